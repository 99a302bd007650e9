// Is the time said aloud at half of it, and 10, 5 and 1 minutes before the end, whoever's time it is?
import { milestonesOf, passedAt } from './milestones.js';

const said = (minutes: number, secondsLeft: number) => passedAt(milestonesOf(minutes), secondsLeft);

describe('milestones', () => {
  it.each([
    ['of the usual time', 60, [1800, 600, 300, 60]],
    ['of half as much again', 90, [2700, 600, 300, 60]],
    ['of twice the time', 120, [3600, 600, 300, 60]],
    ['that fall together are one', 20, [600, 300, 60]],
    ['come in their order in a short exam', 8, [300, 240, 60]],
  ])('%s', (_, minutes, seconds) => {
    expect(milestonesOf(minutes).map((each) => each.seconds)).toEqual(seconds);
    expect(milestonesOf(minutes).filter(({ isHalf }) => isHalf)).toEqual([{ seconds: minutes * 30, isHalf: true }]);
  });

  it('are passed one after the other, none before half of the time', () => {
    expect([5400, 2701, 2700, 601, 600, 61, 60, 0].map((left) => said(90, left)?.seconds)).toEqual([undefined, undefined, 2700, 2700, 600, 300, 60, 60]);
  });
});
