// May a network, or an address, ask for this once more?
import { Injectable } from '@nestjs/common';
import { CountedTries, type Window } from './counted-tries.js';
import { networkOf } from './core/network.js';
import { tooManyRequests } from './errors.js';

/** For public routes that write or send something. */
@Injectable()
export class RequestLimit {
  constructor(private readonly tries: CountedTries) {}

  /** 429 `too-many-requests` when the network of `ip` has used up the window. */
  async demand(window: Window, ip: string): Promise<void> {
    const wait = await this.tries.take(window, networkOf(ip));
    if (wait !== null) throw tooManyRequests(wait);
  }

  /** False when `subject` has used up the window: for callers that must answer the same either way. */
  async allows(window: Window, subject: string): Promise<boolean> {
    return (await this.tries.take(window, subject)) === null;
  }

  /** What was allowed turned out to be no try. */
  async giveBack(window: Window, subject: string): Promise<void> {
    await this.tries.giveBack(window, subject);
  }
}
