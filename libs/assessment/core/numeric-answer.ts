// How is an answer marked that is a number?
import type { Answer, AnswerFault, ItemKey } from './item.js';

/** As many digits before and behind the point as can be typed; counting is exact up to there. */
const typed = /^([-−]?)(\d{1,9})(?:[.,](\d{1,6}))?$/;
const decimals = 6;

/** `1,50` and ` 1.5 ` as `1.5`: one number, one text. Null when it is none, or has digits that nobody can mean. */
export function decimalOf(text: string): string | null {
  const [, sign, whole = '', fraction = ''] = typed.exec(text.trim()) ?? [];
  if (sign === undefined) return null;
  const digits = `${whole.replace(/^0+(?=\d)/, '')}${fraction.replace(/0+$/, '').replace(/^(?=\d)/, '.')}`;
  return sign !== '' && digits !== '0' ? `-${digits}` : digits;
}

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
