// What of a question did not come back when what was written of it is read again?
import type { Loss } from './note.js';
import type { Attributes, Part, Question } from './question.js';

/** What is not said is not lost where there was nothing to say. */
const gone = (before: string | undefined, after: string | undefined): boolean => (before ?? '') !== (after ?? '');
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

function* betweenParts(before: readonly Part[], after: readonly (Part | undefined)[]): Generator<Loss> {
  for (const [at, part] of before.entries()) {
    if (part.text !== after[at]?.text) yield 'text';
    if (gone(part.rationale, after[at]?.rationale)) yield 'rationales';
    if (part.id !== after[at]?.id) yield 'ids';
  }
}

const attributes: readonly (keyof Attributes)[] = ['domain', 'level', 'gate', 'difficulty', 'claims'];
/** Which option is which is told by its words, when the order of the options is another. */
const optionsAndMatches = (asked: { readonly prompts: readonly { readonly match: number }[]; readonly options: readonly Part[] }) => ({
  options: asked.options.map(({ text }) => text).toSorted(),
  matches: asked.prompts.map(({ match }) => asked.options[match]?.text),
});

function* betweenAsked(before: Question['asked'], after: Question['asked']): Generator<Loss> {
  if (before.kind === 'matching' && after.kind === 'matching' && before.prompts.length === after.prompts.length) {
    const reordered = before.options.map(({ text }) => after.options.find((option) => option.text === text));
    yield* betweenParts(before.prompts, after.prompts);
    yield* betweenParts(before.options, reordered);
    if (!same(optionsAndMatches(before), optionsAndMatches(after))) yield 'text';
    else if (before.options.some(({ text }, at) => text !== after.options[at]?.text)) yield 'option-order';
  } else if (before.kind === 'gaps' && after.kind === 'gaps' && same(before.gaps.map(({ correct, options }) => [correct, options.length]), after.gaps.map(({ correct, options }) => [correct, options.length]))) {
    if (before.text !== after.text) yield 'text';
    for (const [at, gap] of before.gaps.entries()) {
      yield* betweenParts(gap.options, after.gaps[at]!.options);
      if (gone(gap.rationale, after.gaps[at]!.rationale)) yield 'rationales';
      if (gap.id !== after.gaps[at]!.id) yield 'ids';
    }
  } else if (before.kind === 'numeric' && after.kind === 'numeric') {
    if (before.answer !== after.answer || before.tolerance !== after.tolerance) yield 'text';
    if (gone(before.unit, after.unit)) yield 'unit';
    if (gone(before.rationale, after.rationale)) yield 'rationales';
  } else if (before.kind === after.kind && 'options' in before && 'options' in after && before.options.length === after.options.length && before.kind !== 'matching') {
    yield* betweenParts(before.options, after.options);
    const keys = [before, after].map(({ options }) => options.map((option) => 'correct' in option && option.correct));
    if (!same(keys[0], keys[1])) yield 'item';
  } else yield 'item';
}

/** Each loss once; `text` when so much as a blank is another. */
export function lossesBetween(before: Question, after: Question | undefined): Loss[] {
  if (!after) return ['item'];
  const losses = new Set<Loss>(betweenAsked(before.asked, after.asked));
  if (before.stem !== after.stem) losses.add('text');
  if (before.code !== after.code) losses.add('code');
  if (before.language !== after.language) losses.add('language');
  // no claims at all are said by silence
  if (attributes.some((name) => !same(before[name] ?? [], after[name] ?? []))) losses.add('attributes');
  return [...losses];
}
