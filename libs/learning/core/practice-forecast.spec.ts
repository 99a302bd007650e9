// Is the forecast honest: never later with more minutes, true when it is replayed, and found with bounded work?
import fc from 'fast-check';
import { addDays, daysBetween } from '#libs/kernel/calendar.js';
import { nothingYet, type PracticeCard } from './practice-card.js';
import { fewestMinutes, forecastOf, furthestDays, mostMinutes, readyAfter, simulated, type Prospect } from './practice-forecast.js';
import { paceOf } from './practice-pace.js';
import { simulate } from './practice-simulation.js';
import { ratings, recallAfter, remembered, wantedRecall, type Memory } from './recall.js';

const today = '2026-11-23';
const usual = paceOf([], { seen: 0, right: 0 });
const fresh = (subject: string, kind: PracticeCard['kind'] = 'item'): PracticeCard => ({ subject, kind, open: false, memory: null, revision: 0, lastRight: null, outcomes: nothingYet });
const deck = (items: number, terms: number) => [
  ...Array.from({ length: items }, (_, index) => fresh(`item:${index}`)),
  ...Array.from({ length: terms }, (_, index) => fresh(`term:${index}`, 'term')),
];
const prospect = (cards: readonly PracticeCard[], more: Partial<Prospect> = {}): Prospect => ({ cards, today, spentSeconds: 0, pace: usual, ...more });

const aCard = fc.record({ kind: fc.constantFrom('item' as const, 'term' as const), answers: fc.array(fc.record({ rating: fc.constantFrom(...ratings), gap: fc.integer({ min: 1, max: 20 }) }), { maxLength: 4 }) });
const someProspect = fc
  .record({ cards: fc.array(aCard, { minLength: 1, maxLength: 60 }), spentSeconds: fc.integer({ min: 0, max: 900 }), right: fc.integer({ min: 0, max: 30 }) })
  .map(({ cards, spentSeconds, right }) =>
    prospect(
      cards.map(({ kind, answers }, index): PracticeCard => {
        let [day, memory] = [addDays(today, -answers.reduce((sum, { gap }) => sum + gap, 0)), null as Memory | null];
        for (const { rating, gap } of answers) {
          memory = remembered(memory, rating, day);
          day = addDays(day, gap);
        }
        const lastRight = answers.length === 0 ? null : answers.at(-1)?.rating !== 'again';
        const outcomes = memory ? { wrongOn: lastRight ? null : memory.lastOn, rightOn: lastRight ? memory.lastOn : null } : nothingYet;
        return { ...fresh(`card:${index}`, kind), memory, revision: answers.length, lastRight, outcomes };
      }),
      { spentSeconds, pace: paceOf([], { seen: 30, right }) },
    ),
  );

describe('the forecast', () => {
  it('says ready today when there is nothing left to practise, and a later day for more cards', () => {
    expect(forecastOf(prospect([]), { examOn: null, minutesADay: 15 }).readyOn).toBe(today);
    const [few, many] = [20, 160].map((items) => forecastOf(prospect(deck(items, 0)), { examOn: null, minutesADay: 15 }).readyOn ?? '');
    expect(few).toBe(today);
    expect(many! > addDays(today, 4)).toBe(true);
  });

  it('says how many minutes would do when those planned do not, and none when nothing would', () => {
    const whole = prospect(deck(160, 150));
    const slow = forecastOf(whole, { examOn: addDays(today, 12), minutesADay: 5 });
    expect(slow.readyOn === null || slow.readyOn > addDays(today, 12)).toBe(true);
    expect(slow.minutesNeeded).toBeGreaterThan(5);
    const enough = forecastOf(whole, { examOn: addDays(today, 12), minutesADay: slow.minutesNeeded ?? 0 });
    expect(enough).toMatchObject({ minutesNeeded: null });
    expect((enough.readyOn ?? '9') <= addDays(today, 12)).toBe(true);
    expect(forecastOf(prospect(deck(2000, 0)), { examOn: addDays(today, 2), minutesADay: 5 }).minutesNeeded).toBeNull();
  });

  it('names no minutes for an exam that is over', () => {
    expect(forecastOf(prospect(deck(100, 0)), { examOn: addDays(today, -1), minutesADay: 5 }).minutesNeeded).toBeNull();
  });

  it('never says a later day for more minutes', () => {
    fc.assert(
      fc.property(someProspect, fc.integer({ min: fewestMinutes, max: mostMinutes }), fc.integer({ min: 0, max: 40 }), (given, minutes, more) => {
        const cards = simulated(given);
        const [less, enough] = [readyAfter(cards, given, minutes), readyAfter(cards, given, Math.min(mostMinutes, minutes + more))];
        expect(enough ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(less ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 60 },
    );
  });

  it('holds when it is replayed answer by answer, within the minutes of each day', () => {
    fc.assert(
      fc.property(someProspect, fc.integer({ min: fewestMinutes, max: 60 }), (given, minutes) => {
        const { readyAfter: days, days: plan } = simulate(simulated(given), { minutes, pace: given.pace, spentSeconds: given.spentSeconds, furthest: furthestDays });
        expect(plan.length).toBeLessThanOrEqual(furthestDays + 1);
        if (days === null) return;
        const memories = new Map(given.cards.map(({ subject, memory }) => [subject, memory]));
        const kinds = new Map(given.cards.map(({ subject, kind }) => [subject, kind]));
        const last = new Map<string, string>();
        plan.forEach((answers, offset) => {
          const seconds = answers.reduce((sum, { subject }) => sum + given.pace.seconds[kinds.get(subject) ?? 'item'], 0);
          expect(seconds).toBeLessThanOrEqual(Math.max(0, minutes * 60 - (offset === 0 ? given.spentSeconds : 0)));
          for (const { subject, rating } of answers) {
            memories.set(subject, remembered(memories.get(subject) ?? null, rating, addDays(today, offset)));
            last.set(subject, rating);
          }
        });
        const readyOn = addDays(today, days);
        for (const [subject, memory] of memories) {
          expect(memory).not.toBeNull();
          expect(recallAfter(memory!, daysBetween(memory!.lastOn, readyOn))).toBeGreaterThanOrEqual(wantedRecall);
          expect(last.get(subject)).not.toBe('again');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('looks no further than a year, whatever the programme', () => {
    const endless = simulate(simulated(prospect(deck(5000, 0))), { minutes: fewestMinutes, pace: usual, spentSeconds: 0, furthest: furthestDays });
    expect(endless.readyAfter).toBeNull();
    expect(endless.days).toHaveLength(furthestDays + 1);
    expect(forecastOf(prospect(deck(5000, 0)), { examOn: null, minutesADay: 5 })).toEqual({ readyOn: null, minutesNeeded: null });
  });
});

describe('the pace', () => {
  it('is the usual one until enough was measured, and then the own one', () => {
    expect(usual.seconds).toEqual({ item: 30, term: 12 });
    expect(paceOf([{ kind: 'item', answers: 19, milliseconds: 19 * 50_000 }], { seen: 0, right: 0 }).seconds.item).toBe(30);
    expect(paceOf([{ kind: 'item', answers: 20, milliseconds: 20 * 50_000 }], { seen: 0, right: 0 }).seconds).toEqual({ item: 50, term: 12 });
    expect(paceOf([], { seen: 90, right: 90 }).rightAtFirst).toBeCloseTo(0.97);
  });
});
