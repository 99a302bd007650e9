// What may anybody read who knows a certificate number?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#libs/kernel/calendar.js';
import type { CertificateState, Turn } from './core/certificate-state.js';

/** A copy for the check page, which reads nothing else. Everything in it can be made again from the events. */
@Entity('public_register')
export class PublicRegisterRow {
  @PrimaryColumn('char', { length: 15 }) number: string;
  @Column('uuid', { name: 'certificate_id' }) certificateId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text') state: CertificateState;
  @Column('date', { name: 'state_since' }) stateSince: Day;
  @Column('date', { name: 'review_on', nullable: true }) reviewOn: Day | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') facts: string;
  @Column('date', { name: 'valid_from' }) validFrom: Day;
  @Column('date', { name: 'valid_until' }) validUntil: Day;
  @Column('text') zone: string;
  @Column('text', { name: 'academy_name' }) academyName: string;
  @Column('text', { name: 'academy_city' }) academyCity: string;
  @Column('char', { length: 2, name: 'academy_country' }) academyCountry: string;
  @Column('text', { name: 'academy_state' }) academyState: string;
  @Column('uuid', { name: 'last_event_id' }) lastEventId: string;
  @Column('text', { name: 'last_event_facts' }) lastEventFacts: string;
  @Column('bytea', { name: 'last_leaf_hash' }) lastLeafHash: Buffer;
  @Column('uuid', { name: 'issued_event_id' }) issuedEventId: string;
  @Column('bytea', { name: 'salt_certificate', nullable: true }) saltCertificate: Buffer | null;
  /** Of the last event's facts. */
  @Column('bytea', { name: 'salt_facts', nullable: true }) saltFacts: Buffer | null;
  @Column('bytea', { name: 'salt_holder', nullable: true }) saltHolder: Buffer | null;
  @Column('text', { name: 'status_list' }) statusList: string;
  @Column('bigint', { name: 'status_index' }) statusIndex: string;
  /** Of the last event's entry; null until the ledger has given it a place. */
  @Column('bigint', { name: 'ledger_index', nullable: true }) ledgerIndex: string | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  /** Every event, oldest first. */
  @Column('jsonb') history: readonly Turn[];
  /** What opens the entries of all events before the last one, oldest first; salts and hashes are base64url. */
  @Column('jsonb') earlier: readonly { readonly id: string; readonly facts: string; readonly salt: string | null; readonly leafHash: string }[];
  /** The number of the certificate that renewed this one; for whoever still has the old number. */
  @Column('char', { length: 15, name: 'renewed_by', nullable: true }) renewedBy: string | null;
  /** Counted by the database with every change, from 1. */
  @Column('bigint', { default: 1 }) version: string;
  /** The transaction that wrote the row as it is now; the database sees to it. */
  @Column('bigint', { name: 'changed_in' }) changedIn: string;
}
