// How does a panel come to a pass mark, and what is written down of it?
import { cutScore, type CutScore, type Ratings } from './angoff.js';

/** `authors`: provisional, no panel has met. */
export type StandardMethod = 'authors' | 'angoff';

/** What becomes of a panel. In `first` and `second` judges rate; between them they talk. */
export const panelStates = ['first', 'discussion', 'second', 'rated', 'dropped', 'frozen'] as const;
export type PanelState = (typeof panelStates)[number];
export type PanelStep = Extract<PanelState, 'discussion' | 'second' | 'rated' | 'dropped'>;

/** What whoever leads the panel may do next. */
export const nextSteps: Readonly<Record<PanelState, readonly PanelStep[]>> = {
  first: ['discussion', 'dropped'],
  discussion: ['second', 'dropped'],
  second: ['rated', 'dropped'],
  rated: [],
  dropped: [],
  frozen: [],
};

export const stateAfter = (steps: readonly PanelStep[], isFrozen: boolean): PanelState =>
  isFrozen ? 'frozen' : ((['dropped', 'rated', 'second', 'discussion'] as const).find((step) => steps.includes(step)) ?? 'first');

/** Which round is rated in a state; null while nothing is. */
export const roundOf = (state: PanelState): 1 | 2 | null => (state === 'first' ? 1 : state === 'second' ? 2 : null);

/** A panel of fewer is too much one judge's opinion. */
export const leastJudges = 6;

/** In points of the form; of the second round. */
export interface StandardResult {
  readonly judges: number;
  readonly cut: number;
  readonly standardError: number;
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
  /** Intraclass correlation of one judge, and of the mean of all; null when all items were rated alike. */
  readonly agreement: CutScore['agreement'];
  /** Of the first round, by those who rated in both. */
  readonly firstCut: number;
}

/** As it is kept: with when the panel began, and when it had rated for the second time. */
export interface FrozenResult extends StandardResult {
  readonly openedAt: string;
  readonly ratedAt: string;
}

/** Shares in percent, a row for each judge who rated in both rounds. Null with fewer than two. */
export function resultOf(first: Ratings, second: Ratings): StandardResult | null {
  const shares = (rows: Ratings): Ratings => rows.map((row) => row.map((share) => share / 100));
  const [before, after] = [cutScore(shares(first)), cutScore(shares(second))];
  if (!before || !after) return null;
  const { judges, cut, standardError, spread, judgeCuts, agreement } = after;
  return { judges, cut, standardError, spread, lowest: Math.min(...judgeCuts), highest: Math.max(...judgeCuts), agreement, firstCut: before.cut };
}

/** Points as somebody writes them, to the hundredth, with a comma or a point; null when it is no number. */
export function readAdjustment(written: string): number | null {
  const plain = written.trim().replace(',', '.').replace('−', '-');
  return /^[+-]?\d{1,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

/** Rounded up to the next whole point: nobody passes below what the panel asked for. Sums of fives in binary miss whole points by a hair. */
export const passPointsOf = (cut: number, adjustment: number): number => Math.ceil(Math.round((cut + adjustment) * 1e6) / 1e6);
