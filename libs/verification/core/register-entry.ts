// What does the public register hold about one certificate?
import type { Day } from '#libs/kernel/calendar.js';
import type { CertificateState, Turn } from '#libs/certification/core/certificate-state.js';
import type { ToldEvent } from './told-life.js';

/** What opens the entry of an event that was followed by another. */
export interface EarlierEvent extends ToldEvent {
  readonly id: string;
}

/** One row of the register, as it was read. Texts are exactly what the ledger commits to; salts and hashes are base64url. */
export interface RegisterEntry {
  /** Null once the holder had the details removed; the salts go with it. */
  readonly name: string | null;
  readonly state: CertificateState;
  readonly stateSince: Day;
  readonly reviewOn: Day | null;
  readonly reason: string | null;
  readonly facts: string;
  readonly validFrom: Day;
  readonly validUntil: Day;
  /** The academy's zone: its days are the certificate's days. */
  readonly zone: string;
  readonly academy: { readonly name: string; readonly city: string; readonly country: string; readonly state: string };
  readonly lastEvent: { readonly id: string; readonly facts: string; readonly leafHash: string };
  /** All events before the last one, oldest first. */
  readonly earlier: readonly EarlierEvent[];
  readonly issuedEventId: string;
  readonly salts: { readonly certificate: string | null; readonly facts: string | null; readonly holder: string | null };
  readonly statusList: { readonly list: string; readonly index: number };
  /** Where the last event stands in the ledger; null until it was sequenced. */
  readonly ledgerIndex: number | null;
  /** Every event, oldest first. */
  readonly history: readonly Turn[];
  /** The number of the certificate that renewed it, without dashes. */
  readonly renewedBy: string | null;
}
