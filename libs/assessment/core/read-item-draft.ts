// Is this the draft of an item, with words still missing, or something else?
import { depthControlIds, situationSkins } from '#libs/anatomy/depth-controls.js';
import { pictureIds } from '#libs/anatomy/hotspot-pictures.js';
import { bandIds } from '#libs/anatomy/skin-level.js';
import type { Fault } from '#libs/kernel/errors.js';
import { locales } from '#libs/kernel/locale.js';
import { depthFeedbacks, mostPatches, type GoalId } from './depth-task.js';
import { itemKinds, itemLevels, type ItemKind } from './item.js';
import type { ItemDraft } from './item-draft.js';
import { picturesOfItem } from './photo-answer.js';
import { levelsOfCriterion, limits, mostCriteria } from './rubric.js';
import { caseSizes } from './vignette.js';

/** What may stand at a place. Drafts have empty texts; what is not text, or far too much of it, is no draft. */
type Shape =
  | { readonly text: number }
  | { readonly one: readonly string[] }
  | { readonly flag: true }
  | { readonly share: true }
  | { readonly upTo: number; readonly from?: number }
  /** An object whose fields go by what stands in one of them. */
  | { readonly by: string; readonly shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>> }
  | { readonly list: Shape; readonly most: number }
  | { readonly fields: Readonly<Record<string, Shape>> };

/** Nothing that steers a screen, no half characters, no NUL. */
const plain = /^(?:[\n\t]|[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069])*$/u;

const text = (most: number): Shape => ({ text: most });
const list = (shape: Shape, most: number): Shape => ({ list: shape, most });
const localised = (most: number): Shape => ({ fields: Object.fromEntries(locales.map((locale) => [locale, text(most)])) });
const id = text(20);
const words = localised(1000);
const labelled = { id, text: words };
const explained = { ...labelled, rationale: words };

const common: Readonly<Record<string, Shape>> = {
  id: text(40), domain: text(10), type: { one: itemKinds }, level: { one: itemLevels }, gate: { flag: true }, difficulty: { share: true }, claims: list(text(20), 20), stem: localised(4000),
};
const vignette: Shape = { fields: { case: text(40), place: { upTo: caseSizes[1] }, of: { upTo: caseSizes[1] }, text: localised(4000) } };
const chosen = { options: list({ fields: { ...explained, correct: { flag: true } } }, 10) };
const weight: Shape = { upTo: 100 };
const micrometres: Shape = { from: 0, upTo: 5000 };
const goals: Readonly<Record<GoalId, Readonly<Record<string, Shape>>>> = {
  band: { weight, band: { one: ['target', ...bandIds] }, dots: { upTo: 9 } },
  even: { weight, spread: micrometres },
  limit: { weight, band: { one: bandIds }, always: { flag: true } },
  depth: { weight, depth: micrometres, tolerance: micrometres },
  entry: { weight },
};
const task: Shape = {
  fields: {
    skin: { one: situationSkins },
    start: { fields: Object.fromEntries(depthControlIds.map((control) => [control, micrometres])) },
    free: list({ one: depthControlIds }, depthControlIds.length),
    feedback: { one: depthFeedbacks },
    patches: { from: 0, upTo: mostPatches },
    goals: list({ by: 'goal', shapes: goals }, Object.keys(goals).length),
  },
};
const own: Readonly<Record<ItemKind, Readonly<Record<string, Shape>>>> = {
  single: chosen,
  multiple: chosen,
  'true-false': chosen,
  ordering: { options: list({ fields: explained }, 10) },
  matching: { prompts: list({ fields: { ...explained, match: id } }, 10), options: list({ fields: labelled }, 10) },
  gaps: { text: localised(4000), gaps: list({ fields: { id, correct: id, options: list({ fields: labelled }, 10), rationale: words } }, 10) },
  hotspot: { picture: { one: pictureIds }, ...chosen },
  written: { limit: { upTo: limits[1], from: 0 }, criteria: list({ fields: { ...labelled, levels: list(words, levelsOfCriterion[1]) } }, mostCriteria), spread: { upTo: 100, from: 0 }, model: localised(4000) },
  photo: { pictures: { upTo: picturesOfItem[1], from: 0 }, seen: localised(2000), criteria: list({ fields: { ...labelled, levels: list(words, levelsOfCriterion[1]) } }, mostCriteria), spread: { upTo: 100, from: 0 }, model: localised(4000) },
  numeric: { answer: text(20), tolerance: text(20), unit: localised(40), rationale: words },
  depth: { task, rationale: words },
};

/** The draft as it is kept, or every place that makes it none, by JSON pointer. */
export function readItemDraft(value: unknown): { readonly draft: ItemDraft } | { readonly faults: readonly Fault[] } {
  const kind = itemKinds.find((one) => one === (Object(value) as { type?: unknown }).type);
  const isOfCase = (Object(value) as { vignette?: unknown }).vignette !== undefined;
  const faults = [...faultsOf(value, { fields: { ...common, ...(kind && own[kind]), ...(isOfCase && { vignette }) } }, '')];
  return faults.length > 0 ? { faults } : { draft: composed(value) as ItemDraft };
}

const fault = (pointer: string, detail: string): Fault => ({ pointer, code: 'draft-unfit', detail });

function* faultsOf(value: unknown, shape: Shape, pointer: string): Generator<Fault> {
  if ('text' in shape) {
    if (typeof value !== 'string' || !plain.test(value)) yield fault(pointer, 'Must be text.');
    else if ([...value].length > shape.text) yield fault(pointer, `Has ${shape.text} characters at most.`);
  } else if ('one' in shape) {
    if (!shape.one.includes(value as string)) yield fault(pointer, `Must be one of ${shape.one.join(', ')}.`);
  } else if ('flag' in shape) {
    if (typeof value !== 'boolean') yield fault(pointer, 'Must be true or false.');
  } else if ('share' in shape) {
    if (typeof value !== 'number' || !(value >= 0 && value <= 1)) yield fault(pointer, 'Must be a number from 0 to 1.');
  } else if ('upTo' in shape) {
    const { from = 1, upTo } = shape;
    if (!Number.isInteger(value) || (value as number) < from || (value as number) > upTo) yield fault(pointer, `Must be a whole number from ${from} to ${upTo}.`);
  } else if ('by' in shape) {
    const which = (Object(value) as Readonly<Record<string, unknown>>)[shape.by];
    const fields = typeof which === 'string' && Object.hasOwn(shape.shapes, which) ? shape.shapes[which] : undefined;
    if (!fields) return yield fault(`${pointer}/${shape.by}`, `Must be one of ${Object.keys(shape.shapes).join(', ')}.`);
    yield* faultsOf(value, { fields: { [shape.by]: text(20), ...fields } }, pointer);
  } else if ('list' in shape) {
    if (!Array.isArray(value)) return yield fault(pointer, 'Must be a list.');
    if (value.length > shape.most) return yield fault(pointer, `Has ${shape.most} entries at most.`);
    for (const [at, entry] of value.entries()) yield* faultsOf(entry, shape.list, `${pointer}/${at}`);
  } else {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return yield fault(pointer, 'Must be an object.');
    const given = value as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(given)) if (!Object.hasOwn(shape.fields, name)) yield fault(`${pointer}/${escaped(name)}`, 'Is no field of an item of this type.');
    for (const [name, inner] of Object.entries(shape.fields)) yield* faultsOf(given[name], inner, `${pointer}/${name}`);
  }
}

const escaped = (name: string): string => name.slice(0, 40).replaceAll('~', '~0').replaceAll('/', '~1');

/** One text, one spelling of it: accents are composed. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, composed(inner)]));
}
