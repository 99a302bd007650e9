// Which bytes does the public ledger keep of a new signing key, and of a status list as it was published?
import type { Day } from '#libs/kernel/calendar.js';
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import type { StatusPurpose } from './status-bits.js';

export interface KeyLeaf {
  /** Null for the register's own key, which signs the status lists. */
  readonly academyId: string | null;
  readonly day: Day;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly validFrom: Date;
  readonly validUntil: Date;
}

export interface StatusListLeaf {
  readonly day: Day;
  readonly list: string;
  readonly purpose: StatusPurpose;
  /** The list says what all entries before this one make of it. */
  readonly size: number;
  /** SHA-256 of the list's bits, 16,384 bytes. */
  readonly digest: Uint8Array;
}

/** Leaf data, version 1: RFC 8785 JSON. Keys and lists are public, so they stand there as they are; days are counted in UTC. */
export const keyLeafBytes = ({ academyId, day, publicKey, validFrom, validUntil }: KeyLeaf): Uint8Array =>
  bytesOf({
    v: 1,
    type: 'key',
    ...(academyId !== null && { academy: academyId }),
    day,
    key: toBase64Url(publicKey),
    from: validFrom.toISOString(),
    until: validUntil.toISOString(),
  });

export const statusListLeafBytes = ({ day, list, purpose, size, digest }: StatusListLeaf): Uint8Array =>
  bytesOf({ v: 1, type: 'status-list', day, list, purpose, size, digest: toBase64Url(digest) });

const bytesOf = (leaf: Parameters<typeof canonicalJson>[0]): Uint8Array => new TextEncoder().encode(canonicalJson(leaf));
