// What does an answer say, in words?
import type { Locale } from '#libs/kernel/locale.js';
import { readPair } from '#libs/assessment/core/pairing-answer.js';
import type { AskedItem } from '../../api/contract.js';
import { filledText } from './gap-text.js';
import { writtenDecimal } from '#libs/assessment/core/numeric-answer.js';

/** Empty when nothing is answered; `…` where a part is open. */
export function answerWords(item: AskedItem, choice: readonly string[], locale: Locale): string {
  if (choice.length === 0) return '';
  const wordsOf = (id: string | undefined) => item.options.find((option) => option.id === id)?.text ?? '…';
  const given = new Map(choice.map(readPair));
  switch (item.kind) {
    case 'ordering':
      return choice.map((id, place) => `${place + 1}. ${wordsOf(id)}`).join(' / ');
    case 'matching':
      return item.prompts.map(({ id, text }) => `${text}: ${wordsOf(given.get(id))}`).join(' / ');
    case 'gaps':
      return filledText(item.text ?? '', (gap) => `[${wordsOf(given.get(gap))}]`);
    case 'written':
      return choice[0] ?? '';
    case 'numeric':
      return `${writtenDecimal(choice[0] ?? '', locale)} ${item.unit ?? ''}`.trim();
    default:
      return item.options.filter(({ id }) => choice.includes(id)).map(({ text }) => text).join(' / ');
  }
}
