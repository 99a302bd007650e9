// Has a network asked for too many numbers that we do not have?
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Far more slips than anybody makes by hand, far too few for guessing among 2^65 numbers. */
const missesPerWindow = 30;
const windowSeconds = 60;

/**
 * Counts misses, never hits: a clinic that checks a hundred real certificates is not slowed. In the memory of this
 * process; several processes allow as many times more, which changes nothing for someone who guesses.
 */
@Injectable()
export class Misses {
  readonly #limiter = new RateLimiterMemory({ points: missesPerWindow, duration: windowSeconds });

  /** Seconds until this network may ask again; 0 when it may now. While it waits, real numbers are not answered either. */
  async wait(network: string): Promise<number> {
    const counted = await this.#limiter.get(network);
    return counted !== null && counted.consumedPoints > missesPerWindow ? seconds(counted) : 0;
  }

  /** Counts one miss; answers like `wait`. */
  async count(network: string): Promise<number> {
    try {
      await this.#limiter.consume(network);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return seconds(refused);
      throw refused;
    }
  }
}

const seconds = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));
