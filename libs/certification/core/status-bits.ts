// Which bits do the events of certificates set in the published status lists?
import { sha256 } from '@noble/hashes/sha2.js';
import type { CertificateEventType } from './certificate-state.js';
import { statusListLength } from './leaf.js';

/** Of Bitstring Status List v1.0: what is revoked stays so, a suspension can be lifted. */
export const statusPurposes = ['revocation', 'suspension'] as const;
export type StatusPurpose = (typeof statusPurposes)[number];

export interface StatusChange {
  readonly purpose: StatusPurpose;
  readonly value: boolean;
}

/** What each event does to the certificate's own bits; the rest leaves them as they are. */
const changes: Readonly<Record<CertificateEventType, StatusChange | null>> = {
  issued: null,
  conditions: { purpose: 'suspension', value: false },
  suspended: { purpose: 'suspension', value: true },
  reinstated: { purpose: 'suspension', value: false },
  'struck-off': { purpose: 'revocation', value: true },
  surrendered: { purpose: 'revocation', value: true },
  superseded: { purpose: 'revocation', value: true },
  erased: null,
};

export const statusChangeOf = (type: CertificateEventType): StatusChange | null => changes[type];

/** One bit for each place of a list, all 0: 16,384 bytes. */
export const emptyBits = (): Uint8Array => new Uint8Array(statusListLength / 8);

/** Place 0 is the leftmost bit of the first byte (Bitstring Status List v1.0, section 3.1). */
export const bitAt = (bits: Uint8Array, index: number): boolean => (((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1) === 1;

/** Turns the bit at `index` over, in place. */
export function flipBit(bits: Uint8Array, index: number): void {
  bits[index >> 3] = (bits[index >> 3] ?? 0) ^ (0x80 >> (index & 7));
}

/** SHA-256 of the bits as they are, before any compression. */
export const bitsDigest = (bits: Uint8Array): Uint8Array => sha256(bits);

export interface StatusEvent {
  readonly type: CertificateEventType;
  /** Its certificate's place in the list. */
  readonly index: number;
}

/** The bits of one list for one purpose after all its events, in the ledger's order. */
export function bitsAfter(events: Iterable<StatusEvent>, purpose: StatusPurpose): Uint8Array {
  const bits = emptyBits();
  for (const { type, index } of events) {
    const change = changes[type];
    if (change?.purpose === purpose && bitAt(bits, index) !== change.value) flipBit(bits, index);
  }
  return bits;
}
