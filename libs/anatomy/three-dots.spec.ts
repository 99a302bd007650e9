// Do the three dots tell the lesson's story, and keep their layers in a section that is not to scale?
import fc from 'fast-check';
import { dotTimes } from './dot-look.js';
import { bandOf, isTarget, layerShares, levelOf, middleOf } from './skin-level.js';
import { dotSkin, levelOfDot, remainingDeposit, schematicBorders, schematicY, threeDeposits, threeDotClaims, threeDotIds, threeDotLook, threeDotReadings } from './three-dots.js';

describe('the three dots', () => {
  it('lie mostly in the epidermis, at the target, and in the lower dermis, short of the fat', () => {
    expect(layerShares(dotSkin, threeDeposits.shallow).epi).toBeGreaterThan(0.9);
    expect(isTarget(dotSkin, middleOf(threeDeposits.target))).toBe(true);
    expect(isTarget(dotSkin, threeDeposits.target.bottom)).toBe(true);
    expect(bandOf(dotSkin, threeDeposits.deep.top)).toBe('deepReticular');
    expect(bandOf(dotSkin, threeDeposits.deep.bottom)).toBe('deepReticular');
    const levels = threeDotIds.map(levelOfDot);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });

  it('cannot be told apart by edge and tone on day 0 as they can later', () => {
    for (const id of threeDotIds) expect(threeDotReadings(id).day0).toMatchObject({ kept: 'there', edge: 'clear', hasHalo: false });
  });

  it.each([
    ['shallow', 'gone', 'gone', null],
    ['target', 'there', 'there', { size: 'small', edge: 'clear', tone: 'grey', hasHalo: false }],
    ['deep', 'there', 'there', { size: 'large', edge: 'blurred', tone: 'blueGrey', hasHalo: false }],
  ] as const)('%s: %s in week 4, %s in year 3', (id, week4, year3, last) => {
    const readings = threeDotReadings(id);
    expect([readings.week4.kept, readings.year3.kept]).toEqual([week4, year3]);
    if (last) expect(readings.year3).toMatchObject(last);
  });

  it('rest each on a statement', () => {
    for (const id of threeDotIds) expect(threeDotClaims[id].length).toBeGreaterThan(0);
  });

  it('leave nothing in the epidermis after day 0 (C2.16)', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 400 }), fc.constantFrom(...dotTimes), (top, length, time) => {
        const deposit = { top, bottom: top + length };
        const left = remainingDeposit(deposit, time);
        if (time === 'day0') expect(left).toEqual(deposit);
        else if (left) expect([levelOf(dotSkin, left.top) >= 1, left.bottom]).toEqual([true, deposit.bottom]);
        else expect(layerShares(dotSkin, deposit).epi).toBeGreaterThan(0.5);
      }),
    );
    expect(threeDotIds.filter((id) => remainingDeposit(threeDeposits[id], 'week4') === null)).toEqual(['shallow']);
  });

  it('of a lower level are never smaller, at any time', () => {
    for (const time of dotTimes) {
      const radii = threeDotIds.map((id) => threeDotLook(id, time).radius);
      expect(radii).toEqual([...radii].sort((a, b) => a - b));
    }
  });
});

describe('the section that is not to scale', () => {
  it('keeps the order of depths and the borders of the layers', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (a, b) => {
        expect(schematicY(Math.max(a, b))).toBeGreaterThanOrEqual(schematicY(Math.min(a, b)));
      }),
    );
    expect([0, 80, 400, 840, 1600, 2100].map(schematicY)).toEqual(schematicBorders);
  });
});
