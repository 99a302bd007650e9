// How do answers that are not saved yet survive a reload of the page?
import type { TypedNumber } from '../item/typed-number.js';

/** An answer given here that the server has not acknowledged, and the revision that it replaces. */
export interface PendingAnswer {
  readonly choice: readonly string[];
  readonly revision: number;
  /** What was sent on top of that revision without an acknowledgement: one of them may stand. */
  readonly sent: readonly (readonly string[])[];
  /** Another browser took the attempt over before it was saved: it is shown, and never sent by itself. */
  readonly isSetAside?: boolean;
}

/** The part of the browser's storage that is used here. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One attempt's notes on this device: unsaved answers, the questions marked to come back to, and what was typed into numbers. */
export class Journal {
  readonly #store: Store | null;
  readonly #key: string;

  constructor(store: Store | null, attemptId: string) {
    this.#store = store;
    this.#key = `dermark.attempt.${attemptId}`;
  }

  pending(): Map<number, PendingAnswer> {
    return new Map(this.#read<[number, PendingAnswer][]>('pending', []).map(([position, kept]) => [position, { ...kept, sent: kept.sent ?? [] }]));
  }

  keepPending(pending: ReadonlyMap<number, PendingAnswer>): void {
    this.#write('pending', pending.size === 0 ? null : [...pending]);
  }

  /** Another browser holds the attempt now. */
  setAside(): void {
    this.keepPending(new Map([...this.pending()].map(([position, kept]) => [position, { ...kept, sent: [], isSetAside: true }])));
  }

  flags(): Set<number> {
    return new Set(this.#read<number[]>('flags', []));
  }

  keepFlags(flags: ReadonlySet<number>): void {
    this.#write('flags', flags.size === 0 ? null : [...flags]);
  }

  typed(): Map<number, TypedNumber> {
    return new Map(this.#read<[number, TypedNumber][]>('typed', []));
  }

  keepTyped(typed: ReadonlyMap<number, TypedNumber>): void {
    this.#write('typed', typed.size === 0 ? null : [...typed]);
  }

  forget(): void {
    this.#write('pending', null);
    this.#write('flags', null);
    this.#write('typed', null);
  }

  #read<Value>(part: string, otherwise: Value): Value {
    try {
      const text = this.#store?.getItem(`${this.#key}.${part}`);
      return text ? (JSON.parse(text) as Value) : otherwise;
    } catch {
      return otherwise;
    }
  }

  #write(part: string, value: unknown): void {
    try {
      if (value === null) this.#store?.removeItem(`${this.#key}.${part}`);
      else this.#store?.setItem(`${this.#key}.${part}`, JSON.stringify(value));
    } catch {
      // storage is full or closed: the answer still is on the page and is sent again from there
    }
  }
}
