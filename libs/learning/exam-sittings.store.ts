// Where are sittings kept, and who was at them?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { onDuty } from './exam-invigilators.store.js';
import { ExamCheckInRow, ExamSittingCandidateRow, ExamSittingNoteRow, ExamSittingRow } from './exam-sitting.entity.js';

/** With who invigilates it now. */
export interface StaffedSitting extends ExamSittingRow {
  readonly invigilatorIds: readonly string[];
}

export interface SittingInList extends StaffedSitting {
  readonly candidates: number;
  readonly checkedIn: number;
}

export interface SittingCandidate {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly knownAs: string;
  readonly withdrawnAt: Date | null;
  readonly checkInId: string | null;
  readonly checkedInAt: Date | null;
}

/** What a candidate needs to know before the exam. */
export interface NextSitting extends Pick<ExamSittingRow, 'id' | 'place' | 'online' | 'startsAt' | 'endsAt' | 'calledOffAt'> {
  readonly checkInId: string | null;
}

const columns = `s.id, s.academy_id as "academyId", s.place, s.online, s.starts_at as "startsAt", s.ends_at as "endsAt", s.invigilator_id as "invigilatorId", s.announced_by as "announcedBy",
  s.announced_at as "announcedAt", s.called_off_at as "calledOffAt", s.called_off_by as "calledOffBy", ${onDuty} as "invigilatorIds"`;

@Injectable()
export class ExamSittingsStore {
  constructor(private readonly db: Database) {}

  async add(sitting: ExamSittingRow, candidates: readonly Pick<ExamSittingCandidateRow, 'enrolmentId' | 'personId'>[]): Promise<void> {
    await this.db.rows(ExamSittingRow, (rows) => rows.insert(sitting));
    await this.db.rows(ExamSittingCandidateRow, (rows) => rows.insert(candidates.map(({ enrolmentId, personId }) => ({ sittingId: sitting.id, academyId: sitting.academyId, enrolmentId, personId }))));
  }

  byId(academyId: string, sittingId: string): Promise<StaffedSitting | null> {
    return this.db.row(`select ${columns} from exam_sitting s where s.academy_id = $1 and s.id = $2`, [academyId, sittingId]);
  }

  /** The latest first. */
  ofAcademy(academyId: string): Promise<SittingInList[]> {
    return this.db.query(
      `select ${columns}, (select count(*)::int from exam_sitting_candidate c where c.sitting_id = s.id) as candidates, (select count(*)::int from exam_check_in i where i.sitting_id = s.id) as "checkedIn"
         from exam_sitting s where s.academy_id = $1 order by s.starts_at desc, s.id desc limit 200`,
      [academyId],
    );
  }

  async callOff(sittingId: string, by: string, at: Date): Promise<void> {
    await this.db.query('update exam_sitting set called_off_at = $2, called_off_by = $3 where id = $1', [sittingId, at, by]);
  }

  /** By name. */
  candidates(sittingId: string): Promise<SittingCandidate[]> {
    return this.db.query(
      `select c.enrolment_id as "enrolmentId", c.person_id as "personId", e.known_as as "knownAs", e.withdrawn_at as "withdrawnAt", i.id as "checkInId", i.checked_in_at as "checkedInAt"
         from exam_sitting_candidate c join enrolment e on e.id = c.enrolment_id left join exam_check_in i on i.sitting_id = c.sitting_id and i.enrolment_id = c.enrolment_id
        where c.sitting_id = $1 order by lower(e.known_as), c.enrolment_id`,
      [sittingId],
    );
  }

  /** Nothing happens to whom is checked in already. */
  async checkIn({ id, sittingId, enrolmentId, academyId, personId, invigilatorId, checkedInAt }: ExamCheckInRow): Promise<void> {
    await this.db.query(
      `insert into exam_check_in (id, sitting_id, enrolment_id, academy_id, person_id, invigilator_id, checked_in_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (sitting_id, enrolment_id) do nothing`,
      [id, sittingId, enrolmentId, academyId, personId, invigilatorId, checkedInAt],
    );
  }

  notes(sittingId: string): Promise<ExamSittingNoteRow[]> {
    return this.db.rows(ExamSittingNoteRow, (rows) => rows.find({ where: { sittingId }, order: { writtenAt: 'ASC', id: 'ASC' } }));
  }

  async addNote(note: ExamSittingNoteRow): Promise<void> {
    await this.db.rows(ExamSittingNoteRow, (rows) => rows.insert(note));
  }

  /** Whether an exam of this enrolment begins at a sitting alone, as the database sees it. */
  async isDemanded(academyId: string, enrolmentId: string, now: Date): Promise<boolean> {
    return (await this.db.row<{ demanded: boolean }>('select supervision_demanded($1, $2, $3) as demanded', [academyId, enrolmentId, now]))?.demanded ?? false;
  }

  /** Where the candidate is checked in for an attempt that has not begun; otherwise the next one that is not over. */
  next(enrolmentId: string, now: Date): Promise<NextSitting | null> {
    return this.db.row(
      `select s.id, s.place, s.online, s.starts_at as "startsAt", s.ends_at as "endsAt", s.called_off_at as "calledOffAt", i.id as "checkInId"
         from exam_sitting_candidate c join exam_sitting s on s.id = c.sitting_id
         left join exam_check_in i on i.sitting_id = s.id and i.enrolment_id = c.enrolment_id and not exists (select from attempt a where a.check_in_id = i.id and a.state <> 'void')
        where c.enrolment_id = $1 and s.called_off_at is null and s.ends_at > $2 order by i.id is null, s.starts_at, s.id limit 1`,
      [enrolmentId, now],
    );
  }

  /** At which sitting somebody was checked in. */
  async ofCheckIn(checkInId: string): Promise<string | null> {
    return (await this.db.row<{ sittingId: string }>('select sitting_id as "sittingId" from exam_check_in where id = $1', [checkInId]))?.sittingId ?? null;
  }

  /** Those among the candidates whom somebody taught, or is. */
  async taughtBy(personId: string, candidateIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'select distinct c.id from unnest($2::uuid[]) c (id) where c.id = $1 or exists (select from taught t where t.trainee_id = c.id and t.instructor_id = $1)',
      [personId, candidateIds],
    );
    return rows.map(({ id }) => id);
  }
}
