// Where are certificates kept, and how are they found?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import { Database } from '#libs/platform/database.js';
import type { Certificate, CertificatePerson } from './certificate.entity.js';
import type { CertificateEvent } from './certificate-event.entity.js';
import type { CertificateState } from './core/certificate-state.js';
import type { Condition, StandingConditions } from './core/conditions.js';
import type { DecisionEvidence } from './decision.entity.js';

export interface EventInShort extends Pick<CertificateEvent, 'id' | 'type' | 'state' | 'day' | 'reason' | 'until' | 'imposedBy'> {
  /** What stood after it; null when nothing did. */
  readonly conditions: readonly Condition[] | null;
  /** On `superseded`: the number of the certificate that took the place. */
  readonly successor: string | null;
}

/** A certificate with everything that is shown of it. */
export interface CertificateRecord extends Omit<Certificate, 'decisionId' | 'statusList' | 'statusIndex' | 'corrects' | 'renews'> {
  /** Null once the details were removed. */
  readonly holderName: string | null;
  readonly evidence: DecisionEvidence;
  readonly state: CertificateState;
  readonly stateSince: Day;
  readonly reviewOn: Day | null;
  /** The number of the certificate that renewed it. */
  readonly renewedBy: string | null;
  readonly zone: string;
  readonly academyName: string;
  readonly issuedEventId: string;
  readonly issuedLeafHash: Buffer;
  /** Of the entry of its issue; null until a checkpoint covers it. */
  readonly ledgerIndex: number | null;
  /** Oldest first. */
  readonly events: readonly EventInShort[];
}

/** What the holder has already, of whichever academy, with the conditions that stand on it. */
export interface EarlierCertificate extends StandingConditions {
  readonly id: string;
  readonly holderId: string;
  readonly number: string;
  /** The programme's code. */
  readonly programme: string;
  readonly state: CertificateState;
  /** Its details are there, and no other certificate renews it. */
  readonly isOpen: boolean;
}

/** Most certificates neither correct nor renew another one. */
export type NewCertificate = Omit<Certificate, 'corrects' | 'renews'> & Partial<Pick<Certificate, 'corrects' | 'renews'>>;

const records = `
  select c.id, c.number, c.enrolment_id as "enrolmentId", c.academy_id as "academyId", c.holder_id as "holderId", c.facts, c.valid_from::text as "validFrom",
    c.valid_until::text as "validUntil", c.language, c.issued_at as "issuedAt", cp.legal_name as "holderName", d.evidence, p.state,
    p.state_since::text as "stateSince", p.review_on::text as "reviewOn", p.renewed_by as "renewedBy", p.zone, p.academy_name as "academyName", p.issued_event_id as "issuedEventId",
    i.leaf_hash as "issuedLeafHash", l.seq::int as "ledgerIndex",
    (select jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'state', e.state, 'day', e.day, 'reason', e.reason, 'until', e.until, 'imposedBy', e.imposed_by, 'conditions', e.facts::jsonb -> 'conditions', 'successor', e.facts::jsonb ->> 'successor') order by e.sequence)
       from certificate_event e where e.certificate_id = c.id) as events
    from certificate c
    join decision d on d.id = c.decision_id
    join public_register p on p.certificate_id = c.id
    join certificate_event i on i.id = p.issued_event_id
    left join certificate_person cp on cp.certificate_id = c.id
    left join ledger_entry l on l.event_id = p.issued_event_id and l.seq < (select max(size) from ledger_checkpoint)`;

const keys = { id: 'c.id', corrects: 'c.corrects', number: 'c.number', enrolment: 'c.enrolment_id', academy: 'c.academy_id', holder: 'c.holder_id' } as const;

/** The longest list that is answered; newest first. */
const longestList = 2000;

@Injectable()
export class CertificatesStore {
  constructor(private readonly db: Database) {}

  /** A place in the status lists that no other certificate gets, also when this one is not issued after all. */
  async nextStatusOrdinal(): Promise<number> {
    const row = await this.db.row<{ ordinal: string }>("select nextval('status_index') as ordinal");
    return Number(row?.ordinal);
  }

  async add(certificate: NewCertificate, person: CertificatePerson): Promise<void> {
    await Promise.all([
      this.db.query(
        `insert into certificate (id, number, decision_id, enrolment_id, academy_id, holder_id, facts, valid_from, valid_until, language, status_list, status_index, issued_at, corrects, renews)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
        [
          certificate.id,
          certificate.number,
          certificate.decisionId,
          certificate.enrolmentId,
          certificate.academyId,
          certificate.holderId,
          certificate.facts,
          certificate.validFrom,
          certificate.validUntil,
          certificate.language,
          certificate.statusList,
          certificate.statusIndex,
          certificate.issuedAt,
          certificate.corrects ?? null,
          certificate.renews ?? null,
        ],
      ),
      this.db.query(
        'insert into certificate_person (certificate_id, academy_id, holder_id, legal_name, salt_certificate, salt_holder) values ($1, $2, $3, $4, $5, $6)',
        [person.certificateId, person.academyId, person.holderId, person.legalName, person.saltCertificate, person.saltHolder],
      ),
    ]);
  }

  /** Newest first. */
  earlierOf(holderIds: readonly string[]): Promise<EarlierCertificate[]> {
    return this.db.query(
      `select c.id, c.holder_id as "holderId", c.number, c.facts::jsonb ->> 'programme' as programme, p.state, p.name is not null and p.renewed_by is null as "isOpen",
         case when p.state = 'with-conditions' then coalesce(p.last_event_facts::jsonb -> 'conditions', '[]') else '[]' end as conditions, p.review_on::text as until
         from certificate c join public_register p on p.certificate_id = c.id where c.holder_id = any ($1) order by c.issued_at desc, c.id desc`,
      [holderIds],
    );
  }

  /** Newest first. */
  by(key: keyof typeof keys, value: string): Promise<CertificateRecord[]> {
    return this.db.query(`${records} where ${keys[key]} = $1 order by c.issued_at desc, c.id desc limit ${longestList}`, [value]);
  }

  /** The newest of all that are in sight. */
  newest(count: number): Promise<CertificateRecord[]> {
    return this.db.query(`${records} order by c.issued_at desc, c.id desc limit $1`, [count]);
  }
}
