// How are passwords hashed without letting a flood of guesses eat the memory?
import { availableParallelism } from 'node:os';
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { normalisedPassword } from './core/password-policy.js';
import { signInBusy } from './errors.js';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. The package's default algorithm is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing takes a thread each of libuv's four; one stays free for files and compression. */
const atOnce = Math.min(3, Math.max(2, availableParallelism()));
/** About three seconds of waiting on a small machine; whoever comes later is asked to come again. */
const waiting = 96;

@Injectable()
export class PasswordHashes {
  readonly #queue: (() => void)[] = [];
  #running = 0;
  #evaluated = 0;
  #decoy: Promise<string> | null = null;

  /** How many passwords have been compared since the start: what a refused guess must not raise. */
  get evaluated(): number {
    return this.#evaluated;
  }

  of(password: string): Promise<string> {
    return this.#inTurn(() => hash(normalisedPassword(password), cost));
  }

  /** Compares with `stored`; without one (no such account, no password yet) does the same work and says no. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await (this.#decoy ??= this.of(randomBytes(32).toString('base64url'))));
    const matched = await this.#inTurn(() => {
      this.#evaluated += 1;
      return verify(against, normalisedPassword(password));
    });
    return matched && stored !== null;
  }

  /** True for a hash made with an older cost than today's. */
  isOutdated(stored: string): boolean {
    const made = parseOptions(stored);
    return made.memoryCost !== cost.memoryCost || made.timeCost !== cost.timeCost || made.parallelism !== cost.parallelism;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= atOnce) {
      if (this.#queue.length >= waiting) throw signInBusy();
      // The one that ends hands its place over, so the count stays as it is.
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
