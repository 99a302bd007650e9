// Which attempts are there, and how did they end?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { AttemptResultRow, AttemptRow } from './attempt.entity.js';
import { resultOf, type Attempt, type AttemptResult, type ClosedBy, type PastAttempt, type ResultChange } from './core/attempt.js';
import { graceMilliseconds } from './core/attempt-time.js';
import type { PassRule } from './core/pass-rule.js';
import type { Marked } from './core/rescoring.js';
import type { FormScore } from './core/scoring.js';

/** An attempt with the rule that its form carries. */
export interface AttemptUnderRule extends Attempt {
  readonly passRule: PassRule;
}

const columns = `a.id, a.form_id as "formId", a.purpose, a.subject_id as "subjectId", a.person_id as "personId", a.academy_id as "academyId", a.number,
  a.state, a.locale, a.started_at as "startedAt", a.deadline, a.submitted_at as "submittedAt", a.closed_by as "closedBy",
  a.accommodation_id as "accommodationId", a.break_until as "breakUntil", a.check_in_id as "checkInId", a.hold, a.held_by as "heldBy", a.held_since as "heldSince", f.pass_rule as "passRule"`;

@Injectable()
export class AttemptsStore {
  constructor(private readonly db: Database) {}

  /** Holds off every other start of the same thing until this transaction ends. */
  async serialise(subjectId: string, purpose: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0))", [subjectId, purpose]);
  }

  /** Attempts of one subject, at one purpose or at all, by number. */
  async past(subjectId: string, purpose: string | null): Promise<(PastAttempt & { purpose: string })[]> {
    return this.db.query<PastAttempt & { purpose: string }>(
      `select a.id, a.purpose, a.number, a.state, a.deadline, a.submitted_at as "submittedAt", f.pass_rule as "passRule", r.passed
         from attempt a join form f on f.id = a.form_id left join standing_result r on r.attempt_id = a.id
        where a.subject_id = $1 and ($2::text is null or a.purpose = $2) order by a.purpose, a.number`,
      [subjectId, purpose],
    );
  }

  /** The first attempt of each subject that passed the exam. */
  async passedExams(subjectIds: readonly string[]): Promise<{ subjectId: string; points: number; possible: number }[]> {
    return this.db.query(
      `select distinct on (a.subject_id) a.subject_id as "subjectId", r.points::float8 as points, r.possible from attempt a join standing_result r on r.attempt_id = a.id
        where a.subject_id = any ($1) and a.purpose = 'exam' and a.state = 'scored' and r.passed order by a.subject_id, a.number`,
      [subjectIds],
    );
  }

  /** The exam that a person sits at this moment: its time and its grace are not over. */
  /** Those who begin an exam are one after the other, of one person, until the transaction ends. */
  async lockExamsOf(personId: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/exams/' || $1, 0))", [personId]);
  }

  async openExam(personId: string, now: Date, besides: string | null = null): Promise<{ attemptId: string; enrolmentId: string } | null> {
    return this.db.row(
      `select a.id as "attemptId", a.subject_id as "enrolmentId" from attempt a join form f on f.id = a.form_id
        where a.person_id = $1 and a.state = 'in-progress' and f.kind = 'exam' and (a.deadline is null or a.deadline > $2) and a.subject_id is distinct from $3 limit 1`,
      [personId, new Date(now.getTime() - graceMilliseconds), besides],
    );
  }

  add(attempt: Attempt): void {
    this.db.insert(AttemptRow, attempt);
  }

  async byId(attemptId: string): Promise<AttemptUnderRule | null> {
    return this.db.row<AttemptUnderRule>(`select ${columns} from attempt a join form f on f.id = a.form_id where a.id = $1`, [attemptId]);
  }

  /** As `byId`, and nobody else saves, submits or closes it until this transaction ends. */
  async locked(attemptId: string): Promise<AttemptUnderRule | null> {
    return this.db.row<AttemptUnderRule>(`select ${columns} from attempt a join form f on f.id = a.form_id where a.id = $1 for update of a`, [attemptId]);
  }

  /** Ids of attempts that are in progress although their time was over then, without those that were `tried` already. */
  async overdue(since: Date, limit: number, tried: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>("select id from attempt where state = 'in-progress' and deadline <= $1 and id <> all ($3) order by deadline limit $2", [since, limit, tried]);
    return rows.map(({ id }) => id);
  }

  /** The same, of one subject. */
  async overdueOf(subjectId: string, since: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>("select id from attempt where state = 'in-progress' and deadline <= $2 and subject_id = $1", [subjectId, since]);
    return rows.map(({ id }) => id);
  }

  /** Those of a person at an academy whose time runs, as `locked`, in an order that is always the same. */
  async runningOf(personId: string, academyId: string): Promise<AttemptUnderRule[]> {
    return this.db.query<AttemptUnderRule>(
      `select ${columns} from attempt a join form f on f.id = a.form_id
        where a.person_id = $1 and a.academy_id = $2 and a.state = 'in-progress' and a.deadline is not null order by a.id for update of a`,
      [personId, academyId],
    );
  }

  /** The database reckons for itself, and refuses any other. */
  async setTime(attemptId: string, { deadline, accommodationId, breakUntil }: Pick<Attempt, 'deadline' | 'accommodationId' | 'breakUntil'>): Promise<void> {
    await this.db.query('update attempt set deadline = $2, accommodation_id = $3, break_until = $4 where id = $1', [attemptId, deadline, accommodationId, breakUntil]);
  }

  /** The database remembers each, and refuses a number that does not follow. */
  async takeOver(attemptId: string, hold: number, session: string, at: Date): Promise<void> {
    await this.db.query('update attempt set hold = $2, held_by = $3, held_since = $4 where id = $1', [attemptId, hold, session, at]);
  }

  /** Handed in; people mark some of it before there is a result. */
  async handOver(attemptId: string, ended: { readonly closedBy: ClosedBy; readonly at: Date }): Promise<void> {
    await this.db.query("update attempt set state = 'being-marked', submitted_at = $2, closed_by = $3 where id = $1", [attemptId, ended.at, ended.closedBy]);
  }

  close(attemptId: string, ended: { readonly closedBy: ClosedBy; readonly at: Date }, { marked, formRule }: { readonly marked: Marked; readonly formRule: PassRule }, now: Date): void {
    this.addResult(attemptId, { marked, formRule, revision: 1 }, now);
    this.db.send("update attempt set state = 'scored', submitted_at = $2, closed_by = $3 where id = $1", [attemptId, ended.at, ended.closedBy]);
  }

  /** The database refuses a revision that does not follow, and one that is worse. */
  addResult(attemptId: string, { marked, formRule, revision }: { readonly marked: Marked; readonly formRule: PassRule; readonly revision: number }, at: Date): void {
    const { score: { points, possible, domains, gatesRight, gatesTotal, passed }, rule, rescoringId } = marked; // prettier-ignore
    const passRule = rule === formRule ? null : rule;
    this.db.insert(AttemptResultRow, { attemptId, points, possible, domains, gatesRight, gatesTotal, passed, scoredAt: at, revision, rescoringId, passRule });
  }

  /** Null while it is in progress. */
  async result(attempt: AttemptUnderRule): Promise<AttemptResult | null> {
    return (await this.scored(attempt.id)).result;
  }

  /** With the result that counts, and the rule under which it was marked; each null where there is none. */
  async scored(attemptId: string): Promise<{ readonly attempt: AttemptUnderRule | null; readonly result: AttemptResult | null }> {
    const row = await this.db.row<AttemptUnderRule & { readonly score: FormScore | null; readonly resultRule: PassRule | null; readonly change: (Omit<ResultChange, 'at'> & { readonly at: string }) | null }>(
      `select ${columns}, case when r.attempt_id is not null then jsonb_build_object('points', r.points, 'possible', r.possible, 'domains', r.domains,
         'gatesRight', r.gates_right, 'gatesTotal', r.gates_total, 'passed', r.passed) end as score, r.pass_rule as "resultRule",
         (select jsonb_build_object('treatment', m.treatment, 'cause', m.cause, 'at', r.scored_at, 'before',
            (select jsonb_build_object('points', p.points, 'possible', p.possible, 'passed', p.passed) from attempt_result p where p.attempt_id = a.id and p.revision = r.revision - 1))
            from item_marking m where m.rescoring_id = r.rescoring_id) as change
         from attempt a join form f on f.id = a.form_id left join standing_result r on r.attempt_id = a.id where a.id = $1`,
      [attemptId],
    );
    if (!row) return { attempt: null, result: null };
    const { score, resultRule, change, ...begun } = row;
    const attempt = { ...begun, passRule: resultRule ?? begun.passRule };
    const { passRule, closedBy, submittedAt } = attempt;
    const result = score && closedBy && submittedAt ? resultOf(score, passRule, { closedBy, at: submittedAt }) : null;
    return { attempt, result: result && change ? { ...result, change: { ...change, at: new Date(change.at) } } : result };
  }
}
