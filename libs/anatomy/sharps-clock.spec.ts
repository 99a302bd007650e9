// Does the clock say what guidance says, and send everybody to hospital?
import fc from 'fast-check';
import { clockLines, clockMarks, clockStops, hourDots, isHospitalNeeded, ring, stateOf, type LineState } from './sharps-clock.js';

const hour = 60;

describe('what is open and what is over', () => {
  it.each([
    ['first-aid', 0, 'now'],
    ['call', 5, 'now'],
    ['call', 6, 'overdue'],
    ['hiv', 0, 'preferred'],
    ['hiv', hour, 'preferred'],
    ['hiv', hour + 1, 'possible'],
    ['hiv', 72 * hour, 'possible'],
    ['hiv', 72 * hour + 1, 'over'],
    ['hepatitis-c', 48 * hour, 'preferred'],
    ['hepatitis-c', 48 * hour + 1, 'possible'],
    ['hepatitis-c', 200 * hour, 'possible'],
    ['hepatitis-b', 0, 'visit'],
    ['hepatitis-b', 100 * hour, 'visit'],
  ] as const)('%s after %i minutes: %s', (line, minutes, state) => {
    expect(stateOf(line, minutes)).toBe(state);
  });
  it('nothing becomes open again as time goes by', () => {
    const order: readonly LineState[] = ['visit', 'now', 'preferred', 'overdue', 'possible', 'over'];
    const anyMinute = fc.integer({ min: 0, max: 100 * hour });
    fc.assert(
      fc.property(fc.constantFrom(...clockLines), anyMinute, anyMinute, (line, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(order.indexOf(stateOf(line, early))).toBeLessThanOrEqual(order.indexOf(stateOf(line, late)));
      }),
    );
  });
  it('only the HIV line is ever over, and hospital never is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 * hour }), (minutes) => {
        expect(isHospitalNeeded(minutes)).toBe(true);
        for (const line of clockLines) expect(stateOf(line, minutes) === 'over').toBe(line === 'hiv' && minutes > 72 * hour);
      }),
    );
  });
});

it('can be stopped at every mark, in order, and behind the last one', () => {
  expect(clockStops).toEqual(expect.arrayContaining(Object.values(clockMarks)));
  expect([...clockStops].sort((left, right) => left - right)).toEqual(clockStops);
  expect(clockStops.at(-1)).toBeGreaterThan(clockMarks.lastStart);
});

describe('the ring of hours', () => {
  it('has a dot for each hour, all at one distance from the middle and from each other', () => {
    const dots = hourDots();
    expect(dots.map((dot) => dot.hour)).toEqual(Array.from({ length: ring.hours + 1 }, (_, index) => index));
    for (const [index, { x, y }] of dots.entries()) {
      expect(Math.sqrt((x - ring.x) ** 2 + (y - ring.y) ** 2)).toBeCloseTo(ring.radius, 6);
      const next = dots[index + 1];
      if (next) expect(Math.sqrt((x - next.x) ** 2 + (y - next.y) ** 2)).toBeCloseTo(2 * ring.radius * Math.sin((2.25 * Math.PI) / 180), 6);
    }
  });
  it('begins right of the gap at the top and ends left of it, at one height', () => {
    const dots = hourDots();
    const [first, last] = [dots[0]!, dots.at(-1)!];
    expect(first.x - ring.x).toBeCloseTo(ring.x - last.x, 6);
    expect(first.y).toBeCloseTo(last.y, 6);
    expect(first.y).toBeLessThan(ring.y);
  });
});
