// How often has something been tried, and when may it be tried again?
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { DerivedSecrets } from '#libs/platform/derived-secrets.js';
import { secondsToWait } from './core/guess-policy.js';

export interface Window {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** A refusal is believed without asking the database again for this long, so that a flood costs no writes. */
const believed = 10_000;
const mostBelieved = 10_000;

/**
 * Counts in the table `guess_limit`, shared by all processes. Each count is a statement that commits by itself, so a
 * refused request cannot take its own count back. Addresses and networks are stored as digests.
 */
@Injectable()
export class CountedTries {
  readonly #limiters = new Map<string, RateLimiterPostgres>();
  readonly #refused = new Map<string, { readonly at: number; readonly until: number }>();

  constructor(
    private readonly source: DataSource,
    private readonly secrets: DerivedSecrets,
  ) {}

  /** Null when the try is allowed, else the seconds until the next one is. */
  async take(window: Window, subject: string): Promise<number | null> {
    const key = this.#key(window, subject);
    const refused = this.#refused.get(key);
    const now = Date.now();
    if (refused && now < Math.min(refused.until, refused.at + believed)) return secondsToWait(refused.until - now);
    try {
      await this.#limiter(window).consume(key);
      return null;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      this.#believe(key, refusal.msBeforeNext);
      return secondsToWait(refusal.msBeforeNext);
    }
  }

  /** Takes back one try that turned out to be none. */
  async giveBack(window: Window, subject: string): Promise<void> {
    await this.#limiter(window).reward(this.#key(window, subject));
  }

  async forget(window: Window, subject: string): Promise<void> {
    const key = this.#key(window, subject);
    this.#refused.delete(key);
    await this.#limiter(window).delete(key);
  }

  /** Removes counts whose time is over. */
  async sweep(now: Date): Promise<void> {
    await this.source.query('delete from guess_limit where expire < $1', [now.getTime()]);
  }

  #believe(key: string, milliseconds: number): void {
    // Put last again: the first of a Map is the one that was put in longest ago.
    this.#refused.delete(key);
    this.#refused.set(key, { at: Date.now(), until: Date.now() + milliseconds });
    const [oldest] = this.#refused.keys();
    if (this.#refused.size > mostBelieved && oldest !== undefined) this.#refused.delete(oldest);
  }

  #key(window: Window, subject: string): string {
    return this.secrets.of('counted-tries', `${window.name}\0${subject}`);
  }

  #limiter(window: Window): RateLimiterPostgres {
    const known = this.#limiters.get(window.name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.source,
      storeType: 'typeorm',
      tableName: 'guess_limit',
      schemaName: 'public',
      tableCreated: true, // by a migration: the application may not create tables
      clearExpiredByTimeout: false, // one sweep for all of them, as a job
      keyPrefix: window.name,
      points: window.points,
      duration: window.seconds,
    });
    this.#limiters.set(window.name, limiter);
    return limiter;
  }
}
