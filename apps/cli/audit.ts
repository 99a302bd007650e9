// Is a published log still what it was, for somebody who trusts nobody but a key?
import { readLeaf, type LeafFault } from '#libs/certification/core/published-leaf.js';
import { StatusFold, type StatusFault } from '#libs/certification/core/status-fold.js';
import { CertificateChains, type ChainFault } from '#libs/certification/core/certificate-chains.js';
import { toBase64 } from '#libs/ledger/core/base64.js';
import { hashLength } from '#libs/ledger/core/hash.js';
import { formatVerifierKey, parseVerifierKey, type KeyFault, type VerifierKey } from '#libs/ledger/core/note.js';
import { judgeCheckpoint, Monitor, type Finding, type MonitorFinding, type PublishedEntry } from '#libs/ledger/core/monitor.js';
import { emptyEdge, rootOf, type HashTile } from '#libs/ledger/core/tree.js';
import { readState, writeState, type AuditState } from './audit-state.js';
import { Failure } from './failure.js';
import { PublishedLog, Unreachable } from './published-log.js';
import { addressOfLists, faultsOfLists, type ServedListFault } from './served-lists.js';

export interface AuditWish {
  /** The tlog-tiles base: an address, or a folder. */
  readonly base: string;
  readonly state?: string | undefined;
  readonly key?: string | undefined;
  /** Where the status lists are served; beside a log over HTTP when it is not said, and nowhere beside a folder. */
  readonly status?: string | undefined;
  /** Milliseconds for one request. */
  readonly patience?: number;
}

type AuditFinding = Finding<MonitorFinding | LeafFault | ChainFault | StatusFault | ServedListFault | KeyFault>;

/** Tiles, each with its bundle of at most 17 MB, that are in memory at one time. */
const stride = 4;
/** Past so many findings nothing more is looked at. */
const mostFindings = 100;

/**
 * Reads what was added since the last time, all of it the first time, and remembers it when everything is right. Answers
 * what was proven; `say` hears at once what somebody must know whatever comes of it. Fails with exit code 1 and a line
 * for each finding, with 2 when it was asked wrongly, and with 3 when nothing was proven either way.
 */
export async function audit(wish: AuditWish, say: (line: string) => void): Promise<string[]> {
  const { log, file, before, given } = await understood(wish);
  const findings: AuditFinding[] = [];
  let after: AuditState | null = null;
  try {
    const key = given ?? before?.key ?? (await keyOf(log, findings, say));
    const again = async (from: AuditState | null) => (key ? extend(log, key, from, findings, say) : null);
    after = await again(before);
    const lists = addressOfLists(wish);
    if (after && lists && findings.length === 0) {
      const { state, faults, areServed } = await faultsOfLists(lists, after, again);
      after = state;
      // A mirror of the log alone has none, and that is nothing wrong with it; whoever names a place for them means to find them there.
      if (areServed || wish.status !== undefined) findings.push(...faults);
      else say('No status lists are served beside this log, so none were compared: say with --status where they are.');
    }
  } catch (error) {
    // What was found before the line went dead stays found.
    if (findings.length === 0) throw new Failure(`Nothing was proven: ${messageOf(error)}`, 3);
    say(`Not everything was looked at: ${messageOf(error)}`);
  }
  if (findings.length > 0 || !after) throw new Failure(['The log is not what it must be:', ...findings.slice(0, mostFindings).map(({ code, at }) => `${code} ${at}`)].join('\n'), 1);
  await writeState(file, after).catch((error: unknown) => {
    throw new Failure(`The log is right, but the state cannot be kept: ${messageOf(error)}`, 3);
  });
  const { size } = after.edge;
  return [`${size} entries give the root that was signed, ${size - (before?.edge.size ?? 0)} of them new; root ${toBase64(rootOf(after.edge))}`];
}

/** Exit code 2 for what cannot be meant. */
async function understood({ base, state: file, key: text, patience }: AuditWish) {
  const log = PublishedLog.at(base, patience);
  if (!log) throw new Failure('The log is an http, https or file address, or a folder.', 2);
  if (!file) throw new Failure('Say where to remember the log: --state <file>', 2);
  const given = text === undefined ? null : parseVerifierKey(text.trim());
  if (given && !given.ok) throw new Failure(`The key is no verifier key (${given.fault}).`, 2);
  const before = await readState(file).catch((error: unknown) => {
    throw new Failure(`The state ${file} cannot be used: ${messageOf(error)}. Without it the whole log is read again.`, 2);
  });
  if (before && given && formatVerifierKey(before.key) !== formatVerifierKey(given.value)) throw new Failure(`The state ${file} remembers a log with another key.`, 2);
  return { log, file, before, given: given?.value ?? null };
}

/** Trust on first use: the key that the log itself serves. */
async function keyOf(log: PublishedLog, findings: AuditFinding[], say: (line: string) => void): Promise<VerifierKey | null> {
  const bytes = await log.read('key');
  if (!bytes) throw new Unreachable('the log serves no key; give it with --key');
  const key = parseVerifierKey(textOf(bytes).trimEnd());
  if (!key.ok) findings.push({ code: key.fault, at: 'key' });
  else say(`No key was given. From now on this one is trusted, which the log itself serves; compare it with one from elsewhere:\n${formatVerifierKey(key.value)}`);
  return key.ok ? key.value : null;
}

/** What to remember from now on, or null when anything was found. */
async function extend(log: PublishedLog, key: VerifierKey, before: AuditState | null, findings: AuditFinding[], say: (line: string) => void): Promise<AuditState | null> {
  const edge = before?.edge ?? emptyEdge;
  const bytes = await log.read('checkpoint');
  if (!bytes) throw new Unreachable('the log serves no checkpoint');
  const note = textOf(bytes);
  const head = judgeCheckpoint(note, key, { size: edge.size, root: rootOf(edge) });
  if (!head.ok) {
    findings.push({ code: head.fault, at: 'checkpoint' });
    return null;
  }
  const chains = before?.chains ?? new CertificateChains();
  const statuses = before?.statuses ?? new StatusFold();
  const unknown = new UnknownTypes();
  const monitor = new Monitor(edge, head.value);
  const collect = () => findings.push(...monitor.findings.splice(0));
  try {
    for (let tiles = monitor.next(stride); tiles.length > 0 && findings.length < mostFindings; tiles = monitor.next(stride)) {
      const served = await Promise.all(tiles.map((tile) => Promise.all([log.tile({ ...tile, level: 'entries' }), log.tile(tile)])));
      for (const [bundle, tile] of served) {
        const taken = monitor.take(bundle, tile);
        if (!taken) return null;
        for (const entry of taken.entries) judgeEntry(entry, { chains, statuses, unknown }, findings);
        await compareAll(log, monitor, taken.above);
      }
      collect();
    }
    if (findings.length >= mostFindings) return null;
    await compareAll(log, monitor, monitor.partialAbove());
    const after = monitor.conclude();
    return after && { key, note, edge: after, chains, statuses };
  } finally {
    collect();
    unknown.tell(say);
  }
}

async function compareAll(log: PublishedLog, monitor: Monitor, tiles: readonly HashTile[]): Promise<void> {
  for (const tile of tiles) monitor.compare(tile, await log.tile({ level: tile.level, index: tile.index, width: tile.hashes.length / hashLength }));
}

interface Followed {
  readonly chains: CertificateChains;
  readonly statuses: StatusFold;
  readonly unknown: UnknownTypes;
}

function judgeEntry({ index, leaf, leafHash }: PublishedEntry, { chains, statuses, unknown }: Followed, findings: AuditFinding[]): void {
  const read = readLeaf(leaf);
  const outcomes = read.ok ? [chains.follow(read.value, leafHash), statuses.follow(index, read.value)] : [read];
  for (const outcome of outcomes) if (!outcome.ok) findings.push({ code: outcome.fault, at: `entry ${index}` });
  if (read.ok && read.value.type === null) unknown.add(index, read.value.typeName);
}

/** Types that came with a later version than this program's: worth a line, and no fault of the log. */
class UnknownTypes {
  #count = 0;
  #first = '';

  add(index: number, name: string): void {
    if (this.#count++ === 0) this.#first = `entry ${index} (${JSON.stringify(name.slice(0, 40))})`;
  }

  tell(say: (line: string) => void): void {
    if (this.#count > 0) say(`Entries of types that this program does not know, and cannot judge: ${this.#count}, from ${this.#first}.`);
  }
}

// A byte order mark is part of what was signed, or not: it must not vanish.
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
