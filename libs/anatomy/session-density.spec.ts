// Do three sittings add up to the plan, and none of them to more?
import fc from 'fast-check';
import { patch, places, planOf, sittings, standing } from './session-density.js';

const anyPlan = fc.integer({ min: 0, max: 100_000 });

describe('density over three sittings', () => {
  it('the crown of the lesson: 450, then 600, then 450 of 1500', () => {
    expect(sittings.map((sitting) => planOf(1500, sitting))).toEqual([
      { after: 450, added: 450 },
      { after: 1050, added: 600 },
      { after: 1500, added: 450 },
    ]);
  });

  it('what is added sums up to the plan, and what stands is the sum of what was added', () => {
    fc.assert(
      fc.property(anyPlan, (planned) => {
        let sum = 0;
        for (const sitting of sittings) {
          const { after, added } = planOf(planned, sitting);
          sum += added;
          expect(after).toBe(sum);
          expect(added).toBeGreaterThanOrEqual(0);
        }
        expect(sum).toBe(planned);
      }),
    );
  });

  it('no zone of some size is full before the last sitting', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 100_000 }), (planned) => expect(planOf(planned, 2).after).toBeLessThan(planned)));
  });

  it('the patch has 30, 70 and 100 dots after the sittings', () => {
    expect(sittings.map((sitting) => places.filter((place) => place.sitting <= sitting).length)).toEqual([...standing]);
  });

  it('dots lie within the patch and do not touch', () => {
    for (const { x, y } of places) {
      for (const value of [x, y]) {
        expect(value).toBeGreaterThan(1.5);
        expect(value).toBeLessThan(patch - 1.5);
      }
    }
    const gaps = places.flatMap((one, index) => places.slice(index + 1).map((other) => Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2)));
    expect(Math.min(...gaps)).toBeGreaterThan(4);
  });

  it('no sitting leaves a quarter of the patch empty, and none works in rows', () => {
    for (const sitting of sittings) {
      const dots = places.filter((place) => place.sitting === sitting);
      for (const right of [false, true]) for (const low of [false, true]) expect(dots.filter(({ x, y }) => x > 50 === right && y > 50 === low).length).toBeGreaterThanOrEqual(6);
      const rows = Array.from({ length: 10 }, (_, row) => dots.filter(({ y }) => Math.floor(y / 10) === row).length);
      expect(new Set(rows).size).toBeGreaterThan(1);
      expect(Math.max(...rows)).toBeLessThan(10);
    }
  });
});
