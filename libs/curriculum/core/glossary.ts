// Which words of a programme does a text use, so that they can be explained where they stand?
import type { Locale } from '#libs/kernel/locale.js';
import type { Term } from './content.js';

/** Everyday words to which the lessons that explain them give a sense of their own. In other lessons a point of blood means pause, and stock is what is on the shelf. */
const ownSense: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set(['barrier', 'base', 'contact', 'critical', 'field', 'mean', 'picture', 'reading', 'sign', 'spacing', 'spread', 'stock']),
  'pt-PT': new Set(['barreira', 'base', 'campo', 'capilares', 'intervalo', 'manutenção', 'média', 'proporção', 'proteção', 'quadro', 'sinal', 'toque']),
};

/** `micrometre (µm)` stands in a text as `micrometre`. */
export const spokenForm = ({ term }: Pick<Term, 'term'>): string => term.replace(/\s*\(.*\)\s*$/, '');

/** Finds a word as it stands in a sentence: whole, in small letters or not, in the singular or with an s. */
export const wordPattern = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}s?(?![\\p{L}\\p{N}])`, 'iu');

/** The terms that the text uses, each once: those of the lesson itself first, then those that other lessons explain and that mean the same here. */
export function termsIn(text: string, locale: Locale, own: readonly Term[], others: readonly Term[]): Term[] {
  const used = new Map<string, Term>();
  for (const term of [...own, ...others]) {
    const word = spokenForm(term).toLowerCase();
    if (!used.has(word) && (own.includes(term) || (!ownSense[locale].has(word) && wordPattern(word).test(text)))) used.set(word, term);
  }
  return [...used.values()];
}
