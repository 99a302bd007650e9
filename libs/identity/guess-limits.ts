// May this password be tried at all?
import { Injectable } from '@nestjs/common';
import { CountedTries } from './counted-tries.js';
import { emailKey } from './core/email-address.js';
import { guessWindows, type GuessWindow } from './core/guess-policy.js';
import { networkOf } from './core/network.js';
import { DeviceMarks } from './device-marks.js';
import { tooManyGuesses } from './errors.js';

export interface Guess {
  readonly email: string;
  readonly ip: string;
  readonly deviceCookie: string | undefined;
}

/** The same counts for accounts that exist and for those that do not. */
@Injectable()
export class GuessLimits {
  constructor(
    private readonly tries: CountedTries,
    private readonly marks: DeviceMarks,
  ) {}

  /**
   * Counts the guess before it is evaluated, so that guesses sent at the same moment cannot all slip through.
   * 429 `too-many-guesses` when there were too many; else a function that takes the count back if the guess was right.
   */
  async admit(guess: Guess): Promise<() => Promise<void>> {
    const counts = this.#countsOf(guess);
    for (const { window, subject } of counts) {
      const wait = await this.tries.take(window, subject);
      if (wait !== null) throw tooManyGuesses(wait);
    }
    return async () => {
      await Promise.all(counts.map(({ window, subject }) => this.tries.giveBack(window, subject)));
    };
  }

  /** Whoever has proved to read the account's mail starts anew. */
  async forgetAccount(email: string): Promise<void> {
    await Promise.all(guessWindows(false).filter(({ of }) => of === 'account').map((window) => this.tries.forget(window, emailKey(email))));
  }

  #countsOf({ email, ip, deviceCookie }: Guess): { readonly window: GuessWindow; readonly subject: string }[] {
    const mark = this.marks.find(deviceCookie, email);
    const subjects = { network: networkOf(ip), account: emailKey(email), device: mark?.nonce ?? '' };
    return guessWindows(mark !== null).map((window) => ({ window, subject: subjects[window.of] }));
  }
}
