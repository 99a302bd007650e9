// What does the receipt of an exam tell, and does all of it fit what the ledger holds?
import { fromBase64Url, toBase64Url } from '#libs/ledger/core/base64.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import type { OpenedCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { commitment, saltLength } from '#libs/ledger/core/commitment.js';
import { readJsonObject, type JsonObject } from '#libs/ledger/core/json-object.js';
import { faulty, sound, type Outcome } from '#libs/ledger/core/outcome.js';
import type { Policy } from '#libs/ledger/core/policy.js';
import { parseReceipt, verifyReceipt, type ReceiptFault } from '#libs/ledger/core/receipt.js';
import { isAttemptTold, isLaterResultTold, type TranscriptTold } from './transcript-told.js';

/** What opens the entry of an exam. */
export interface OpenedSeal {
  /** The entry's bytes as text: RFC 8785 JSON. */
  readonly leaf: string;
  readonly salt: Uint8Array;
  /** RFC 8785 JSON, as it was hashed. */
  readonly transcript: string;
}

export interface ProvenAttempt extends OpenedSeal {
  readonly told: TranscriptTold;
  /** With it a later result names this one. */
  readonly digest: string;
  readonly day: string;
  readonly index: number;
  readonly checkpoint: OpenedCheckpoint;
}

export type AttemptReceiptFault =
  | ReceiptFault
  | 'extra-malformed' // the receipt does not tell what its entry is about
  | 'leaf-malformed' // no entry of an exam
  | 'transcript-differs' // the ledger's entry commits to another transcript, or another salt
  | 'transcript-malformed'; // it was sealed as it is, and is none that this program reads

/** The receipt's extra data, version 1: RFC 8785 JSON. The salt in base64url. */
export const attemptReceiptExtra = ({ leaf, salt, transcript }: OpenedSeal): Uint8Array =>
  new TextEncoder().encode(canonicalJson({ v: 1, kind: 'attempt', leaf, salt: toBase64Url(salt), transcript }));

/** What a receipt speaks of; null when nobody can tell any more. */
export function kindOfReceipt(text: string): 'attempt' | 'certificate' | null {
  const receipt = parseReceipt(text);
  const told = receipt.ok ? readJsonObject(new TextDecoder().decode(receipt.value.extra ?? undefined)) : null;
  if (told?.['kind'] === 'attempt') return 'attempt';
  return typeof told?.['event'] === 'string' ? 'certificate' : null;
}

export const isAttemptReceipt = (text: string): boolean => kindOfReceipt(text) === 'attempt';

/** Everything that can be checked without asking anybody: that the entry commits to this very transcript, and that the log has the entry. */
export function verifyAttemptReceipt(text: string, policy: Policy): Outcome<AttemptReceiptFault, ProvenAttempt> {
  const receipt = parseReceipt(text);
  if (!receipt.ok) return receipt;
  const opened = readExtra(receipt.value.extra);
  if (!opened) return faulty('extra-malformed');
  const bytes = new TextEncoder().encode(opened.leaf);
  const leaf = readJsonObject(opened.leaf);
  if (!leaf || leaf['v'] !== 1 || leaf['type'] !== 'digest' || leaf['kind'] !== 'attempt' || typeof leaf['day'] !== 'string' || Object.keys(leaf).length !== 5 || !isCanonical(opened.leaf, leaf)) return faulty('leaf-malformed');
  const digest = commitment('attempt', opened.salt, opened.transcript);
  if (digest !== leaf['digest']) return faulty('transcript-differs');
  const proven = verifyReceipt(receipt.value, bytes, policy);
  if (!proven.ok) return proven;
  const told: unknown = readJsonObject(opened.transcript);
  if (!isAttemptTold(told) && !isLaterResultTold(told)) return faulty('transcript-malformed');
  return sound({ ...opened, told, digest, day: leaf['day'], index: receipt.value.index, checkpoint: proven.value });
}

/** Text that is another writing of the same JSON is another entry. */
function isCanonical(text: string, read: JsonObject): boolean {
  try {
    return canonicalJson(read) === text;
  } catch {
    return false;
  }
}

function readExtra(extra: Uint8Array | null): OpenedSeal | null {
  const told = extra && readJsonObject(new TextDecoder().decode(extra));
  if (!told || told['v'] !== 1 || told['kind'] !== 'attempt') return null;
  const { leaf, salt, transcript } = told;
  const bytes = typeof salt === 'string' ? fromBase64Url(salt) : null;
  return typeof leaf === 'string' && typeof transcript === 'string' && bytes?.length === saltLength ? { leaf, salt: bytes, transcript } : null;
}
