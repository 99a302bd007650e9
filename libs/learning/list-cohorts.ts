// How far is everybody in an academy's cohorts?
import { Injectable } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { cohortView, type CohortView } from './cohorts.dto.js';
import { CohortsStore } from './cohorts.store.js';
import { EnrolmentsReader } from './enrolments.reader.js';

@Injectable()
export class ListCohorts {
  constructor(
    private readonly db: Database,
    private readonly cohorts: CohortsStore,
    private readonly enrolments: EnrolmentsReader,
    private readonly people: PeopleReader,
    private readonly programmes: ProgrammesReader,
  ) {}

  /** A handful of statements however many cohorts and trainees there are. */
  async run(actor: Actor, academyId: string, locale: Locale): Promise<CohortView[]> {
    const context = asMember(actor, academyId);
    return this.db.transaction(context, async () => {
      const cohorts = await this.cohorts.ofAcademy(academyId);
      const enrolments = await this.enrolments.ofAcademy(context, academyId);
      const people = await this.people.byIds(cohorts.flatMap(({ instructorIds }) => instructorIds));
      const programmes = await this.programmes.facts([...new Set(cohorts.map(({ programmeVersionId }) => programmeVersionId))]);
      const known = {
        people: new Map([...people].map(([id, { name }]) => [id, name])),
        programmes,
        withoutPassword: await this.people.withoutPassword(enrolments.map(({ personId }) => personId)),
      };
      return cohorts.map((cohort) => cohortView(cohort, enrolments, known, locale));
    });
  }
}
