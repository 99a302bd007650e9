// Which lines of the register may be told from memory, and which have to be read again?
import type { RegisterEntry } from './register-entry.js';

/** A line as it was read. `version` counts its changes. */
export interface ReadEntry {
  readonly number: string;
  readonly entry: RegisterEntry;
  readonly version: bigint;
}

/** A reading of the database: everything that a transaction below `horizon` did was seen by it. */
export interface Horizon {
  readonly horizon: bigint;
}

/** What has been written at or above the horizon that was asked about. */
export interface Changes extends Horizon {
  /** Another one means another server, or the same one after a restart: what was remembered is worth nothing. */
  readonly life: string;
  /** Null: too many to be listed. */
  readonly changed: readonly Pick<ReadEntry, 'number' | 'version'>[] | null;
}

/**
 * The lines that were asked for last, kept fresh by the order in which PostgreSQL's transactions become visible (ADR 22). A line
 * stays only if whatever might have changed it since it was read will be listed by the next reading of changes; so
 * nothing can be missed: neither a change that was committed while the line was under way, nor one whose news got lost.
 */
export class RememberedEntries<Kept extends ReadEntry = ReadEntry> {
  /** By number, the least recently used first. */
  readonly #kept = new Map<string, Kept>();
  /** Changes below it have been followed. */
  #followed: bigint | null = null;
  #life: string | null = null;

  constructor(private readonly most: number) {}

  get size(): number {
    return this.#kept.size;
  }

  /** From where on changes have to be listed; null before the first time. */
  get followed(): bigint | null {
    return this.#followed;
  }

  of(number: string): Kept | null {
    const kept = this.#kept.get(number);
    if (!kept) return null;
    this.#kept.delete(number);
    this.#kept.set(number, kept);
    return kept;
  }

  /**
   * Keeps a line that was read under `horizon`, and gives the newest that is known: never an older one after a newer
   * one. `outdated` when changes have been followed that the reading may not have seen: read again.
   */
  keep(read: Kept, { horizon }: Horizon): Kept | 'outdated' {
    const known = this.of(read.number);
    if (known && known.version > read.version) return known;
    if (this.#followed === null) return read;
    if (horizon < this.#followed) return 'outdated';
    if (known?.version === read.version) return known;
    this.#kept.set(read.number, read);
    if (this.#kept.size > this.most) this.#forgetOldest();
    return read;
  }

  /** Forgets every line that has changed. */
  follow({ horizon, life, changed }: Changes): void {
    const isElsewhere = this.#life !== null && this.#life !== life;
    const isBackInTime = this.#followed !== null && horizon < this.#followed;
    if (changed === null || isElsewhere || isBackInTime) this.#kept.clear();
    for (const { number, version } of changed ?? []) if ((this.#kept.get(number)?.version ?? version) < version) this.#kept.delete(number);
    this.#life = life;
    this.#followed = horizon;
  }

  #forgetOldest(): void {
    for (const number of this.#kept.keys()) {
      this.#kept.delete(number);
      return;
    }
  }
}
