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

/** What of a flag a person sees, and judges. */
export interface SeenFlag {
  readonly kind: ItemFlag['kind'];
  readonly value: number | null;
  readonly options: readonly string[];
}

const ids = (options: readonly { readonly id: string }[]): readonly string[] => options.map(({ id }) => id);

export function asSeen(flag: ItemFlag): SeenFlag {
  switch (flag.kind) {
    case 'too-easy':
    case 'too-hard':
      return { kind: flag.kind, value: flag.facility, options: [] };
    case 'negative-discrimination':
      return { kind: flag.kind, value: flag.discrimination, options: [] };
    case 'differential-functioning':
      return { kind: flag.kind, value: flag.delta, options: [] };
    case 'possible-key-error':
      return { kind: flag.kind, value: flag.keyDiscrimination, options: ids(flag.options) };
    case 'non-functional-distractors':
      return { kind: flag.kind, value: null, options: ids(flag.options) };
  }
}

/** How far the value of a flag may move and still be the same news; null where the options alone count. */
const mayMove = (kind: ItemFlag['kind']): number | null => (kind === 'differential-functioning' ? movedDelta : kind === 'possible-key-error' ? null : movedShare);

function isNews({ kind, value, options }: SeenFlag, reviewed: readonly SeenFlag[]): boolean {
  const then = reviewed.find((flag) => flag.kind === kind);
  if (!then) return true;
  const by = mayMove(kind);
  if (by !== null && value !== null) return then.value === null || moved(value, then.value, by);
  return options.some((id) => !then.options.includes(id));
}

/**
 * A flagged item that is still drawn waits until it was reviewed, and again when it has a flag of another kind than `reviewed` (the flags of its last review), when a figure has
 * moved by `movedShare` or `movedDelta`, or when a flag names another option.
 */
export const awaitsReview = (state: ItemState, flags: readonly ItemFlag[], reviewed: readonly ItemFlag[] | null): boolean => state === 'live' && tellsMore(flags, (reviewed ?? []).map(asSeen));

/** Whether the flags are such that they would wait again after what was seen of them. */
export const tellsMore = (flags: readonly ItemFlag[], seen: readonly SeenFlag[]): boolean => flags.some((flag) => isNews(asSeen(flag), seen));
