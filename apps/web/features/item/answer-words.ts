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
    case 'photo':
      return choice.map((_, place) => `${locale === 'en' ? 'photo' : 'fotografia'} ${place + 1}`).join(' / ');
    case 'numeric':
      return `${writtenDecimal(choice[0] ?? '', locale)} ${item.unit ?? ''}`.trim();
    case 'depth':
      return settingWords(choice, locale);
    default:
      return item.options.filter(({ id }) => choice.includes(id)).map(({ text }) => text).join(' / ');
  }
}

const named: Readonly<Record<Locale, Readonly<Record<string, string | readonly string[]>>>> = {
  en: { hang: 'hang', stroke: 'stroke', read: ['read with the motor off', 'read with the machine running'], contact: ['clear of the skin', 'pressed on'], stretch: ['skin slack', 'skin half stretched', 'skin taut'] },
  'pt-PT': { hang: 'saliência', stroke: 'curso', read: ['leitura com o motor desligado', 'leitura com o aparelho a funcionar'], contact: ['sem tocar na pele', 'encostado com força'], stretch: ['pele frouxa', 'pele meio esticada', 'pele bem esticada'] },
};

/** What was set last of each control; all else is as it was. */
function settingWords(trace: readonly string[], locale: Locale): string {
  const last = new Map(trace.flatMap((step) => (step.startsWith('set ') ? [step.split(' ').slice(1, 3) as [string, string]] : [])));
  const said = [...last].map(([control, value]) => {
    const words = named[locale][control] ?? control;
    return typeof words === 'string' ? `${words} ${writtenDecimal(String(Number(value) / 1000), locale)} mm` : (words[Number(value)] ?? value);
  });
  return said.join(' / ') || '…';
}
