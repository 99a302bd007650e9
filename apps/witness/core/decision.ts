// Does a witness put its name under a checkpoint, given what it saw last (c2sp.org/tlog-witness)?
import { parseCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { cosign, withSignatures } from '#libs/ledger/core/cosignature.js';
import { emptyRoot, sameBytes } from '#libs/ledger/core/hash.js';
import { openNote, type NoteFault, type NoteSigner, type VerifierKey } from '#libs/ledger/core/note.js';
import { faulty, sound, type Outcome } from '#libs/ledger/core/outcome.js';
import { verifyConsistency, type ProofFault } from '#libs/ledger/core/proof.js';
import type { AddCheckpointRequest } from './add-checkpoint-request.js';
import { signedOnlyBy, type Sighting } from './sighting.js';

/** Who signs, and for which logs; a log that changes its key has two for a while, under one name. */
export interface Office {
  readonly signer: NoteSigner;
  readonly logs: readonly VerifierKey[];
}

export type Refusal =
  | 'request-malformed'
  | 'log-unknown' // no key of that name is trusted
  | NoteFault
  | 'checkpoint-malformed'
  | 'old-size-too-large' // larger than the checkpoint's own
  | 'old-size-differs' // from what the witness saw last
  | 'empty-root-wrong' // of a tree without leaves
  | ProofFault;

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface Decision {
  readonly answer: Answer;
  /** What must be kept before the answer is given; null when nothing has changed. */
  readonly sighting: Sighting | null;
}

const statusOf = {
  'request-malformed': 400,
  'note-malformed': 400,
  'checkpoint-malformed': 400,
  'old-size-too-large': 400,
  'signature-missing': 403,
  'signature-wrong': 403,
  'log-unknown': 404,
  'old-size-differs': 409,
  'empty-root-wrong': 422,
  'size-malformed': 422,
  'hash-malformed': 422,
  'index-outside-tree': 422,
  'sizes-reversed': 422,
  'proof-length-wrong': 422,
  'old-root-differs': 422,
  'root-differs': 422,
} as const satisfies Record<Refusal, number>;

export const plainText = 'text/plain; charset=utf-8';

/** `seen` is what the witness saw last of this log, null before the first time. `time` is in seconds since 1970. */
export function decide(request: AddCheckpointRequest, office: Office, seen: Sighting | null, time: number): Decision {
  const grown = growth(request, office.logs, seen);
  if (!grown.ok) return { answer: refusal(grown.fault, seen), sighting: null };
  const cosignature = cosign(grown.value.note, office.signer, time);
  const sighting = { ...grown.value, note: withSignatures(grown.value.note, [cosignature]) };
  return { answer: { status: 200, contentType: plainText, body: cosignature }, sighting };
}

export function refusal(fault: Refusal, seen: Sighting | null): Answer {
  const status = statusOf[fault];
  return fault === 'old-size-differs'
    ? { status, contentType: 'text/x.tlog.size', body: `${seen?.size ?? 0}\n` }
    : { status, contentType: plainText, body: `${fault}\n` };
}

/** The checkpoint, if the log signed it and only grew since. The order of the checks is that of the specification. */
function growth({ oldSize, proof, note, origin }: AddCheckpointRequest, logs: readonly VerifierKey[], seen: Sighting | null): Outcome<Refusal, Sighting> {
  const keys = logs.filter((key) => key.name === origin);
  if (keys.length === 0) return faulty('log-unknown');
  const opened = openNote(note, keys);
  if (!opened.ok) return opened;
  const checkpoint = parseCheckpoint(opened.value.text);
  if (!checkpoint.ok) return checkpoint;

  const { size, root } = checkpoint.value;
  const before = seen ?? { size: 0, root: emptyRoot };
  if (oldSize > size) return faulty('old-size-too-large');
  if (oldSize !== before.size) return faulty('old-size-differs');
  if (size === 0 && !sameBytes(root, emptyRoot)) return faulty('empty-root-wrong');
  const consistent = verifyConsistency({ from: oldSize, to: size, hashes: proof }, before.root, root);
  return consistent.ok ? sound({ ...checkpoint.value, note: signedOnlyBy(note, opened.value.signedBy) }) : consistent;
}
