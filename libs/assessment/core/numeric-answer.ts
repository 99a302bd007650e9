// How is an answer marked that is a number?
import type { Locale } from '#libs/kernel/locale.js';
import type { Answer, AnswerFault, ItemKey } from './item.js';

/** As many digits before and behind the point as can be typed; counting is exact up to there. */
const typed = /^([-−]?)(\d{0,9})(?:[.,](\d{1,6}))?$/;
/** `1 250`: thousands apart, as is written in Portuguese; the blank may be any of those that do not break. */
const apart = /^[-−]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?=$|[.,])/;
const decimals = 6;

/** `1,50`, `1.5 ` and `1 250` as `1.5`, `1.5` and `1250`: one number, one text. Null when it is none, or has digits that nobody can mean. */
export function decimalOf(text: string): string | null {
  const [, sign, whole = '', fraction = ''] = typed.exec(text.trim().replace(apart, (whole) => whole.replace(/\s/g, ''))) ?? [];
  if (sign === undefined || (whole === '' && fraction === '')) return null;
  const digits = `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction.replace(/0+$/, '').replace(/^(?=\d)/, '.')}`;
  return sign !== '' && digits !== '0' ? `-${digits}` : digits;
}

/** In the notation of a language. */
export const writtenDecimal = (decimal: string, locale: Locale): string => (locale === 'en' ? decimal : decimal.replace('.', ','));

/** One number, or nothing. */
export function numericFault(answer: Answer): AnswerFault | null {
  if (answer.length > 1) return 'choice-too-many';
  return answer.every((text) => decimalOf(text) !== null) ? null : 'number-unfit';
}

export const storedNumber = (answer: Answer): string[] => answer.map((text) => decimalOf(text) ?? text);

/** In millionths: sums of binary fractions would miss the edge of a tolerance by a hair. */
function millionths(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(decimals, '0'));
  return decimal.startsWith('-') ? -size : size;
}

/** 1 up to `tolerance` away from the right number, that distance included; otherwise 0. */
export function numberPoints({ correct: [right = ''], tolerance = '0' }: Pick<ItemKey, 'correct' | 'tolerance'>, [given]: Answer): number {
  if (given === undefined) return 0;
  const distance = millionths(given) - millionths(right);
  return (distance < 0n ? -distance : distance) <= millionths(tolerance) ? 1 : 0;
}
