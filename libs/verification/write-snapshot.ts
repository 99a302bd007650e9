// How does the published snapshot follow the register?
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LedgerKey } from '#libs/ledger/ledger-key.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Clock } from '#libs/platform/clock.js';
import { Readiness } from '#libs/platform/readiness.js';
import type { Changes } from './core/remembered-entries.js';
import { RegisterStore } from './register.store.js';
import { SnapshotFolder, type SnapshotHead } from './snapshot-folder.js';

/** In milliseconds. Whose snapshot is older than three rounds is not there any more. */
const roundEvery = 15_000;
const abandonedAfter = 3 * roundEvery;
/** An older snapshot is no answer, not even in amber: too much may have happened, to the person as well. */
export const oldestSnapshot = 24 * 3_600_000;
const linesAtOnce = 500;
const mostChanges = 20_000;

interface Written {
  readonly folder: string;
  readonly followed: Pick<Changes, 'horizon' | 'life'>;
}

/**
 * One process of those that share the folder writes; the others see in its head that it does. What has changed is replaced in the files
 * that hold it; everything is written anew at the start, for another database server, and when too much has changed.
 */
@Injectable()
export class WriteSnapshot implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger(WriteSnapshot.name);
  readonly #writer = randomUUID();
  #written: Written | null = null;
  #head: SnapshotHead | null = null;
  #timer: NodeJS.Timeout | null = null;
  #round: Promise<void> = Promise.resolve();
  #isBusy = false;
  readonly #end = new AbortController();

  constructor(
    private readonly folder: SnapshotFolder,
    private readonly store: RegisterStore,
    private readonly ledger: LedgerReader,
    private readonly key: LedgerKey,
    private readonly clock: Clock,
    private readonly readiness: Readiness,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.folder.isGiven) return;
    this.readiness.standIn('check', () => this.#head !== null && this.#now() - this.#head.at < oldestSnapshot);
    void this.run();
    this.#timer = setInterval(() => void (this.#isBusy || this.run()), roundEvery).unref();
  }

  /** The round in flight ends after the lines that it is about, while the check still has its connections. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#end.abort();
    await this.#round;
  }

  /** One round, after those that are under way. It never throws: without the database, or with a full disk, the last snapshot stays. */
  run(): Promise<void> {
    return (this.#round = this.#round.then(() => this.#one()));
  }

  async #one(): Promise<void> {
    this.#isBusy = true;
    try {
      this.#head = await this.folder.head();
      const isOthers = this.#head !== null && this.#head.writer !== this.#writer && this.#now() - this.#head.at < abandonedAfter;
      if (isOthers) this.#written = null;
      else await this.#write(this.#head);
    } catch (error) {
      if (this.#end.signal.aborted) return;
      this.#log.warn(`The snapshot of the register could not be written: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.#isBusy = false;
    }
  }

  async #write(before: SnapshotHead | null): Promise<void> {
    const at = this.#now();
    const changes = await this.store.changes(this.#written?.followed.horizon ?? null, mostChanges);
    if (!changes) return;
    const written = this.#written;
    const isSame = written !== null && changes.changed !== null && changes.life === written.followed.life && changes.horizon >= written.followed.horizon;
    const folder = isSame && (await this.folder.touch(written.folder)) ? await this.#follow(written.folder, changes) : await this.#begin();
    const size = await this.ledger.head().then(({ size }) => size, () => 0);
    if (await this.#hasYielded(before, folder)) return;
    if (!(await this.folder.touch(folder))) throw new Error('it took so long that others took it for abandoned.');
    this.#head = { version: 2, writer: this.#writer, folder, at, origin: this.key.origin, size };
    await this.folder.publish(this.#head);
    this.#written = { folder, followed: changes };
    if (written && written.folder !== folder) await this.folder.remove(written.folder);
    await this.folder.tidy(folder);
  }

  /** Another process that began at the same moment was ready first: it goes on from there, and this one's is not needed. */
  async #hasYielded(before: SnapshotHead | null, folder: string): Promise<boolean> {
    const head = await this.folder.head();
    if (!head || head.writer === this.#writer || head.at === before?.at) return false;
    [this.#head, this.#written] = [head, null];
    await this.folder.remove(folder);
    return true;
  }

  async #follow(folder: string, { changed }: Changes): Promise<string> {
    const numbers = (changed ?? []).map(({ number }) => number);
    for (let at = 0; at < numbers.length; at += linesAtOnce) {
      this.#end.signal.throwIfAborted();
      await this.folder.replace(folder, await demanded(this.store.lines(numbers.slice(at, at + linesAtOnce))));
    }
    return folder;
  }

  async #begin(): Promise<string> {
    const folder = randomUUID();
    try {
      await this.folder.create(folder);
      for (let last = ''; ; ) {
        this.#end.signal.throwIfAborted();
        const lines = await demanded(this.store.linesAfter(last, linesAtOnce));
        if (lines.length === 0) return folder;
        await this.folder.add(folder, lines);
        last = lines.at(-1)?.number ?? last;
        await breathe();
      }
    } catch (error) {
      await this.folder.remove(folder);
      throw error;
    }
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}

async function demanded<T>(read: Promise<T | null>): Promise<T> {
  const lines = await read;
  if (lines === null) throw new Error('the database is away.');
  return lines;
}
