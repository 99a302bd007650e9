// What does today hold: how much is there, how much fits, how much is done?
import { daysBetween, type Day } from '#libs/kernel/calendar.js';
import { redoSince, type PracticeCard } from './practice-card.js';
import type { Plan } from './practice-forecast.js';
import type { Pace } from './practice-pace.js';
import { queueOf, withinSeconds, type QueuedCard } from './practice-queue.js';
import { recallAfter, wantedRecall } from './recall.js';

/** Until the trainee says otherwise. */
export const usualPlan: Plan = { examOn: null, minutesADay: 15 };

export interface Counts {
  /** Wrong on an earlier day: asked first. */
  readonly redo: number;
  readonly dueItems: number;
  readonly dueTerms: number;
  readonly newItems: number;
  readonly newTerms: number;
  /** Wrong today, and not right since. */
  readonly again: number;
  /** All that is to be made good, also what waits for tomorrow. */
  readonly redoQueue: number;
}

export interface Readiness {
  readonly cards: number;
  readonly seen: number;
  /** Seen, right last, and recalled today with at least 0.9. */
  readonly firm: number;
}

export interface Today<Card extends PracticeCard> {
  readonly counts: Counts;
  readonly share: { readonly done: number; readonly total: number };
  readonly secondsLeft: number;
  /** The next card of today's share, and the next one if more is wanted. */
  readonly next: QueuedCard<Card> | null;
  readonly nextBeyond: QueuedCard<Card> | null;
  readonly readiness: Readiness;
  /** When something is due again; null when nothing is. */
  readonly nextOn: Day | null;
}

export interface DayToPlan<Card extends PracticeCard> {
  readonly cards: readonly Card[];
  readonly today: Day;
  readonly plan: Plan;
  readonly pace: Pace;
  readonly practised: { readonly answers: number; readonly milliseconds: number };
}

export function todayOf<Card extends PracticeCard>({ cards, today, plan, pace, practised }: DayToPlan<Card>): Today<Card> {
  const queue = queueOf(cards, today);
  const secondsLeft = Math.max(0, plan.minutesADay * 60 - Math.round(practised.milliseconds / 1000));
  const share = withinSeconds(queue, secondsLeft, pace.seconds);
  const count = (reason: string, kind?: string) => queue.filter((queued) => queued.reason === reason && (!kind || queued.card.kind === kind)).length;
  const seen = cards.filter(({ memory }) => memory !== null);
  const upcoming = cards.flatMap(({ open, memory }) => (open && memory && memory.dueOn > today ? [memory.dueOn] : []));
  return {
    counts: {
      redo: count('redo'),
      dueItems: count('due', 'item'),
      dueTerms: count('due', 'term'),
      newItems: count('new', 'item'),
      newTerms: count('new', 'term'),
      again: count('again'),
      redoQueue: cards.filter(({ open, outcomes }) => open && redoSince(outcomes) !== null).length,
    },
    share: { done: practised.answers, total: practised.answers + share.length },
    secondsLeft,
    next: share[0] ?? null,
    nextBeyond: queue[0] ?? null,
    readiness: { cards: cards.length, seen: seen.length, firm: seen.filter((card) => isFirm(card, today)).length },
    nextOn: upcoming.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null),
  };
}

const isFirm = ({ memory, lastRight }: PracticeCard, today: Day): boolean =>
  memory !== null && lastRight === true && recallAfter(memory, Math.max(0, daysBetween(memory.lastOn, today))) >= wantedRecall;
