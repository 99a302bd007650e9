// Are published thicknesses put on one line as they were published?
import fc from 'fast-check';
import { areDisputed, isOutlier, thicknessAxis, thicknessBar, thicknessLayers, thicknessRows, thicknessViews, toMicrometres, toMillimetres } from './thickness-line.js';

const rowOf = (layer: 'epidermis' | 'dermis', id: string) => thicknessRows[layer].find((row) => row.id === id);

describe('the rows', () => {
  it.each([
    ['epidermis', 'review', 83.25, 116.25],
    ['epidermis', 'women', 65.9, 120.9],
    ['epidermis', 'men', 79, 123],
    ['epidermis', 'textbook', 100, 150],
    ['epidermis', 'sixRegions', 76.9, 267.4],
    ['epidermis', 'clinic', 60, 100],
    ['epidermis', 'paper', 500, 1500],
    ['dermis', 'women', 1150, 1500],
    ['dermis', 'men', 1110, 1940],
    ['dermis', 'textbook', 1000, 2000],
    ['dermis', 'sixRegions', 2115, 5888],
  ] as const)('%s, %s: %d to %d µm', (layer, id, low, high) => {
    expect(rowOf(layer, id)).toMatchObject({ low, high });
  });

  it('hold one outlier, the printed figure of 0.5 to 1.5 mm: five to ten times the textbook (C1.24)', () => {
    const { epidermis, dermis } = thicknessRows;
    expect(epidermis.filter((row) => isOutlier(row, epidermis)).map(({ id }) => id)).toEqual(['paper']);
    expect(dermis.filter((row) => isOutlier(row, dermis))).toEqual([]);
    const [paper, textbook] = [rowOf('epidermis', 'paper'), rowOf('epidermis', 'textbook')];
    expect([(paper?.low ?? 0) / (textbook?.low ?? 1), (paper?.high ?? 0) / (textbook?.high ?? 1)]).toEqual([5, 10]);
  });

  it('are disputed where two measured series have nothing in common: in the dermis (C1.20)', () => {
    expect(thicknessLayers.map((layer) => areDisputed(thicknessRows[layer]))).toEqual([false, true]);
  });

  it('never call a measured series an outlier', () => {
    for (const layer of thicknessLayers) {
      for (const row of thicknessRows[layer].filter(({ grade }) => grade === 'measured')) expect(isOutlier({ ...row, low: 9000, high: 9999 }, thicknessRows[layer])).toBe(false);
    }
  });
});

describe('the line', () => {
  it('keeps order, and shows every row of its layer on the whole line', () => {
    for (const layer of thicknessLayers) {
      for (const view of thicknessViews) {
        const { end, ticks } = thicknessAxis(layer, view);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBe(end);
        for (const row of thicknessRows[layer]) {
          const { from, to, isBeyond } = thicknessBar(row, end);
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(1);
          expect(isBeyond).toBe(view === 'close' && isOutlier(row, thicknessRows[layer]));
        }
      }
    }
  });
});

describe('a conversion', () => {
  it.each([[66, 0.066], [1150, 1.15], [65.9, 0.0659], [99.75, 0.099_75], [5888, 5.888]])('%d µm are %d mm', (micrometres, millimetres) => {
    expect(toMillimetres(micrometres)).toBe(millimetres);
    expect(toMicrometres(millimetres)).toBe(micrometres);
  });

  it('leads back to where it came from', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => expect(toMicrometres(toMillimetres(hundredths / 100))).toBe(hundredths / 100)));
  });
});
