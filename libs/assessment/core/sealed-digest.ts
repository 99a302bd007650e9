// Which bytes does the public ledger keep of something that the practical or an exam has sealed?
import type { Day } from '#libs/kernel/calendar.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import { commitment } from '#libs/ledger/core/commitment.js';

/** What was sealed; the word is the label of the commitment, too. */
export const sealedKinds = ['evidence', 'attempt'] as const;
export type SealedKind = (typeof sealedKinds)[number];

export interface SealedDigest {
  readonly kind: SealedKind;
  readonly day: Day;
  /** A commitment with a salt of its own: it opens to nothing once that is gone. */
  readonly digest: string;
}

export const sealed = (kind: SealedKind, salt: Uint8Array, bytes: Uint8Array | string): string => commitment(kind, salt, bytes);

/** Leaf data, version 1: RFC 8785 JSON. Of no academy and nobody; days are counted in UTC. */
export const digestLeafBytes = ({ kind, day, digest }: SealedDigest): Uint8Array => new TextEncoder().encode(canonicalJson({ v: 1, type: 'digest', kind, day, digest }));
