// Is a draw fair, and the same again from the same seed?
import fc from 'fast-check';
import { drawFrom } from './draw.js';

const numbers = (from: Uint8Array): number[] => {
  const draw = drawFrom(from);
  return Array.from({ length: 20 }, () => draw.below(1_000_000));
};
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a draw', () => {
  it('repeats itself from the same seed and not from another', () => {
    fc.assert(
      fc.property(seed, seed, (one, other) => {
        expect(numbers(one)).toEqual(numbers(one));
        fc.pre(one.some((byte, index) => byte !== other[index]));
        expect(numbers(one)).not.toEqual(numbers(other));
      }),
    );
  });

  it('stays below its bound, also for bounds that do not divide the range', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 0x1_0000_0000 }), (from, bound) => {
        const number = drawFrom(from).below(bound);
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThan(bound);
      }),
    );
  });

  it('shuffles without losing or doubling anything, and leaves the list alone', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer()), (from, list) => {
        const before = [...list];
        expect(drawFrom(from).shuffled(list).sort()).toEqual([...list].sort());
        expect(list).toEqual(before);
      }),
    );
  });

  it('gives each of the six orders of three things its share', () => {
    const draw = drawFrom(new Uint8Array(32).fill(3));
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round++) {
      const order = draw.shuffled(['a', 'b', 'c']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
