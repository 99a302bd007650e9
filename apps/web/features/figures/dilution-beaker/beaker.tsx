// How does a beaker look before stock and water are stirred?
import { useId } from 'react';
import classes from './figure.module.css';
import { useDilutionWords } from './words.js';

export interface BeakerProps {
  /** Heights in pixels. */
  readonly stock: number;
  readonly full: number;
  /** Into how many parts of one height the filling is divided; none when 0. */
  readonly lines: number;
  /** What stands at the surface. */
  readonly level: string;
}

const bottom = 196;
const left = 8;
const width = 72;

export function Beaker({ stock, full, lines, level }: BeakerProps) {
  const { t } = useDilutionWords();
  const hatch = useId();
  const surface = bottom - full;
  const border = bottom - stock;
  return (
    <svg viewBox="0 0 170 204" className={classes.beaker} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0,0 V6" className={classes.hatchLine} />
        </pattern>
      </defs>
      <rect x={left} y={surface} width={width} height={full} className={classes.water} />
      <rect x={left} y={border} width={width} height={stock} className={classes.ground} />
      <rect x={left} y={border} width={width} height={stock} fill={`url(#${hatch})`} />
      {Array.from({ length: Math.max(0, lines - 1) }, (_, index) => (
        <path key={index} d={`M${left},${bottom - ((index + 1) * full) / lines} h${width}`} className={classes.part} />
      ))}
      <path d={`M${left},${border} h${width}`} className={classes.border} />
      <path d={`M${left},${surface} h${width}`} className={classes.surface} />
      <path d={`M${left - 5},10 q5,1 5,6 V${bottom - 6} q0,6 6,6 h${width - 12} q6,0 6,-6 V16 q0,-5 5,-6`} className={classes.glass} />
      <text x={left + width + 8} y={Math.max(surface + 4.5, 14)} className={classes.level}>
        {level}
      </text>
      <text x={left + width + 8} y={Math.min((surface + border) / 2 + 4.5, border - 12)} className={classes.label}>
        {t('waterName')}
      </text>
      <text x={left + width + 8} y={Math.min(bottom - stock / 2 + 4.5, bottom)} className={classes.label}>
        {t('stockName')}
      </text>
    </svg>
  );
}
