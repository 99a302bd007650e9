// Does a band say no more than its items allow?
import fc from 'fast-check';
import { bandOf, bands, fewestForBand } from './domain-band.js';

describe('the band of a domain', () => {
  it.each([
    [4, 4, 'secure'], [3.2, 4, 'secure'], [3.19, 4, 'border'], [3, 4, 'border'], [2.4, 4, 'border'], [2.39, 4, 'work'], [0, 4, 'work'],
    [8, 10, 'secure'], [6, 10, 'border'], [5.99, 10, 'work'], [3, 3, 'too-few'], [0, 1, 'too-few'], [0, 0, 'too-few'],
  ])('of %d points of %d is %s', (points, possible, band) => {
    expect(bandOf({ points, possible })).toBe(band);
  });

  it('never falls with a point more, and one item never carries somebody from one end to the other', () => {
    const rank = (points: number, possible: number) => bands.indexOf(bandOf({ points, possible }));
    fc.assert(
      fc.property(fc.integer({ min: fewestForBand, max: 40 }), fc.nat(39), (possible, some) => {
        const points = Math.min(some, possible - 1);
        const [before, after] = [rank(points, possible), rank(points + 1, possible)];
        expect(after).toBeLessThanOrEqual(before);
        expect(before - after).toBeLessThanOrEqual(1);
      }),
    );
  });
});
