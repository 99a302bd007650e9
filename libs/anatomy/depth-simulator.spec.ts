// Is the model of depth finite, steady and honest about what it does not know?
import fc from 'fast-check';
import { depthParameterIds, depthParameters, depthRanges, lookCurveIds, lookCurves, numberOf } from './depth-parameters.js';
import { bandDepth, dotAt, penetrationOf, projectionOf, simulateDepth, type DepthSetting, type DotOutcome } from './depth-simulator.js';
import { dotLook, dotTimes, edgeWords, keptWords, sizeWords, toneWords, wordsOfDot, type DotLook } from './dot-look.js';
import { sectionVariants } from './scalp-section.js';
import { bandIds, bandOf, isTarget, layerShares, levelOf, skinBorders, type Skin } from './skin-level.js';

const { hang, stroke, total, epidermis } = depthRanges;
const anySkin: fc.Arbitrary<Skin> = fc.record({ epidermis: fc.integer({ min: epidermis.min, max: epidermis.max }), total: fc.integer({ min: total.min, max: total.max }) });
const anySetting: fc.Arbitrary<DepthSetting> = fc.record({
  hang: fc.integer({ min: hang.min, max: hang.max }),
  isReadRunning: fc.boolean(),
  stroke: fc.integer({ min: stroke.min, max: stroke.max }),
  isPressed: fc.boolean(),
  stretch: fc.double({ min: 0, max: 1, noNaN: true }),
  skin: anySkin,
});
const anyDepth = fc.double({ min: 0, max: 4500, noNaN: true });
const model: Skin = { epidermis: 80, total: 1600 };
const usual: DepthSetting = { hang: 1500, isReadRunning: true, stroke: 3000, isPressed: false, stretch: 1, skin: model };

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

/** The lower dot is nowhere smaller, crisper, warmer or less spread, and nothing of it goes that would stay of the upper one. */
function expectNoBetter(lower: DotOutcome, upper: DotOutcome): void {
  expect(bandDepth(lower.band)).toBeGreaterThanOrEqual(bandDepth(upper.band));
  const { looks } = lower;
  if (!upper.looks || !looks) return expect(upper.looks).toBeNull();
  const above = upper.looks;
  const better = dotTimes.flatMap((time) => lessThan(ranksOf(looks[time]), ranksOf(above[time])).map((what) => `${time} ${what}`));
  expect(better).toEqual([]);
}

function ranksOf(look: DotLook): Readonly<Record<string, number>> {
  const { size, edge, tone, kept } = wordsOfDot(look);
  return { ...look, size: sizeWords.indexOf(size), edge: edgeWords.indexOf(edge), tone: toneWords.indexOf(tone), keptInWords: keptWords.indexOf(kept) };
}

/** In which respects the first is less than the second. */
const lessThan = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): string[] => Object.keys(one).filter((key) => !((one[key] ?? NaN) >= (other[key] ?? NaN)));

describe('the outcome', () => {
  it('is finite and the same to the bit for the same setting', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const outcome = simulateDepth(setting);
        expect(numbersIn(outcome).every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        expect(simulateDepth(structuredClone(setting))).toEqual(outcome);
      }),
    );
  });

  it.each(['isPressed', 'isReadRunning'] as const)('%s: the cartridge pressed, or the motor off, is never shallower', (which) => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const deep = { ...setting, [which]: which === 'isPressed' };
        const shallow = { ...setting, [which]: which !== 'isPressed' };
        for (const dot of ['shallowest', 'middle', 'deepest'] as const) expectNoBetter(simulateDepth(deep)[dot], simulateDepth(shallow)[dot]);
      }),
    );
  });

  it('is never shallower, smaller or crisper with more hang', () => {
    fc.assert(
      fc.property(anySetting, fc.integer({ min: 0, max: 1000 }), (setting, more) => {
        const [less, longer] = [simulateDepth(setting), simulateDepth({ ...setting, hang: setting.hang + more })];
        for (const dot of ['shallowest', 'middle', 'deepest'] as const) expectNoBetter(longer[dot], less[dot]);
      }),
    );
  });

  it('changes with the stroke only when the hang was read with the motor off (C2.04)', () => {
    fc.assert(
      fc.property(anySetting, fc.integer({ min: 1, max: 1000 }), (setting, more) => {
        const longer = { ...setting, stroke: setting.stroke + more };
        if (setting.isReadRunning) expect(simulateDepth(longer)).toEqual(simulateDepth(setting));
        else expectNoBetter(simulateDepth(longer).middle, simulateDepth(setting).middle);
      }),
    );
    expect(projectionOf({ ...usual, isReadRunning: false })).toBeGreaterThan(usual.hang);
    expect(projectionOf(usual)).toBe(usual.hang);
  });

  it('is more even with more stretch: what a tauter skin allows, a slacker one allows too', () => {
    fc.assert(
      fc.property(anySetting, fc.double({ min: 0, max: 1, noNaN: true }), (setting, other) => {
        const [slack, taut] = [Math.min(setting.stretch, other), Math.max(setting.stretch, other)].map((stretch) => simulateDepth({ ...setting, stretch }));
        expect(taut?.shallowest.penetration).toBeGreaterThanOrEqual(slack?.shallowest.penetration ?? Infinity);
        expect(taut?.deepest.penetration).toBeLessThanOrEqual(slack?.deepest.penetration ?? -Infinity);
      }),
    );
  });

  it('lies in the same layer or a lower one when the skin is thinner', () => {
    fc.assert(
      fc.property(anySetting, fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 40 }), (setting, less, lessEpidermis) => {
        const thin = { epidermis: setting.skin.epidermis - lessEpidermis, total: setting.skin.total - less };
        expect(bandDepth(simulateDepth({ ...setting, skin: thin }).middle.band)).toBeGreaterThanOrEqual(bandDepth(simulateDepth(setting).middle.band));
      }),
    );
  });

  it('never lets more enter than stands out of the cartridge; pressed, all of it (C2.06)', () => {
    fc.assert(
      fc.property(anySetting, fc.double({ min: -1, max: 1, noNaN: true }), (setting, place) => {
        expect(penetrationOf(setting, place)).toBeLessThanOrEqual(projectionOf(setting));
        expect(penetrationOf({ ...setting, isPressed: true }, 0)).toBe(projectionOf(setting));
        expect(penetrationOf({ ...setting, hang: 0, isReadRunning: true }, place)).toBe(0);
      }),
    );
  });

  it('keeps its patch of nine between the shallowest and the deepest dot', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { patch, shallowest, deepest, isUneven } = simulateDepth(setting);
        expect(patch).toHaveLength(9);
        const depths = patch.map(({ penetration }) => penetration);
        expect(Math.min(...depths)).toBe(shallowest.penetration);
        expect(Math.max(...depths)).toBe(deepest.penetration);
        expect(new Set(patch.map(({ band }) => band)).size > 1).toBe(isUneven);
      }),
    );
  });
});

describe('deeper', () => {
  it('is never smaller, crisper or less, on the same skin', () => {
    fc.assert(fc.property(anySkin, anyDepth, anyDepth, (skin, a, b) => expectNoBetter(dotAt(skin, Math.max(a, b)), dotAt(skin, Math.min(a, b)))), { numRuns: 300 });
  });

  it('walks through all five bands on every skin', () => {
    fc.assert(
      fc.property(anySkin, (skin) => {
        const met = new Set(Array.from({ length: 460 }, (_, index) => dotAt(skin, (index + 1) * 10).band));
        expect([...met]).toEqual(bandIds);
      }),
    );
  });

  it('with time never becomes smaller, crisper, warmer or more', () => {
    fc.assert(
      fc.property(anySkin, anyDepth, (skin, depth) => {
        const { looks } = dotAt(skin, depth);
        if (!looks) return;
        for (const [earlier, later] of [[looks.day0, looks.week4], [looks.week4, looks.year3]] as const) {
          expect(lessThan({ ...later, kept: -later.kept }, { ...earlier, kept: -earlier.kept })).toEqual([]);
        }
      }),
    );
  });
});

describe('a level', () => {
  it('rises with depth, and says the same as the band', () => {
    fc.assert(
      fc.property(anySkin, anyDepth, anyDepth, (skin, a, b) => {
        expect(levelOf(skin, Math.max(a, b))).toBeGreaterThanOrEqual(levelOf(skin, Math.min(a, b)));
        const level = levelOf(skin, a);
        const band = bandIds.indexOf(bandOf(skin, a));
        expect(level).toBeGreaterThanOrEqual(band);
        expect(level).toBeLessThanOrEqual(band + 1);
      }),
    );
  });

  it('is the same where the drawing of the programme has its borders', () => {
    expect(skinBorders(model)).toEqual({ epidermis: 80, papillary: 400, middle: 840, dermis: 1600 });
    expect([0, 80, 400, 840, 1600, 2100, 9000].map((depth) => levelOf(model, depth))).toEqual([0, 1, 2, 3, 4, 5, 5]);
  });

  it('gives the same millimetre another layer on another scalp', () => {
    const thin = sectionVariants.thin;
    expect(bandOf(model, 370)).toBe('papillary');
    expect(bandOf(thin, 370)).toBe('upperReticular');
    expect(bandOf(thin, 1500)).toBe('pastDermis');
    expect(bandOf(sectionVariants.man, 1500)).toBe('deepReticular');
  });

  it('shares a deposit among the layers without loss', () => {
    fc.assert(
      fc.property(anySkin, anyDepth, anyDepth, (skin, a, b) => {
        const shares = Object.values(layerShares(skin, { top: Math.min(a, b), bottom: Math.max(a, b) }));
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('what the dots show', () => {
  const wordsAt = (top: number, bottom: number) => dotTimes.map((time) => wordsOfDot(dotLook(model, { top, bottom }, time)));

  it.each([
    ['in the epidermis: gone by week 4 (C2.16)', 20, 60, ['there', 'gone', 'gone'], 'small', 'clear', 'grey', false],
    ['at the target: small, clear, grey (C2.55)', 150, 280, ['there', 'there', 'there'], 'small', 'clear', 'grey', false],
    ['in the lower dermis: large, blurred, cool (C2.56, C2.36)', 1100, 1500, ['there', 'there', 'there'], 'large', 'blurred', 'blueGrey', false],
    ['past the dermis: a halo (C2.59)', 1500, 2000, ['there', 'there', 'there'], 'large', 'blurred', 'blueGrey', true],
  ] as const)('%s', (_, top, bottom, kept, size, edge, tone, hasHalo) => {
    const [fresh, healed, old] = wordsAt(top, bottom);
    expect([fresh?.kept, healed?.kept, old?.kept]).toEqual(kept);
    expect(old).toMatchObject({ size, edge, tone, hasHalo });
    expect(healed?.hasHalo).toBe(hasHalo);
  });

  it('calls only the upper to mid part of the papillary dermis the target (C2.15)', () => {
    expect([70, 90, 240, 290, 300, 390, 410].map((depth) => isTarget(model, depth))).toEqual([false, true, true, true, false, false, false]);
  });

  it('has a fresh dot at the target of about 0.1 mm (C2.24)', () => {
    expect(dotLook(model, { top: 150, bottom: 280 }, 'day0').radius * 2).toBe(100);
  });
});

describe('the parameters', () => {
  it('each say where they come from; what links machine and skin says that no measurement does (C2.07)', () => {
    for (const id of depthParameterIds) {
      const { value, from } = depthParameters[id];
      expect(Number.isFinite(value) && value > 0).toBe(true);
      expect(from.length).toBeGreaterThan(0);
    }
    for (const id of ['restShare', 'entersClear', 'entersPressed', 'dent', 'scatterTaut', 'scatterSlack', 'depositTop', 'depositBottom'] as const) {
      expect(depthParameters[id].conflicts).toContain('C2.07');
    }
    expect(numberOf('scatterTaut')).toBeLessThan(numberOf('scatterSlack'));
  });

  it('rise with the level, and with time, in every curve of the look', () => {
    for (const id of lookCurveIds) {
      const { day0, week4, year3, from } = lookCurves[id];
      expect(from).toContain('model value');
      for (const values of [day0, week4, year3]) {
        expect(values).toHaveLength(6);
        expect(values).toEqual([...values].sort((a, b) => a - b));
      }
      expect(week4.every((value, level) => value >= (day0[level] ?? Infinity))).toBe(true);
      expect(year3.every((value, level) => value >= (week4[level] ?? Infinity))).toBe(true);
    }
  });
});
