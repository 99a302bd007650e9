// Has an academy decided that its exams are sat under supervision?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { ExamSupervisionRow } from './exam-sitting.entity.js';

@Injectable()
export class ExamSupervisionStore {
  constructor(private readonly db: Database) {}

  /** The last decision; null where none was taken, and exams begin anywhere. */
  last(academyId: string): Promise<ExamSupervisionRow | null> {
    return this.db.rows(ExamSupervisionRow, (rows) => rows.findOne({ where: { academyId }, order: { sequence: 'DESC' } }));
  }

  /** Whether an exam that trainees of the academy prepare for is one that its blueprint puts under supervision. */
  async isDemandedByRegister(academyId: string): Promise<boolean> {
    const row = await this.db.row<{ demanded: boolean }>(
      `select exists (select from enrolment e join programme_version v on v.id = e.programme_version_id join blueprint b on b.id = v.exam_blueprint_id
                       where e.academy_id = $1 and e.withdrawn_at is null and b.rules -> 'supervised' = 'true') as demanded`,
      [academyId],
    );
    return row?.demanded ?? false;
  }

  async lock(academyId: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('exam supervision ' || $1, 0))", [academyId]);
  }

  async add(decision: ExamSupervisionRow): Promise<void> {
    await this.db.rows(ExamSupervisionRow, (rows) => rows.insert(decision));
  }
}
