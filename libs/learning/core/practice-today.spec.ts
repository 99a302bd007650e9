// Does today's share fill as cards are answered, end with the minutes, and leave the rest for whoever wants more?
import { addDays } from '#libs/kernel/calendar.js';
import { nothingYet, type PracticeCard } from './practice-card.js';
import { paceOf } from './practice-pace.js';
import { todayOf, usualPlan } from './practice-today.js';
import { remembered } from './recall.js';

const today = '2026-11-23';
const pace = paceOf([], { seen: 0, right: 0 });
const fresh = (place: number, more: Partial<PracticeCard> = {}): PracticeCard => ({ subject: `item:${place}`, kind: 'item', open: true, memory: null, revision: 0, lastRight: null, outcomes: nothingYet, ...more });
const known = (place: number, on: string): PracticeCard => fresh(place, { memory: remembered(null, 'good', on), revision: 1, lastRight: true, outcomes: { wrongOn: null, rightOn: on } });
const fifty = Array.from({ length: 50 }, (_, place) => fresh(place));
const day = (cards: readonly PracticeCard[], answers = 0, milliseconds = 0) => todayOf({ cards, today, plan: usualPlan, pace, practised: { answers, milliseconds } });

describe("today's share", () => {
  it('is what fits into the minutes, and what was answered stays part of it', () => {
    expect(day(fifty)).toMatchObject({ share: { done: 0, total: 30 }, secondsLeft: 900, next: { reason: 'new' } });
    expect(day(fifty, 4, 120_000)).toMatchObject({ share: { done: 4, total: 30 }, secondsLeft: 780 });
  });

  it('ends when the minutes are used, with more behind it', () => {
    const over = day(fifty, 30, 15 * 60_000);
    expect(over).toMatchObject({ share: { done: 30, total: 30 }, secondsLeft: 0, next: null });
    expect(over.nextBeyond).not.toBeNull();
  });

  it('counts what is due by kind, and leaves out what was not taught yet', () => {
    const cards = [
      known(0, addDays(today, -9)),
      known(1, addDays(today, -1)),
      fresh(2, { kind: 'term' }),
      fresh(3, { open: false }),
      fresh(4, { outcomes: { wrongOn: addDays(today, -2), rightOn: null } }),
      fresh(5, { outcomes: { wrongOn: today, rightOn: null } }),
    ];
    expect(day(cards).counts).toEqual({ redo: 1, dueItems: 1, dueTerms: 0, newItems: 1, newTerms: 1, again: 0, redoQueue: 2 });
  });

  it('knows how much of the programme is seen and firm, and when something comes again', () => {
    const cards = [known(0, addDays(today, -60)), known(1, today), known(2, addDays(today, -1)), fresh(3, { open: false })];
    expect(day(cards)).toMatchObject({ readiness: { cards: 4, seen: 3, firm: 2 }, nextOn: addDays(today, 1) });
    expect(day([fresh(0, { open: false })])).toMatchObject({ share: { done: 0, total: 0 }, next: null, nextBeyond: null, nextOn: null });
  });
});
