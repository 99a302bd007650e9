// Does somebody stand before the screen of this sitting at this moment?
import { Injectable } from '@nestjs/common';
import { RequestLimit } from '#libs/identity/request-limit.js';
import { Clock } from '#libs/platform/clock.js';
import { DerivedSecrets } from '#libs/platform/derived-secrets.js';
import { digitsOf, minuteOf, minutesAccepted, secondsLeftIn } from './core/sitting-code.js';
import { sittingCodeTries, sittingCodeWrong } from './sitting-errors.js';

/** Of a million codes two are right: ten tries in ten minutes are one chance in fifty thousand. */
const tries = { name: 'sitting-code', points: 10, seconds: 600 };

/** A code is derived from the server's secret, the sitting and the minute, and stored nowhere. */
@Injectable()
export class SittingCodes {
  constructor(
    private readonly secrets: DerivedSecrets,
    private readonly limit: RequestLimit,
    private readonly clock: Clock,
  ) {}

  now(sittingId: string): { readonly digits: string; readonly secondsLeft: number } {
    const now = this.clock.now();
    return { digits: this.#of(sittingId, minuteOf(now)), secondsLeft: secondsLeftIn(now) };
  }

  /** 409 `sitting-code-wrong`, 429 `sitting-code-tries`. A wrong one is counted by itself, also when everything else is undone; a right one is not. */
  async demand(sittingId: string, personId: string, code: string | undefined): Promise<void> {
    if (code === undefined) throw sittingCodeWrong();
    const subject = `${sittingId} ${personId}`;
    // counted before it is looked at, and given back when it is right: many guesses at one moment are as many tries
    if (!(await this.limit.allows(tries, subject))) throw sittingCodeTries();
    if (!minutesAccepted(this.clock.now()).some((minute) => this.#of(sittingId, minute) === code)) throw sittingCodeWrong();
    await this.limit.giveBack(tries, subject);
  }

  #of(sittingId: string, minute: number): string {
    return digitsOf(this.secrets.of('sitting-code', `${sittingId} ${minute}`));
  }
}
