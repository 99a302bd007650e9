// What does a figure say, or why is there none?
import type { Measure } from './contract.js';
import { writeFigure } from './figures.js';
import classes from './statistics.module.css';
import { useStatisticsWords } from './words.js';

export interface MeasuredProps {
  readonly measure: Measure;
  readonly write?: typeof writeFigure;
}

export function Measured({ measure: { value, lower, upper, candidates, needed }, write = writeFigure }: MeasuredProps) {
  const { t, locale } = useStatisticsWords();
  if (value === null) return candidates < needed ? <TooFew candidates={candidates} needed={needed} /> : <span className={classes.quiet}>{t('nothingVaries')}</span>;
  if (lower === null || upper === null) return write(value, locale);
  return t('interval', { value: write(value, locale), lower: write(lower, locale), upper: write(upper, locale) });
}

export function TooFew({ candidates, needed }: { readonly candidates: number; readonly needed: number }) {
  const { t } = useStatisticsWords();
  return (
    <span className={classes.quiet}>
      {t('tooFew')}: {t('missing', { candidates, needed, count: needed - candidates })}
    </span>
  );
}

export interface IntervalBarProps {
  readonly measure: Measure;
  /** The ends of the scale. */
  readonly from: number;
  readonly to: number;
}

const width = 180;
const height = 14;

/** The interval as a line on its scale, for the eye alone: the figure stands beside it in words. */
export function IntervalBar({ measure: { value, lower, upper }, from, to }: IntervalBarProps) {
  if (value === null) return null;
  const at = (figure: number) => 4 + ((figure - from) / (to - from)) * (width - 8);
  return (
    <svg className={classes.bar} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" focusable="false">
      <line x1={at(from)} x2={at(to)} y1={height / 2} y2={height / 2} className={classes.scale} />
      {from < 0 && <line x1={at(0)} x2={at(0)} y1={1} y2={height - 1} className={classes.scale} />}
      {lower !== null && upper !== null && <line x1={at(lower)} x2={at(upper)} y1={height / 2} y2={height / 2} className={classes.span} />}
      <circle cx={at(value)} cy={height / 2} r={3} className={classes.dot} />
    </svg>
  );
}
