// How are thicknesses written in the chosen unit?
import { toMillimetres, type ThicknessRow } from '#libs/anatomy/thickness-line.js';
import { useThicknessWords } from './words.js';

export type Unit = 'micrometres' | 'millimetres';

export interface Written {
  readonly number: (micrometres: number) => string;
  readonly range: (row: ThicknessRow) => string;
  /** What the dot of a row stands for; empty without one. */
  readonly mean: (row: ThicknessRow) => string;
}

export function useWritten(unit: Unit): Written {
  const { t, locale } = useThicknessWords();
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 5, useGrouping: false });
  const number = (micrometres: number) => numbers.format(unit === 'millimetres' ? toMillimetres(micrometres) : micrometres);
  const units = t(`units.${unit}`);
  return {
    number,
    range: ({ low, high }) => t('range', { low: number(low), high: number(high), unit: units }),
    mean: ({ id, mean }) => (mean && (id === 'review' || id === 'women') ? t(`means.${id}`, { mean: number(mean.value), deviation: number(mean.deviation ?? 0), unit: units }) : ''),
  };
}
