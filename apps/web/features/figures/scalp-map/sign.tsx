// Which sign has a finding on the map?
import type { Finding, Spot } from '#libs/anatomy/scalp-map.js';
import classes from './figure.module.css';

const drawn: Readonly<Record<Exclude<Finding, 'worked'>, string>> = {
  bleeding: 'M0,-7 Q6,1 5,3.5 A5.2,5.2 0 0 1 -5,3.5 Q-6,1 0,-7 Z',
  scar: 'M-8,3 Q0,-4 8,-2 M-5,-3 L-3,5 M-0.5,-5 L1,3 M4.5,-6 L5,2',
  mole: 'M-6,0 A6,6 0 1 1 6,0 A6,6 0 1 1 -6,0 M-8,-8 L8,8 M-8,8 L8,-8',
  unsound: 'M-7,-5 q3.5,-3 7,0 q3.5,3 7,0 M-7,0 q3.5,-3 7,0 q3.5,3 7,0 M-7,5 q3.5,-3 7,0 q3.5,3 7,0',
};

export function Mark({ finding, at }: { readonly finding: Exclude<Finding, 'worked'>; readonly at: Spot }) {
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <circle r={9.5} className={classes.clear} />
      <path d={drawn[finding]} className={classes.mark} data-full={finding === 'bleeding' || undefined} />
    </g>
  );
}

const patternId = 'scalp-map-worked';

export function WorkedPattern() {
  return (
    <defs>
      <pattern id={patternId} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(18)">
        <circle cx="2" cy="2" r="0.9" className={classes.dot} />
        <circle cx="5.4" cy="5.2" r="0.9" className={classes.dot} />
      </pattern>
    </defs>
  );
}

export function Sign({ finding }: { readonly finding: Finding }) {
  return (
    <svg viewBox="-11 -11 22 22" width="22" height="22" aria-hidden="true">
      {finding === 'worked' ? <rect x={-9} y={-9} width={18} height={18} className={classes.swatch} /> : <Mark finding={finding} at={{ x: 0, y: 0 }} />}
    </svg>
  );
}
