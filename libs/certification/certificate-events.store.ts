// Where is the life of a certificate kept, event by event?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { CertificateEvent } from './certificate-event.entity.js';
import type { OpenedLeaf } from './core/certificate-receipt.js';
import type { CertificateState } from './core/certificate-state.js';
import type { Day } from '#libs/kernel/calendar.js';
import type { Imposer } from './core/suspension.js';

/** What the next event of a certificate needs to know. */
export interface CertificateInLife {
  readonly id: string;
  readonly academyId: string;
  readonly holderId: string;
  readonly number: string;
  /** As they were at issue. */
  readonly facts: string;
  readonly validUntil: Day;
  readonly saltCertificate: Buffer;
  readonly statusList: string;
  readonly statusIndex: number;
  readonly zone: string;
  readonly holderName: string | null;
  readonly enrolmentId: string;
  /** The number of the certificate that renewed it. */
  readonly renewedBy: string | null;
  /** The details were removed, and the salts with them: it takes no more events. */
  readonly erased: boolean;
  /** The leaf hash is that of its newest entry in the ledger, which may be one whose row was lost. */
  readonly last: { readonly sequence: number; readonly state: CertificateState; readonly imposedBy: Imposer; readonly leafHash: Buffer; readonly facts: string };
}

interface OpenedRow {
  readonly event: string;
  readonly leaf: Buffer;
  /** Whether a checkpoint covers it or not. */
  readonly index: number | null;
  readonly number: string;
  readonly saltCertificate: Buffer;
  readonly facts: string;
  readonly saltFacts: Buffer;
  readonly holder: string;
  readonly saltHolder: Buffer;
}

const openedLeaves = `
  select e.id as event, coalesce(l.leaf, i.leaf) as leaf, l.seq::int as index, c.number, cp.salt_certificate as "saltCertificate", e.facts, s.salt_facts as "saltFacts",
    cp.legal_name as holder, cp.salt_holder as "saltHolder"
    from certificate_event e join certificate c on c.id = e.certificate_id join certificate_person cp on cp.certificate_id = c.id
    join certificate_event_salt s on s.event_id = e.id left join ledger_entry l on l.event_id = e.id left join ledger_intake i on i.event_id = e.id`;

const openedLeafOf = (row: OpenedRow): OpenedLeaf => ({
  event: row.event,
  leaf: row.leaf.toString('utf8'),
  number: { value: row.number, salt: row.saltCertificate },
  facts: { value: row.facts, salt: row.saltFacts },
  holder: { value: row.holder, salt: row.saltHolder },
});

@Injectable()
export class CertificateEventsStore {
  constructor(private readonly db: Database) {}

  /** The certificate as its last event left it; other changes of it wait until the transaction ends. Null when not in sight. */
  async hold(certificateId: string): Promise<CertificateInLife | null> {
    // Two statements: what the second one reads was committed before the first one got its lock.
    await this.db.query('select from public_register where certificate_id = $1 for update', [certificateId]);
    const row = await this.db.row<Omit<CertificateInLife, 'last'> & Omit<CertificateInLife['last'], 'facts'> & { lastFacts: string }>(
      `select c.id, c.academy_id as "academyId", c.holder_id as "holderId", c.enrolment_id as "enrolmentId", p.renewed_by as "renewedBy", cp.legal_name as "holderName", c.number, c.facts, c.valid_until::text as "validUntil", cp.salt_certificate as "saltCertificate", c.status_list as "statusList",
         c.status_index::int as "statusIndex", p.zone, cp.legal_name is null as erased, e.sequence, e.state, e.imposed_by as "imposedBy", p.last_leaf_hash as "leafHash", e.facts as "lastFacts"
         from certificate c join certificate_person cp on cp.certificate_id = c.id join public_register p on p.certificate_id = c.id
         join certificate_event e on e.certificate_id = c.id
        where c.id = $1 order by e.sequence desc limit 1`,
      [certificateId],
    );
    if (!row) return null;
    const { sequence, state, imposedBy, leafHash, lastFacts, ...certificate } = row;
    return { ...certificate, last: { sequence, state, imposedBy, leafHash, facts: lastFacts } };
  }

  /** What opens the leaf of its issue; null when not in sight, or when the details were removed. */
  async openedIssue(certificateId: string): Promise<OpenedLeaf | null> {
    const row = await this.db.row<OpenedRow>(`${openedLeaves} where e.certificate_id = $1 and e.sequence = 0`, [certificateId]);
    return row && openedLeafOf(row);
  }

  /** The same for everything that a batch issued, in the order of its rows, with its index in the log. */
  async openedIssuesOf(batchId: string): Promise<(OpenedLeaf & { readonly index: number | null })[]> {
    const rows = await this.db.query<OpenedRow>(`${openedLeaves} join issuing_batch_row b on b.certificate_id = c.id where b.batch_id = $1 and e.sequence = 0 order by b.place`, [batchId]);
    return rows.map((row) => ({ ...openedLeafOf(row), index: row.index }));
  }

  /** The database refuses an event that does not follow, by the name of the rule. */
  async add(event: CertificateEvent, saltFacts: Buffer): Promise<void> {
    await Promise.all([
      this.db.query(
        `insert into certificate_event (id, certificate_id, academy_id, sequence, type, state, reason, until, imposed_by, actor_id, day, at, facts, leaf_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          event.id,
          event.certificateId,
          event.academyId,
          event.sequence,
          event.type,
          event.state,
          event.reason,
          event.until,
          event.imposedBy,
          event.actorId,
          event.day,
          event.at,
          event.facts,
          event.leafHash,
        ],
      ),
      this.db.query('insert into certificate_event_salt (event_id, certificate_id, academy_id, salt_facts) values ($1, $2, $3, $4)', [
        event.id,
        event.certificateId,
        event.academyId,
        saltFacts,
      ]),
    ]);
  }
}
