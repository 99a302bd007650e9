// Which words of a programme does a text use, so that they can be explained where they stand?
import type { Term } from './content.js';

/** `micrometre (µm)` stands in a text as `micrometre`. */
export const spokenForm = ({ term }: Pick<Term, 'term'>): string => term.replace(/\s*\(.*\)\s*$/, '');

/** Finds a word as it stands in a sentence: whole, in small letters or not, in the singular or with an s. */
export const wordPattern = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}s?(?![\\p{L}\\p{N}])`, 'iu');

/** The terms that the text uses, each once: those of the lesson itself first, then those that other lessons explain. */
export function termsIn(text: string, own: readonly Term[], others: readonly Term[]): Term[] {
  const used = new Map<string, Term>();
  for (const term of [...own, ...others]) {
    const word = spokenForm(term).toLowerCase();
    if (!used.has(word) && (own.includes(term) || wordPattern(word).test(text))) used.set(word, term);
  }
  return [...used.values()];
}
