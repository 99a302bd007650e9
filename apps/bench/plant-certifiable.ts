// How does a database get an academy at work, and trainees of whom each lacks only what is wanted?
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { AcademyRole } from '#libs/kernel/context.js';

/** As it was checked against a document, the same for everybody; what a certifier types. */
export const legalName = 'Inês Maria da Conceição Magalhães';

export interface PlantedAcademy {
  readonly id: string;
  readonly programmeVersionId: string;
  readonly cohortId: string;
  /** Person ids. */
  readonly staff: Readonly<Record<Exclude<AcademyRole, 'trainee'>, string>>;
}

export interface PlantedTrainee {
  readonly personId: string;
  readonly enrolmentId: string;
}

export type RequirementKind = 'lesson' | 'quiz' | 'exam' | 'station';

/** Writes past foreign keys and triggers, in one transaction; `client` must be a superuser. */
async function plant<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  const planted = await work();
  await client.query('commit');
  return planted;
}

/** An academy that is admitted, with one person in each role. The programme must be published. */
export async function plantAcademy(client: pg.Client): Promise<PlantedAcademy> {
  const { rows } = await client.query<{ id: string }>("select id from programme_version where state = 'published' and academy_id is null order by published_at desc limit 1");
  const programmeVersionId = rows[0]?.id;
  if (!programmeVersionId) throw new Error('No programme is published in this database.');
  const [id, cohortId] = [v7(), v7()];
  const staff = { owner: v7(), instructor: v7(), assessor: v7(), certifier: v7() };
  await plant(client, async () => {
    await client.query(
      `insert into academy (id, name, city, country, applicant_name, contact_email, locale, state, applied_at, state_changed_at)
       values ($1, 'Academia do Ponto', 'Porto', 'PT', 'Olívia Ordem', 'academy@example.org', 'pt-PT', 'admitted', now(), now())`,
      [id],
    );
    for (const [role, personId] of Object.entries(staff)) {
      await client.query("insert into person (id, display_name, locale, created_at) values ($1, $2, 'pt-PT', now())", [personId, `Pessoa ${role}`]);
      await client.query('insert into email_address (id, person_id, address, address_key, is_primary) values ($1, $2, $3, $3, true)', [v7(), personId, `${role}-${id}@example.org`]);
      await client.query('insert into role_grant (id, person_id, academy_id, role, granted_at) values ($1, $2, $3, $4, now())', [v7(), personId, id, role]);
    }
    await client.query(
      "insert into cohort (id, academy_id, programme_version_id, name, starts_on, created_by, created_at) values ($1, $2, $3, 'Autumn', '2026-09-01', $4, now())",
      [cohortId, id, programmeVersionId, staff.owner],
    );
    await client.query('insert into cohort_instructor (cohort_id, person_id, academy_id, added_at) values ($1, $2, $3, now())', [cohortId, staff.instructor, id]);
  });
  return { id, programmeVersionId, cohortId, staff };
}

const everything: readonly RequirementKind[] = ['lesson', 'quiz', 'exam', 'station'];

/** Trainees who have met every requirement of these kinds, whose names are checked and confirmed; for all kinds, certifiable. */
export async function plantTrainees(client: pg.Client, academy: PlantedAcademy, count: number, met: readonly RequirementKind[] = everything): Promise<PlantedTrainee[]> {
  const [quizForm, examForm] = [v7(), v7()];
  const trainees = await plant(client, async () => {
    await client.query(
      `create temporary table planted on commit drop as
       select place, gen_random_uuid() as person_id, gen_random_uuid() as enrolment_id from generate_series(1, $1::int) as place`,
      [count],
    );
    await client.query(
      `create temporary table evidence on commit drop as
       select p.*, r.requirement, r.kind, r.subject_id, case r.kind when 'lesson' then r.subject_id else gen_random_uuid() end as evidence_id
         from planted p join programme_requirement r on r.programme_version_id = $1 and r.kind = any ($2)`,
      [academy.programmeVersionId, met],
    );
    for (const { sql, parameters } of statements(academy, quizForm, examForm)) await client.query(sql, parameters);
    const { rows } = await client.query<PlantedTrainee>('select person_id as "personId", enrolment_id as "enrolmentId" from planted order by place');
    return rows;
  });
  await client.query('analyze');
  return trainees;
}

function statements({ id, programmeVersionId, cohortId, staff }: PlantedAcademy, quizForm: string, examForm: string): { sql: string; parameters?: unknown[] }[] {
  const form = `insert into form (id, kind, blueprint_id, standard_id, item_versions, option_orders, pass_rule, created_at)
    select $1, $2, s.blueprint_id, s.id, '{00000000-0000-7000-8000-000000000000}', '[["a"]]', $3, now() from (values (1)) one left join standard s on $2 = 'exam' and s.number = 1 and s.pass_points = 23 limit 1`;
  const examRule = { kind: 'exam', items: 28, passPoints: 23, gates: { total: 6, needed: 5 }, minutes: 60, coolDownHours: 24 };
  return [
    { sql: "insert into person (id, display_name, locale, created_at) select person_id, 'Trainee ' || place, 'pt-PT', now() from planted" },
    {
      sql: `insert into email_address (id, person_id, address, address_key, is_primary, verified_at)
            select gen_random_uuid(), person_id, person_id || '@example.org', person_id || '@example.org', true, now() from planted`,
    },
    { sql: "insert into role_grant (id, person_id, academy_id, role, granted_at) select gen_random_uuid(), person_id, $1, 'trainee', now() from planted", parameters: [id] },
    {
      sql: `insert into enrolment (id, academy_id, cohort_id, programme_version_id, register_version_id, person_id, known_as, enrolled_by, enrolled_at)
            select enrolment_id, $1, $2, $3, $3, person_id, 'Trainee ' || place, $4, now() - interval '30 days' from planted`,
      parameters: [id, cohortId, programmeVersionId, staff.owner],
    },
    { sql: "insert into taught (trainee_id, instructor_id, academy_id, enrolment_id, since) select person_id, $2, $1, enrolment_id, now() - interval '30 days' from planted", parameters: [id, staff.instructor] },
    { sql: form, parameters: [quizForm, 'quiz', { kind: 'quiz', items: 1, percent: 60, basis: 'house-rule' }] },
    { sql: form, parameters: [examForm, 'exam', examRule] },
    {
      sql: `insert into attempt (id, form_id, purpose, subject_id, person_id, academy_id, number, state, locale, started_at, submitted_at, closed_by)
            select evidence_id, case kind when 'exam' then $2::uuid else $3::uuid end, requirement, enrolment_id, person_id, $1, 1, 'scored', 'pt-PT',
              now() - interval '2 days', now() - interval '2 days', 'candidate'
              from evidence where kind in ('quiz', 'exam')`,
      parameters: [id, examForm, quizForm],
    },
    {
      sql: `insert into attempt_result (attempt_id, points, possible, domains, gates_right, gates_total, passed, scored_at)
            select evidence_id, 28, 28, '[]', 6, 6, true, now() - interval '2 days' from evidence where kind in ('quiz', 'exam')`,
    },
    {
      sql: `insert into station_record (id, station_id, subject_id, person_id, academy_id, assessor_id, observed, critical, note, passed, signed_at)
            select evidence_id, subject_id, enrolment_id, person_id, $1, $2, '{a}', '{}', '', true, now() - interval '1 day' from evidence where kind = 'station'`,
      parameters: [id, staff.assessor],
    },
    {
      sql: `insert into assessed (trainee_id, assessor_id, academy_id, station_record_id, at)
            select person_id, $2, $1, evidence_id, now() - interval '1 day' from evidence where kind = 'station'`,
      parameters: [id, staff.assessor],
    },
    {
      sql: `insert into completion (enrolment_id, requirement, academy_id, person_id, evidence_id, completed_at)
            select enrolment_id, requirement, $1, person_id, evidence_id, now() - interval '1 day' from evidence`,
      parameters: [id],
    },
    {
      // The enrolment's id serves as the check's: nobody reads anything into it.
      sql: `insert into name_check (id, enrolment_id, academy_id, person_id, legal_name, document, checked_by, checked_at)
            select enrolment_id, enrolment_id, $1, person_id, $2, 'identity-card', $3, now() - interval '1 hour' from planted`,
      parameters: [id, legalName, staff.assessor],
    },
    { sql: "insert into name_confirmation (name_check_id, person_id, academy_id, confirmed_at) select enrolment_id, person_id, $1, now() - interval '30 minutes' from planted", parameters: [id] },
  ];
}

export async function plantRegistrar(client: pg.Client): Promise<string> {
  const personId = v7();
  await plant(client, async () => {
    await client.query("insert into person (id, display_name, locale, created_at) values ($1, 'Rosa Registo', 'pt-PT', now())", [personId]);
    await client.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), personId]);
  });
  return personId;
}

/** Signs a person in without a password; answers the cookie header. */
export async function plantSession(client: pg.Client, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await client.query("insert into session (id, token_hash, person_id, signed_in_at, last_seen_at, expires_at) values ($1, $2, $3, now(), now(), now() + interval '1 day')", [
    v7(),
    createHash('sha256').update(token).digest(),
    personId,
  ]);
  return `dermark_session=${token}`;
}
