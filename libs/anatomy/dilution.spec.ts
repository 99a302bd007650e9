// Does the beaker work out what the sources and the lessons print?
import fc from 'fast-check';
import { knownRatios, mix, percentToPpm, ratioRange, recipe, settled, stockPartsRange, stockRange, volumeRange, wantedRange } from './dilution.js';

const oneToTen = knownRatios[0]!;

describe('a ratio, read in two ways', () => {
  it.each([
    // what Stanford and Oregon print, worked out (C4.48, C4.49)
    [5.25, 1, 10, 'in-all', 0.525, 5250, 9],
    [5.25, 1, 10, 'with-water', 0.4773, 4773, 10],
    [5.25, 1, 100, 'in-all', 0.0525, 525, 99],
    [5.25, 1, 100, 'with-water', 0.052, 520, 100],
    // the stock of another bottle
    [3.5, 1, 10, 'in-all', 0.35, 3500, 9],
    [5, 1, 1, 'with-water', 2.5, 25_000, 1],
    [5, 1, 1, 'in-all', 5, 50_000, 0],
  ] as const)('%d %% at %d:%d, %s', (stockPercent, stock, other, reading, percent, ppm, waterParts) => {
    const mixture = mix(stockPercent, { stock, other }, reading)!;
    expect(mixture.percent).toBeCloseTo(percent, 4);
    expect(mixture).toMatchObject({ ppm, waterParts, stockParts: stock });
  });
  it('cannot take three parts out of two in all, but can give them two parts of water', () => {
    expect(mix(5.25, { stock: 3, other: 2 }, 'in-all')).toBeNull();
    expect(mix(5.25, { stock: 3, other: 2 }, 'with-water')!.parts).toBe(5);
  });
  it.each([[0, 1, 10], [5, 0, 10], [5, 1, 0], [Number.NaN, 1, 10]])('stays silent on %d %% at %d:%d', (stockPercent, stock, other) => {
    expect(mix(stockPercent, { stock, other }, 'in-all')).toBeNull();
  });
  it('always makes the reading with water the weaker one, by exactly its further parts', () => {
    const settings = [fc.integer({ min: 4, max: 60 }), fc.integer(stockPartsRange), fc.integer({ ...ratioRange, min: 5 })] as const;
    fc.assert(
      fc.property(...settings, (quarters, stock, other) => {
        const inAll = mix(quarters / 4, { stock, other }, 'in-all')!;
        const withWater = mix(quarters / 4, { stock, other }, 'with-water')!;
        expect(withWater.percent).toBeLessThan(inAll.percent);
        expect(withWater.parts - inAll.parts).toBe(stock);
        expect(withWater.percent * withWater.parts).toBeCloseTo(inAll.percent * inAll.parts, 9);
      }),
    );
  });
});

describe('per cent and parts per million', () => {
  it.each([[0.5, 5000], [1, 10_000], [0.525, 5250], [0.05, 500]])('%d %% is %d ppm', (percent, ppm) => {
    expect(percentToPpm(percent)).toBe(ppm);
  });
  it('0.5 % is not 10,000 ppm', () => {
    expect(percentToPpm(0.5)).not.toBe(10_000);
  });
});

describe('a recipe', () => {
  it.each([
    // the worked example and the question of lesson 4.4
    [4.5, 0.5, 900, 100, 800],
    [3.5, 0.5, 700, 100, 600],
    [5.25, 0.525, 1000, 100, 900],
  ])('from %d %% to %d %%, %d mL', (stock, wanted, volume, stockMillilitres, waterMillilitres) => {
    const made = recipe(stock, wanted, volume)!;
    expect(made.stockMillilitres).toBeCloseTo(stockMillilitres, 9);
    expect(made.waterMillilitres).toBeCloseTo(waterMillilitres, 9);
  });
  it('keeps C1 × V1 = C2 × V2 and never makes a weak bottle stronger', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), fc.double({ min: 0.01, max: 20, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (stock, wanted, volume) => {
        const made = recipe(stock, wanted, volume);
        expect(made === null).toBe(wanted > stock);
        if (!made) return;
        expect(stock * made.stockMillilitres).toBeCloseTo(wanted * volume, 6);
        expect(made.stockMillilitres + made.waterMillilitres).toBeCloseTo(volume, 9);
        expect(made.waterMillilitres).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

it('starts at values that the controls can show', () => {
  for (const { min, max, step, start } of [stockRange, wantedRange, volumeRange]) {
    expect(start).toBeGreaterThanOrEqual(min);
    expect(start).toBeLessThanOrEqual(max);
    expect(settled((start - min) / step) % 1).toBe(0);
  }
  expect(oneToTen).toEqual({ stock: 1, other: 10 });
  expect(settled(0.1 + 0.2)).toBe(0.3);
});
