// How are strengths and volumes written for the reader, and when is one only about right?
import { ppmPerPercent } from '#libs/anatomy/dilution.js';
import { useDilutionWords } from './words.js';

export interface Write {
  readonly percent: (value: number) => string;
  /** Of a strength in per cent, before it is rounded to whole parts. */
  readonly ppm: (percent: number) => string;
  readonly millilitres: (value: number) => string;
}

/** Three figures, as the sources print them: 0.477 %, 4,770 ppm. From a thousand on, tens. */
const short = (value: number): number => (value >= 1000 ? Math.round(value / 10) * 10 : Number(value.toPrecision(3)));
const isShort = (value: number): boolean => Math.abs(short(value) - value) <= Math.abs(value) * 1e-9;

export function useWrite(): Write {
  const { t, locale } = useDilutionWords();
  const { format } = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
  const write = (value: number, unit: 'percent' | 'ppm' | 'millilitres') => {
    const said = t(unit, { value: format(isShort(value) ? value : short(value)) });
    return isShort(value) ? said : t('about', { value: said });
  };
  return {
    percent: (value) => write(value, 'percent'),
    ppm: (percent) => write(percent * ppmPerPercent, 'ppm'),
    millilitres: (value) => write(value, 'millilitres'),
  };
}
