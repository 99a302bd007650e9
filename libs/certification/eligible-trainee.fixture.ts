// What must be in the database before somebody can be certified, as plain SQL?
import type { Client } from 'pg';
import { v7 } from 'uuid';

/** Everything here is written by a superuser: past row level security, but never past a trigger. */
export class Planting {
  constructor(private readonly client: Client) {}

  async person(name = 'Pessoa', locale = 'pt-PT'): Promise<string> {
    const id = v7();
    await this.client.query('insert into person (id, display_name, locale, created_at) values ($1, $2, $3, now())', [id, name, locale]);
    return id;
  }

  async academy(state: 'applied' | 'admitted' | 'suspended' | 'closed' = 'admitted'): Promise<string> {
    const id = v7();
    await this.client.query(
      `insert into academy (id, name, city, country, applicant_name, contact_email, locale, state, applied_at, state_changed_at)
       values ($1, 'Academia do Ponto', 'Porto', 'PT', 'Olívia', 'o@example.org', 'pt-PT', $2, now(), now())`,
      [id, state],
    );
    return id;
  }

  /** A published programme that asks for one lesson, one exam and one station. */
  async programme(): Promise<string> {
    const [version, programme, blueprint, module, lesson, station] = [v7(), v7(), v7(), v7(), v7(), v7()];
    const q = (sql: string, values: readonly unknown[]) => this.client.query(sql, [...values]);
    await q("insert into blueprint (id, code, version, rules, created_at) values ($1, $2, 1, '{}', now())", [blueprint, `exam-${blueprint}`]);
    await q("insert into standard (id, blueprint_id, number, method, pass_points, gates_needed, least, frozen_at) values ($1, $2, 1, 'authors', 23, 5, '{}', now())", [v7(), blueprint]);
    await q('insert into programme (id, code) values ($1, $2)', [programme, `smp-${programme}`]);
    await q("insert into programme_version (id, programme_id, version, state, content, exam_blueprint_id, digest) values ($1, $2, '1', 'draft', '{}', $3, '\\x00')", [version, programme, blueprint]);
    await q("insert into learning_module (id, programme_version_id, number, code, content) values ($1, $2, 1, 'skin', '{}')", [module, version]);
    await q("insert into lesson (id, programme_version_id, module_id, code, minutes, content, sources) values ($1, $2, $3, '1.1', 20, '{}', '{}')", [lesson, version, module]);
    await q("insert into station (id, code, version, domain, content, digest, created_at) values ($1, $2, 1, 'M1', '{}', '\\x00', now())", [station, `ST-${station}`]);
    const requirements = [['lesson:1.1', 'lesson', lesson], ['exam', 'exam', blueprint], ['station:ST-1', 'station', station]];
    for (const [position, [requirement, kind, subject]] of requirements.entries()) {
      await q('insert into programme_requirement (programme_version_id, requirement, kind, subject_id, position) values ($1, $2, $3, $4, $5)', [version, requirement, kind, subject, position]);
    }
    await q("update programme_version set state = 'published', published_at = now() where id = $1", [version]);
    return version;
  }

  async enrolment(academy: string, programmeVersion: string, trainee: string, enrolledBy: string): Promise<string> {
    const [id, cohort] = [v7(), v7()];
    await this.client.query("insert into cohort (id, academy_id, programme_version_id, name, starts_on, created_by, created_at) values ($1, $2, $3, $5, '2026-09-01', $4, now())", [cohort, academy, programmeVersion, enrolledBy, cohort]);
    await this.client.query(
      `insert into enrolment (id, academy_id, cohort_id, programme_version_id, person_id, known_as, enrolled_by, enrolled_at) values ($1, $2, $3, $4, $5, 'Inês', $6, now())`,
      [id, academy, cohort, programmeVersion, trainee, enrolledBy],
    );
    return id;
  }

  /** Meets what the programme asks for, with passing evidence; `except` names what stays missing. */
  async completions(enrolment: string, assessor: string, except: readonly string[] = []): Promise<void> {
    const { rows } = await this.client.query<{ requirement: string; kind: string; subject: string; academy: string; person: string }>(
      `select r.requirement, r.kind, r.subject_id as subject, e.academy_id as academy, e.person_id as person
         from enrolment e join programme_requirement r on r.programme_version_id = e.programme_version_id where e.id = $1 order by r.position`,
      [enrolment],
    );
    const met: { readonly requirement: string; readonly evidence: string }[] = [];
    for (const { requirement, kind, subject, academy, person } of rows) {
      if (except.includes(requirement)) continue;
      const evidence = kind === 'lesson' ? subject : kind === 'station' ? await this.stationRecord(subject, enrolment, academy, person, assessor) : await this.#attempt(requirement, kind === 'exam' ? subject : null, enrolment, academy, person);
      met.push({ requirement, evidence });
    }
    await this.client.query(
      `insert into completion (enrolment_id, requirement, academy_id, person_id, evidence_id, completed_at)
       select e.id, m.requirement, e.academy_id, e.person_id, m.evidence, now() from enrolment e, unnest($2::text[], $3::uuid[]) as m (requirement, evidence) where e.id = $1`,
      [enrolment, met.map(({ requirement }) => requirement), met.map(({ evidence }) => evidence)],
    );
  }

  /** A station that was passed, and the tie that it makes. */
  async stationRecord(station: string, enrolment: string, academy: string, trainee: string, assessor: string): Promise<string> {
    const id = v7();
    await this.client.query(
      `insert into station_record (id, station_id, subject_id, person_id, academy_id, assessor_id, observed, critical, note, passed, signed_at)
       values ($1, $2, $3, $4, $5, $6, '{}', '{}', '', true, now())`,
      [id, station, enrolment, trainee, academy, assessor],
    );
    await this.client.query('insert into assessed (trainee_id, assessor_id, academy_id, station_record_id, at) values ($1, $2, $3, $4, now())', [trainee, assessor, academy, id]);
    return id;
  }

  async taught(enrolment: string, academy: string, trainee: string, instructor: string): Promise<void> {
    await this.client.query('insert into taught (trainee_id, instructor_id, academy_id, enrolment_id, since) values ($1, $2, $3, $4, now())', [trainee, instructor, academy, enrolment]);
  }

  async name(enrolment: string, academy: string, trainee: string, checkedBy: string, { legalName = 'Inês Maria da Conceição', confirmed = true } = {}): Promise<string> {
    const id = v7();
    await this.client.query(
      `insert into name_check (id, enrolment_id, academy_id, person_id, legal_name, document, checked_by, checked_at) values ($1, $2, $3, $4, $5, 'passport', $6, clock_timestamp())`,
      [id, enrolment, academy, trainee, legalName, checkedBy],
    );
    if (confirmed) await this.client.query('insert into name_confirmation (name_check_id, person_id, academy_id, confirmed_at) values ($1, $2, $3, now())', [id, trainee, academy]);
    return id;
  }

  /** One after another: an attempt at a quiz or the exam that was passed. */
  async #attempt(purpose: string, blueprint: string | null, enrolment: string, academy: string, trainee: string): Promise<string> {
    const [id, form] = [v7(), v7()];
    const rule = blueprint ? { kind: 'exam', items: 28, passPoints: 23, gates: { total: 6, needed: 5 }, minutes: 60, coolDownHours: 24 } : { kind: 'quiz', items: 5, percent: 60, basis: 'house-rule' };
    await this.client.query(
      `insert into form (id, kind, blueprint_id, standard_id, item_versions, option_orders, pass_rule, created_at)
       values ($1, $2, $4, (select id from standard where blueprint_id = $4), array[$1::uuid], '[]', $3, now())`,
      [form, rule.kind, JSON.stringify(rule), blueprint],
    );
    await this.client.query(
      `insert into attempt (id, form_id, purpose, subject_id, person_id, academy_id, number, state, locale, started_at, submitted_at, closed_by)
       values ($1, $2, $3, $4, $5, $6, 1, 'scored', 'pt-PT', now(), now(), 'candidate')`,
      [id, form, purpose, enrolment, trainee, academy],
    );
    await this.client.query(
      `insert into attempt_result (attempt_id, points, possible, domains, gates_right, gates_total, passed, scored_at)
       values ($1, 25, 28, '[{"domain":"M1","points":25,"possible":28}]', 6, 6, true, now())`,
      [id],
    );
    return id;
  }
}

export interface EligibleTrainee {
  readonly trainee: string;
  readonly enrolment: string;
  readonly academy: string;
  readonly assessor: string;
  readonly instructor: string;
  readonly nameCheck: string;
}

/** Somebody at `academy`, new or known, for whom nothing is missing but a certifier's decision. */
export async function plantEligibleTrainee(planting: Planting, academy: string, programmeVersion: string, known?: string): Promise<EligibleTrainee> {
  const [trainee, assessor, instructor] = [known ?? (await planting.person('Inês')), await planting.person('Avaliadora'), await planting.person('Formador')];
  const enrolment = await planting.enrolment(academy, programmeVersion, trainee, instructor);
  await planting.taught(enrolment, academy, trainee, instructor);
  await planting.completions(enrolment, assessor);
  const nameCheck = await planting.name(enrolment, academy, trainee, assessor);
  return { trainee, enrolment, academy, assessor, instructor, nameCheck };
}
