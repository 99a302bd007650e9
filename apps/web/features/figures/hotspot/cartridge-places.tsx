// Where are the parts of a cartridge that is taken apart?
import { cartridgeParts, type CartridgePart } from '#libs/anatomy/cartridge.js';
import { cartridgeReach } from '#libs/anatomy/hotspot-pictures.js';
import { CartridgeParts } from '../cartridge/cartridge-drawing.js';
import drawing from '../cartridge/figure.module.css';
import classes from './picture.module.css';
import { PlaceNumber, type PlaceState } from './place-number.js';

const [left, right, number] = [96, 204, 262] as const;
/** Where the line from a number ends, at what is drawn. */
const edge: Readonly<Record<CartridgePart, number>> = { needles: 159, opening: 161, body: 189, membrane: 190, base: 191 };

export function CartridgePlaces({ stateOf }: { readonly stateOf: PlaceState }) {
  return (
    <svg className={drawing.cartridge} viewBox="80 -62 212 468">
      <CartridgeParts isApart chosen={null} />
      {cartridgeParts.map((part, index) => {
        const { from, to } = cartridgeReach(part);
        // the opening is low: its number stands a little below it, clear of that of the needles
        const middle = (from + to) / 2 + (part === 'opening' ? 14 : part === 'needles' ? -22 : 0);
        return (
          <g key={part}>
            <rect className={classes.place} x={left} y={from} width={right - left} height={to - from} rx="4" {...stateOf(part)} />
            <PlaceNumber place={part} number={index + 1} from={{ x: edge[part], y: (from + to) / 2 }} at={{ x: number, y: middle }} stateOf={stateOf} />
          </g>
        );
      })}
    </svg>
  );
}
