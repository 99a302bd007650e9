// Where are enrolments kept, and how are they found?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Enrolment } from './enrolment.entity.js';

/** An enrolment with its cohort's name. */
export interface EnrolmentRow extends Omit<Enrolment, 'enrolledBy' | 'ordinal' | 'registerVersionId'> {
  readonly cohortName: string;
}

/** The same for lists: with the codes of what is met. */
export interface EnrolmentInList extends EnrolmentRow {
  readonly completed: readonly string[];
}

const columns = `e.id, e.academy_id as "academyId", e.cohort_id as "cohortId", e.programme_version_id as "programmeVersionId",
  e.person_id as "personId", e.known_as as "knownAs", e.enrolled_at as "enrolledAt", e.withdrawn_at as "withdrawnAt", c.name as "cohortName"`;

const forList = `${columns}, coalesce((select array_agg(d.requirement) from completion d where d.enrolment_id = e.id), '{}') as completed`;

@Injectable()
export class EnrolmentsStore {
  constructor(private readonly db: Database) {}

  /**
   * False when the person is enrolled there on this programme version already, by whichever edition of it: the database says on
   * which version of the register an enrolment counts. Who completed it a year ago may take it again: the ordinal counts those
   * times, so that two enrolments that are still open have the same.
   */
  async insert(enrolment: Omit<Enrolment, 'withdrawnAt' | 'ordinal' | 'registerVersionId'>): Promise<boolean> {
    const row = await this.db.row(
      `insert into enrolment (id, academy_id, cohort_id, programme_version_id, person_id, known_as, enrolled_by, enrolled_at, ordinal)
       select $1, $2, $3, $4, $5, $6, $7, $8, count(*) from enrolment e
        where e.academy_id = $2 and e.person_id = $5 and e.register_version_id = (select coalesce(v.based_on, v.id) from programme_version v where v.id = $4)
          and not exists (select from programme_requirement r where r.programme_version_id = e.programme_version_id and not exists (
                select from completion c where c.enrolment_id = e.id and c.requirement = r.requirement and c.completed_at < $8::timestamptz - interval '1 year'))
       on conflict (academy_id, person_id, register_version_id, ordinal) do nothing returning id`,
      [
        enrolment.id,
        enrolment.academyId,
        enrolment.cohortId,
        enrolment.programmeVersionId,
        enrolment.personId,
        enrolment.knownAs,
        enrolment.enrolledBy,
        enrolment.enrolledAt,
      ],
    );
    return row !== null;
  }

  byId(enrolmentId: string): Promise<EnrolmentRow | null> {
    return this.db.row(`select ${columns} from enrolment e join cohort c on c.id = e.cohort_id where e.id = $1`, [enrolmentId]);
  }

  ofPerson(personId: string): Promise<EnrolmentInList[]> {
    return this.db.query(
      `select ${forList} from enrolment e join cohort c on c.id = e.cohort_id where e.person_id = $1 order by e.enrolled_at desc, e.id`,
      [personId],
    );
  }

  /** Everybody whom the academy enrolled, also those who left, by name. */
  ofAcademy(academyId: string): Promise<EnrolmentInList[]> {
    return this.db.query(
      `select ${forList} from enrolment e join cohort c on c.id = e.cohort_id where e.academy_id = $1 order by lower(e.known_as), e.id`,
      [academyId],
    );
  }
}
