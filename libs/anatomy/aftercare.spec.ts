// Does the timeline of aftercare say of each day what its sources and the rule say?
import fc from 'fast-check';
import { advice, adviceOn, holdsOn, lastDay, schools, shareOf, type AdviceId, type Holding } from './aftercare.js';

const one = (id: AdviceId) => {
  const found = advice.find((other) => other.id === id);
  if (!found) throw new Error(id);
  return found;
};

const anyDay = fc.integer({ min: 0, max: lastDay });

describe('the timeline of aftercare', () => {
  const expected: readonly (readonly [AdviceId, number, Holding])[] = [
    ['cover', 0, 'yes'], ['cover', 1, 'no'], ['wash', 0, 'yes'], ['redness', 2, 'yes'], ['redness', 3, 'no'],
    ['scabs', 14, 'yes'], ['closing', 24, 'yes'], ['closing', 28, 'some'], ['closing', 29, 'no'],
    ['dry', 3, 'yes'], ['dry', 4, 'some'], ['dry', 5, 'some'], ['dry', 6, 'no'],
    ['sweat', 5, 'yes'], ['sweat', 10, 'some'], ['sweat', 11, 'no'], ['pool', 28, 'yes'], ['pool', 30, 'some'],
    ['interval', 6, 'no'], ['interval', 7, 'some'], ['interval', 30, 'some'],
    ['alone', 0, 'yes'], ['alone', 1, 'no'], ['rinse', 1, 'no'], ['rinse', 2, 'yes'], ['five', 5, 'yes'], ['five', 6, 'no'],
    ['cream', 2, 'no'], ['cream', 3, 'some'], ['month', 28, 'yes'], ['month', 29, 'no'], ['sun', 28, 'no'], ['sun', 29, 'yes'],
    ['verdict', 27, 'no'], ['verdict', 28, 'yes'],
  ];
  it.each(expected)('%s on day %i: %s', (id, day, holding) => expect(holdsOn(one(id), day)).toBe(holding));

  it('on the same evening leaflets wash and clinics keep dry: the disagreement is on the picture', () => {
    expect(adviceOn('public-health', 0).map(({ id }) => id)).toContain('wash');
    expect(adviceOn('clinics', 0).map(({ id }) => id)).toContain('dry');
  });

  it('no two pieces of advice of this programme contradict each other: no rinse while the scalp is left alone, no sun cream while the sun is avoided', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const now = adviceOn('programme', day).map(({ id }) => id);
        expect(now.includes('alone') && now.includes('rinse')).toBe(false);
        expect(now.includes('month') && now.includes('sun')).toBe(false);
        expect(now.includes('month') || now.includes('sun')).toBe(true);
      }),
    );
  });

  it('a school never comes back to what it has dropped', () => {
    for (const entry of advice) {
      const days = Array.from({ length: lastDay + 1 }, (_, day) => holdsOn(entry, day)).join(' ');
      expect(days).toMatch(/^(no ?)*(yes ?)*(some ?)*(no ?)*$/);
      expect(days).not.toMatch(/^(no ?)*$/);
    }
  });

  it('every school says something on the day of the sitting', () => {
    for (const school of schools) expect(adviceOn(school, 0).length).toBeGreaterThan(0);
  });

  it('ids are unique, spans lie on the axis', () => {
    expect(new Set(advice.map(({ id }) => id)).size).toBe(advice.length);
    for (const { from, someTo } of advice) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(shareOf(someTo + 1)).toBeLessThanOrEqual(1);
    }
  });
});
