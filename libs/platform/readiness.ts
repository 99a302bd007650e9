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
  readonly #standIns: { readonly work: Work; readonly canDo: () => boolean }[] = [];

  watch(work: Work, hindrance: () => string | null): void {
    this.#watched.push({ work, hindrance });
  }

  /** `canDo`: whether that work can be done at the moment, at least for the most part, even without the database. */
  standIn(work: Work, canDo: () => boolean): void {
    this.#standIns.push({ work, canDo });
  }

  /** The first hindrance of each kind of work. */
  now(databaseAnswers: boolean): Hindrances {
    const of = (kind: Work): string | null => {
      const code = this.#watched.filter(({ work }) => work === kind).map(({ hindrance }) => hindrance()).find((code) => code !== null);
      if (code !== undefined) return code;
      return databaseAnswers || this.#standIns.some(({ work, canDo }) => work === kind && canDo()) ? null : 'database-unavailable';
    };
    return { check: of('check'), issuing: of('issuing') };
  }
}
