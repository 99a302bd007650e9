// How many passwords may be tried, by whom, in which time?
import { guessWindows, secondsToWait, type GuessWindow } from './guess-policy.js';

const most = (windows: readonly GuessWindow[], of: GuessWindow['of'], seconds: number) =>
  Math.min(...windows.filter((window) => window.of === of && window.seconds >= seconds).map(({ points }) => points));

describe('the limits of guessing', () => {
  it('let strangers try an account ten times a quarter of an hour, and never more than 100 times a month', () => {
    expect(most(guessWindows(false), 'account', 900)).toBe(10);
    expect(most(guessWindows(false), 'account', 30 * 86_400)).toBe(100);
  });

  it('grow slower with time', () => {
    for (const windows of [guessWindows(false), guessWindows(true)]) {
      for (const whose of ['network', 'account', 'device'] as const) {
        const rates = windows.filter((window) => window.of === whose).map(({ points, seconds }) => points / seconds);
        expect(rates).toEqual([...rates].sort((left, right) => right - left));
      }
    }
  });

  it('count a network before an account, so that one network cannot use up the tries of everybody', () => {
    const order = guessWindows(false).map(({ of }) => of);
    expect(order.lastIndexOf('network')).toBeLessThan(order.indexOf('account'));
  });

  it("count an owner's known device by itself: what strangers do to account or network does not reach it", () => {
    expect(guessWindows(true).every(({ of }) => of === 'device')).toBe(true);
    expect(guessWindows(false).some(({ of }) => of === 'device')).toBe(false);
  });

  it('ask for a wait of at least a second', () => {
    expect([0, 1, 999, 1001].map(secondsToWait)).toEqual([1, 1, 1, 2]);
  });
});
