// What does each lib hold about a person, who wants it told, and who wants it gone?
import { Injectable } from '@nestjs/common';

/** Whom it is about. */
export interface DataSubject {
  readonly personId: string;
  /** The person's e-mail addresses, in the spelling by which they are looked up. */
  readonly addresses: readonly string[];
}

export interface Erasure extends DataSubject {
  /** The person, or a registrar whom the person asked. */
  readonly actorId: string;
  readonly at: Date;
}

/** Why the details cannot go just now: a code, and what it is about (a certificate's number, an academy's name). */
export interface Hindrance {
  readonly code: string;
  readonly about: string | null;
}

/** Everything runs in the caller's transaction, which sees the whole register: each statement names its person. */
export interface Holdings {
  /** The lib's name: what its part of an export is called. */
  readonly lib: string;
  /** Every table that can say something about a person, with what an erasure leaves there, and why. */
  readonly tables: Readonly<Record<string, string>>;
  /** JSON, always in the same order. */
  export(subject: DataSubject): Promise<Readonly<Record<string, unknown>>>;
  hindrances?(personId: string): Promise<readonly Hindrance[]>;
  /** Runs after the person became a tombstone; doing it twice changes nothing. */
  erase(erasure: Erasure): Promise<void>;
}

/** Libs register when they start, and answer for their own tables; `test/personal-data.spec.ts` finds a table that nobody answers for. */
@Injectable()
export class PersonalData {
  readonly #holdings = new Map<string, Holdings>();

  register(holdings: Holdings): void {
    this.#holdings.set(holdings.lib, holdings);
  }

  /** By name, so that two exports are written in one order. */
  all(): readonly Holdings[] {
    return [...this.#holdings.values()].sort((one, other) => (one.lib < other.lib ? -1 : 1));
  }

  async export(subject: DataSubject): Promise<Readonly<Record<string, unknown>>> {
    const parts: [string, unknown][] = [];
    for (const holdings of this.all()) parts.push([holdings.lib, await holdings.export(subject)]);
    return Object.fromEntries(parts);
  }

  /** All of them, so that nobody puts one right only to meet the next. */
  async hindrances(personId: string): Promise<Hindrance[]> {
    const found: Hindrance[] = [];
    for (const holdings of this.all()) found.push(...((await holdings.hindrances?.(personId)) ?? []));
    return found;
  }

  async erase(erasure: Erasure): Promise<void> {
    for (const holdings of this.all()) await holdings.erase(erasure);
  }
}
