// What does the public log say under its newest checkpoint, and is it the log that this browser saw before?
import { fromBase64 } from '#libs/ledger/core/base64.js';
import { openCheckpoint, type OpenedCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { readEntryBundle } from '#libs/ledger/core/entry-bundle.js';
import { parseVerifierKey, type VerifierKey } from '#libs/ledger/core/note.js';
import { verifyConsistency } from '#libs/ledger/core/proof.js';
import { tileAt, tilePath, tileWidth } from '#libs/ledger/core/tile.js';
import type { FoundLeaf, PlacedLeaf } from '#libs/verification/core/evidence.js';

/** What this browser has seen of the log before: a log that shows another past, or another key, is found out. */
export interface Seen {
  readonly key: string;
  readonly checkpoint: string;
}

/** Answers to GET requests to the register; rejects when there is none. */
export type Ask = (path: string, accept: string) => Promise<Response>;

/** Something is not what was signed. */
export class Differs extends Error {}

export async function asked(ask: Ask, path: string, accept: string): Promise<Response> {
  const response = await ask(path, accept);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** Entries that lie in one bundle are fetched once. */
export class PublicLog {
  readonly #bundles = new Map<string, Promise<readonly Uint8Array[]>>();

  private constructor(
    private readonly ask: Ask,
    readonly seen: Seen,
    readonly tree: OpenedCheckpoint,
  ) {}

  /** Throws `Differs` unless the log bears the same key as before and has only grown. The first time its key is believed. */
  static async open(ask: Ask, before: Seen | null): Promise<PublicLog> {
    const [key, checkpoint] = await Promise.all(['/ledger/key', '/ledger/checkpoint'].map(async (path) => (await asked(ask, path, 'text/plain')).text()));
    const seen = { key: (key ?? '').trim(), checkpoint: checkpoint ?? '' };
    if (before && before.key !== seen.key) throw new Differs();
    const trusted = parseVerifierKey(seen.key);
    if (!trusted.ok) throw new Differs();
    const tree = opened(seen.checkpoint, trusted.value);
    if (before) await demandGrowth(ask, opened(before.checkpoint, trusted.value), tree);
    return new PublicLog(ask, seen, tree);
  }

  async entry(index: number): Promise<FoundLeaf> {
    const tile = tileAt(this.tree.size, 'entries', Math.floor(index / tileWidth));
    if (!tile) throw new Error('There is no such tile.');
    const path = `/ledger/${tilePath(tile)}`;
    const bundle = this.#bundles.get(path) ?? this.#read(path);
    this.#bundles.set(path, bundle);
    const leaf = (await bundle)[index % tileWidth];
    if (!leaf) throw new Differs();
    return { index, leaf };
  }

  async provenEntry(index: number): Promise<PlacedLeaf> {
    const [found, proof] = await Promise.all([this.entry(index), asked(this.ask, `/ledger/proof/${index}?size=${this.tree.size}`, 'application/json')]);
    const { hashes } = (await proof.json()) as { hashes: string[] };
    return { ...found, hashes: bytesOf(hashes) };
  }

  async #read(path: string): Promise<readonly Uint8Array[]> {
    const entries = readEntryBundle(new Uint8Array(await (await asked(this.ask, path, '*/*')).arrayBuffer()));
    if (!entries.ok) throw new Differs();
    return entries.value;
  }
}

function opened(note: string, key: VerifierKey): OpenedCheckpoint {
  const checkpoint = openCheckpoint(note, key);
  if (!checkpoint.ok) throw new Differs();
  return checkpoint.value;
}

async function demandGrowth(ask: Ask, old: OpenedCheckpoint, tree: OpenedCheckpoint): Promise<void> {
  if (old.size > tree.size) throw new Differs();
  const response = await asked(ask, `/ledger/consistency?from=${old.size}&to=${tree.size}`, 'application/json');
  const { hashes } = (await response.json()) as { hashes: string[] };
  const grew = verifyConsistency({ from: old.size, to: tree.size, hashes: bytesOf(hashes) }, old.root, tree.root);
  if (!grew.ok) throw new Differs();
}

const bytesOf = (hashes: readonly string[]): Uint8Array[] => hashes.map((hash) => fromBase64(hash) ?? new Uint8Array(0));
