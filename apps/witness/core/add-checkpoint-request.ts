// What does a request to add a checkpoint say (c2sp.org/tlog-witness)?
import { fromBase64 } from '#libs/ledger/core/base64.js';
import { hashLength } from '#libs/ledger/core/hash.js';
import { faulty, sound, type Outcome } from '#libs/ledger/core/outcome.js';

export interface AddCheckpointRequest {
  /** How large the log was when the witness last saw it, as far as the client knows. */
  readonly oldSize: number;
  /** That the log only grew since. */
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint as it came, unchecked. */
  readonly note: string;
  /** Its first line: which log it is about. */
  readonly origin: string;
}

const mostHashes = 63;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The old size, a hash of the proof in each line, an empty line, the checkpoint. Nothing in it is believed yet. */
export function readRequest(body: Uint8Array): Outcome<'request-malformed', AddCheckpointRequest> {
  const text = decoded(body);
  const split = text.indexOf('\n\n');
  const [first = '', ...encoded] = text.slice(0, Math.max(split, 0)).split('\n');
  // A size that JavaScript cannot count exactly is refused like one that is no number.
  const [, digits] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const oldSize = digits === undefined ? Number.NaN : Number(digits);
  if (!Number.isSafeInteger(oldSize) || encoded.length > mostHashes) return faulty('request-malformed');

  const proof: Uint8Array[] = [];
  for (const line of encoded) {
    const hash = fromBase64(line);
    if (hash?.length !== hashLength) return faulty('request-malformed');
    proof.push(hash);
  }
  const note = text.slice(split + 2);
  const [origin = ''] = note.split('\n', 1);
  return origin === '' ? faulty('request-malformed') : sound({ oldSize, proof, note, origin });
}

/** Empty, which no request is, when the bytes are no UTF-8. */
function decoded(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    return '';
  }
}
