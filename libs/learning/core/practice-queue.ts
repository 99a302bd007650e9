// What is asked today, in which order, and how much of it fits into today's minutes?
import type { Day } from '#libs/kernel/calendar.js';
import { redoSince, type CardKind, type PracticeCard } from './practice-card.js';

/** `redo`: wrong on an earlier day. `again`: wrong today, and not right since. */
export const reasons = ['redo', 'due', 'new', 'again'] as const;
export type Reason = (typeof reasons)[number];

export interface QueuedCard<Card extends PracticeCard = PracticeCard> {
  readonly card: Card;
  readonly reason: Reason;
}

export function reasonToday(card: PracticeCard, today: Day): Reason | null {
  const { memory, lastRight } = card;
  if (!card.open) return null;
  if (memory && memory.lastOn >= today) return lastRight === false ? 'again' : null;
  const redo = redoSince(card.outcomes);
  if (redo !== null && redo < today) return 'redo';
  if (!memory) return 'new';
  return memory.dueOn <= today ? 'due' : null;
}

const rank: Readonly<Record<Reason, number>> = { redo: 0, due: 1, new: 2, again: 3 };

/** What was wrong first, longest ago first; then what is due; then what is new, in the order of `cards`; then once more what was wrong today. */
export function queueOf<Card extends PracticeCard>(cards: readonly Card[], today: Day): QueuedCard<Card>[] {
  const queued = cards.flatMap((card) => {
    const reason = reasonToday(card, today);
    return reason ? [{ card, reason, since: sinceOf(card, reason) }] : [];
  });
  // the sort is stable: equals keep the programme's order
  queued.sort((one, other) => rank[one.reason] - rank[other.reason] || (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
  return queued.map(({ card, reason }) => ({ card, reason }));
}

const sinceOf = ({ memory, outcomes }: PracticeCard, reason: Reason): Day => (reason === 'redo' ? redoSince(outcomes) : reason === 'due' ? memory?.dueOn : '') ?? '';

/** As much of the queue, from its head, as fits into the seconds that are left. */
export function withinSeconds<Queued extends { readonly card: { readonly kind: CardKind } }>(
  queue: readonly Queued[],
  seconds: number,
  cost: Readonly<Record<CardKind, number>>,
): readonly Queued[] {
  let used = 0;
  const end = queue.findIndex(({ card }) => (used += cost[card.kind]) > seconds);
  return end === -1 ? queue : queue.slice(0, end);
}
