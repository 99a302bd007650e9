// How does the pyramid look, with what has been sorted into it?
import { halfWidthAt, placeThings, pyramid, spauldingClasses, type StudioThing } from '#libs/anatomy/spaulding.js';
import classes from './figure.module.css';
import { useSpauldingWords } from './words.js';

const middle = pyramid.width / 2;
const tierPath = (tier: number) => {
  const top = tier * pyramid.tier;
  const bottom = top + pyramid.tier;
  return `M${middle - halfWidthAt(top)},${top + 1} H${middle + halfWidthAt(top)} L${middle + halfWidthAt(bottom)},${bottom + 1} H${middle - halfWidthAt(bottom)} Z`;
};

export function Pyramid({ things }: { readonly things: readonly StudioThing[] }) {
  const { t } = useSpauldingWords();
  const placed = placeThings(things);
  return (
    <svg viewBox={`0 0 ${pyramid.width} ${pyramid.height + 2}`} className={classes.pyramid} aria-hidden="true">
      {spauldingClasses.map((each, tier) => (
        <g key={each}>
          <path d={tierPath(tier)} className={classes.tier} data-tier={each} />
          <text x={middle} y={tier * pyramid.tier + 24} className={classes.tierName}>
            {t(`classes.${each}`)}
          </text>
        </g>
      ))}
      {placed.map(({ thing, number, x, y }, index) => (
        <g key={thing} className={classes.dot} data-newest={index === placed.length - 1 || undefined}>
          <circle cx={x} cy={y} r={10} />
          <text x={x} y={y + 4.7}>
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}
