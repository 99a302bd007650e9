// How fast is the least that could write a certificate: one transaction of prepared statements?
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import { numberFrom } from '#libs/certification/core/certificate-number.js';
import { factsOfIssue, factsText } from '#libs/certification/core/facts.js';
import { leafBytes } from '#libs/certification/core/leaf.js';
import { dayIn } from '#libs/kernel/calendar.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { legalName, type PlantedAcademy, type PlantedTrainee } from './plant-certifiable.js';

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

export interface BareIssue {
  readonly leaf: Uint8Array;
  readonly statements: readonly Statement[];
}

/** The very statements of the stores, so that both sides have PostgreSQL do the same. */
const texts = {
  context: "select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', $3, true)",
  key: 'insert into idempotency (scope, key, request_digest, resource_id) values ($1, $2, $3, $4) on conflict do nothing returning key',
  decision: `insert into decision (id, enrolment_id, academy_id, trainee_id, certifier_id, name_check_id, exception_id, evidence, decided_at, corrects)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
  ordinal: "select nextval('status_index') as ordinal",
  certificate: `insert into certificate (id, number, decision_id, enrolment_id, academy_id, holder_id, facts, valid_from, valid_until, language, status_list, status_index, issued_at, corrects, renews)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
  person: 'insert into certificate_person (certificate_id, academy_id, holder_id, legal_name, salt_certificate, salt_holder) values ($1, $2, $3, $4, $5, $6)',
  event: `insert into certificate_event (id, certificate_id, academy_id, sequence, type, state, reason, until, imposed_by, actor_id, day, at, facts, leaf_hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
  salt: 'insert into certificate_event_salt (event_id, certificate_id, academy_id, salt_facts) values ($1, $2, $3, $4)',
  intake: 'select is_new as "isNew", stored from admit_leaf($1, $2)',
  outbox: `with event as (insert into outbox_event (id, type, payload, occurred_at) values ($1, $2, $3, $4) returning id::text)
    select graphile_worker.add_job('deliver-event', json_build_object('id', id), max_attempts := 25, job_key := id) from event`,
  audit: `insert into audit_entry (id, at, act, actor_id, academy_id, subject_type, subject_id, detail)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
  register: `insert into public_register (number, certificate_id, academy_id, name, state, state_since, review_on, reason, facts, valid_from, valid_until, zone,
      academy_name, academy_city, academy_country, academy_state, last_event_id, last_event_facts, last_leaf_hash, issued_event_id,
      salt_certificate, salt_facts, salt_holder, status_list, status_index, changed_at, history)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)`,
} as const;

/** As many as the published programme asks for, under its names. */
const lessonsOfModules = [5, 6, 5, 6, 6, 4, 5];
const requirements = [
  ...lessonsOfModules.flatMap((lessons, at) => [...Array.from({ length: lessons }, (_, place) => `lesson:${at + 1}.${place + 1}`), `quiz:M${at + 1}`]),
  'exam',
  ...lessonsOfModules.map((_, at) => `station:ST-${at + 1}`),
];

let places = 0;

/** Everything that is written, made before the clock starts: what is measured is the database alone. */
export function prepareBareIssue(academy: PlantedAcademy, { personId, enrolmentId }: PlantedTrainee): BareIssue {
  const { id: academyId, programmeVersionId, staff } = academy;
  const [decisionId, certificateId, eventId, outboxId, key] = [v7(), v7(), v7(), v7(), v7()];
  const at = new Date();
  const day = dayIn('Europe/Lisbon', at);
  const number = numberFrom(randomBytes(13));
  const facts = factsOfIssue({ programme: 'smp-technician', version: '2026.2', day, decisionId, independence: 'independent' });
  const text = factsText(facts);
  const [saltCertificate, saltHolder, saltFacts] = [randomBytes(32), randomBytes(32), randomBytes(32)];
  const status = { list: '1', index: places++ };
  const leaf = leafBytes({ type: 'issued', academyId, day, number: { value: number, salt: saltCertificate }, facts: { value: facts, salt: saltFacts }, holder: { value: legalName, salt: saltHolder }, status });
  const hash = Buffer.from(leafHash(leaf));
  const evidence = {
    programmeVersionId,
    requirements: requirements.map((requirement) => ({ requirement, completedAt: at.toISOString() })),
    exam: { attemptId: v7(), points: 28, possible: 28, gatesRight: 6, gatesTotal: 6 },
    stations: lessonsOfModules.map(() => ({ recordId: v7(), stationId: v7(), assessorId: staff.assessor, signedAt: at.toISOString() })),
    paper: { template: 3, academyName: 'Academia do Ponto', academyPlace: 'Porto, PT' },
  };
  const history = JSON.stringify([{ day, state: 'in-force', until: null, reason: null }]);
  const statement = (name: keyof typeof texts, ...values: unknown[]) => ({ name, text: texts[name], values });
  const statements = [
    statement('context', staff.certifier, academyId, 'off'),
    statement('key', staff.certifier, key, randomBytes(32), certificateId),
    statement('decision', decisionId, enrolmentId, academyId, personId, staff.certifier, enrolmentId, null, JSON.stringify(evidence), at, null),
    statement('ordinal'),
    statement('certificate', certificateId, number, decisionId, enrolmentId, academyId, personId, text, facts.validFrom, facts.validUntil, 'pt-PT', status.list, status.index, at, null, null),
    statement('person', certificateId, academyId, personId, legalName, saltCertificate, saltHolder),
    statement('event', eventId, certificateId, academyId, 0, 'issued', 'in-force', null, null, 'academy', staff.certifier, day, at, text, hash),
    statement('salt', eventId, certificateId, academyId, saltFacts),
    statement('intake', eventId, leaf),
    statement('outbox', outboxId, 'certification.certificate-issued', JSON.stringify({ certificateId, eventId, academyId }), at),
    statement('audit', v7(), at, 'certificate.issued', staff.certifier, academyId, 'certificate', certificateId, JSON.stringify({ imposedBy: 'academy' })),
    statement(
      'register', number, certificateId, academyId, legalName, 'in-force', day, null, null, text, facts.validFrom, facts.validUntil, 'Europe/Lisbon',
      'Academia do Ponto', 'Porto', 'PT', 'admitted', eventId, text, hash, eventId, saltCertificate, saltFacts, saltHolder, status.list, status.index, at, history,
    ), // prettier-ignore
  ];
  return { leaf, statements };
}

/** The same, with its leaf in another log. */
export const withLeafIn = ({ leaf, statements }: BareIssue, other: Statement): BareIssue => ({ leaf, statements: statements.map((one) => (one.name === 'intake' ? other : one)) });

/** One transaction on one connection of the pool; an error leaves nothing behind. */
export async function issueBare(pool: pg.Pool, { statements }: BareIssue): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
