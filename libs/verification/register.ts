// What is known about a number just now: from memory, from the database, or from before it went away?
import { Injectable } from '@nestjs/common';
import { RegisterChanges } from '#libs/certification/register-changes.js';
import { Clock } from '#libs/platform/clock.js';
import { unread, type Evidence } from './core/evidence.js';
import type { RegisterEntry } from './core/register-entry.js';
import { Freshness } from './core/freshness.js';
import { RememberedEntries, type ReadEntry } from './core/remembered-entries.js';
import type { LookedUp } from './core/verdict.js';
import { LedgerEvidence } from './ledger-evidence.js';
import { RegisterStore } from './register.store.js';
import { SnapshotFolder } from './snapshot-folder.js';
import { oldestSnapshot } from './write-snapshot.js';

/** So that memory has a bound: each keeps the pages that were made of it. */
const mostRemembered = 20_000;
/** Above it everything is forgotten rather than listed. */
const mostChanges = 5000;
/** How long a status counts as that of today when the database is away, in milliseconds: what is promised for a change to become public. */
const currentFor = 10_000;
/** How long a check waits for the ledger, and how soon one that could not be proven is tried again. */
const [ledgerPatience, provenAgainAfter] = [500, 5000];

/** A line that this process remembers, with what the ledger said to it. */
export class KnownLine implements ReadEntry {
  evidence: Evidence = unread;
  triedAt = 0;

  constructor(
    readonly number: string,
    readonly entry: RegisterEntry,
    readonly version: bigint,
    /** When it was read, or read again and found to be the newest still. */
    public readAt: number,
  ) {}
}

export interface Found extends LookedUp {
  readonly line: KnownLine;
  /** The moment at which it was the newest that there was. */
  readonly knownAt: Date;
}

/**
 * No timer: whoever asks has changes looked for, at most four times a second, and is answered from memory only if that was
 * done less than a second ago, and since this process itself last changed anything. So memory is late by a second at most, and an idle process asks nothing.
 */
@Injectable()
export class Register {
  readonly #memory = new RememberedEntries<KnownLine>(mostRemembered);
  readonly #freshness = new Freshness(() => this.#follow(), () => this.#now());

  constructor(
    private readonly store: RegisterStore,
    private readonly evidence: LedgerEvidence,
    private readonly snapshot: SnapshotFolder,
    private readonly clock: Clock,
    changes: RegisterChanges,
  ) {
    changes.listen(() => this.#freshness.tell());
  }

  /** Under a well-formed number; null when there is nothing, `unreadable` when that could not be found out. */
  async find(number: string): Promise<Found | null | 'unreadable'> {
    const provenAt = await this.#freshness.ask();
    const known = provenAt === null ? null : this.#memory.of(number);
    if (known) return this.#told(known, provenAt);
    const read = this.#freshness.isAway ? 'unreadable' : await this.#read(number);
    if (read !== 'unreadable') return read && this.#told(read);
    const last = this.#memory.of(number);
    return last ? this.#told(last) : this.#published(number);
  }

  /** From the snapshot, as of when it was taken. A number that is not in it may be newer than it. */
  async #published(number: string): Promise<Found | 'unreadable'> {
    const found = await this.snapshot.find(number);
    if (!found || this.#now() - found.head.at > oldestSnapshot) return 'unreadable';
    const { line, head } = found;
    return this.#as(new KnownLine(number, line.entry, line.version, head.at), head.at);
  }

  async #follow(): Promise<boolean> {
    const changes = await this.store.changes(this.#memory.followed, mostChanges);
    if (changes) this.#memory.follow(changes);
    return changes !== null;
  }

  /** Changes are followed every quarter of a second: what they outdate the first time they do not outdate the second. */
  async #read(number: string, more = 2): Promise<KnownLine | null | 'unreadable'> {
    const readAt = this.#now();
    const found = await this.store.find(number);
    if (found === null) return 'unreadable';
    if (found === 'nothing') return null;
    const kept = this.#memory.keep(new KnownLine(number, found.entry, found.version, readAt), found);
    if (kept === 'outdated') return more > 0 ? this.#read(number, more - 1) : 'unreadable';
    kept.readAt = Math.max(kept.readAt, readAt);
    if (kept.evidence === unread) await this.#prove(kept);
    return kept;
  }

  #told(line: KnownLine, provenAt: number | null = this.#freshness.provenAt): Found {
    const now = this.#now();
    if (line.evidence === unread && now - line.triedAt > provenAgainAfter && !this.#freshness.isAway) void this.#prove(line);
    return this.#as(line, Math.max(provenAt ?? Number.NEGATIVE_INFINITY, line.readAt));
  }

  #as(line: KnownLine, knownAt: number): Found {
    const age = this.#now() - knownAt;
    return { line, entry: line.entry, evidence: line.evidence, isCurrent: age >= 0 && age < currentFor, knownAt: new Date(knownAt) };
  }

  /** Waits only so long; what comes later is there for the next one who asks. */
  async #prove(line: KnownLine): Promise<void> {
    line.triedAt = this.#now();
    const proving = this.evidence.of(line.number, line.entry).then((evidence) => void (line.evidence = evidence));
    await Promise.race([proving, new Promise((resolve) => setTimeout(resolve, ledgerPatience).unref())]);
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}
