// Is the right letter due on the right day?
import { stageDue } from './expiry.js';

describe('a reminder', () => {
  it.each([
    ['2029-08-22', null],
    ['2029-08-23', 90],
    ['2029-10-21', 90],
    ['2029-10-22', 30],
    ['2029-11-13', 30],
    ['2029-11-14', 7],
    ['2029-11-21', 7],
    ['2029-11-22', null],
  ])('of an end on 21 November is due on %s: %s', (today, stage) => {
    expect(stageDue('2029-11-21', today)).toBe(stage);
  });
});
