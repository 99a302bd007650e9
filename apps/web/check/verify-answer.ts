// Does what the register answered hold against its own public log, as worked out by the reader's machine?
import { fromBase64 } from '#libs/ledger/core/base64.js';
import { openCheckpoint, type OpenedCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { readEntryBundle } from '#libs/ledger/core/entry-bundle.js';
import { parseVerifierKey, type VerifierKey } from '#libs/ledger/core/note.js';
import { verifyConsistency } from '#libs/ledger/core/proof.js';
import { tileAt, tilePath, tileWidth } from '#libs/ledger/core/tile.js';
import { isAltered, weigh, type PlacedLeaf, type Shown } from '#libs/verification/core/evidence.js';
import type { components } from '../api/schema.js';

export type Answer = components['schemas']['CheckAnswerView'];

/** `differs` is an alarm; `could-not-check` proves nothing in either direction. */
export type Outcome = 'agrees' | 'differs' | 'could-not-check';

/** What this browser has seen of the log before: a log that shows another past, or another key, is found out. */
export interface Seen {
  readonly key: string;
  readonly checkpoint: string;
}

export interface OwnCheck {
  readonly outcome: Outcome;
  readonly answer: Answer | null;
  /** To be remembered for the next time; null when nothing new was proven. */
  readonly seen: Seen | null;
}

/** Answers to GET requests to the register; rejects when there is none. */
export type Ask = (path: string, accept: string) => Promise<Response>;

class Differs extends Error {}

/** Everything again that the server says it has checked, from the key downwards, with nothing taken on its word but the key the first time. */
export async function verifyAnswer(ask: Ask, number: string, before: Seen | null): Promise<OwnCheck> {
  let answer: Answer | null = null;
  try {
    answer = (await (await asked(ask, `/check/${number}`, 'application/json')).json()) as Answer;
    const [key, checkpoint] = await Promise.all(['/ledger/key', '/ledger/checkpoint'].map(async (path) => (await asked(ask, path, 'text/plain')).text()));
    const seen = { key: (key ?? '').trim(), checkpoint: checkpoint ?? '' };
    const tree = await trustedTree(ask, seen, before);
    const { index, issuedIndex } = answer.ledger;
    if (index === null || issuedIndex === null || Math.max(index, issuedIndex) >= tree.size) return { outcome: 'could-not-check', answer, seen };
    const [last, issued] = await Promise.all([placed(ask, index, tree.size), placed(ask, issuedIndex, tree.size)]);
    const evidence = weigh(shownOf(answer), tree, last, issued);
    if (isAltered(evidence)) throw new Differs();
    return { outcome: evidence.signature.answer === 'yes' && evidence.ledger.answer === 'yes' ? 'agrees' : 'could-not-check', answer, seen };
  } catch (error) {
    return { outcome: error instanceof Differs ? 'differs' : 'could-not-check', answer, seen: null };
  }
}

async function asked(ask: Ask, path: string, accept: string): Promise<Response> {
  const response = await ask(path, accept);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function trustedTree(ask: Ask, now: Seen, before: Seen | null): Promise<OpenedCheckpoint> {
  if (before && before.key !== now.key) throw new Differs();
  const key = parseVerifierKey(now.key);
  if (!key.ok) throw new Differs();
  const tree = opened(now.checkpoint, key.value);
  if (before) await demandGrowth(ask, opened(before.checkpoint, key.value), tree);
  return tree;
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

async function placed(ask: Ask, index: number, size: number): Promise<PlacedLeaf> {
  const tile = tileAt(size, 'entries', Math.floor(index / tileWidth));
  if (!tile) throw new Error('There is no such tile.');
  const [proof, bundle] = await Promise.all([asked(ask, `/ledger/proof/${index}?size=${size}`, 'application/json'), asked(ask, `/ledger/${tilePath(tile)}`, '*/*')]);
  const { hashes } = (await proof.json()) as { hashes: string[] };
  const entries = readEntryBundle(new Uint8Array(await bundle.arrayBuffer()));
  const leaf = entries.ok ? entries.value[index % tileWidth] : undefined;
  if (!leaf) throw new Differs();
  return { index, leaf, hashes: bytesOf(hashes) };
}

const bytesOf = (hashes: readonly string[]): Uint8Array[] => hashes.map((hash) => fromBase64(hash) ?? new Uint8Array(0));

const shownOf = ({ committed, holderName, standing, scope, programme, validFrom, validUntil, independence }: Answer): Shown => ({
  number: committed.certificate,
  name: holderName,
  standing,
  scope,
  programme: programme.code,
  version: programme.version,
  validFrom,
  validUntil,
  independence,
  facts: committed.facts,
  salts: committed.salts,
  leafHash: committed.leafHash,
});
