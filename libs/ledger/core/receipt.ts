// How does somebody keep the proof that an entry is in the log, to check it without us (c2sp.org/tlog-proof)?
import { fromBase64, toBase64 } from './base64.js';
import { openCheckpoint, parseCheckpoint, type CheckpointFault, type OpenedCheckpoint } from './checkpoint.js';
import { hashLength, leafHash } from './hash.js';
import { textOfNote } from './note.js';
import { faulty, sound, type Outcome } from './outcome.js';
import { isWitnessed, type Policy } from './policy.js';
import { verifyInclusion, type ProofFault } from './proof.js';

export interface Receipt {
  /** Of the entry in the log, counted from 0. */
  readonly index: number;
  /** RFC 9162 section 2.1.3: from the leaf's sibling upwards. */
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint in which the entry is proven, with the cosignatures that it has. */
  readonly checkpoint: string;
  /** What the application needs to make the leaf again. Nobody signed it; null when there is none. */
  readonly extra: Uint8Array | null;
}

export type ReceiptFault = 'receipt-malformed' | 'log-unknown' | 'witnesses-missing' | CheckpointFault | ProofFault;

const firstLine = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^53 leaves has no longer proof. */
const longestProof = 53;
const longestReceipt = 1_000_000;

export function formatReceipt({ index, hashes, checkpoint, extra }: Receipt): string {
  const lines = [firstLine, ...(extra ? [`extra ${toBase64(extra)}`] : []), `index ${index}`, ...hashes.map(toBase64)];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** The parts of a receipt; only their form is checked. */
export function parseReceipt(text: string): Outcome<'receipt-malformed', Receipt> {
  const malformed = faulty('receipt-malformed');
  const end = text.indexOf('\n\n');
  if (text.length > longestReceipt || end < 0) return malformed;
  const [first, ...lines] = text.slice(0, end).split('\n');
  const hasExtra = lines[0]?.startsWith('extra ') ?? false;
  const extra = hasExtra ? fromBase64(lines.shift()?.slice('extra '.length) ?? '') : null;
  const [, digits] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const index = Number(digits);
  const hashes = lines.map(fromBase64).filter((hash) => hash?.length === hashLength) as Uint8Array[];
  if (first !== firstLine || (hasExtra && !extra) || !Number.isSafeInteger(index) || hashes.length !== lines.length || hashes.length > longestProof) return malformed;
  return sound({ index, hashes, extra, checkpoint: text.slice(end + 2) });
}

/** That `leaf` is an entry of a log which `policy` trusts, in a checkpoint which as many witnesses have seen as it asks for. */
export function verifyReceipt({ index, hashes, checkpoint }: Receipt, leaf: Uint8Array, policy: Policy): Outcome<ReceiptFault, OpenedCheckpoint> {
  const claimed = parseCheckpoint(textOfNote(checkpoint) ?? '');
  if (!claimed.ok) return claimed;
  const logs = policy.logs.filter(({ key }) => key.name === claimed.value.origin);
  if (logs.length === 0) return faulty('log-unknown');
  const witnesses = policy.witnesses.map(({ key }) => key);
  const openings = logs.map(({ key }) => openCheckpoint(checkpoint, key, witnesses));
  // Two keys of one log, as after a change: one that signed is enough, and otherwise the first says why.
  const opened = openings.find(({ ok }) => ok) ?? openings[0]!;
  if (!opened.ok) return opened;
  if (!isWitnessed(policy, opened.value.signedBy)) return faulty('witnesses-missing');
  const proven = verifyInclusion({ index, size: opened.value.size, hashes }, leafHash(leaf), opened.value.root);
  return proven.ok ? opened : proven;
}
