// What does a witness remember of a log, and can that memory be trusted when it is read again?
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64 } from '#libs/ledger/core/base64.js';
import { parseCheckpoint, type Checkpoint } from '#libs/ledger/core/checkpoint.js';
import { openNote, textOfNote, type NoteFault, type VerifierKey } from '#libs/ledger/core/note.js';
import { faulty, sound, type Outcome } from '#libs/ledger/core/outcome.js';

/** The newest checkpoint of a log that the witness cosigned. */
export interface Sighting extends Checkpoint {
  /** The checkpoint with the signatures of the log and the cosignature of the witness; nobody else's. */
  readonly note: string;
}

export type SightingFault =
  | NoteFault
  | 'checkpoint-malformed'
  | 'cosignature-missing' // of this witness
  | 'log-signature-missing'; // of every key that is trusted for this log

/** SHA-256 of the origin in hexadecimal: how the log is called in addresses and in the folder. */
export const nameOf = (origin: string): string => bytesToHex(sha256(utf8ToBytes(origin)));

/**
 * A sighting as it was kept. Every byte of it stands under a signature, so damage shows. A log that is not watched any
 * more (none of `logs` has its name) is remembered all the same.
 */
export function readSighting(note: string, witness: VerifierKey, logs: readonly VerifierKey[]): Outcome<SightingFault, Sighting> {
  const opened = openNote(note, [witness, ...logs]);
  if (!opened.ok) return opened;
  const { text, signedBy } = opened.value;
  const checkpoint = parseCheckpoint(text);
  if (!checkpoint.ok) return checkpoint;
  if (!signedBy.includes(witness)) return faulty('cosignature-missing');
  const trusted = logs.filter((key) => key.name === checkpoint.value.origin);
  if (trusted.length > 0 && !trusted.some((key) => signedBy.includes(key))) return faulty('log-signature-missing');
  return sound({ ...checkpoint.value, note });
}

/** A signed note with the lines of `keys` only, each once: what strangers wrote under it is not handed on. */
export function signedOnlyBy(note: string, keys: readonly VerifierKey[]): string {
  const text = textOfNote(note) ?? '';
  const lines = note.slice(text.length + 1, -1).split('\n');
  const theirs = lines.filter((line) => keys.some((key) => isUnder(key, line)));
  return `${text}\n${[...new Set(theirs)].map((line) => `${line}\n`).join('')}`;
}

function isUnder(key: VerifierKey, line: string): boolean {
  const [, name, encoded = ''] = line.split(' ');
  return name === key.name && bytesToHex(fromBase64(encoded)?.subarray(0, 4) ?? new Uint8Array()) === key.id;
}
