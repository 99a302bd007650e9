// What is different between two versions of an item, word by word?
import { locales, type Locale, type Localised } from '#libs/kernel/locale.js';
import type { DepthTask } from './depth-task.js';
import type { ItemDraft } from './item-draft.js';

export const itemParts = ['type', 'domain', 'level', 'gate', 'difficulty', 'claims', 'lesson', 'case', 'vignette', 'stem', 'text', 'picture', 'option', 'prompt', 'gap-option', 'unit', 'key', 'tolerance', 'rationale', 'task', 'goal', 'limit', 'pictures', 'seen', 'criterion', 'criterion-level', 'model'] as const;
export type ItemPart = (typeof itemParts)[number];

/** One thing that an item says: in a language, or in none. */
interface Face {
  readonly part: ItemPart;
  /** Of the option, prompt or gap that it is about; null for the item as a whole. */
  readonly id: string | null;
  readonly locale: Locale | null;
  readonly text: string;
}

export interface Piece {
  readonly how: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface PartDifference extends Omit<Face, 'text'> {
  readonly pieces: readonly Piece[];
}

const bare = (part: ItemPart, text: string, id: string | null = null): Face => ({ part, id, locale: null, text });
const spoken = (part: ItemPart, text: Localised | undefined, id: string | null = null): Face[] => (text ? locales.map((locale) => ({ part, id, locale, text: text[locale] })) : []);

/** Everything about it. What is right is told in words: ids of options say nothing to people. */
function facesOf(draft: ItemDraft): Face[] {
  const { type, domain, level, gate, difficulty, claims, lesson = '', vignette, stem, text, picture, options = [], prompts = [], gaps = [], unit, answer, tolerance, task, rationale, limit, pictures, seen, spread, criteria = [], model } = draft;
  const named = (among: readonly { readonly id: string; readonly text: Localised }[], id: string): Localised => among.find((one) => one.id === id)?.text ?? { en: '', 'pt-PT': '' };
  const inOrder = (locale: Locale): string => options.map((option, place) => `${place + 1}. ${option.text[locale]}`).join('\n');
  return [
    bare('type', type), bare('domain', domain), bare('level', level), bare('gate', String(gate)), bare('difficulty', String(difficulty)), bare('claims', claims.join(', ')), bare('lesson', lesson),
    ...(vignette ? [bare('case', `${vignette.case} ${vignette.place}/${vignette.of}`), ...spoken('vignette', vignette.text)] : []), ...spoken('stem', stem), ...spoken('text', text), ...(picture === undefined ? [] : [bare('picture', picture)]),
    ...prompts.flatMap((prompt) => [...spoken('prompt', prompt.text, prompt.id), ...spoken('key', named(options, prompt.match), prompt.id), ...spoken('rationale', prompt.rationale, prompt.id)]),
    ...gaps.flatMap((gap) => [
      ...gap.options.flatMap((option) => spoken('gap-option', option.text, option.id)), ...spoken('key', named(gap.options, gap.correct), gap.id), ...spoken('rationale', gap.rationale, gap.id),
    ]),
    ...options.flatMap((option) => [
      ...spoken('option', option.text, option.id), ...(option.correct === undefined ? [] : [bare('key', String(option.correct), option.id)]), ...spoken('rationale', option.rationale, option.id),
    ]),
    ...(type === 'ordering' ? spoken('key', { en: inOrder('en'), 'pt-PT': inOrder('pt-PT') }) : []),
    ...spoken('unit', unit),
    ...(task ? facesOfTask(task) : []), ...(type === 'depth' ? spoken('rationale', rationale) : []),
    ...(type === 'numeric' ? [bare('key', answer ?? ''), bare('tolerance', tolerance ?? ''), ...spoken('rationale', rationale)] : []),
    ...(type === 'written' ? [bare('limit', String(limit ?? '')), bare('tolerance', String(spread ?? ''))] : []),
    ...(type === 'photo' ? [bare('pictures', String(pictures ?? '')), ...spoken('seen', seen), bare('tolerance', String(spread ?? ''))] : []),
    ...criteria.flatMap((criterion) => [...spoken('criterion', criterion.text, criterion.id), ...criterion.levels.flatMap((level, points) => spoken('criterion-level', level, `${criterion.id} ${points}`))]),
    ...spoken('model', model),
  ];
}

/** Codes and numbers of the model: the same in every language. */
const facesOfTask = ({ goals, start, free, ...situation }: DepthTask): Face[] => [
  ...Object.entries(situation).map(([name, value]) => bare('task', String(value), name)), bare('task', free.join(', '), 'free'), ...Object.entries(start).map(([name, value]) => bare('task', String(value), name)),
  ...goals.map(({ goal, ...parts }) => bare('goal', Object.entries(parts).map(([name, value]) => `${name} ${value}`).join(', '), goal)),
]; // prettier-ignore

const nameOf = ({ part, id, locale }: Face): string => JSON.stringify([part, id, locale]);

/** What both say alike is not among it; empty when they are the same. In the order of the later one, then what is gone. */
export function itemDifference(before: ItemDraft | null, after: ItemDraft): PartDifference[] {
  const earlier = new Map(before ? facesOf(before).map((face) => [nameOf(face), face]) : []);
  const later = new Map(facesOf(after).map((face) => [nameOf(face), face]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((name) => {
    const [then, now] = [earlier.get(name), later.get(name)];
    const { part, id, locale } = (now ?? then)!;
    return (then?.text ?? '') === (now?.text ?? '') ? [] : [{ part, id, locale, pieces: wordDifference(then?.text ?? '', now?.text ?? '') }];
  });
}

/** Beyond this product the table would take too long for what anybody can read: then all of it is out, and all of it in. */
const mostCells = 4_000_000;

const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+|\s+$/gu) ?? [];

/** By a longest common subsequence of words; blanks belong to the word behind them. */
export function wordDifference(before: string, after: string): Piece[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  if (old.length * young.length > mostCells) return joined([{ how: 'removed', text: before }, { how: 'added', text: after }]);
  const width = young.length + 1;
  const shared = new Uint32Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = young.length - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      shared[here] = old[row] === young[column] ? shared[here + width + 1]! + 1 : Math.max(shared[here + width]!, shared[here + 1]!);
    }
  }
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < young.length) {
    const here = row * width + column;
    if (row < old.length && column < young.length && old[row] === young[column]) {
      pieces.push({ how: 'same', text: old[row]! });
      row += 1;
      column += 1;
    } else if (row < old.length && (column >= young.length || shared[here + width]! >= shared[here + 1]!)) {
      pieces.push({ how: 'removed', text: old[row]! });
      row += 1;
    } else {
      pieces.push({ how: 'added', text: young[column]! });
      column += 1;
    }
  }
  return joined(pieces);
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.text === '') continue;
    if (last?.how === piece.how) found[found.length - 1] = { how: last.how, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}
