// How does a ledger that was signed come back into a database that has lost its end?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { AnchorFolder } from './anchor-folder.js';
import { toBase64 } from './core/base64.js';
import { eventIdOf } from './core/event-id.js';
import { leafHash, sameBytes } from './core/hash.js';
import { append, rootOf, type RightEdge, type TreeHead } from './core/tree.js';
import { nothingToRecover, salvageDiffers, salvageIncomplete } from './errors.js';
import { LedgerStore } from './ledger.store.js';
import { OpenTree } from './open-tree.js';
import type { Salvaged } from './salvage-copy.js';

export interface Loss {
  /** The tree that the database still has. */
  readonly kept: RightEdge;
  /** What the anchor has seen of it. */
  readonly seen: TreeHead;
}

/** An entry that comes back, proven to be the one that was signed. */
export interface LostEntry extends Salvaged {
  readonly leafHash: Uint8Array;
}

export interface Recovery {
  /** How many entries the database had, and has now. */
  readonly from: number;
  readonly to: number;
}

/** Asked once everything is proven and before anything is written: the event's id of each entry, by index, that rows of the database name. */
export type NameRows = (entries: readonly LostEntry[]) => Promise<ReadonlyMap<number, string>>;

const noRows: NameRows = () => Promise.resolve(new Map());

/**
 * Puts the missing entries back in their old order, all or none: only when they give the very root that the anchor has
 * seen. The checkpoint is signed at the next start, with the same bytes as before.
 *
 * The tree binds an entry's place and bytes, but not its event's id, by which rows of this database find it. So no file is
 * asked for it: it is the id under which the leaf waits here or a row names it; else nobody can be looking for it, and it is
 * made from the leaf.
 */
@Injectable()
export class RecoverLedger {
  constructor(
    private readonly db: Database,
    private readonly store: LedgerStore,
    private readonly openTree: OpenTree,
    private readonly anchor: AnchorFolder,
  ) {}

  /** Errors: `nothing-to-recover`; `ledger-…` when what is left is not sound. */
  async loss(): Promise<Loss> {
    const kept = await this.openTree.run();
    const seen = await this.anchor.read();
    if (!seen || seen.size <= kept.size) throw nothingToRecover(kept.size);
    return { kept, seen };
  }

  /** Errors: those of `loss`, `salvage-incomplete` with the indices that are missing, `salvage-differs`. */
  async run(salvaged: readonly Salvaged[], nameRows = noRows): Promise<Recovery> {
    const { kept, seen } = await this.loss();
    const entries = lostEntries(salvaged, kept.size, seen.size);
    const { edge: grown, tiles } = append(kept, entries.map((entry) => entry.leafHash));
    if (!sameBytes(rootOf(grown), seen.root)) throw salvageDiffers(seen.size);

    const named = await nameRows(entries);
    const waiting = await this.#waiting(entries);
    const leaves = entries.map((entry) => ({ ...entry, eventId: named.get(entry.index) ?? waiting.get(toBase64(entry.leafHash)) ?? eventIdOf(entry.leaf) }));
    // The compare-and-swap of the head, as in every flush: a server that is still running cannot come in between.
    if (!(await this.store.grow({ size: kept.size, root: rootOf(kept) }, { size: grown.size, root: seen.root }, leaves, tiles))) throw salvageDiffers(seen.size);
    return { from: kept.size, to: grown.size };
  }

  /** The events of leaves that are in the intake, by leaf hash: a backup may have been made between commit and flush. */
  async #waiting(entries: readonly LostEntry[]): Promise<ReadonlyMap<string, string>> {
    const waiting = await this.db.transaction(systemContext, () => this.store.waitingWith(entries.map(({ leaf }) => leaf)));
    return new Map(waiting.map(({ eventId, leaf }) => [toBase64(leafHash(leaf)), eventId]));
  }
}

/** The first leaf that was salvaged for each place: whether it was the right one, the root tells. */
function lostEntries(salvaged: readonly Salvaged[], from: number, to: number): LostEntry[] {
  const byIndex = new Map<number, Uint8Array>();
  for (const { index, leaf } of salvaged) if (!byIndex.has(index)) byIndex.set(index, leaf);
  const wanted = Array.from({ length: to - from }, (_, at) => from + at);
  const missing = wanted.filter((index) => !byIndex.has(index));
  if (missing.length > 0) throw salvageIncomplete(missing);
  return wanted.map((index) => {
    const leaf = byIndex.get(index)!;
    return { index, leaf, leafHash: leafHash(leaf) };
  });
}
