// Which receipts are published: some that hold, and altered ones that nobody may accept?
import { receiptExtra, verifyCertificateReceipt, type OpenedLeaf } from '#libs/certification/core/certificate-receipt.js';
import { toBase64 } from '#libs/ledger/core/base64.js';
import { signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import type { NoteSigner } from '#libs/ledger/core/note.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';
import { formatReceipt } from '#libs/ledger/core/receipt.js';
import { inclusionHashes, rootAt } from './tree-vectors.js';

export interface OpenedIssue extends OpenedLeaf {
  readonly index: number;
}

interface Log {
  readonly issues: readonly OpenedIssue[];
  readonly hashes: readonly Uint8Array[];
  readonly note: string;
  readonly cosigned: string;
  readonly log: NoteSigner;
  /** Signs under the log's name with another key. */
  readonly stranger: NoteSigner;
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Only the fields named, as a receipt wants them. */
const told = ({ event, leaf, number, facts, holder }: OpenedLeaf): OpenedLeaf => ({ event, leaf, number, facts, holder });

export function receiptVectors({ issues, hashes, note, cosigned, log, stranger }: Log) {
  const size = hashes.length;
  const proofOf = (index: number) => inclusionHashes(hashes, index, size);
  const receipt = (issue: OpenedIssue, checkpoint = note, opened: OpenedLeaf = issue) =>
    formatReceipt({ index: issue.index, hashes: proofOf(issue.index), checkpoint, extra: receiptExtra(told(opened)) });
  const [first, second, third] = issues as [OpenedIssue, OpenedIssue, OpenedIssue];
  const good = receipt(second);
  const root = rootAt(hashes, size);
  const hash = toBase64(proofOf(second.index)[0]!);

  const altered: readonly [what: string, receipt: string][] = [
    ['the number is another', receipt(second, note, { ...second, number: first.number })],
    ['a salt is another', receipt(second, note, { ...second, facts: { ...second.facts, salt: first.facts.salt } })],
    ['a fact is another', receipt(second, note, { ...second, facts: { ...second.facts, value: second.facts.value.replace('2028', '2038') } })],
    ['the name is another', receipt(second, note, { ...second, holder: { ...second.holder, value: 'Zoe' } })],
    ['the leaf is not in the form of RFC 8785', receipt(second, note, { ...second, leaf: `${second.leaf} ` })],
    ['the leaf is that of another certificate', receipt(second, note, first)],
    ['the index is another', good.replace('\nindex 1\n', '\nindex 0\n')],
    ['the index is beyond the tree', good.replace('\nindex 1\n', '\nindex 7\n')],
    ['the index has a leading zero', good.replace('\nindex 1\n', '\nindex 01\n')],
    ['a hash of the proof is missing', good.replace(`${hash}\n`, '')],
    ['a hash of the proof is there twice', good.replace(`${hash}\n`, `${hash}\n${hash}\n`)],
    ['a hash of the proof has stray bits in its last symbol', good.replace(hash, withStrayBits(hash))],
    ['the first line is another', good.replace('tlog-proof@v1', 'tlog-proof@v2')],
    ['there is no extra data', good.replace(/\nextra [^\n]*/, '')],
    ['the checkpoint has another size', good.replace(`\n${size}\n`, `\n${size + 1}\n`)],
    ['another key signed under the name of the log', receipt(second, signCheckpoint({ size, root }, stranger))],
    ['the signature is that of another checkpoint', receipt(second, `${note.slice(0, note.lastIndexOf('\n\n'))}\n\n${signatureOf(signCheckpoint({ size: 0, root: rootAt(hashes, 0) }, log))}`)],
    ['the checkpoint has no signature', receipt(second, `${note.slice(0, note.lastIndexOf('\n\n'))}\n\n`)],
  ];
  return {
    valid: [first, second, third].map((issue) => ({ index: issue.index, extra: decode(receiptExtra(told(issue))), receipt: receipt(issue) })),
    cosigned: receipt(second, cosigned),
    refused: altered.map(([what, text]) => ({ what, fault: faultOf(text, log), receipt: text })),
  };
}

const signatureOf = (note: string): string => note.slice(note.lastIndexOf('\n\n') + 2);

/** The same 32 bytes in another writing: its last symbol has bits that no byte uses. */
const withStrayBits = (hash: string): string => `${hash.slice(0, -2)}${String.fromCharCode(hash.charCodeAt(hash.length - 2) + 1)}=`;

/** Throws when one that must be refused is not: such vectors are never published. */
function faultOf(text: string, { key }: NoteSigner): string {
  const checked = verifyCertificateReceipt(text, trustingOnly(key));
  if (checked.ok) throw new Error('An altered receipt holds.');
  return checked.fault;
}
