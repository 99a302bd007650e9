// What does the author of an item hand in, and how does it fall into what a candidate sees and what decides?
import type { PictureId } from '#libs/anatomy/hotspot-pictures.js';
import type { Localised } from '#libs/kernel/locale.js';
import { taskKey } from './depth-answer.js';
import { taskFace, type DepthTask } from './depth-task.js';
import type { ItemContent, ItemKey, ItemLevel, Labelled } from './item.js';
import { decimalOf } from './numeric-answer.js';
import { pairOf } from './pairing-answer.js';
import { possibleBy, type Rubric } from './rubric.js';
import type { Vignette } from './vignette.js';

/** Why an option is right or wrong, or why a part has this answer. */
interface Explained {
  readonly rationale: Localised;
}

type ChosenOption = Labelled & Explained & { readonly correct: boolean };

/** What an item asks, with what is right. */
export type Asked =
  | { readonly kind: 'single' | 'multiple' | 'true-false'; readonly options: readonly ChosenOption[] }
  /** Ids of options are those of the picture's regions. */
  | { readonly kind: 'hotspot'; readonly picture: PictureId; readonly options: readonly ChosenOption[] }
  /** In their right order. */
  | { readonly kind: 'ordering'; readonly options: readonly (Labelled & Explained)[] }
  | { readonly kind: 'matching'; readonly options: readonly Labelled[]; readonly prompts: readonly (Labelled & Explained & { readonly match: string })[] }
  | { readonly kind: 'gaps'; readonly text: Localised; readonly gaps: readonly (Explained & { readonly id: string; readonly correct: string; readonly options: readonly Labelled[] })[] }
  | ({ readonly kind: 'written'; readonly limit: number } & Rubric)
  | ({ readonly kind: 'photo'; readonly pictures: number; readonly seen: Localised } & Rubric)
  /** Decimals, with a point. */
  | ({ readonly kind: 'numeric'; readonly unit: Localised; readonly correct: string; readonly tolerance: string } & Explained)
  | ({ readonly kind: 'depth'; readonly task: DepthTask } & Explained);

/** An item as its author hands it in. */
export type ItemSource = Asked & {
  readonly code: string;
  readonly domain: string;
  readonly level: ItemLevel;
  /** A gate item is marked all or nothing, and enough of a form's gates must be right whatever the total. */
  readonly gate: boolean;
  /** Expected proportion of right answers, 0 to 1. */
  readonly difficulty: number;
  /** Ids of the claims that make the key right, and of the sources on which those rest. */
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly lesson: string | null;
  readonly stem: Localised;
  /** The case that it is asked about, with others. */
  readonly vignette?: Vignette;
  /** Ids of items that give this one away, or ask the same: never in one form. Says nothing of the item itself, whose version stays as it is. */
  readonly enemies?: readonly string[];
};

/** One that chooses among options. */
export type ChoosingItem = Extract<ItemSource, { readonly kind: 'single' | 'multiple' | 'true-false' | 'hotspot' }>;

const labelled = ({ id, text }: Labelled): Labelled => ({ id, text });

export const contentOf = (source: ItemSource): ItemContent => ({ ...askedOf(source), ...(source.vignette && { vignette: source.vignette }) });

function askedOf(source: ItemSource): ItemContent {
  const { stem } = source;
  switch (source.kind) {
    case 'ordering':
      // not in the order that is right
      return { stem, options: source.options.map(labelled).sort((left, right) => (left.id < right.id ? -1 : 1)) };
    case 'matching':
      return { stem, options: source.options.map(labelled), prompts: source.prompts.map(labelled) };
    case 'gaps':
      return { stem, options: source.gaps.flatMap(({ options }) => options.map(labelled)), text: source.text, gaps: source.gaps.map(({ id, options }) => ({ id, options: options.map((option) => option.id) })) };
    case 'numeric':
      return { stem, options: [], unit: source.unit };
    case 'depth':
      return { stem, options: [], task: taskFace(source.task) };
    case 'written':
      return { stem, options: [], written: { limit: source.limit, points: possibleBy(source), tolerance: source.tolerance } };
    case 'photo':
      return { stem, options: [], photo: { pictures: source.pictures, seen: source.seen, points: possibleBy(source), tolerance: source.tolerance } };
    case 'hotspot':
      return { stem, options: source.options.map(labelled), picture: source.picture };
    default:
      return { stem, options: source.options.map(labelled) };
  }
}

const why = (parts: readonly (Explained & { readonly id: string })[]): ItemKey['rationales'] => Object.fromEntries(parts.map(({ id, rationale }) => [id, rationale]));

function rightOf(source: Asked): Pick<ItemKey, 'correct' | 'rationales' | 'tolerance' | 'rubric'> {
  switch (source.kind) {
    case 'ordering':
      return { correct: source.options.map(({ id }) => id), rationales: why(source.options) };
    case 'matching':
      return { correct: source.prompts.map(({ id, match }) => pairOf(id, match)), rationales: why(source.prompts) };
    case 'gaps':
      return { correct: source.gaps.map(({ id, correct }) => pairOf(id, correct)), rationales: why(source.gaps) };
    case 'written':
    case 'photo':
      return { correct: [], rationales: {}, rubric: { criteria: source.criteria, tolerance: source.tolerance, model: source.model } };
    case 'numeric':
      return { correct: [decimalOf(source.correct) ?? source.correct], tolerance: source.tolerance, rationales: { number: source.rationale } };
    case 'depth':
      return { correct: taskKey(source.task), rationales: { setting: source.rationale } };
    default:
      return { correct: source.options.filter((option) => option.correct).map((option) => option.id), rationales: why(source.options) };
  }
}

export const keyOf = (source: ItemSource): ItemKey => ({ ...rightOf(source), lesson: source.lesson, claims: source.claims, sources: source.sources });
