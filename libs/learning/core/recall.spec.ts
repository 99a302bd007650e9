// Does memory grow with right answers and shrink with wrong ones, on the days that the published algorithm says?
import fc from 'fast-check';
import { createEmptyCard, fsrs, type Grade } from 'ts-fsrs';
import { addDays } from '#libs/kernel/calendar.js';
import { intervalOf, ratings, recallAfter, remembered, wantedRecall, type Memory, type Rating } from './recall.js';

const today = '2026-11-23';
const answered = (...answers: readonly Rating[]): Memory =>
  answers.reduce<Memory | null>((memory, rating) => remembered(memory, rating, memory?.dueOn ?? today), null) as Memory;

const history = fc.array(fc.record({ rating: fc.constantFrom(...ratings), gap: fc.integer({ min: 0, max: 60 }) }), { minLength: 1, maxLength: 30 });

describe('a card', () => {
  it('comes back after a few days when it was right at first, and the next day when it was wrong', () => {
    expect(answered('good')).toMatchObject({ lastOn: today, dueOn: '2026-11-25', reps: 1, lapses: 0 });
    expect(answered('again').dueOn).toBe('2026-11-24');
    expect(answered('easy').dueOn > answered('good').dueOn).toBe(true);
  });

  it('comes back later each time it is right, and soon after a lapse', () => {
    const [once, twice, thrice] = [answered('good'), answered('good', 'good'), answered('good', 'good', 'good')];
    expect(once.scheduledDays).toBeLessThan(twice.scheduledDays);
    expect(twice.scheduledDays).toBeLessThan(thrice.scheduledDays);
    const lapsed = answered('good', 'good', 'good', 'again');
    expect(lapsed.scheduledDays).toBeLessThan(twice.scheduledDays);
    expect(lapsed).toMatchObject({ reps: 4, lapses: 1 });
  });

  it('is not moved by being right once more on the day on which it was wrong', () => {
    const wrong = answered('good', 'again');
    expect(remembered(wrong, 'good', wrong.lastOn)).toMatchObject({ dueOn: wrong.dueOn, stability: wrong.stability });
  });

  it('is as strong as the library itself would have it', () => {
    const library = fsrs({ request_retention: wantedRecall, enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });
    const grades: Record<Rating, Grade> = { again: 1, hard: 2, good: 3, easy: 4 };
    fc.assert(
      fc.property(history, (answers) => {
        let [day, memory, card] = [today, null as Memory | null, createEmptyCard(new Date(`${today}T00:00:00Z`))];
        for (const { rating, gap } of answers) {
          day = addDays(day, gap);
          memory = remembered(memory, rating, day);
          card = library.next(card, new Date(`${day}T00:00:00Z`), grades[rating]).card;
          expect(memory.stability).toBeCloseTo(card.stability, 6);
          expect(memory.difficulty).toBeCloseTo(card.difficulty, 6);
        }
      }),
    );
  });

  it('is due no later than its recall falls below nine in ten, and gives the same days for the same answers', () => {
    fc.assert(
      fc.property(history, (answers) => {
        const run = () => {
          let [day, memory] = [today, null as Memory | null];
          for (const { rating, gap } of answers) {
            day = addDays(day, gap);
            memory = remembered(memory, rating, day);
          }
          return memory as Memory;
        };
        const memory = run();
        expect(run()).toEqual(memory);
        expect(memory.dueOn).toBe(addDays(memory.lastOn, intervalOf(memory)));
        if (memory.scheduledDays > 1) expect(recallAfter(memory, memory.scheduledDays - 1)).toBeGreaterThanOrEqual(wantedRecall);
        expect(memory.scheduledDays).toBeLessThanOrEqual(365);
      }),
    );
  });
});
