// How does the public register come to say what is true of a certificate?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { CertificateEvent } from './certificate-event.entity.js';
import type { Turn } from './core/certificate-state.js';
import type { PublicRegisterRow } from './public-register.entity.js';
import { RegisterChanges } from './register-changes.js';

/** The academy's standing as the public reads it. */
export interface AcademyStanding {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly state: string;
}

/** What the public can ask about the days from this event on. */
const turnOf = ({ day, state, until, reason }: CertificateEvent): Turn => ({ day, state, until, reason });

@Injectable()
export class PublicRegisterStore {
  constructor(
    private readonly db: Database,
    private readonly changes: RegisterChanges,
  ) {}

  /** Where a certificate begins, its history does. */
  async enter(row: Omit<PublicRegisterRow, 'ledgerIndex' | 'history' | 'earlier' | 'renewedBy' | 'version' | 'changedIn'>): Promise<void> {
    this.db.afterCommit(() => this.changes.tell());
    await this.db.query(
      `insert into public_register (number, certificate_id, academy_id, name, state, state_since, review_on, reason, facts, valid_from, valid_until, zone,
         academy_name, academy_city, academy_country, academy_state, last_event_id, last_event_facts, last_leaf_hash, issued_event_id,
         salt_certificate, salt_facts, salt_holder, status_list, status_index, changed_at, history)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)`,
      [
        row.number, row.certificateId, row.academyId, row.name, row.state, row.stateSince, row.reviewOn, row.reason, row.facts, row.validFrom, row.validUntil, row.zone,
        row.academyName, row.academyCity, row.academyCountry, row.academyState, row.lastEventId, row.lastEventFacts, row.lastLeafHash, row.issuedEventId,
        row.saltCertificate, row.saltFacts, row.saltHolder, row.statusList, row.statusIndex, row.changedAt, JSON.stringify([{ day: row.stateSince, state: row.state, until: row.reviewOn, reason: row.reason } satisfies Turn]),
      ], // prettier-ignore
    );
  }

  /** What an event after the issue changes. What the line said of the one before goes on opening that one's entry; the new one's has no place yet. */
  async follow(event: CertificateEvent, saltFacts: Buffer): Promise<void> {
    this.db.afterCommit(() => this.changes.tell());
    await this.db.query(
      `update public_register set state = $2, state_since = case when state = $2 then state_since else $3 end, review_on = $4, reason = $5, last_event_id = $6,
         last_event_facts = $7, last_leaf_hash = $8, salt_facts = $9, ledger_index = null, changed_at = $10, history = history || $11::jsonb,
         earlier = earlier || told_event(last_event_id, last_event_facts, salt_facts, last_leaf_hash)
       where certificate_id = $1`,
      [event.certificateId, event.state, event.day, event.until, event.reason, event.id, event.facts, event.leafHash, saltFacts, event.at, JSON.stringify([turnOf(event)])],
    );
  }

  /** The page of the certificate that was renewed leads on to the new one. No event of its own: the new one's entry says it. */
  async tellRenewal(certificateId: string, renewedBy: string, at: Date): Promise<void> {
    this.db.afterCommit(() => this.changes.tell());
    await this.db.query('update public_register set renewed_by = $2, changed_at = $3 where certificate_id = $1', [certificateId, renewedBy, at]);
  }

  /** Copies the standing of an academy, read by `read`, into the rows of all its certificates. */
  async copyStanding(academyId: string, read: () => Promise<AcademyStanding | null>, at: Date): Promise<void> {
    // One copy at a time: whoever read first must also write first, or an older truth would stay.
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/academy-standing/' || $1, 0))", [academyId]);
    const academy = await read();
    if (!academy) return;
    this.db.afterCommit(() => this.changes.tell());
    await this.db.query(
      `update public_register set academy_name = $2, academy_city = $3, academy_country = $4, academy_state = $5, changed_at = $6
       where academy_id = $1 and (academy_name, academy_city, academy_country, academy_state) is distinct from ($2, $3, $4::char(2), $5)`,
      [academyId, academy.name, academy.city, academy.country, academy.state, at],
    );
  }

  /**
   * By itself: fills in the places of entries that a checkpoint covers: of these events, or of every row that waits. Said twice it
   * changes nothing; an event that was followed by another meanwhile is left to that one.
   */
  async fillPlaces(eventIds: readonly string[] | null): Promise<void> {
    await this.db.alone(
      `update public_register p set ledger_index = l.seq from ledger_entry l
        where l.event_id = p.last_event_id and p.ledger_index is null and ($1::uuid[] is null or p.last_event_id = any ($1))
          and l.seq < (select max(size) from ledger_checkpoint)`,
      [eventIds],
    );
    this.changes.tell();
  }
}
