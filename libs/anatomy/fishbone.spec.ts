// Does the review keep its order, and does a suspected cause have to pass the test of the good results?
import fc from 'fast-check';
import { auditParts, bones, branches, clock, countsAsMade, factorAt, factorIds, factors, fish, goodResults, hazes, reviewSteps, standingOf, timeline, whys, type FactorId, type Standing } from './fishbone.js';

describe('the review', () => {
  it('has the order of the programme', () => expect(reviewSteps).toEqual(['timeline', 'whys', 'factors', 'change', 'training', 'audit']));
  it('asks why five times and ends in something that can be changed', () => expect([whys.length, whys.at(-1)]).toEqual([5, 'one-lamp']));
  it('tells its events in the order in which they happened', () => {
    const minutes = timeline.flatMap(({ at }) => at ?? []);
    expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
    expect(timeline.at(-1)?.at).toBeNull();
  });
  it.each([[605, '10:05'], [600, '10:00'], [759, '12:39']] as const)('writes minute %d as %s', (minutes, words) => expect(clock(minutes)).toBe(words));
});

describe('a suspected cause', () => {
  const table: readonly (readonly [FactorId, Standing])[] = [
    ['operator', 'little'],
    ['aftercare', 'ask'],
    ['passes', 'stays'],
    ['no-look', 'stays'],
    ['batch', 'little'],
    ['cartridge', 'little'],
    ['lamp-away', 'stays'],
    ['hour', 'little'],
  ];
  it.each(table)('%s: %s', (id, standing) => expect(standingOf(factors[id])).toBe(standing));
  it('is judged for every factor on the bones', () => expect(table.map(([id]) => id)).toEqual([...factorIds]));

  const seen = fc.record({ inHazes: fc.integer({ min: 0, max: hazes }), inGood: fc.integer({ min: 0, max: goodResults }) });
  it('never stays when the good results had it as often, or when a haze did without it', () => {
    fc.assert(
      fc.property(seen, ({ inHazes, inGood }) => {
        const standing = standingOf({ branch: 'kit', seen: { inHazes, inGood } });
        if (inHazes < hazes || inGood * hazes >= inHazes * goodResults) expect(standing).toBe('little');
        expect(standing).not.toBe('ask');
      }),
    );
  });

  it('does not gain by being found in more good results', () => {
    fc.assert(
      fc.property(seen, ({ inHazes, inGood }) => {
        const more = standingOf({ branch: 'kit', seen: { inHazes, inGood: Math.min(goodResults, inGood + 1) } });
        if (standingOf({ branch: 'kit', seen: { inHazes, inGood } }) === 'little') expect(more).toBe('little');
      }),
    );
  });
});

it('a change counts only with a person, a date and a measure', () => {
  fc.assert(fc.property(fc.subarray([...auditParts]), (set) => expect(countsAsMade(set)).toBe(set.length === auditParts.length)));
});

describe('the drawing', () => {
  it('has a bone for every branch, with a factor on each', () => {
    for (const branch of branches) {
      expect(bones[branch].to.y).toBe(fish.spine);
      expect(bones[branch].to.x).toBeLessThan(fish.head);
      expect(factorIds.some((id) => factors[id].branch === branch)).toBe(true);
    }
  });

  it('keeps the factors apart and clear of the spine', () => {
    const places = factorIds.map(factorAt);
    for (const [at, one] of places.entries()) {
      expect(Math.abs(one.y - fish.spine)).toBeGreaterThan(14);
      for (const other of places.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(26);
    }
  });
});
