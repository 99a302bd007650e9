// What does a log sign about itself (c2sp.org/tlog-checkpoint)?
import { fromBase64, toBase64 } from './base64.js';
import { hashLength } from './hash.js';
import { openNote, signNote, type NoteFault, type NoteSigner, type VerifierKey } from './note.js';
import { faulty, sound, type Outcome } from './outcome.js';
import type { TreeHead } from './tree.js';

export interface Checkpoint extends TreeHead {
  /** The permanent name of the log; also the name of the key that signs it. */
  readonly origin: string;
}

export interface OpenedCheckpoint extends Checkpoint {
  /** The log's key first, then those of the witnesses whose cosignatures are right. */
  readonly signedBy: readonly VerifierKey[];
}

export type CheckpointFault = NoteFault | 'checkpoint-malformed' | 'origin-differs';

/** Origin, size and root, a line each. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

export function parseCheckpoint(text: string): Outcome<'checkpoint-malformed', Checkpoint> {
  const [origin = '', digits = '', encoded = '', ...rest] = text.split('\n');
  const size = /^(0|[1-9]\d{0,15})$/.test(digits) ? Number(digits) : Number.NaN;
  const root = fromBase64(encoded);
  // Lines behind the root are extensions, which others may write; none is empty but the one behind the last newline.
  const framed = rest.at(-1) === '' && rest.slice(0, -1).every((line) => line !== '');
  if (origin === '' || !Number.isSafeInteger(size) || root?.length !== hashLength || !framed) return faulty('checkpoint-malformed');
  return sound({ origin, size, root });
}

/** The signer's name must be the origin: that is how the format says whose log it is. */
export function signCheckpoint(head: TreeHead, signer: NoteSigner): string {
  return signNote(formatCheckpoint({ origin: signer.key.name, ...head }), signer);
}

/** The checkpoint in a note that the log's own key signed; signatures of `witnesses` are checked too, but none is demanded. */
export function openCheckpoint(note: string, logKey: VerifierKey, witnesses: readonly VerifierKey[] = []): Outcome<CheckpointFault, OpenedCheckpoint> {
  const opened = openNote(note, [logKey, ...witnesses]);
  if (!opened.ok) return opened;
  const { text, signedBy } = opened.value;
  if (!signedBy.includes(logKey)) return faulty('signature-missing');
  const checkpoint = parseCheckpoint(text);
  if (!checkpoint.ok) return checkpoint;
  if (checkpoint.value.origin !== logKey.name) return faulty('origin-differs');
  return sound({ ...checkpoint.value, signedBy: [logKey, ...signedBy.filter((key) => key !== logKey)] });
}
