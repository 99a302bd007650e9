// How is a poster drawn only once, and never at the cost of those who check?
import { setTimeout as pause } from 'node:timers/promises';
import type { Locale } from '#libs/kernel/locale.js';
import type { Verdict } from './core/verdict.js';

/** So that memory has a bound. */
const mostKept = 200;

/** Kept for each verdict and language, as pages are. One is drawn at a time, and then as long a rest is made as it took. */
export class Posters {
  readonly #kept = new WeakMap<Verdict, Map<Locale, Promise<Buffer>>>();
  /** The verdicts that have any, the oldest first. */
  readonly #order: WeakRef<Verdict>[] = [];
  #rested: Promise<unknown> = Promise.resolve();

  /** What `draw` makes of it, or has made before. */
  of(verdict: Verdict, locale: Locale, draw: () => Promise<Buffer>): Promise<Buffer> {
    const posters = this.#kept.get(verdict) ?? this.#place(verdict);
    const poster = posters.get(locale) ?? this.#turn(draw);
    posters.set(locale, poster);
    poster.catch(() => posters.delete(locale));
    return poster;
  }

  #place(verdict: Verdict): Map<Locale, Promise<Buffer>> {
    const posters = new Map<Locale, Promise<Buffer>>();
    this.#kept.set(verdict, posters);
    this.#order.push(new WeakRef(verdict));
    const oldest = this.#order.length > mostKept ? this.#order.shift()?.deref() : undefined;
    if (oldest) this.#kept.delete(oldest);
    return posters;
  }

  #turn(draw: () => Promise<Buffer>): Promise<Buffer> {
    const drawn = this.#rested.then(async () => {
      const began = performance.now();
      const poster = await draw();
      return { poster, took: performance.now() - began };
    });
    this.#rested = drawn.then(({ took }) => pause(took, undefined, { ref: false }), () => undefined);
    return drawn.then(({ poster }) => poster);
  }
}
