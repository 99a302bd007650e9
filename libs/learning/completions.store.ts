// Where is it kept what a trainee has met?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Completed } from './core/progress.js';
import type { Completion } from './enrolment.entity.js';

@Injectable()
export class CompletionsStore {
  constructor(private readonly db: Database) {}

  /**
   * Makes completions of one enrolment wait for each other until the transaction ends: of two that fall at the same
   * moment, one must see that it is the last.
   */
  async lock(enrolmentId: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/completion/' || $1, 0))", [enrolmentId]);
  }

  /** False when the requirement was met already; the first evidence stands. */
  async insert(completion: Completion): Promise<boolean> {
    const row = await this.db.row(
      `insert into completion (enrolment_id, requirement, academy_id, person_id, evidence_id, completed_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (enrolment_id, requirement) do nothing returning requirement`,
      [completion.enrolmentId, completion.requirement, completion.academyId, completion.personId, completion.evidenceId, completion.completedAt],
    );
    return row !== null;
  }

  of(enrolmentId: string): Promise<Completed[]> {
    return this.db.query(
      'select requirement, completed_at as "completedAt", evidence_id as "evidenceId" from completion where enrolment_id = $1 order by completed_at, requirement',
      [enrolmentId],
    );
  }
}
