// Does the receipt of an exam hold for a program that knows docs/verify-it-yourself.md and no code of ours?
import { checkpointFrom, commitment, decoded, hashOf32, jcs, leafHash, objectIn, Refused, rootFromPath, type Head, type Json, type Key } from './second-implementation.js';

interface Extra {
  readonly v: unknown;
  readonly kind: unknown;
  readonly leaf: unknown;
  readonly salt: unknown;
  readonly transcript: unknown;
}

const demand: (truth: boolean, what: string) => asserts truth = (truth, what) => {
  if (!truth) throw new Refused(what);
};

/** A receipt end to end, under a log's key. */
export function examReceiptHolds(receipt: string, log: Key): { readonly transcript: { readonly [key: string]: Json }; readonly digest: string; readonly index: number; readonly head: Head } {
  const [, extra = '', digits = '', proof = '', note = ''] = /^c2sp\.org\/tlog-proof@v1\nextra (\S+)\nindex (0|[1-9]\d*)\n((?:\S+\n)*)\n([^]*)$/.exec(receipt) ?? [];
  demand(note !== '', 'the form of a receipt');
  const head = checkpointFrom(note, log);
  const { v, kind, leaf, salt, transcript } = objectIn<Extra>(decoded(extra).toString('utf8'));
  demand(v === 1 && kind === 'attempt' && typeof leaf === 'string' && typeof salt === 'string' && typeof transcript === 'string', 'version, kind and texts');
  const entry = objectIn<{ readonly [key: string]: Json }>(leaf);
  demand(Object.keys(entry).sort().join() === 'day,digest,kind,type,v' && entry['v'] === 1 && entry['type'] === 'digest' && entry['kind'] === 'attempt', 'the fields of a digest of an exam');
  demand(jcs(entry) === leaf, 'an entry in the form of RFC 8785');
  const digest = commitment('attempt', salt, transcript);
  demand(digest === entry['digest'], 'the transcript');
  const hashes = proof.split('\n').slice(0, -1).map((line) => hashOf32(decoded(line)));
  demand(rootFromPath(Number(digits), head.size, leafHash(Buffer.from(leaf, 'utf8')), hashes).equals(head.root), 'the inclusion proof');
  return { transcript: objectIn(transcript), digest, index: Number(digits), head };
}
