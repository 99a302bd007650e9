// Who invigilates a sitting, and who did?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { ExamInvigilatorRow } from './exam-sitting.entity.js';

/** Who is on duty, by when they came. */
export const onDuty = `array(
  select i.person_id from exam_invigilator i where i.sitting_id = s.id and i.on_duty and i.number = (select max(l.number) from exam_invigilator l where l.sitting_id = i.sitting_id and l.person_id = i.person_id) order by i.number)`;

@Injectable()
export class ExamInvigilatorsStore {
  constructor(private readonly db: Database) {}

  /** Whoever came and whoever left, in this order. */
  history(sittingId: string): Promise<ExamInvigilatorRow[]> {
    return this.db.rows(ExamInvigilatorRow, (rows) => rows.find({ where: { sittingId }, order: { number: 'ASC' } }));
  }

  /** Those of the people who neither taught nor are one of the candidates. Asked on the register: it goes by every academy. */
  async impartial(personIds: readonly string[], candidateIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'select p.id from unnest($1::uuid[]) p (id) where p.id <> all ($2::uuid[]) and not exists (select from taught t where t.instructor_id = p.id and t.trainee_id = any ($2::uuid[]))',
      [personIds, candidateIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The database numbers it. */
  async add({ sittingId, academyId, personId, onDuty: comes, decidedBy, decidedAt }: Omit<ExamInvigilatorRow, 'number'>): Promise<void> {
    await this.db.query('insert into exam_invigilator (sitting_id, number, academy_id, person_id, on_duty, decided_by, decided_at) values ($1, 1, $2, $3, $4, $5, $6)', [
      sittingId, academyId, personId, comes, decidedBy, decidedAt,
    ]);
  }
}
