// What is practised, what is known of it, and when does what was wrong count as mended?
import type { Day } from '#libs/kernel/calendar.js';
import type { Memory } from './recall.js';

export const cardKinds = ['item', 'term'] as const;
export type CardKind = (typeof cardKinds)[number];

/** Stable over versions of a programme and over languages: the item's code, or the lesson's code and the English word. */
export const itemSubject = (code: string): string => `item:${code}`;
export const termSubject = (lessonCode: string, englishWord: string): string => `term:${lessonCode}:${englishWord}`;

/** When something was last answered wrong and last answered right, whether in practice or in a quiz. */
export interface Outcomes {
  readonly wrongOn: Day | null;
  readonly rightOn: Day | null;
}

/** A card of a programme as one trainee knows it. */
export interface PracticeCard {
  readonly subject: string;
  readonly kind: CardKind;
  /** A lesson that teaches it has been read. What is not open counts for the plan, as new. */
  readonly open: boolean;
  readonly memory: Memory | null;
  /** How often it was answered in practice; what an answer must name. */
  readonly revision: number;
  /** Whether the last answer in practice was right; null before the first. */
  readonly lastRight: boolean | null;
  readonly outcomes: Outcomes;
}

const later = (one: Day | null, other: Day | null): Day | null => (one === null || (other !== null && other > one) ? other : one);

export const together = (one: Outcomes, other: Outcomes): Outcomes => ({ wrongOn: later(one.wrongOn, other.wrongOn), rightOn: later(one.rightOn, other.rightOn) });

export const nothingYet: Outcomes = { wrongOn: null, rightOn: null };

/** The day of the wrong answer that is still to be made good: by a right one on a later day. Null when there is none. */
export const redoSince = ({ wrongOn, rightOn }: Outcomes): Day | null => (wrongOn !== null && (rightOn === null || rightOn <= wrongOn) ? wrongOn : null);
