// How long does a card take this trainee, and how often is one right at first sight?
import type { CardKind } from './practice-card.js';

export interface Pace {
  readonly seconds: Readonly<Record<CardKind, number>>;
  /** Share of cards that are right when they are seen for the first time. */
  readonly rightAtFirst: number;
}

/** Until enough has been measured: seconds a card. */
export const usualSeconds: Readonly<Record<CardKind, number>> = { item: 30, term: 12 };
const usualRight = 0.7;
/** So many answers of one kind say more than the usual. */
export const enoughAnswers = 20;
/** Longer than this nobody thinks about one card: the page lay open. */
export const longestAnswer = 120_000;

export interface Measured {
  readonly kind: CardKind;
  readonly answers: number;
  readonly milliseconds: number;
}

export interface FirstSights {
  readonly seen: number;
  readonly right: number;
}

export function paceOf(measured: readonly Measured[], first: FirstSights): Pace {
  const seconds = (kind: CardKind): number => {
    const found = measured.find((candidate) => candidate.kind === kind);
    if (!found || found.answers < enoughAnswers) return usualSeconds[kind];
    return Math.min(120, Math.max(4, Math.round(found.milliseconds / found.answers / 1000)));
  };
  // ten cards of the usual kind keep the first few answers from deciding alone
  return { seconds: { item: seconds('item'), term: seconds('term') }, rightAtFirst: (first.right + 10 * usualRight) / (first.seen + 10) };
}
