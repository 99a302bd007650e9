// Is a cut moved and rounded as it was written down?
import { passPointsOf, readAdjustment } from './standard.js';

describe('points by which a cut is moved', () => {
  it.each([['0', 0], ['0,5', 0.5], [' +0.25 ', 0.25], ['−0,05', -0.05], ['-1', -1]])('are read from %s', (written, points) => {
    expect(readAdjustment(written)).toBe(points);
  });

  it.each(['', '0,5 p', '1.234', '1,2,3', '0x1', '1e2', 'Infinity', '--1'])('are not made out of %s', (written) => {
    expect(readAdjustment(written)).toBeNull();
  });
});

describe('a cut', () => {
  it('is rounded up from what it is, not from how it is shown', () => {
    expect([passPointsOf(20.004, 0), passPointsOf(20, 0), passPointsOf(19.9999999, 0), passPointsOf(20.004, -0.01)]).toEqual([21, 20, 20, 20]);
  });
});
