// When will everything be known, at so many minutes a day?
import { addDays, daysBetween, type Day } from '#libs/kernel/calendar.js';
import { redoSince, type PracticeCard } from './practice-card.js';
import type { Pace } from './practice-pace.js';
import { simulate, type SimulatedCard } from './practice-simulation.js';

export const fewestMinutes = 5;
export const mostMinutes = 120;
/** Nobody is told of a day further away than that. */
export const furthestDays = 365;

export interface Prospect {
  readonly cards: readonly PracticeCard[];
  readonly today: Day;
  readonly spentSeconds: number;
  readonly pace: Pace;
}

export interface Forecast {
  /** The first day at whose end every card of the programme has been seen, none was wrong last, and each is recalled with at least 0.9; null within a year. */
  readonly readyOn: Day | null;
  /** The fewest minutes a day that are enough by the day of the exam: only when those planned are not, and some are. */
  readonly minutesNeeded: number | null;
}

export interface Plan {
  readonly examOn: Day | null;
  readonly minutesADay: number;
}

/** Locked cards count as new: the lessons are read in the meantime. */
export function forecastOf(prospect: Prospect, { examOn, minutesADay }: Plan): Forecast {
  const cards = simulated(prospect);
  const days = readyAfter(cards, prospect, minutesADay);
  const readyOn = days === null ? null : addDays(prospect.today, days);
  const isLate = examOn !== null && examOn >= prospect.today && (readyOn === null || readyOn > examOn);
  return { readyOn, minutesNeeded: isLate ? minutesUntil(cards, prospect, examOn, minutesADay) : null };
}

/**
 * Who has more minutes can always practise as with fewer: the best of all budgets up to this one counts, so that more minutes never
 * mean a later day. Days from today, or null.
 */
export function readyAfter(cards: readonly SimulatedCard[], { pace, spentSeconds }: Pick<Prospect, 'pace' | 'spentSeconds'>, minutes: number): number | null {
  let best: number | null = null;
  for (let budget = minutes; budget >= fewestMinutes; budget -= 1) {
    const within: number = best === null ? furthestDays : best - 1;
    if (within < leastDays(cards, pace, spentSeconds, budget)) break;
    best = simulate(cards, { minutes: budget, pace, spentSeconds, furthest: within }).readyAfter ?? best;
  }
  return best;
}

export function simulated({ cards, today }: Pick<Prospect, 'cards' | 'today'>): SimulatedCard[] {
  return cards.map(({ subject, kind, memory, lastRight, outcomes }) => ({
    subject,
    kind,
    strength: memory && { stability: memory.stability, difficulty: memory.difficulty },
    last: memory ? -Math.max(0, daysBetween(memory.lastOn, today)) : 0,
    due: memory ? daysBetween(today, memory.dueOn) : 0,
    isWrong: lastRight === false || redoSince(outcomes) !== null,
  }));
}

function minutesUntil(cards: readonly SimulatedCard[], { today, pace, spentSeconds }: Prospect, examOn: Day, planned: number): number | null {
  const furthest = Math.min(furthestDays, daysBetween(today, examOn));
  for (let minutes = planned + 1; minutes <= mostMinutes; minutes += 1) {
    if (leastDays(cards, pace, spentSeconds, minutes) > furthest) continue;
    if (simulate(cards, { minutes, pace, spentSeconds, furthest }).readyAfter !== null) return minutes;
  }
  return null;
}

/** Each new card must be seen once: nobody is ready sooner than that. */
function leastDays(cards: readonly SimulatedCard[], pace: Pace, spentSeconds: number, minutes: number): number {
  const seconds = cards.reduce((sum, { strength, kind }) => (strength ? sum : sum + pace.seconds[kind]), spentSeconds);
  return Math.max(0, Math.ceil(seconds / (minutes * 60)) - 1);
}
