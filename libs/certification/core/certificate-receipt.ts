// What does a receipt tell about its certificate, and does all of it fit what the ledger holds?
import { fromBase64Url, toBase64Url } from '#libs/ledger/core/base64.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import { commitment, saltLength } from '#libs/ledger/core/commitment.js';
import type { OpenedCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { readJsonObject, type JsonObject } from '#libs/ledger/core/json-object.js';
import { faulty, sound, type Outcome } from '#libs/ledger/core/outcome.js';
import type { Policy } from '#libs/ledger/core/policy.js';
import { parseReceipt, verifyReceipt, type ReceiptFault } from '#libs/ledger/core/receipt.js';
import { readFacts, type EventFacts } from './facts.js';
import { holderText, type Salted } from './leaf.js';
import { readLeaf } from './published-leaf.js';

/** What opens the commitments of an issued certificate's leaf. */
export interface OpenedLeaf {
  /** Its own id: with it the same leaf can be appended once more without being there twice. */
  readonly event: string;
  /** The leaf's bytes as text: RFC 8785 JSON. */
  readonly leaf: string;
  /** Without dashes. */
  readonly number: Salted<string>;
  /** RFC 8785 JSON, as it was committed to. */
  readonly facts: Salted<string>;
  /** The legal name. */
  readonly holder: Salted<string>;
}

export interface ProvenCertificate extends OpenedLeaf {
  readonly index: number;
  readonly academyId: string;
  readonly day: string;
  readonly certified: EventFacts;
  readonly checkpoint: OpenedCheckpoint;
}

export type CertificateReceiptFault =
  | ReceiptFault
  | 'extra-malformed' // the receipt does not tell what its leaf is about
  | 'leaf-malformed' // no leaf data of an issue
  | 'number-differs' // the ledger's entry commits to another number
  | 'facts-differ'
  | 'holder-differs';

/** The receipt's extra data, version 1: RFC 8785 JSON. Salts in base64url. */
export function receiptExtra({ event, leaf, number, facts, holder }: OpenedLeaf): Uint8Array {
  const salted = ({ value, salt }: Salted<string>) => ({ value, salt: toBase64Url(salt) });
  return new TextEncoder().encode(canonicalJson({ v: 1, event, leaf, number: salted(number), facts: salted(facts), holder: salted(holder) }));
}

/** Everything that can be checked without asking anybody: what is told, that the leaf commits to it, and that the log has the leaf. */
export function verifyCertificateReceipt(text: string, policy: Policy): Outcome<CertificateReceiptFault, ProvenCertificate> {
  const receipt = parseReceipt(text);
  if (!receipt.ok) return receipt;
  const opened = readExtra(receipt.value.extra);
  if (!opened) return faulty('extra-malformed');
  const bytes = new TextEncoder().encode(opened.leaf);
  const read = readLeaf(bytes);
  if (!read.ok || read.value.type !== 'issued') return faulty('leaf-malformed');
  const leaf = JSON.parse(opened.leaf) as IssuedLeaf;
  const { number, facts, holder } = opened;
  if (commitment('certificate', number.salt, number.value) !== leaf.certificate) return faulty('number-differs');
  if (commitment('facts', facts.salt, facts.value) !== leaf.facts) return faulty('facts-differ');
  if (commitment('holder', holder.salt, holderText(holder.value)) !== leaf.holder) return faulty('holder-differs');
  const proven = verifyReceipt(receipt.value, bytes, policy);
  if (!proven.ok) return proven;
  const { academy: academyId, day } = leaf;
  return sound({ ...opened, index: receipt.value.index, academyId, day, certified: readFacts(facts.value), checkpoint: proven.value });
}

/** What `readLeaf` has found to be there. */
type IssuedLeaf = Readonly<Record<'academy' | 'day' | 'certificate' | 'facts' | 'holder', string>>;

function readSalted(told: unknown): Salted<string> | null {
  const { value, salt } = (told ?? {}) as JsonObject;
  const bytes = typeof salt === 'string' ? fromBase64Url(salt) : null;
  return typeof value === 'string' && bytes?.length === saltLength ? { value, salt: bytes } : null;
}

function readExtra(extra: Uint8Array | null): OpenedLeaf | null {
  const told = extra && readJsonObject(new TextDecoder().decode(extra));
  if (!told || told['v'] !== 1) return null;
  const { event, leaf } = told;
  const [number, facts, holder] = [readSalted(told['number']), readSalted(told['facts']), readSalted(told['holder'])];
  if (typeof event !== 'string' || typeof leaf !== 'string' || !number || !facts || !holder || !readJsonObject(facts.value)) return null;
  return { event, leaf, number, facts, holder };
}
