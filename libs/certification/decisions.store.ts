// Where are decisions kept, and the exceptions that some of them rest on?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Exception } from './core/impartiality.js';
import type { Decision, IndependenceException } from './decision.entity.js';

@Injectable()
export class DecisionsStore {
  constructor(private readonly db: Database) {}

  /** The database refuses a decision that the rules do not allow, by the name of the rule. */
  async add(decision: Omit<Decision, 'corrects'> & Partial<Pick<Decision, 'corrects'>>): Promise<void> {
    await this.db.query(
      `insert into decision (id, enrolment_id, academy_id, trainee_id, certifier_id, name_check_id, exception_id, evidence, decided_at, corrects)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        decision.id,
        decision.enrolmentId,
        decision.academyId,
        decision.traineeId,
        decision.certifierId,
        decision.nameCheckId,
        decision.exceptionId,
        JSON.stringify(decision.evidence),
        decision.decidedAt,
        decision.corrects ?? null,
      ],
    );
  }

  async isDecided(enrolmentId: string): Promise<boolean> {
    // The first decision, which corrections follow: it is the one that the index has.
    return (await this.db.row('select from decision where enrolment_id = $1 and corrects is null', [enrolmentId])) !== null;
  }

  /** Which of these enrolments have been decided on. */
  async decided(enrolmentIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>('select enrolment_id as id from decision where enrolment_id = any ($1) and corrects is null', [enrolmentIds]);
    return new Set(rows.map((row) => row.id));
  }

  exceptionFor(academyId: string, traineeId: string, certifierId: string): Promise<Exception | null> {
    return this.db.row(
      'select id, reason, recorded_at as "recordedAt" from independence_exception where academy_id = $1 and trainee_id = $2 and certifier_id = $3',
      [academyId, traineeId, certifierId],
    );
  }

  /** The same for many trainees, by trainee. */
  async exceptionsFor(academyId: string, traineeIds: readonly string[], certifierId: string): Promise<Map<string, Exception>> {
    const rows = await this.db.query<Exception & { readonly traineeId: string }>(
      'select trainee_id as "traineeId", id, reason, recorded_at as "recordedAt" from independence_exception where academy_id = $1 and trainee_id = any ($2) and certifier_id = $3',
      [academyId, traineeIds, certifierId],
    );
    return new Map(rows.map(({ traineeId, ...exception }) => [traineeId, exception]));
  }

  /** False when there is one for these three already. */
  async addException(exception: IndependenceException): Promise<boolean> {
    const row = await this.db.row(
      `insert into independence_exception (id, academy_id, trainee_id, certifier_id, reason, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (academy_id, trainee_id, certifier_id) do nothing returning id`,
      [exception.id, exception.academyId, exception.traineeId, exception.certifierId, exception.reason, exception.recordedBy, exception.recordedAt],
    );
    return row !== null;
  }
}
