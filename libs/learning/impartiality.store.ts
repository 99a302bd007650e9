// Where is it kept who taught and who assessed whom?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import { Database } from '#libs/platform/database.js';
import type { Assessed, Taught } from './impartiality.entity.js';

interface Tie {
  readonly academyId: string;
  readonly since: Date;
}

interface TieRow extends Tie {
  readonly kind: 'taught' | 'assessed';
}

export interface Ties {
  readonly taught: readonly Tie[];
  readonly assessed: readonly Tie[];
}

@Injectable()
export class ImpartialityStore {
  constructor(private readonly db: Database) {}

  /** Everybody who teaches the cohort has taught the trainee of this enrolment. */
  async traineeIsTaught(enrolmentId: string, at: Date): Promise<void> {
    await this.db.query(
      `insert into taught (trainee_id, instructor_id, academy_id, enrolment_id, since)
       select e.person_id, i.person_id, e.academy_id, e.id, $2 from enrolment e join cohort_instructor i on i.cohort_id = e.cohort_id
        where e.id = $1 order by i.person_id on conflict do nothing`,
      [enrolmentId, at],
    );
  }

  /** The instructor has taught every trainee of the cohort, also those who left: they were there. */
  async instructorTeaches(cohortId: string, instructorId: string, at: Date): Promise<void> {
    // in the order of trainees: each row waits for decisions about that trainee, and two orders could wait for each other
    await this.db.query(
      `insert into taught (trainee_id, instructor_id, academy_id, enrolment_id, since)
       select e.person_id, $2, e.academy_id, e.id, $3 from enrolment e where e.cohort_id = $1 order by e.person_id on conflict do nothing`,
      [cohortId, instructorId, at],
    );
  }

  /** Somebody stood beside the trainee, whoever teaches the cohort. The first day stands. */
  async insertTaught({ traineeId, instructorId, academyId, enrolmentId, since }: Taught): Promise<void> {
    await this.db.query('insert into taught (trainee_id, instructor_id, academy_id, enrolment_id, since) values ($1, $2, $3, $4, $5) on conflict do nothing', [
      traineeId,
      instructorId,
      academyId,
      enrolmentId,
      since,
    ]);
  }

  /** Whether somebody decided on the trainee's certificate on that day or later, in the academy's zone. */
  async hasDecidedSince({ traineeId, instructorId, academyId }: Pick<Taught, 'traineeId' | 'instructorId' | 'academyId'>, day: Day): Promise<boolean> {
    const row = await this.db.row<{ readonly decided: boolean }>('select decided_since($1, $2, $3::date, $4) as decided', [traineeId, instructorId, day, academyId]);
    return row?.decided === true;
  }

  /** By a sheet; whoever marks an answer is written down by the database. */
  async insertAssessed(assessed: Omit<Assessed, 'handMarkId' | 'evidenceId'>): Promise<void> {
    await this.db.query('insert into assessed (trainee_id, assessor_id, academy_id, station_record_id, at) values ($1, $2, $3, $4, $5)', [
      assessed.traineeId,
      assessed.assessorId,
      assessed.academyId,
      assessed.stationRecordId,
      assessed.at,
    ]);
  }

  /** The earliest tie at each academy, whoever asks. */
  async of(traineeId: string, personId: string): Promise<Ties> {
    return tiesOf(await this.db.query<TieRow>('select kind, academy_id as "academyId", since from ties_between($1, $2)', [traineeId, personId]));
  }

  /** The same for each of many trainees. */
  async ofMany(traineeIds: readonly string[], personId: string): Promise<Map<string, Ties>> {
    const rows = await this.db.query<TieRow & { readonly traineeId: string }>(
      `select t.id as "traineeId", b.kind, b.academy_id as "academyId", b.since from unnest($1::uuid[]) as t (id) cross join lateral ties_between(t.id, $2) b`,
      [traineeIds, personId],
    );
    const byTrainee = new Map<string, TieRow[]>(traineeIds.map((id) => [id, []]));
    for (const { traineeId, ...tie } of rows) byTrainee.get(traineeId)?.push(tie);
    return new Map([...byTrainee].map(([id, ties]) => [id, tiesOf(ties)]));
  }
}

function tiesOf(ties: readonly TieRow[]): Ties {
  const of = (wanted: TieRow['kind']): Tie[] => ties.filter(({ kind }) => kind === wanted).map(({ academyId, since }) => ({ academyId, since }));
  return { taught: of('taught'), assessed: of('assessed') };
}
