// How do committed leaves get their places in the log?
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import type { DomainError } from '#libs/kernel/errors.js';
import { Database } from '#libs/platform/database.js';
import { Readiness } from '#libs/platform/readiness.js';
import { leafHash, sameBytes } from './core/hash.js';
import { append, rootOf, type CompletedTile, type RightEdge, type TreeHead } from './core/tree.js';
import { isAnchorRefusal, isRefusal, isWaitingForWitnesses } from './errors.js';
import { HoldToAnchor } from './hold-to-anchor.js';
import { LedgerStore, type HashedLeaf, type Sequenced, type StoredCheckpoint, type WaitingLeaf } from './ledger.store.js';
import { OpenTree } from './open-tree.js';
import { PublishCheckpoint } from './publish-checkpoint.js';
import { TileHashes } from './tile-hashes.js';
import { Waiters, type Place } from './waiters.js';

/** Told about events once they are in a published checkpoint. */
export type SequencedListener = (entries: readonly Sequenced[]) => void | Promise<void>;

/** Leaves in one flush, and leaves hashed before others have their turn. */
const batchSize = 2000;
const sliceSize = 256;
/** How often we look for what other processes left in the intake. */
const lookEveryMs = 1000;

/**
 * One flush at a time, at once when idle; what comes meanwhile gathers for the next one, so that no timer is needed. While the
 * checkpoint of one flush is made public, the next one may grow the tree already; checkpoints come one after the other.
 * Any number of processes may run one: the head's compare-and-swap lets exactly one of them append to each size.
 *
 * The tree in memory is only ever the one that the database has confirmed. After any error it is dropped and read
 * anew, because the commit may have happened or not; appending twice cannot happen, because an event is unique.
 */
@Injectable()
export class Sequencer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('Ledger');
  /** Nothing here may join a transaction of whoever woke us. */
  readonly #apart = AsyncLocalStorage.snapshot();
  readonly #waiters: Waiters;
  readonly #listeners: SequencedListener[] = [];
  readonly #called = new Set<Promise<void>>();
  #edge: RightEdge | null = null;
  /** What the last flush still has to do: its checkpoint, and the telling. */
  #published: Promise<void> = Promise.resolve();
  #wanted = false;
  #draining: Promise<void> | null = null;
  #interval: NodeJS.Timeout | undefined;
  #running = false;
  #troubled = false;
  #refusal: DomainError | null = null;

  constructor(
    private readonly db: Database,
    private readonly store: LedgerStore,
    private readonly openTree: OpenTree,
    private readonly publishCheckpoint: PublishCheckpoint,
    private readonly hashes: TileHashes,
    private readonly holdToAnchor: HoldToAnchor,
    readiness: Readiness,
  ) {
    readiness.watch('issuing', () => this.#refusal?.code ?? null);
    // In this order: a checkpoint that is read later covers what was found earlier.
    this.#waiters = new Waiters((eventIds) =>
      db.transaction(systemContext, async () => ({ found: await store.indexesOf(eventIds), checkpoint: await store.newestCheckpoint() })),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    try {
      this.#edge = await this.#open();
    } catch (error) {
      if (!isAnchorRefusal(error) && !isWaitingForWitnesses(error)) {
        this.#log.error(error instanceof Error ? error.message : String(error));
        throw error;
      }
      // What is stored is sound: it may be read, and an operator mends the rest.
      this.#doubt(error);
      if (this.#refusal) return;
    }
    this.#running = true;
    this.#interval = setInterval(() => this.#lookAround(), lookEveryMs).unref();
    this.wake();
  }

  /** Takes nothing new; the flush in flight is finished, its checkpoint signed, and its listeners told. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#running = false;
    clearInterval(this.#interval);
    await this.#draining;
    await this.#published;
    await Promise.all(this.#called);
    this.#waiters.dismiss();
  }

  /** There may be leaves to take. */
  wake(): void {
    this.#wanted = true;
    if (!this.#running || this.#draining) return;
    this.#draining = this.#apart(() => this.#drain()).finally(() => {
      this.#draining = null;
      // a call that came while the last flush was ending
      if (this.#wanted && !this.#troubled) this.wake();
    });
  }

  /**
   * Where an event is, once a published checkpoint covers it; null when that did not happen in time, which says
   * nothing about later. Never call it inside the transaction that appends: it would wait for itself.
   */
  sequenced(eventId: string, withinMs: number): Promise<Place | null> {
    if (!this.#running || this.#refusal) return Promise.resolve(null);
    return this.#apart(() => this.#waiters.wait(eventId, withinMs));
  }

  /**
   * Calls `listener` in the process that sequenced the entries, at most once for each: a crash in between loses the
   * call. Whoever must miss nothing looks for what is still without an index as well.
   */
  onSequenced(listener: SequencedListener): void {
    this.#listeners.push(listener);
  }

  /** Throws why the ledger refuses to go on, if it does. */
  demandSound(): void {
    if (this.#refusal) throw this.#refusal;
  }

  async #drain(): Promise<void> {
    while (this.#wanted && this.#running && !this.#refusal) {
      this.#wanted = false;
      try {
        if (await this.#flush()) this.#wanted = true;
        this.#troubled = false;
      } catch (error) {
        this.#doubt(error);
        return;
      }
    }
  }

  /** Sequences what is present; true when there may be more. Whoever commits a leaf here wakes us once more anyway. */
  async #flush(): Promise<boolean> {
    const edge = (this.#edge ??= await this.#open());
    const waiting = await this.store.intake(batchSize);
    await this.#dismissKnown(waiting.filter(({ sequenced }) => sequenced));
    const leaves = waiting.filter(({ sequenced }) => !sequenced);
    const isFull = waiting.length === batchSize;
    if (leaves.length === 0) return isFull;
    // What is appended to a history that others have gone beyond would stand in the way of its recovery.
    await this.holdToAnchor.check(headOf(edge));
    const { grown, hashed, tiles } = await growBy(edge, leaves);
    const won = await this.store.grow(headOf(edge), headOf(grown), hashed, tiles);
    // The commit point. What follows only tells of it, and whoever opens the tree next repeats what is left undone.
    this.#edge = won ? grown : null;
    if (!won) {
      // Somebody else's entries, or a database that went back: nothing that is remembered need be true of it.
      this.hashes.forget();
      return true;
    }
    this.hashes.learn({ edge: grown, tiles });
    await this.#published;
    this.#published = this.#publish(headOf(grown), placesOf(edge.size, leaves));
    return isFull;
  }

  /** Never rejects. When it fails, the head is signed by the next flush, or by whoever opens the tree; and those who wait look again. */
  async #publish(head: TreeHead, entries: readonly Sequenced[]): Promise<void> {
    try {
      this.#tell(entries, await this.publishCheckpoint.run(head));
    } catch (error) {
      this.#doubt(error);
    }
  }

  /** Reads the tree, and signs its head in case that a process died between committing and signing. */
  async #open(): Promise<RightEdge> {
    await this.#published;
    const edge = await this.openTree.run();
    await this.publishCheckpoint.run(headOf(edge));
    this.#waiters.lookAgain();
    return edge;
  }

  /** The event is in the log: a retry brought its leaf again. */
  async #dismissKnown(known: readonly WaitingLeaf[]): Promise<void> {
    for (const { eventId, leaf } of known) {
      const first = await this.db.transaction(systemContext, () => this.store.leafOf(eventId));
      if (first && !sameBytes(first, leaf)) this.#log.error(`A second leaf of event ${eventId} differs from the first one, which stays.`);
    }
    if (known.length > 0) await this.store.dismiss(known.map(({ eventId }) => eventId));
  }

  #tell(entries: readonly Sequenced[], checkpoint: StoredCheckpoint): void {
    for (const { eventId, index } of entries) this.#waiters.answer(eventId, { index, checkpoint });
    for (const listener of this.#listeners) this.#call(listener, entries);
  }

  #lookAround(): void {
    this.wake();
    this.#waiters.lookAgain();
  }

  /** The next flush does not wait for a listener, and nobody suffers from its failure; the end of the process waits for it. */
  #call(listener: SequencedListener, entries: readonly Sequenced[]): void {
    const called = (async () => listener(entries))()
      .catch((error: unknown) => this.#log.warn(`A listener failed after sequencing: ${String(error)}`))
      .finally(() => this.#called.delete(called));
    this.#called.add(called);
  }

  #doubt(error: unknown): void {
    this.#edge = null;
    this.hashes.forget();
    if (isRefusal(error)) {
      this.#refusal = error;
      clearInterval(this.#interval);
      this.#waiters.dismiss();
      this.#log.error(error.message);
    } else if (!this.#troubled) {
      this.#log.warn(`Sequencing failed and is tried again every second: ${error instanceof Error ? error.message : String(error)}`);
    }
    this.#troubled = true;
  }
}

const headOf = (edge: RightEdge): TreeHead => ({ size: edge.size, root: rootOf(edge) });

const placesOf = (size: number, leaves: readonly WaitingLeaf[]): Sequenced[] => leaves.map(({ eventId }, at) => ({ eventId, index: size + at }));

async function growBy(edge: RightEdge, leaves: readonly WaitingLeaf[]): Promise<{ grown: RightEdge; hashed: HashedLeaf[]; tiles: CompletedTile[] }> {
  let grown = edge;
  const hashed: HashedLeaf[] = [];
  const tiles: CompletedTile[] = [];
  for (let at = 0; at < leaves.length; at += sliceSize) {
    const slice = leaves.slice(at, at + sliceSize).map(({ eventId, leaf }) => ({ eventId, leaf, leafHash: leafHash(leaf) }));
    const growth = append(grown, slice.map((entry) => entry.leafHash));
    grown = growth.edge;
    hashed.push(...slice);
    tiles.push(...growth.tiles);
    await breathe();
  }
  return { grown, hashed, tiles };
}
