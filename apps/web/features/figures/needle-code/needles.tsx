// How do the needles of this code look, cut across and from the side?
import { crossSection, taperLength, type Decoding } from '#libs/anatomy/needle-code.js';
import classes from './figure.module.css';
import { useNeedleCodeWords } from './words.js';

/** Pixels for one millimetre. */
const scale = 110;
/** Drawn, dashed, where the diameter is unknown (model value). */
const someDiameter = 0.25;
const axis = 82;

export function Needles({ decoding }: { readonly decoding: Decoding }) {
  const { t } = useNeedleCodeWords();
  return (
    <svg viewBox="0 0 350 196" className={classes.drawing} aria-hidden="true">
      <CutAcross decoding={decoding} />
      <FromTheSide decoding={decoding} />
      <path d={`M50,176 h${scale / 2} m${-scale / 2},-4 v8 m${scale / 2},-8 v8`} className={classes.measure} />
      <text x={50 + scale / 2 + 8} y={180.5} className={classes.label}>
        {t('drawing.scale')}
      </text>
    </svg>
  );
}

function CutAcross({ decoding: { diameter, count } }: { readonly decoding: Decoding }) {
  const { t } = useNeedleCodeWords();
  const isKnown = diameter !== null && count !== null;
  const circles = isKnown ? crossSection(count, diameter.to) : crossSection(1, someDiameter * 2);
  return (
    <g>
      <text x={86} y={16} className={classes.label} textAnchor="middle">
        {t('drawing.across')}
      </text>
      {circles.map(({ x, y, r }) => (
        <circle key={`${x} ${y}`} cx={86 + x * scale} cy={axis + y * scale} r={r * scale} className={isKnown ? classes.steel : classes.unknown} />
      ))}
      {!isKnown && (
        <text x={86} y={axis + 8} className={classes.mark} textAnchor="middle">
          ?
        </text>
      )}
      {circles.length === 0 && (
        <text x={86} y={axis + 5} className={classes.label} textAnchor="middle">
          {t('drawing.notDrawn')}
        </text>
      )}
    </g>
  );
}

function FromTheSide({ decoding: { diameter, taper } }: { readonly decoding: Decoding }) {
  const { t } = useNeedleCodeWords();
  const half = ((diameter?.to ?? someDiameter) * scale) / 2;
  const length = (taper ? taperLength[taper] : taperLength.ST) * (diameter?.to ?? someDiameter) * scale;
  const tip = 326;
  const shoulder = tip - length;
  return (
    <g>
      <text x={262} y={16} className={classes.label} textAnchor="middle">
        {t('drawing.along')}
      </text>
      <path d={`M${shoulder},${axis - half} H184 q-5,${half / 2} 0,${half} q5,${half / 2} 0,${half} H${shoulder}`} className={diameter ? classes.steel : classes.unknown} />
      <path d={`M${shoulder},${axis - half} L${tip},${axis} L${shoulder},${axis + half}`} className={diameter && taper ? classes.steel : classes.unknown} />
      {taper ? (
        <>
          <path d={`M${shoulder},${axis + half + 14} H${tip} M${shoulder},${axis + half + 10} v8 M${tip},${axis + half + 10} v8`} className={classes.measure} />
          <text x={tip + 14} y={axis + half + 34} className={classes.label} textAnchor="end">
            {t(`taper.${taper}`)}
          </text>
        </>
      ) : (
        <text x={tip + 6} y={axis - 8} className={classes.mark} textAnchor="middle">
          ?
        </text>
      )}
    </g>
  );
}
