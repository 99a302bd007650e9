// Which kinds of work can this process do at the moment?
import { Injectable } from '@nestjs/common';

export const kindsOfWork = ['check', 'issuing'] as const;
export type Work = (typeof kindsOfWork)[number];

/** Null when nothing is in the way, or else a code that says what is. */
export type Hindrance = () => Promise<string | null> | string | null;

/** Whoever may have to stop doing a kind of work says so here; they know nothing of each other. */
@Injectable()
export class Readiness {
  readonly #hindrances: { readonly work: Work; readonly hindrance: Hindrance }[] = [];

  watch(work: Work, hindrance: Hindrance): void {
    this.#hindrances.push({ work, hindrance });
  }

  /** The first hindrance of each kind of work. */
  async now(): Promise<Readonly<Record<Work, string | null>>> {
    const found: Record<Work, string | null> = { check: null, issuing: null };
    for (const { work, hindrance } of this.#hindrances) found[work] ??= await hindrance();
    return found;
  }
}
