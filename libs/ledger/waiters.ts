// Who waits for which event to be sequenced, and for how long?
import type { Sequenced, StoredCheckpoint } from './ledger.store.js';

/** Where an event is, and a checkpoint that covers it. */
export interface Place {
  readonly index: number;
  readonly checkpoint: StoredCheckpoint;
}

/** How long an event is waited for before it is looked up. */
const moment = 100;

type Answer = Place | null;

/** Every promise that is handed out is kept: with an index, or with null when the time is up or the process ends. */
export class Waiters {
  readonly #byEvent = new Map<string, Set<(answer: Answer) => void>>();
  readonly #unasked = new Set<string>();
  #asking = false;
  #soon: NodeJS.Timeout | undefined;

  /** `lookUp` finds those events that are in the published log already. */
  constructor(private readonly lookUp: (eventIds: readonly string[]) => Promise<{ readonly found: readonly Sequenced[]; readonly checkpoint: StoredCheckpoint | null }>) {}

  /** Most are answered within this process in a moment. The others may be in the log since long ago: they are looked up. */
  wait(eventId: string, withinMs: number): Promise<Answer> {
    return new Promise((resolve) => {
      const waiting = this.#byEvent.get(eventId) ?? new Set();
      const settle = (answer: Answer): void => {
        clearTimeout(timer);
        waiting.delete(settle);
        if (waiting.size === 0) this.#byEvent.delete(eventId);
        resolve(answer);
      };
      const timer = setTimeout(settle, withinMs, null);
      this.#byEvent.set(eventId, waiting.add(settle));
      this.#unasked.add(eventId);
      this.#askSoon();
    });
  }

  answer(eventId: string, answer: Answer): void {
    for (const settle of this.#byEvent.get(eventId) ?? []) settle(answer);
  }

  /** Somebody else may have sequenced what is waited for here. */
  lookAgain(): void {
    for (const eventId of this.#byEvent.keys()) this.#unasked.add(eventId);
    void this.#ask();
  }

  dismiss(): void {
    clearTimeout(this.#soon);
    for (const eventId of this.#byEvent.keys()) this.answer(eventId, null);
  }

  #askSoon(): void {
    if (this.#soon) return;
    this.#soon = setTimeout(() => {
      this.#soon = undefined;
      void this.#ask();
    }, moment);
  }

  /** One look at a time; those who come meanwhile gather for the next one. */
  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#unasked.size > 0) {
        const eventIds = [...this.#unasked].filter((eventId) => this.#byEvent.has(eventId));
        this.#unasked.clear();
        if (eventIds.length === 0) continue;
        const { found, checkpoint } = await this.lookUp(eventIds);
        if (checkpoint) for (const { eventId, index } of found) this.answer(eventId, { index, checkpoint });
      }
    } catch {
      // The database is away, which the sequencer tells; it has us look again.
    } finally {
      this.#asking = false;
    }
  }
}
