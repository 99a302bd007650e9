// Is an accommodation granted before it is changed or withdrawn, and does it hold as long as it was granted for?
import { actOf, changesNothing, inForceAt, usualConditions, type AccommodationAct } from './accommodation.js';

const moment = new Date('2026-11-22T10:00:00Z');
const half = { ...usualConditions, timeFactor: 1.5 } as const;

describe('deciding on an accommodation', () => {
  it.each<[AccommodationAct | null, boolean, AccommodationAct | null]>([
    [null, true, 'granted'],
    [null, false, null],
    ['granted', true, 'changed'],
    ['granted', false, 'withdrawn'],
    ['changed', true, 'changed'],
    ['changed', false, 'withdrawn'],
    ['withdrawn', true, 'granted'],
    ['withdrawn', false, null],
  ])('after %s, something wished for: %s, is %s', (last, wishes, act) => {
    expect(actOf(last && { act: last }, wishes ? half : null)).toBe(act);
  });

  it('grants something', () => {
    expect(changesNothing(usualConditions)).toBe(true);
    expect([half, { ...usualConditions, breakMinutes: 5 }, { ...usualConditions, largePrint: true }].map(changesNothing)).toEqual([false, false, false]);
  });
});

describe('an accommodation', () => {
  it.each<[string, AccommodationAct, Date | null, boolean]>([
    ['holds without an end', 'granted', null, true],
    ['holds until its end', 'changed', new Date(moment.getTime() + 1), true],
    ['holds no more at its end', 'granted', moment, false],
    ['does not hold once it is withdrawn', 'withdrawn', null, false],
  ])('%s', (_, act, expiresAt, holds) => {
    expect(inForceAt({ act, expiresAt }, moment) !== null).toBe(holds);
  });

  it('that was never granted does not hold', () => {
    expect(inForceAt(null, moment)).toBeNull();
  });
});
