// Is it told rightly who chose which option?
import fc from 'fast-check';
import { wilsonInterval } from './intervals.js';
import { choiceStatistics, type RatedChoice } from './option-statistics.js';

const options = [
  { id: 'a', correct: true },
  { id: 'b', correct: false },
  { id: 'c', correct: false },
  { id: 'd', correct: false },
];
const chose = (count: number, choice: readonly string[], rest: number): RatedChoice[] => Array.from({ length: count }, () => ({ choice, rest }));

// No table with choices and rest scores of single candidates is published that is small enough: shares and means are counted here by hand, and the
// correlation, the one that moments.spec.ts checks against R, is held against its textbook form below.
const answers = [...chose(30, ['a'], 0.9), ...chose(20, ['a'], 0.7), ...chose(30, ['b'], 0.5), ...chose(16, ['c'], 0.4), ...chose(3, ['d'], 0.8), ...chose(1, [], 0.2)];

describe('the options of an item', () => {
  const found = choiceStatistics(options, answers)!;
  const by = (id: string) => found.options.find((option) => option.id === id)!;

  it('are counted with the mean rest of those who chose them', () => {
    expect(found.candidates).toBe(100);
    expect(by('a')).toMatchObject({ chosenBy: 50, share: 0.5, correct: true, interval: wilsonInterval(0.5, 100) });
    expect(by('a').meanRest).toBeCloseTo((30 * 0.9 + 20 * 0.7) / 50, 10);
    expect(by('b').meanRest).toBeCloseTo(0.5, 10);
    expect(found.omitted).toBe(0.01);
  });

  it('do no work when fewer than one in twenty choose them, unless they are right', () => {
    expect(found.options.map(({ nonFunctional }) => nonFunctional)).toEqual([false, false, false, true]);
    expect(choiceStatistics(options, [...chose(19, ['b'], 0.5), ...chose(1, ['c'], 0.4)])!.options.map(({ nonFunctional }) => nonFunctional)).toEqual([false, false, false, true]);
  });

  // Crocker and Algina (1986), ch. 14: r = (M chosen - M all) / s √(p / q), with the population's standard deviation
  it('discriminate as the textbook formula of the point-biserial says', () => {
    const rests = answers.map(({ rest }) => rest);
    const all = rests.reduce((total, rest) => total + rest, 0) / 100;
    const deviation = Math.sqrt(rests.reduce((total, rest) => total + (rest - all) ** 2, 0) / 100);
    for (const { share, meanRest, discrimination } of found.options) expect(discrimination).toBeCloseTo(((meanRest! - all) / deviation) * Math.sqrt(share / (1 - share)), 8);
    expect(by('a').discrimination!).toBeGreaterThan(0);
    expect(by('b').discrimination!).toBeLessThan(0);
  });

  it('that nobody chose, or everybody, have no mean or no correlation', () => {
    const one = choiceStatistics(options, [...chose(5, ['a'], 0.5), ...chose(5, ['a'], 0.6)])!;
    expect(one.options[0]).toMatchObject({ share: 1, discrimination: null });
    expect(one.options[1]).toMatchObject({ share: 0, meanRest: null, discrimination: null });
  });

  it('of a multiple response item are chosen together', () => {
    const found = choiceStatistics(options, [...chose(2, ['a', 'b'], 0.5), ...chose(2, ['a'], 0.5)])!;
    expect(found.options.map(({ share }) => share)).toEqual([1, 0.5, 0, 0]);
  });

  it('are not known of nobody', () => {
    expect(choiceStatistics(options, [])).toBeNull();
  });

  it('share out all candidates, and their mean rests average to the mean of all', () => {
    const someAnswers = fc.array(fc.record({ choice: fc.constantFrom(['a'], ['b'], ['c'], ['d'], []), rest: fc.double({ min: 0, max: 1, noNaN: true }) }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(someAnswers, (some) => {
        const { options: told, omitted } = choiceStatistics(options, some)!;
        expect(told.reduce((total, { share }) => total + share, omitted)).toBeCloseTo(1, 10);
        const ofSilent = some.filter(({ choice }) => choice.length === 0).reduce((total, { rest }) => total + rest, 0);
        const summed = told.reduce((total, { chosenBy, meanRest }) => total + chosenBy * (meanRest ?? 0), ofSilent);
        expect(summed).toBeCloseTo(some.reduce((total, { rest }) => total + rest, 0), 8);
      }),
    );
  });
});
