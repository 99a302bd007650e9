// Do the clocks of a complaint show what the rule says, and no limit that nobody checked?
import fc from 'fast-check';
import { archiveYears, dotsWithin, faceDots, isDay, levels, limitState, nextCheck, seenWithin } from './complaint-clock.js';

const anyDay = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('the clocks of a complaint', () => {
  it.each([
    ['now', 0, 0, 'emergency'],
    ['same-day', 0, 24, 'clinician'],
    ['planned', 24, 48, 'studio'],
  ] as const)('%s: hours %i to %i, %s', (level, from, to, by) => expect(seenWithin[level]).toEqual({ from, to, by }));

  it('the more urgent the level, the earlier its end', () => {
    const ends = levels.map((level) => seenWithin[level].to);
    expect(ends).toEqual([...ends].sort((one, other) => one - other));
  });

  it.each([
    ['now', [0]],
    ['same-day', [0, 1, 2, 3, 4, 5, 6]],
    ['planned', [0, 6, 7, 8, 9, 10, 11]],
  ] as const)('the face fills for %s the dots %j', (level, dots) => expect(dotsWithin(level)).toEqual(dots));

  it('twelve dots lie on the circle, each opposite another', () => {
    expect(faceDots).toHaveLength(12);
    faceDots.forEach(({ x, y }, dot) => {
      expect(x * x + y * y).toBeCloseTo(1, 12);
      const opposite = faceDots[(dot + 6) % 12];
      expect([opposite?.x, opposite?.y].map((value) => (value ?? 9) + 0)).toEqual([0 - x, 0 - y]);
    });
  });

  it.each([
    [{ days: null, checkedOn: '' }, 'unchecked'],
    [{ days: null, checkedOn: '2027-03-05' }, 'unchecked'],
    [{ days: 0, checkedOn: '2027-03-05' }, 'unchecked'],
    [{ days: 1.5, checkedOn: '2027-03-05' }, 'unchecked'],
    [{ days: 7, checkedOn: '' }, 'undated'],
    [{ days: 7, checkedOn: '2027-02-29' }, 'undated'],
    [{ days: 7, checkedOn: '2028-02-29' }, 'noted'],
  ] as const)('%j is %s', (noted, state) => expect(limitState(noted)).toBe(state));

  it('the check is repeated within a year and a day, on a day that exists, never earlier than 365 days later', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isDay(day)).toBe(true);
        const next = nextCheck(day) ?? '';
        const days = (Date.parse(next) - Date.parse(day)) / 86_400_000;
        expect(isDay(next)).toBe(true);
        expect([365, 366]).toContain(days);
      }),
    );
  });

  it.each(['', '2027-13-01', '2027-00-10', '2027-04-31', '5 March', '1900-02-28'])('%j is no day, and has no next check', (text) => {
    expect(isDay(text)).toBe(false);
    expect(nextCheck(text)).toBeNull();
  });

  it('29 February is checked again on the 28th, and the archive is kept for three years', () => {
    expect(nextCheck('2028-02-29')).toBe('2029-02-28');
    expect(archiveYears).toBe(3);
  });
});
