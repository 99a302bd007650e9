// Which bytes does the public ledger keep of an event in a certificate's life?
import type { Day } from '#libs/kernel/calendar.js';
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import { commitment } from '#libs/ledger/core/commitment.js';
import type { CertificateEventType } from './certificate-state.js';
import { factsText, type EventFacts } from './facts.js';

/** Where the certificate's bits stand in the published status lists. */
export interface StatusPlace {
  readonly list: string;
  readonly index: number;
}

/** How many places one status list has (Bitstring Status List v1.0 asks for at least 131,072). */
export const statusListLength = 131_072;

/** The n-th certificate's place, counted from 0: lists are filled one after the other. */
export const statusPlace = (ordinal: number): StatusPlace => ({ list: String(Math.floor(ordinal / statusListLength) + 1), index: ordinal % statusListLength });

/** The other way round. */
export const ordinalOf = ({ list, index }: StatusPlace): number => (Number(list) - 1) * statusListLength + index;

/** Something said, with the salt that keeps others from guessing it. Salts have 32 bytes. */
export interface Salted<T> {
  readonly value: T;
  readonly salt: Uint8Array;
}

export interface CertificateLeaf {
  readonly type: CertificateEventType;
  readonly academyId: string;
  readonly day: Day;
  /** The number without dashes. */
  readonly number: Salted<string>;
  readonly facts: Salted<EventFacts>;
  /** The legal name; only where a certificate begins: on `issued`. A certificate that takes another's place begins, too. */
  readonly holder?: Salted<string>;
  readonly status: StatusPlace;
  /** The leaf hash of the same certificate's event before; absent on `issued`. */
  readonly previous?: Uint8Array;
}

/** How the legal name is committed to: RFC 8785 JSON. */
export const holderText = (legalName: string): string => canonicalJson({ legalName });

/**
 * Leaf data, version 1: RFC 8785 JSON that holds commitments, never a name or a number. Made once, stored, hashed, and
 * never written again from its parts.
 */
export function leafBytes({ type, academyId, day, number, facts, holder, status, previous }: CertificateLeaf): Uint8Array {
  if ((type === 'issued') !== (previous === undefined)) throw new TypeError('Every event but the issue names the one before it.');
  if ((type === 'issued') !== (holder !== undefined)) throw new TypeError('The holder is committed to on issue, and only there.');
  const leaf = {
    v: 1,
    type,
    academy: academyId,
    day,
    certificate: commitment('certificate', number.salt, number.value),
    facts: commitment('facts', facts.salt, factsText(facts.value)),
    ...(holder && { holder: commitment('holder', holder.salt, holderText(holder.value)) }),
    status: { list: status.list, index: status.index },
    ...(previous && { previous: toBase64Url(previous) }),
  };
  return new TextEncoder().encode(canonicalJson(leaf));
}
