// What does each row of a batch learn when others are refused, and which errors are final?
import { batchRefusal, batchRefusals, minutesUntilNextTry, mostTries, refusedTogether } from './batch.js';
import { obstacleCodes } from './eligibility.js';

describe('a batch of which all belong together', () => {
  it('tells each refused row its own reason, and every other that it was not the reason', () => {
    expect(refusedTogether([0, 1, 2], [{ place: 1, refusal: 'name-not-confirmed' }])).toEqual([
      { place: 0, refusal: 'others-refused' },
      { place: 1, refusal: 'name-not-confirmed' },
      { place: 2, refusal: 'others-refused' },
    ]);
  });
});

describe('a row that failed', () => {
  it('is tried again after pauses that grow, and given up in the end', () => {
    expect(Array.from({ length: mostTries + 1 }, (_, at) => minutesUntilNextTry(at + 1))).toEqual([1, 2, 4, 8, 16, null, null]);
  });
});

describe('a refusal', () => {
  it('is final for whatever stands in the way of a decision', () => {
    for (const code of obstacleCodes) expect(batchRefusal(code)).toBe(code);
  });

  it('is final once, under one code each', () => {
    expect(new Set(batchRefusals).size).toBe(batchRefusals.length);
  });

  it('is none where an error says nothing about the row', () => {
    for (const code of ['number-taken', 'database-unavailable', 'ledger-behind-anchor']) expect(batchRefusal(code)).toBeNull();
  });
});
