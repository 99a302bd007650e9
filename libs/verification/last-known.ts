// What did the check last say about a certificate, for when it cannot be read?
import { Injectable } from '@nestjs/common';
import type { VerdictStatus } from './core/verdict.js';

export interface LastKnown {
  readonly status: VerdictStatus;
  readonly at: Date;
  readonly zone: string;
}

const most = 20_000;

/** In the memory of this process: statuses and times only, no names, so that nothing outlives an erasure here. */
@Injectable()
export class LastKnownAnswers {
  readonly #answers = new Map<string, LastKnown>();

  remember(number: string, answer: LastKnown): void {
    // Taken out first, so that the map stays in the order of last use and forgets the oldest.
    this.#answers.delete(number);
    this.#answers.set(number, answer);
    if (this.#answers.size <= most) return;
    for (const oldest of this.#answers.keys()) {
      this.#answers.delete(oldest);
      return;
    }
  }

  of(number: string): LastKnown | null {
    return this.#answers.get(number) ?? null;
  }
}
