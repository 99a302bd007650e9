// How does a cartridge look, cut open or taken apart?
import type { ReactNode } from 'react';
import { cartridgeParts, cartridgePlaces, middleOf, type CartridgePart } from '#libs/anatomy/cartridge.js';
import classes from './figure.module.css';
import { useCartridgeWords } from './words.js';

/** The axis of the cartridge, and where the names begin. */
const axis = 150;
const names = 250;

/** Drawn back to front: what lies inside the body shows through it. */
const strokes: Readonly<Record<CartridgePart, ReactNode>> = {
  base: <path d="M122,262 V300 H110 V318 H190 V300 H178 V262 M110,309 H122 M178,309 H190" />,
  body: <path d="M141,104 L112,150 V262 H188 V150 L159,104" className={classes.shell} />,
  membrane: <path d="M113,221 q6,-16 12,-8 t12,2 q5,-10 9,-2 M154,213 q4,-8 9,2 q5,8 12,-2 t12,8" className={classes.membrane} />,
  needles: (
    <path
      d="M143.5,134 V100 L145.2,78 L147,100 V134 M148.2,134 V98 L150,74 L151.8,98 V134 M153,134 V100 L154.8,78 L156.5,100 V134 M142,134 H158 V146 H142 Z M146,146 V235 H154 V146"
      className={classes.steel}
    />
  ),
  opening: <path d="M141,104 V88 q9,4 18,0 V104 M141,88 q9,-4 18,0" />,
};
const order = ['base', 'body', 'membrane', 'needles', 'opening'] as const;

/** The name stands beside this height of its part; the opening is too close to the needles to be named beside its middle. */
const nameHeight = (part: CartridgePart, isApart: boolean): number => {
  if (part === 'needles') return isApart ? -2 : 74;
  if (part === 'opening') return isApart ? 96 : 108;
  return middleOf(part, isApart) - (part === 'body' ? 28 : 0);
};
/** Where the line to the name ends at the part. */
const edge: Readonly<Record<CartridgePart, number>> = { needles: 158, opening: 162, body: 190, membrane: 190, base: 180 };

export function CartridgeDrawing({ isApart, chosen }: { readonly isApart: boolean; readonly chosen: CartridgePart }) {
  return (
    <svg viewBox={isApart ? '0 -48 350 446' : '0 58 350 272'} className={classes.cartridge} aria-hidden="true">
      {isApart && <path d={`M${axis},-46 V396`} className={classes.axis} />}
      <CartridgeParts isApart={isApart} chosen={chosen} />
      {!isApart && <Fluid />}
      <Hold isApart={isApart} />
      {cartridgeParts.map((part, index) => (
        <Name key={part} part={part} number={index + 1} isApart={isApart} isChosen={part === chosen} />
      ))}
    </svg>
  );
}

/** Without a word in it. */
export const CartridgeParts = ({ isApart, chosen }: { readonly isApart: boolean; readonly chosen: CartridgePart | null }) =>
  order.map((part) => (
    <g key={part} transform={`translate(0 ${isApart ? cartridgePlaces[part].offset : 0})`} data-chosen={part === chosen || undefined} className={classes.part}>
      {strokes[part]}
    </g>
  ));

function Name({ part, number, isApart, isChosen }: { readonly part: CartridgePart; readonly number: number; readonly isApart: boolean; readonly isChosen: boolean }) {
  const { t } = useCartridgeWords();
  const y = nameHeight(part, isApart);
  return (
    <g className={classes.name} data-chosen={isChosen || undefined}>
      <path d={`M${edge[part]},${part === 'opening' && !isApart ? 98 : y} L${names - 22},${y}`} />
      <circle cx={names - 11} cy={y} r={11} />
      <text x={names - 11} y={y + 4.7} textAnchor="middle">
        {number}
      </text>
      <text x={names + 7} y={y + 4.7} className={classes.nameWords}>
        {t(`parts.${part}`)}
      </text>
    </g>
  );
}

/** What runs back from the opening ends at the membrane (C3.03). */
function Fluid() {
  const { t } = useCartridgeWords();
  return (
    <g className={classes.fluid}>
      <path d="M138,118 V202 M133,194 L138,203 L143,194" />
      <text x={106} y={120} textAnchor="end">
        {t('fluid')}
      </text>
      <path d="M110,116 H134" className={classes.fluidLine} />
    </g>
  );
}

/** Where a hand may hold it, and where not (C3.01). */
function Hold({ isApart }: { readonly isApart: boolean }) {
  const { t } = useCartridgeWords();
  return (
    <g className={classes.hold}>
      <path d="M104,154 q-8,0 -8,8 V250 q0,8 8,8" />
      <text x={90} y={210} textAnchor="end">
        {t('hold')}
      </text>
      <path d={isApart ? 'M118,88 L132,102 M118,102 L132,88' : 'M112,84 L126,98 M112,98 L126,84'} />
      <text x={isApart ? 110 : 104} y={isApart ? 100 : 96} textAnchor="end">
        {t('not')}
      </text>
    </g>
  );
}
