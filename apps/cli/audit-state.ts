// What does the monitor remember of a log between two runs?
import { createHash, type Hash } from 'node:crypto';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { CertificateChains } from '#libs/certification/core/certificate-chains.js';
import { isHash } from '#libs/certification/core/published-leaf.js';
import { StatusFold, type StatusMemory } from '#libs/certification/core/status-fold.js';
import { fromBase64, toBase64 } from '#libs/ledger/core/base64.js';
import { openCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { hashLength, joinHashes, sameBytes, splitHashes } from '#libs/ledger/core/hash.js';
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '#libs/ledger/core/note.js';
import { tileWidth } from '#libs/ledger/core/tile.js';
import { edgeFrom, rootOf, type RightEdge } from '#libs/ledger/core/tree.js';

export interface AuditState {
  readonly key: VerifierKey;
  /** The checkpoint as it was signed: with a later one that does not follow from it, the proof that the log has two histories. */
  readonly note: string;
  readonly edge: RightEdge;
  readonly chains: CertificateChains;
  readonly statuses: StatusFold;
}

/**
 * The first line of the file. A line for each certificate follows: the leaf hash of its newest event, a blank, its commitment.
 * The last line is the SHA-256 of all before it, in base64: most of what is remembered cannot be told from damage otherwise.
 */
interface FirstLine {
  readonly v: 3;
  readonly key: string;
  readonly checkpoint: string;
  /** The open tiles of each level, in base64. */
  readonly tails: readonly string[];
  readonly certificates: number;
  readonly statuses: StatusMemory;
}

/** Characters of the state in one write. */
const pieceLength = 100_000;

/** Null when there is no such file. Throws when it is not one that `writeState` wrote. */
export async function readState(file: string): Promise<AuditState | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!bytes) return null;
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n', -2) + 1);
  if (bytes.toString('latin1', whole.length) !== digestLine(createHash('sha256').update(whole))) throw new Error('it is damaged');
  const end = whole.indexOf('\n');
  const first = JSON.parse(whole.toString('utf8', 0, end)) as FirstLine;
  if (Number(first.v) < 3) throw new Error('it was written before status lists were followed');
  const key = parseVerifierKey(first.key);
  const edge = edgeFrom(first.tails.map(tailOf));
  const checkpoint = key.ok ? openCheckpoint(first.checkpoint, key.value) : key;
  const chains = new CertificateChains(pairsIn(whole, end + 1));
  const isWhole = first.v === 3 && chains.size === first.certificates;
  if (!isWhole || !key.ok || !checkpoint.ok || checkpoint.value.size !== edge.size || !sameBytes(checkpoint.value.root, rootOf(edge))) throw new Error('its parts do not fit together');
  return { key: key.value, note: first.checkpoint, edge, chains, statuses: new StatusFold(first.statuses) };
}

function tailOf(text: string): readonly Uint8Array[] {
  const joined = fromBase64(text);
  if (!joined || joined.length % hashLength !== 0 || joined.length >= tileWidth * hashLength) throw new Error('a tile is malformed');
  return splitHashes(joined);
}

/** Line by line from the bytes: as one text, millions of certificates would be too long for JavaScript. */
function* pairsIn(bytes: Buffer, start: number): Iterable<readonly [string, string]> {
  for (let at = start; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at);
    const [leafHash = '', certificate = '', ...rest] = bytes.toString('utf8', at, end < 0 ? bytes.length : end).split(' ');
    if (end < 0 || rest.length > 0 || !isHash(leafHash) || !isHash(certificate)) throw new Error('a certificate is malformed');
    yield [leafHash, certificate];
    at = end + 1;
  }
}

/** Whole or not at all: a run that is broken off leaves the state of the one before. */
export async function writeState(file: string, state: AuditState): Promise<void> {
  const handle = await open(`${file}.unfinished`, 'w', 0o600);
  try {
    await writeFile(handle, digested(linesOf(state)));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.unfinished`, file);
}

const digestLine = (digest: Hash): string => `${digest.digest('base64')}\n`;

function* digested(pieces: Iterable<string>): Iterable<string> {
  const digest = createHash('sha256');
  for (const piece of pieces) {
    digest.update(piece);
    yield piece;
  }
  yield digestLine(digest);
}

/** The file up to its digest, in pieces. */
function* linesOf({ key, note, edge, chains, statuses }: AuditState): Iterable<string> {
  const tails = edge.tails.map((tail) => toBase64(joinHashes(tail)));
  const first: FirstLine = { v: 3, key: formatVerifierKey(key), checkpoint: note, tails, certificates: chains.size, statuses: statuses.memory };
  yield `${JSON.stringify(first)}\n`;
  // Many lines for a write: each is a way to the disk of its own.
  let lines = '';
  for (const [leafHash, certificate] of chains.newest()) {
    lines += `${leafHash} ${certificate}\n`;
    if (lines.length < pieceLength) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}
