// Does the self-test ask every symbol fairly?
import fc from 'fast-check';
import { packPoints, symbolIds, symbolKinds, symbolQuestions } from './packaging-symbols.js';

const anyRound = fc.integer({ min: 0, max: 500 });

it('asks every symbol once in a round', () => {
  fc.assert(fc.property(anyRound, (round) => expect(symbolQuestions(round).map(({ asked }) => asked).toSorted()).toEqual([...symbolIds].toSorted())));
});

it('offers four different meanings, the right one and one of the same kind among them', () => {
  fc.assert(
    fc.property(anyRound, (round) => {
      for (const { asked, options } of symbolQuestions(round)) {
        expect(new Set(options).size).toBe(4);
        expect(options.filter((option) => option === asked)).toHaveLength(1);
        expect(options.some((option) => option !== asked && symbolKinds[option] === symbolKinds[asked])).toBe(true);
      }
    }),
  );
});

it('does not give the answer away by its place, nor by the order of the questions', () => {
  for (const round of [0, 1, 2]) {
    const places = symbolQuestions(round).map(({ asked, options }) => options.indexOf(asked));
    expect(new Set(places).size).toBeGreaterThan(2);
    expect(symbolQuestions(round).map(({ asked }) => asked)).not.toEqual(symbolQuestions(round + 1).map(({ asked }) => asked));
  }
});

it('asks the same in the same round', () => {
  fc.assert(fc.property(anyRound, (round) => expect(symbolQuestions(round)).toEqual(symbolQuestions(round))));
});

it('knows six symbols and five points', () => {
  expect(symbolIds).toHaveLength(6);
  expect(Object.keys(symbolKinds).toSorted()).toEqual([...symbolIds].toSorted());
  expect(packPoints).toHaveLength(5);
});
