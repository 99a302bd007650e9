// What is an item made of, and which part of it may a candidate see?
import type { PictureId } from '#libs/anatomy/hotspot-pictures.js';
import type { Localised } from '#libs/kernel/locale.js';
import type { DepthTaskFace } from './depth-task.js';
import type { Rubric } from './rubric.js';
import type { Vignette } from './vignette.js';

export const banks = ['practice', 'secure'] as const;
export type Bank = (typeof banks)[number];
/**
 * Single best answer, multiple response, true or false, steps in their order, a match for each prompt, a word for each gap, a
 * number, a place in a drawing, a setting of the simulator of depth, a text or photos that people mark.
 */
export const itemKinds = ['single', 'multiple', 'true-false', 'ordering', 'matching', 'gaps', 'numeric', 'hotspot', 'depth', 'written', 'photo'] as const;
export type ItemKind = (typeof itemKinds)[number];
/** Kinds whose answer is a choice among options, and not an order, pairs or a number. */
export const isChoosing = (kind: ItemKind): boolean => kind === 'single' || kind === 'multiple' || kind === 'true-false' || kind === 'hotspot';
/** Kinds whose answers people mark, by a rubric. */
export type HandMarkedKind = 'written' | 'photo';
export const isMarkedByHand = (kind: ItemKind): kind is HandMarkedKind => kind === 'written' || kind === 'photo';
/** Kinds whose answers are marked by their keys alone. */
export type KeyedKind = Exclude<ItemKind, HandMarkedKind>;
export const keyedKinds: readonly KeyedKind[] = itemKinds.filter((kind): kind is KeyedKind => !isMarkedByHand(kind));
/** Kinds whose options everybody expects in one order: "true" before "false", places by their numbers. */
export const keepsOrder = (kind: ItemKind): boolean => kind === 'true-false' || kind === 'hotspot';
export const itemLevels = ['recall', 'apply', 'analyse'] as const;
export type ItemLevel = (typeof itemLevels)[number];
/** Pilot: approved, and drawn without being scored until its figures were judged. */
export const itemStates = ['pilot', 'live', 'quarantined', 'retired'] as const;
export type ItemState = (typeof itemStates)[number];

/** Something with words on it. Ids have no blanks, and none occurs twice in an item. */
export interface Labelled {
  readonly id: string;
  readonly text: Localised;
}

/** What is said of a text before it is written. */
export interface Written {
  /** So many characters at most. */
  readonly limit: number;
  /** Of the rubric, the most that there is. */
  readonly points: number;
  /** By so many points two markers may differ without a third. */
  readonly tolerance: number;
}

/** What is said of photos before they are taken. */
export interface Photographed extends Pick<Written, 'points' | 'tolerance'> {
  /** So many at most. */
  readonly pictures: number;
  /** What must be seen. */
  readonly seen: Localised;
}

/** All that a candidate sees of an item; which parts it has goes by its kind. */
export interface ItemContent {
  readonly stem: Localised;
  /** Of an item that is asked about a case with others. */
  readonly vignette?: Vignette;
  /** What is chosen, put in order, matched, or filled in. Empty for a number, and for a setting. */
  readonly options: readonly Labelled[];
  /** Of matching: what is given an option each. */
  readonly prompts?: readonly Labelled[];
  /** Of gaps: words with `{{id}}` where each gap is. */
  readonly text?: Localised;
  /** In the order of the text; ids of the options of each. */
  readonly gaps?: readonly { readonly id: string; readonly options: readonly string[] }[];
  /** Of a place: the drawing whose regions the options name. */
  readonly picture?: PictureId;
  /** Of a number. */
  readonly unit?: Localised;
  /** Of a setting: the situation, and what earns which share of the points. */
  readonly task?: DepthTaskFace;
  /** Of a text. */
  readonly written?: Written;
  /** Of photos. */
  readonly photo?: Photographed;
}

/** All that decides about an answer, and what is told after it. Kept apart from the content, in a table of its own. */
export interface ItemKey {
  /** The right answer: ids of options; in the right order; `prompt option` and `gap option` pairs; a decimal; a task with all its goals, and a setting that reaches them. Empty where people mark. */
  readonly correct: readonly string[];
  /** How far from a right number an answer may be; a decimal. */
  readonly tolerance?: string;
  /** Of an item that people mark. */
  readonly rubric?: Rubric;
  /** By the id of an option, prompt or gap, or `number`, or `setting`: why it is right or wrong. */
  readonly rationales: Readonly<Record<string, Localised>>;
  /** Where the answer is taught, `1.4#judging-the-result`; null for an item of the secure bank. */
  readonly lesson: string | null;
  /** Ids of the claims that make the key right. */
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}

/**
 * The values of one response variable, as QTI 2.1 has them (IMS Global, "Assessment Test, Section and Item Information Model",
 * 2012), each as text: identifiers, `directedPair`s or a number; of a setting, the steps that led to it; of photos, the digests of what is kept. Empty when nothing is answered, or an answer was taken back.
 */
export type Answer = readonly string[];

export type AnswerFault = 'choice-unknown' | 'choice-too-many' | 'order-incomplete' | 'number-unfit' | 'step-unfit' | 'trace-long' | 'text-unfit' | 'text-too-long';
