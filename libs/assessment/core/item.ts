// What is an item made of, and which part of it may a candidate see?
import type { Localised } from '#libs/kernel/locale.js';

export const banks = ['practice', 'secure'] as const;
export type Bank = (typeof banks)[number];
export const itemKinds = ['single', 'multiple'] as const;
export type ItemKind = (typeof itemKinds)[number];
export const itemLevels = ['recall', 'apply', 'analyse'] as const;
export type ItemLevel = (typeof itemLevels)[number];
export type ItemState = 'live' | 'quarantined' | 'retired';

/** All that a candidate sees of an item. */
export interface ItemContent {
  readonly stem: Localised;
  readonly options: readonly { readonly id: string; readonly text: Localised }[];
}

/** All that decides about an answer, and what is told after it. Kept apart from the content, in a table of its own. */
export interface ItemKey {
  readonly correct: readonly string[];
  /** By option id: why it is right or wrong. */
  readonly rationales: Readonly<Record<string, Localised>>;
  /** Where the answer is taught, `1.4#judging-the-result`; null for an item of the secure bank. */
  readonly lesson: string | null;
  /** Ids of the claims that make the key right. */
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}

/** An item as its author hands it in. */
export interface ItemSource {
  readonly code: string;
  readonly domain: string;
  readonly kind: ItemKind;
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
  readonly options: readonly { readonly id: string; readonly correct: boolean; readonly text: Localised; readonly rationale: Localised }[];
}

export const contentOf = (source: ItemSource): ItemContent => ({
  stem: source.stem,
  options: source.options.map(({ id, text }) => ({ id, text })),
});

export const keyOf = (source: ItemSource): ItemKey => ({
  correct: source.options.filter((option) => option.correct).map((option) => option.id),
  rationales: Object.fromEntries(source.options.map((option) => [option.id, option.rationale])),
  lesson: source.lesson,
  claims: source.claims,
  sources: source.sources,
});

export type ChoiceFault = 'choice-unknown' | 'choice-too-many';

/** What is wrong with a choice, as far as can be said without the key; null when nothing is. None chosen is a choice too. */
export function choiceFault(kind: ItemKind, optionIds: readonly string[], choice: readonly string[]): ChoiceFault | null {
  if (choice.some((id) => !optionIds.includes(id))) return 'choice-unknown';
  return kind === 'single' && new Set(choice).size > 1 ? 'choice-too-many' : null;
}

/** A choice as it is stored: each option once, in a fixed order, so that equal choices are equal texts. */
export const storedChoice = (choice: readonly string[]): string[] => [...new Set(choice)].sort();

export const sameChoice = (left: readonly string[], right: readonly string[]): boolean => storedChoice(left).join() === storedChoice(right).join();
