// Do items get the facility and discrimination that textbooks print?
import fc from 'fast-check';
import { lsatSection6 } from '../../../test/lsat-section-6.js';
import { wilsonInterval } from './intervals.js';
import { discriminationOf, facilityOf, itemStatistics, timeOnItem } from './item-statistics.js';
import type { ScoreMatrix } from './score-matrix.js';

const cell = fc.constantFrom(null, 0, 1 / 3, 0.5, 1);
const matrices = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 30 });

describe('section 6 of the LSAT', () => {
  // mirt's documentation of LSAT6, itemstats(): mean and total.r_if_rm, three decimals; philchalmers.github.io/mirt/reference/LSAT6.html.
  // The further decimals are computed from the same table with cor() of R 4.2.
  it.each([
    [0, 0.924, 0.113, 0.11283269],
    [1, 0.709, 0.153, 0.15317812],
    [2, 0.553, 0.173, 0.17277894],
    [3, 0.763, 0.144, 0.1444281],
    [4, 0.87, 0.122, 0.1215964],
  ])('item %i has its published facility and discrimination', (item, facility, printed, itemRest) => {
    const found = itemStatistics(lsatSection6, item);
    expect(found.facility!.share).toBeCloseTo(facility, 10);
    expect(found.facility!.interval).toEqual(wilsonInterval(facility, 1000));
    expect(found.discrimination!.itemRest).toBeCloseTo(printed, 3);
    expect(found.discrimination!.itemRest).toBeCloseTo(itemRest, 7);
    expect(found.discrimination!.candidates).toBe(1000);
  });
});

describe('an item', () => {
  it('has no say about candidates whose form it was not in', () => {
    const matrix: ScoreMatrix = [
      [1, 1, 0],
      [0, 0, 1],
      [null, 1, 1],
    ];
    expect(facilityOf(matrix, 0)).toMatchObject({ candidates: 2, share: 0.5 });
  });

  it('is compared with shares, because forms differ: a hard third item costs nobody anything who did not have it', () => {
    // rest shares 1, 1, 0, 0 although the points of the rest are 1, 2, 0, 0
    const matrix: ScoreMatrix = [
      [1, 1, null],
      [1, 1, 1],
      [0, 0, null],
      [0, 0, 0],
    ];
    expect(discriminationOf(matrix, 0)).toEqual({ candidates: 4, itemRest: 1, interval: null });
  });

  it('says nothing about those who had it alone', () => {
    const matrix: ScoreMatrix = [[1, 1, 0], [0, 0, 0], [1, 0, 1], [0, 0, 1]];
    expect(discriminationOf([...matrix, [1, null, null], [0, null, null]], 0)).toEqual(discriminationOf(matrix, 0));
  });

  it('that everybody had alone, or got right, tells nobody from anybody', () => {
    expect(discriminationOf([[1], [0], [1], [0]], 0)).toBeNull();
    expect(discriminationOf([[1, 1], [1, 0], [1, 0], [1, 1]], 0)).toBeNull();
    expect(facilityOf([[1, 1], [1, 0]], 0)!.share).toBe(1);
  });

  it('that nobody had has no statistics', () => {
    expect(itemStatistics([[null, 1], [null, 0]], 0)).toEqual({ facility: null, discrimination: null });
    expect(itemStatistics([], 0)).toEqual({ facility: null, discrimination: null });
  });

  it('has the same statistics whatever the order of candidates and of the other items', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const turned = [...matrix].reverse().map(([item, ...others]) => [item!, ...others.reverse()]);
        const [plain, other] = [itemStatistics(matrix, 0), itemStatistics(turned, 0)];
        expect(other.facility?.share ?? -9).toBeCloseTo(plain.facility?.share ?? -9, 10);
        expect(other.discrimination?.itemRest ?? -9).toBeCloseTo(plain.discrimination?.itemRest ?? -9, 8);
      }),
    );
  });

  it('marked the wrong way round discriminates the other way', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const found = discriminationOf(matrix, 0);
        fc.pre(found !== null);
        const flipped = matrix.map(([item, ...others]) => [item === null ? null : 1 - item!, ...others]);
        expect(discriminationOf(flipped, 0)!.itemRest).toBeCloseTo(-found.itemRest, 8);
      }),
    );
  });
});

describe('the time on an item', () => {
  it('is told by its middle, which one very long stay does not move', () => {
    expect(timeOnItem([30, 40, 50, 60, 70])).toEqual({ lower: 40, median: 50, upper: 60 });
    expect(timeOnItem([30, 40, 50, 60, 7000])).toEqual({ lower: 40, median: 50, upper: 60 });
    expect(timeOnItem([])).toBeNull();
  });
});
