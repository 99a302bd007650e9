// What was a certificate on an earlier day?
import { effectiveState, type EffectiveState, type Turn } from '#libs/certification/core/certificate-state.js';
import type { Day } from '#libs/kernel/calendar.js';

export const asOfKinds = ['known', 'before-issue', 'future', 'could-not-check', 'not-a-day'] as const;

export type AsOf =
  /** Everything that it was on that day, in this order; mostly one thing. `reason` is the code of the last one. */
  | { readonly kind: 'known'; readonly on: Day; readonly states: readonly EffectiveState[]; readonly reason: string | null }
  | { readonly kind: 'before-issue'; readonly on: Day; readonly issued: Day }
  | { readonly kind: 'future'; readonly on: Day }
  /** More may have happened on that day than could be read. */
  | { readonly kind: 'could-not-check'; readonly on: Day }
  | { readonly kind: 'not-a-day' };

export interface Past {
  /** Oldest first; the issue is always there. */
  readonly history: readonly Turn[];
  readonly validUntil: Day;
  /** All days are those of the academy's zone. */
  readonly today: Day;
  /** From this day on there may have been events that are not in the history; null when there are none. */
  readonly openSince: Day | null;
}

/** `asked` is whatever somebody wrote. */
export function asOf({ history, validUntil, today, openSince }: Past, asked: unknown): AsOf {
  if (!isDay(asked)) return { kind: 'not-a-day' };
  const on = asked;
  if (on > today) return { kind: 'future', on };
  const [issue] = history;
  if (!issue || on < issue.day) return { kind: 'before-issue', on, issued: issue?.day ?? today };
  if (openSince !== null && on >= openSince) return { kind: 'could-not-check', on };
  const before = history.findLast(({ day }) => day < on);
  const held = [...(before ? [before] : []), ...history.filter(({ day }) => day === on)];
  const states = held.map(({ state }) => effectiveState(state, validUntil, on));
  return { kind: 'known', on, states: states.filter((state, place) => state !== states[place - 1]), reason: held.at(-1)?.reason ?? null };
}

/** A day of the calendar as ISO 8601 and the date field of browsers write it. */
function isDay(asked: unknown): asked is Day {
  if (typeof asked !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(asked)) return false;
  const date = new Date(`${asked}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === asked;
}
