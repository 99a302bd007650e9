// With what does a draft begin, and how do its parts get ids that say nothing?
import { hotspotPictures, type PictureId } from '#libs/anatomy/hotspot-pictures.js';
import type { DepthGoal, DepthTask, GoalId } from '#libs/assessment/core/depth-task.js';
import type { ItemKind, Labelled } from '#libs/assessment/core/item.js';
import type { Criterion } from '#libs/assessment/core/rubric.js';
import type { DraftGap, DraftOption, DraftPrompt, ItemDraft } from '#libs/assessment/core/item-draft.js';

export const nothing = { en: '', 'pt-PT': '' };

/** Three letters by lot: candidates see ids. */
function freshId(taken: readonly string[]): string {
  for (;;) {
    const id = Array.from(crypto.getRandomValues(new Uint8Array(3)), (byte) => 'bcdfghjkmnpqrstvwxz'[byte % 19]).join('');
    if (!taken.includes(id)) return id;
  }
}

const idsOf = ({ options = [], prompts = [], gaps = [], criteria = [] }: Partial<ItemDraft>): string[] => [...options, ...prompts, ...criteria, ...gaps, ...gaps.flatMap((gap) => gap.options)].map(({ id }) => id);

/** Of kinds that choose, options are letters, as on paper. */
export function freshOption(draft: Pick<ItemDraft, 'type'> & Partial<ItemDraft>): DraftOption {
  const taken = idsOf(draft);
  if (draft.type === 'matching') return { id: freshId(taken), text: nothing };
  if (draft.type === 'ordering') return { id: freshId(taken), text: nothing, rationale: nothing };
  return { id: [...'abcdefghij'].find((letter) => !taken.includes(letter)) ?? freshId(taken), correct: false, text: nothing, rationale: nothing };
}

export const freshPrompt = (draft: Partial<ItemDraft>): DraftPrompt => ({ id: freshId(idsOf(draft)), match: '', text: nothing, rationale: nothing });

export function freshGap(draft: Partial<ItemDraft>): DraftGap {
  const id = `g${(draft.gaps?.length ?? 0) + 1}`;
  const [first, second] = several<Labelled>(2, (made) => ({ id: freshId([...idsOf(draft), ...made.map((one) => one.id)]), text: nothing }));
  return { id, correct: '', options: [first!, second!], rationale: nothing };
}

export const freshCriterion = (draft: Partial<ItemDraft>): Criterion => ({ id: freshId(idsOf(draft)), text: nothing, levels: [nothing, nothing, nothing] });

export const freshGapOption = (draft: Partial<ItemDraft>) => ({ id: freshId(idsOf(draft)), text: nothing });

function several<T>(count: number, make: (made: readonly T[]) => T): T[] {
  const made: T[] = [];
  while (made.length < count) made.push(make(made));
  return made;
}

const options = (type: ItemKind, count: number): DraftOption[] => several<DraftOption>(count, (made) => freshOption({ type, options: made }));

/** The places of the picture; what was written of one that it shares with the last picture stays. */
export function withPicture(picture: PictureId, written: readonly DraftOption[] = []): Pick<ItemDraft, 'picture' | 'options'> {
  return { picture, options: hotspotPictures[picture].regions.map((id) => written.find((option) => option.id === id) ?? { id, correct: false, text: nothing, rationale: nothing }) };
}

/** Slack skin, and too far out: there is something to set right. */
const freshTask: DepthTask = {
  skin: 'model', start: { hang: 1500, read: 1, stroke: 3000, contact: 0, stretch: 0 }, free: ['hang', 'stretch'], feedback: 'none', patches: 0,
  goals: [{ goal: 'band', weight: 60, band: 'target', dots: 9 }, { goal: 'even', weight: 40, spread: 60 }],
}; // prettier-ignore

export function freshGoal(goal: GoalId): DepthGoal {
  const weight = 20;
  switch (goal) {
    case 'band':
      return { goal, weight, band: 'target', dots: 9 };
    case 'even':
      return { goal, weight, spread: 60 };
    case 'limit':
      return { goal, weight, band: 'papillary', always: false };
    case 'depth':
      return { goal, weight, depth: 300, tolerance: 50 };
    case 'entry':
      return { goal, weight };
  }
}

/** As many empty parts as the kind asks for. */
export function partsFor(type: ItemKind): Partial<ItemDraft> {
  switch (type) {
    case 'single':
      return { options: options(type, 4) };
    case 'multiple':
      return { options: options(type, 5) };
    case 'true-false':
      return { options: [{ id: 'a', correct: false, text: { en: 'True', 'pt-PT': 'Verdadeiro' }, rationale: nothing }, { id: 'b', correct: false, text: { en: 'False', 'pt-PT': 'Falso' }, rationale: nothing }] };
    case 'ordering':
      return { options: options(type, 4) };
    case 'matching':
      return { prompts: several<DraftPrompt>(3, (prompts) => freshPrompt({ prompts })), options: options(type, 4) };
    case 'gaps':
      return { text: nothing, gaps: [freshGap({})] };
    case 'hotspot':
      return withPicture('section-model');
    case 'depth':
      return { task: freshTask, rationale: nothing };
    case 'written':
      return { limit: 600, spread: 1, criteria: several<Criterion>(2, (criteria) => freshCriterion({ criteria })), model: nothing };
    case 'photo':
      return { pictures: 1, seen: nothing, spread: 1, criteria: several<Criterion>(2, (criteria) => freshCriterion({ criteria })), model: nothing };
    case 'numeric':
      return { answer: '', tolerance: '0', unit: nothing, rationale: nothing };
  }
}

export const emptyDraft = (code: string): ItemDraft => ({
  id: code, domain: `M${/-(\d+)-/.exec(code)?.[1] ?? '1'}`, type: 'single', level: 'apply', gate: false, difficulty: 0.7, claims: [], stem: nothing, ...partsFor('single'),
}); // prettier-ignore

/** What every kind has stays; the parts are those of the new kind. */
export function asKind({ id, domain, level, gate, difficulty, claims, stem, vignette }: ItemDraft, type: ItemKind): ItemDraft {
  return { id, domain, type, level, gate, difficulty, claims, ...(vignette && { vignette }), stem, ...partsFor(type) };
}

const isSorted = (ids: readonly string[]): boolean => [ids.toSorted(), ids.toSorted().toReversed()].some((sorted) => sorted.join() === ids.join());

/** Ids that stand in the order that is right would tell it; then the options get others. */
export function withMuteIds(draft: ItemDraft): ItemDraft {
  const { type, options: all = [], prompts = [] } = draft;
  if (type !== 'ordering' && type !== 'matching') return draft;
  const told = ({ options: some = [], prompts: parts = [] }: ItemDraft): boolean =>
    isSorted(type === 'ordering' ? some.map(({ id }) => id) : parts.toSorted((left, right) => (left.id < right.id ? -1 : 1)).map(({ match }) => match));
  let mute = draft;
  for (let tries = 0; tries < 50 && all.length > 2 && told(mute); tries += 1) {
    const names = new Map<string, string>();
    for (const { id } of all) names.set(id, freshId([...idsOf(draft), ...names.values()]));
    mute = { ...draft, options: all.map((option) => ({ ...option, id: names.get(option.id)! })), ...(type === 'matching' && { prompts: prompts.map((prompt) => ({ ...prompt, match: names.get(prompt.match) ?? '' })) }) };
  }
  return mute;
}
