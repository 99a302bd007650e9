// Which kinds of work can this process do at the moment?
import { Injectable } from '@nestjs/common';

export const kindsOfWork = ['check', 'issuing'] as const;
export type Work = (typeof kindsOfWork)[number];

/** Null when nothing is in the way, or else a code that says what is. */
export type Hindrances = Readonly<Record<Work, string | null>>;

/** Whoever may have to stop doing a kind of work says so here; they know nothing of each other. */
@Injectable()
export class Readiness {
  readonly #watched: { readonly work: Work; readonly hindrance: () => string | null }[] = [];

  watch(work: Work, hindrance: () => string | null): void {
    this.#watched.push({ work, hindrance });
  }

  /** The first hindrance of each kind of work. */
  now(): Hindrances {
    const first = (kind: Work) => this.#watched.filter(({ work }) => work === kind).map(({ hindrance }) => hindrance()).find((code) => code !== null) ?? null;
    return { check: first('check'), issuing: first('issuing') };
  }
}
