// Does every number of a lesson stand in a claim that is cited beside it?
import type { Locale } from '#libs/kernel/locale.js';
import type { Claim } from './claim.js';
import { numbersIn } from './numbers.js';

/** Containers whose numbers are those of a story, a question or a sum, not of a source. */
const free = new Set(['case', 'question', 'answer', 'example']);

interface Block {
  readonly line: number;
  readonly text: string;
}

const cited = /\[(C\d+\.\d+(?:, C\d+\.\d+)*)\]/g;
/** What stands in a text without being said by it: citations, ids of headings, numbers of lists, and references to lessons and modules. */
const asides = [cited, /\{#[^}]*\}/g, /^\s*\d+\.\s/gm, /\b(?:lessons?|lições|lição|modules?|módulos?)\s+\d+(?:\.\d+)?(?:(?:,| and| or| to| e| ou| a)\s+\d+\.\d+)*/giu];

export interface NumbersAlone {
  /** From 1, where their block begins. */
  readonly line: number;
  readonly numbers: readonly string[];
  /** The claims beside them, which give other numbers; none when nothing is cited. */
  readonly claims: readonly string[];
}

/** Numbers without a claim that gives them. */
export function numbersAlone(body: string, locale: Locale, claims: ReadonlyMap<string, Pick<Claim, 'text'>>): NumbersAlone[] {
  return blocksOf(body).flatMap(({ line, text }) => {
    const plain = asides.reduce((rest, aside) => rest.replaceAll(aside, ' '), text);
    const numbers = numbersIn(plain, locale);
    if (numbers.length === 0) return [];
    const ids = [...text.matchAll(cited)].flatMap(([, list = '']) => list.split(', '));
    const backed = new Set(ids.flatMap((id) => numbersIn(claims.get(id)?.text[locale] ?? '', locale)));
    const alone = [...new Set(numbers.filter((number) => !backed.has(number)))];
    return alone.length === 0 ? [] : [{ line, numbers: alone, claims: ids }];
  });
}

/** Sentences about them. */
export const numberFaults = (body: string, locale: Locale, claims: ReadonlyMap<string, Claim>): string[] =>
  numbersAlone(body, locale, claims).map(({ line, numbers, claims: ids }) => `line ${line}: ${numbers.join(', ')} ${ids.length === 0 ? 'stands without a claim' : `is not in ${ids.join(', ')}`}`);

/** Paragraphs, headings, entries of lists and rows of tables that have to be backed. */
function blocksOf(body: string): Block[] {
  const blocks: { line: number; text: string }[] = [];
  const open: string[] = [];
  let isFresh = true;
  body.split('\n').forEach((line, index) => {
    const fence = /^:{3,}\s*(.*?)\s*$/.exec(line);
    if (fence) {
      if (fence[1]) open.push(fence[1]);
      else open.pop();
    }
    if (fence || line.trim() === '' || open.some((name) => free.has(name))) {
      isFresh = true;
      return;
    }
    const begins = isFresh || /^\s*(?:[-*|]|\d+\.\s|#)/.test(line);
    if (begins) blocks.push({ line: index + 1, text: line });
    else blocks.at(-1)!.text += `\n${line}`;
    isFresh = false;
  });
  return blocks;
}
