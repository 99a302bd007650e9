// Which texts are an answer, and how is one written down so that equal texts are equal?
import type { Answer, AnswerFault, ItemContent } from './item.js';

/** Line ends and tabulators, and nothing else that steers a screen; no half characters. */
const plain = /^(?:[\n\t]|[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069])*$/u;

/** As it is kept: accents composed, one sort of line end. */
export const writtenText = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n');

/** Characters as people count them by eye, nearly: an accent that stands apart is one of its own until it is composed. */
export const lengthOf = (text: string): number => [...writtenText(text)].length;

/** One text, or nothing. */
export function writtenFault({ written }: Pick<ItemContent, 'written'>, answer: Answer): AnswerFault | null {
  if (answer.length > 1) return 'choice-too-many';
  if (!answer.every((text) => plain.test(writtenText(text)))) return 'text-unfit';
  return answer.every((text) => lengthOf(text) <= (written?.limit ?? 0)) ? null : 'text-too-long';
}

/** Blanks alone say nothing. */
export const storedText = (answer: Answer): string[] => answer.map(writtenText).filter((text) => text.trim() !== '');
