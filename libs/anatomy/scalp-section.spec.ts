// Do the regions of the section keep their order, their scale and their borders in every variant?
import fc from 'fast-check';
import {
  bordersAt, follicleAxes, isInRegion, layerSpans, needleInEpidermes, papillaryEnd, regionAt, regionOutlines, sectionRegionIds, sectionVariantIds, sectionVariants, sectionView,
  type Outline, type Point,
} from './scalp-section.js';

const anyVariant = fc.constantFrom(...sectionVariantIds);
const anyX = fc.double({ min: sectionView.left, max: sectionView.right, noNaN: true });

/** Even-odd rule; a second way to ask what `isInRegion` answers. */
const isInside = (outline: Outline, { x, y }: Point): boolean =>
  outline.reduce((inside, a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a;
    return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x ? !inside : inside;
  }, false);

describe('the model', () => {
  it('has the borders that the programme draws: 0.08, 0.40, 1.60 and 3.30 mm (C1.13)', () => {
    expect(layerSpans('model')).toEqual({ epi: { from: 0, to: 80 }, pap: { from: 80, to: 400 }, ret: { from: 400, to: 1600 }, sub: { from: 1600, to: 3300 } });
  });

  it('draws 200 pixels for a millimetre from a surface at 40, with follicles down to 620', () => {
    // where all waves cross their middle lines
    const at = (border: number) => [...Array(321).keys()].map((x) => bordersAt('model', 104 + x)[border] ?? 0);
    const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
    expect(middle(at(0))).toBe(40);
    expect(middle(at(1))).toBeCloseTo(56, 5);
    expect(middle(at(2))).toBeCloseTo(120, 0);
    expect(middle(at(3))).toBeCloseTo(360, 0);
    for (const border of [1, 2, 3]) expect(Math.max(...at(border)) - Math.min(...at(border))).toBeLessThanOrEqual(12.01);
    expect(Math.max(...regionOutlines('model', 'foll').flat().map(({ y }) => y))).toBe(620);
  });

  it('has a papillary dermis of about a fifth of the dermis (C1.28)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 150 }), fc.integer({ min: 1200, max: 2500 }), (epidermis, total) => {
        const share = (papillaryEnd(epidermis, total) - epidermis) / (total - epidermis);
        expect(share).toBeGreaterThan(0.2);
        expect(share).toBeLessThan(0.22);
      }),
    );
  });

  it.each([['model', 3.1], ['thin', 3.8], ['man', 2.5], ['atrophic', 5], ['scar', 3.1]] as const)('%s: the needle is %d times as wide as the epidermis', (id, times) => {
    expect(needleInEpidermes(id)).toBe(times);
  });
});

describe('every variant', () => {
  it('keeps within what its claims say', () => {
    const { thin, man, atrophic, scar, model } = sectionVariants;
    expect(thin.epidermis).toBe(Math.round(65.9)); // C1.16
    expect(thin.total).toBeGreaterThanOrEqual(1230); // C1.17
    expect(thin.total).toBeLessThanOrEqual(1600);
    expect(man.epidermis).toBeGreaterThanOrEqual(79); // C1.18
    expect(man.epidermis).toBeLessThanOrEqual(123);
    expect(man.total).toBeLessThanOrEqual(2020);
    expect(atrophic.epidermis).toBeLessThan(thin.epidermis);
    expect(scar.total + scar.rise).toBeGreaterThan(model.total);
  });

  it('has its borders in order at every place', () => {
    fc.assert(
      fc.property(anyVariant, anyX, (id, x) => {
        const borders = bordersAt(id, x);
        for (const [index, y] of borders.entries()) if (index > 0) expect(y - (borders[index - 1] ?? 0)).toBeGreaterThan(4);
        expect(borders[0]).toBeGreaterThanOrEqual(sectionView.surface - 1e-9);
      }),
    );
  });

  it('answers with exactly one region below the surface, and with none above it', () => {
    fc.assert(
      fc.property(anyVariant, anyX, fc.double({ min: 0, max: sectionView.end, noNaN: true }), (id, x, y) => {
        const answer = regionAt(id, { x, y });
        expect(answer === null).toBe(y < bordersAt(id, x)[0] && !isInRegion(id, 'foll', { x, y }));
      }),
    );
    expect(regionAt('model', { x: 20, y: 300 })).toBeNull();
  });

  it('has outlines that say the same as the rule, away from their edges', () => {
    fc.assert(
      fc.property(anyVariant, fc.constantFrom(...sectionRegionIds), anyX, fc.double({ min: 0, max: 719, noNaN: true }), (id, region, x, y) => {
        const point = { x, y };
        const near = isInRegion(id, region, point, 1.5);
        const well = isInRegion(id, region, point, -1.5);
        if (near !== well) return;
        expect(regionOutlines(id, region).some((outline) => isInside(outline, point))).toBe(near);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a finger more room, never less', () => {
    fc.assert(
      fc.property(anyVariant, fc.constantFrom(...sectionRegionIds), anyX, fc.double({ min: 0, max: 720, noNaN: true }), fc.nat(30), (id, region, x, y, reach) => {
        if (isInRegion(id, region, { x, y })) expect(isInRegion(id, region, { x, y }, reach)).toBe(true);
      }),
    );
    expect(isInRegion('atrophic', 'epi', { x: 250, y: 60 })).toBe(false);
    expect(isInRegion('atrophic', 'epi', { x: 250, y: 60 }, 14)).toBe(true);
  });

  it('ends its follicles in the fat, and has none in the scar', () => {
    for (const id of ['model', 'thin', 'man', 'atrophic'] as const) {
      expect(follicleAxes(id)).toHaveLength(2);
      for (const [, bottom] of follicleAxes(id)) expect(bottom.y).toBeGreaterThan(bordersAt(id, bottom.x)[3]);
    }
    expect(regionOutlines('scar', 'foll')).toEqual([]);
    expect(follicleAxes('scar')).toEqual([]);
  });
});
