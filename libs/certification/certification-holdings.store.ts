// What do names, decisions and certificates say about a person, and what is left of it after an erasure?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { RegisterChanges } from './register-changes.js';

@Injectable()
export class CertificationHoldingsStore {
  constructor(
    private readonly db: Database,
    private readonly changes: RegisterChanges,
  ) {}

  /** Salts are base64: with them the person can open the entries of the ledger. */
  async export(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const rows = (sql: string) => this.db.query(sql, [personId]);
    return {
      nameChecks: await rows(
        `select n.id, n.academy_id as "academyId", n.enrolment_id as "enrolmentId", n.legal_name as "legalName", n.document, n.checked_at as "checkedAt", c.confirmed_at as "confirmedAt"
           from name_check n left join name_confirmation c on c.name_check_id = n.id where n.person_id = $1 order by n.checked_at, n.id`,
      ),
      namesYouChecked: await rows('select id, academy_id as "academyId", enrolment_id as "enrolmentId", document, checked_at as "checkedAt" from name_check where checked_by = $1 order by checked_at, id'),
      exceptions: await rows(
        `select academy_id as "academyId", reason, trainee_id = $1 as "youAreTrainee", certifier_id = $1 as "youAreCertifier", recorded_by = $1 as "byYou", recorded_at as "recordedAt"
           from independence_exception where $1 in (trainee_id, certifier_id, recorded_by) order by recorded_at, id`,
      ),
      decisions: await rows(
        `select id, academy_id as "academyId", enrolment_id as "enrolmentId", trainee_id = $1 as "aboutYou", case when trainee_id = $1 then evidence end as evidence, decided_at as "decidedAt"
           from decision where $1 in (trainee_id, certifier_id) order by decided_at, id`,
      ),
      certificates: await rows(
        `select c.id, c.number, c.academy_id as "academyId", p.legal_name as "legalName", c.facts::jsonb as facts, c.valid_from::text as "validFrom", c.valid_until::text as "validUntil",
           c.language, c.issued_at as "issuedAt", encode(p.salt_certificate, 'base64') as "saltOfNumber", encode(p.salt_holder, 'base64') as "saltOfName",
           (select jsonb_agg(jsonb_build_object('type', e.type, 'state', e.state, 'day', e.day, 'reason', e.reason, 'until', e.until, 'imposedBy', e.imposed_by, 'at', e.at,
                     'facts', e.facts::jsonb, 'saltOfFacts', encode(s.salt_facts, 'base64'), 'ledgerEntry', l.seq) order by e.sequence)
              from certificate_event e left join certificate_event_salt s on s.event_id = e.id left join ledger_entry l on l.event_id = e.id where e.certificate_id = c.id) as events
           from certificate c left join certificate_person p on p.certificate_id = c.id where c.holder_id = $1 order by c.issued_at, c.id`,
      ),
      credentials: await rows(
        `select certificate_id as "certificateId", signed_at as "signedAt", document::jsonb as credential, translate(encode(check_code, 'base64'), E'\\n', '') as "codeOnPaper"
           from credential where holder_id = $1 order by signed_at, certificate_id`,
      ),
      batchesYouSubmitted: await rows('select id, academy_id as "academyId", mode, size, submitted_at as "submittedAt" from issuing_batch where certifier_id = $1 order by submitted_at, id'),
      actsOnCertificates: await rows('select certificate_id as "certificateId", type, at from certificate_event where actor_id = $1 order by at, id'),
    };
  }

  /** Of a holder: those whose details are still there, oldest first. */
  async withDetails(holderId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>('select certificate_id as id from certificate_person where holder_id = $1 and legal_name is not null order by certificate_id', [holderId]);
    return rows.map(({ id }) => id);
  }

  /** By the one way there is: the database demands the certificate's `erased` event first. */
  async eraseCertificate(certificateId: string): Promise<void> {
    this.db.afterCommit(() => this.changes.tell());
    await this.db.query('select erase_certificate($1)', [certificateId]);
  }

  async eraseNameChecks(personId: string): Promise<void> {
    await this.db.query('select erase_name_checks($1)', [personId]);
  }
}
