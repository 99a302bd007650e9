// Where are cohorts and their instructors kept?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import { Database } from '#libs/platform/database.js';
import type { Cohort } from './cohort.entity.js';

export interface CohortRow {
  readonly id: string;
  readonly academyId: string;
  readonly programmeVersionId: string;
  readonly name: string;
  readonly startsOn: Day;
}

export interface CohortWithInstructors extends CohortRow {
  readonly instructorIds: readonly string[];
}

// as text: the driver would make a moment in the server's zone of a calendar day
const columns = 'c.id, c.academy_id as "academyId", c.programme_version_id as "programmeVersionId", c.name, c.starts_on::text as "startsOn"';

@Injectable()
export class CohortsStore {
  constructor(private readonly db: Database) {}

  /** False when the academy has a cohort of that name. */
  async insert(cohort: Cohort): Promise<boolean> {
    const row = await this.db.row(
      `insert into cohort (id, academy_id, programme_version_id, name, starts_on, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (academy_id, name) do nothing returning id`,
      [cohort.id, cohort.academyId, cohort.programmeVersionId, cohort.name, cohort.startsOn, cohort.createdBy, cohort.createdAt],
    );
    return row !== null;
  }

  /**
   * Makes enrolling and adding an instructor wait for each other until the transaction ends: each writes `taught` for
   * those whom it finds in the cohort, and neither would find the other.
   */
  async lock(cohortId: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/cohort/' || $1, 0))", [cohortId]);
  }

  byId(academyId: string, cohortId: string): Promise<CohortRow | null> {
    return this.db.row(`select ${columns} from cohort c where c.academy_id = $1 and c.id = $2`, [academyId, cohortId]);
  }

  /** Newest first. */
  ofAcademy(academyId: string): Promise<CohortWithInstructors[]> {
    return this.db.query(
      `select ${columns}, coalesce((select array_agg(i.person_id order by i.added_at, i.person_id) from cohort_instructor i where i.cohort_id = c.id), '{}') as "instructorIds"
         from cohort c where c.academy_id = $1 order by c.starts_on desc, c.id desc`,
      [academyId],
    );
  }

  /** False when the person teaches the cohort already. */
  async addInstructor(cohort: CohortRow, personId: string, at: Date): Promise<boolean> {
    const row = await this.db.row(
      'insert into cohort_instructor (cohort_id, person_id, academy_id, added_at) values ($1, $2, $3, $4) on conflict do nothing returning cohort_id',
      [cohort.id, personId, cohort.academyId, at],
    );
    return row !== null;
  }
}
