// Does a flagged item wait for somebody, or has it been looked at and nothing changed since?
import type { ItemState } from './item.js';
import type { ItemFlag } from './item-flags.js';

/** Kept: it may be as it is. Quarantined: it is drawn no more. */
export const reviewOutcomes = ['kept', 'quarantined'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** House rules: a share or a correlation that has moved by a tenth, or a third of what makes a difference between languages large. */
export const movedShare = 0.1;
export const movedDelta = 0.5;

/** Binary fractions: 0.35 - 0.25 is a hair less than a tenth. */
const hair = 1e-9;

const moved = (now: number, then: number, by: number): boolean => Math.abs(now - then) >= by - hair;

const namesMore = (now: readonly { readonly id: string }[], then: readonly { readonly id: string }[]): boolean => now.some(({ id }) => !then.some((option) => option.id === id));

function isNews(flag: ItemFlag, reviewed: readonly ItemFlag[]): boolean {
  const then = reviewed.find(({ kind }) => kind === flag.kind);
  if (!then) return true;
  if ('facility' in flag) return 'facility' in then && moved(flag.facility, then.facility, movedShare);
  if (flag.kind === 'negative-discrimination') return then.kind === flag.kind && moved(flag.discrimination, then.discrimination, movedShare);
  if (flag.kind === 'differential-functioning') return then.kind === flag.kind && moved(flag.delta, then.delta, movedDelta);
  return 'options' in then && namesMore(flag.options, then.options);
}

/**
 * A flagged item that is still drawn waits until it was reviewed, and again when it has a flag of another kind than `reviewed` (the flags of its last review), when a figure has
 * moved by `movedShare` or `movedDelta`, or when a flag names another option.
 */
export const awaitsReview = (state: ItemState, flags: readonly ItemFlag[], reviewed: readonly ItemFlag[] | null): boolean =>
  state === 'live' && flags.some((flag) => isNews(flag, reviewed ?? []));
