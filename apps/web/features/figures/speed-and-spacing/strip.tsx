// Where do the hits fall while the hand moves, and while it rests?
import { hitsOnStrip, stripLength } from '#libs/anatomy/speed-spacing.js';
import classes from './figure.module.css';
import { useSpeedWords } from './words.js';

const left = 10;
const wide = 330;
const perMm = wide / stripLength;

export function MovingStrip({ hand, hits }: { readonly hand: number; readonly hits: number }) {
  const { t } = useSpeedWords();
  return (
    <svg viewBox="0 0 350 84" width="350" height="84" className={classes.strip} aria-hidden="true">
      <rect x="2" y="2" width="346" height="42" className={classes.skin} />
      {hitsOnStrip(hand, hits).map((at) => (
        <circle key={at} cx={left + at * perMm} cy="23" r="3.2" className={classes.hit} />
      ))}
      <path d={`M${left} 54 v8 M${left} 58 h${perMm} m0 -4 v8`} className={classes.scale} />
      <text x={left + perMm + 8} y="63" className={classes.text}>
        {t('scale')}
      </text>
    </svg>
  );
}

const perRow = 25;

/** One dot, and beside it one stroke for each hit that it takes. */
export function RestingDot({ count }: { readonly count: number }) {
  return (
    <svg viewBox="0 0 350 84" width="350" height="84" className={classes.strip} aria-hidden="true">
      <rect x="2" y="2" width="42" height="80" className={classes.skin} />
      <circle cx="23" cy="42" r="5" className={classes.hit} />
      {Array.from({ length: count }, (_, hit) => (
        <line key={hit} x1={62 + (hit % perRow) * 11.4} x2={62 + (hit % perRow) * 11.4} y1={8 + Math.floor(hit / perRow) * 26} y2={24 + Math.floor(hit / perRow) * 26} className={classes.stroke} />
      ))}
    </svg>
  );
}
