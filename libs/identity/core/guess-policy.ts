// How many passwords may be tried, by whom, in which time?

/** One count of tries: at most `points` within `seconds` of the first. */
export interface GuessWindow {
  readonly name: string;
  /** Whose tries are counted together. */
  readonly of: 'network' | 'account' | 'device';
  readonly points: number;
  readonly seconds: number;
}

const minute = 60;
const day = 24 * 60 * minute;

/** Networks come first: what one network is refused must not use up the tries that an account has for everybody else. */
const strangers: readonly GuessWindow[] = [
  { name: 'network-quarter', of: 'network', points: 80, seconds: 15 * minute },
  { name: 'network-day', of: 'network', points: 600, seconds: day },
  { name: 'account-quarter', of: 'account', points: 10, seconds: 15 * minute },
  { name: 'account-day', of: 'account', points: 40, seconds: day },
  // SP 800-63B-4, 3.2.2: no more than 100 failed tries on one account.
  { name: 'account-month', of: 'account', points: 100, seconds: 30 * day },
];

/** A device on which this account has signed in before: its own counts, which strangers cannot use up. */
const known: readonly GuessWindow[] = [
  { name: 'device-quarter', of: 'device', points: 10, seconds: 15 * minute },
  { name: 'device-day', of: 'device', points: 40, seconds: day },
  { name: 'device-month', of: 'device', points: 100, seconds: 30 * day },
];

/** The counts that a try must pass, in this order. A success gives its points back: only failures count. */
export const guessWindows = (onKnownDevice: boolean): readonly GuessWindow[] => (onKnownDevice ? known : strangers);

/** A wait in whole seconds that is never too short. */
export const secondsToWait = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000));
