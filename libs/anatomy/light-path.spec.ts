// Does the drawing of light say what the usual explanation says, and no more?
import fc from 'fast-check';
import { depositTop, lightColours, lightColumns, lightRay, lightReach, otherCauses, rayAt, seenTone, type SeenTone } from './light-path.js';

describe('light', () => {
  it('red goes further than blue', () => {
    expect(lightReach.red).toBeGreaterThan(lightReach.blue);
  });

  it.each([
    ['shallow', 'blue', false],
    ['shallow', 'red', false],
    ['deep', 'blue', true],
    ['deep', 'red', false],
  ] as const)('%s deposit, %s light: comes back %s', (column, colour, comesBack) => {
    expect(lightRay(column, colour)).toMatchObject({ colour, comesBack });
  });

  it('never goes below the deposit, nor further than it reaches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(...lightColours), (deposit, colour) => {
        const { turns, comesBack } = rayAt(deposit, colour);
        expect(turns).toBe(Math.min(deposit, lightReach[colour]));
        expect(comesBack).toBe(turns < deposit);
      }),
    );
  });

  it('comes back more, never less, the deeper the deposit lies', () => {
    const order: readonly SeenTone[] = ['grey', 'blueGrey', 'skin'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (a, b) => {
        expect(order.indexOf(seenTone(Math.max(a, b)))).toBeGreaterThanOrEqual(order.indexOf(seenTone(Math.min(a, b))));
      }),
    );
    expect(lightColumns.map((column) => seenTone(depositTop[column]))).toEqual(['grey', 'blueGrey']);
  });

  it('leaves three other causes to be looked into (C2.71)', () => {
    expect(new Set(otherCauses).size).toBe(3);
  });
});
