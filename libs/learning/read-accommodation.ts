// Which conditions hold for a trainee's exams, and who decided so?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { AccommodationsReader } from '#libs/assessment/accommodations.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, asPerson, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { accommodationView, conditionsView, type AccommodationView, type ConditionsView } from './accommodation-view.js';
import { mayAccommodate } from './core/policy.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { notFound } from './errors.js';

@Injectable()
export class ReadAccommodation {
  constructor(
    private readonly db: Database,
    private readonly academies: AcademiesReader,
    private readonly enrolments: EnrolmentsStore,
    private readonly accommodations: AccommodationsReader,
    private readonly people: PeopleReader,
  ) {}

  /** For those of the academy who decide on it: with its history. */
  async ofTrainee(actor: Actor, academyId: string, enrolmentId: string): Promise<AccommodationView> {
    const context = asMember(actor, academyId);
    return this.db.transaction(context, async () => {
      const enrolment = await this.enrolments.byId(enrolmentId);
      const academy = await this.academies.byId(academyId);
      if (!enrolment || !academy || enrolment.academyId !== academyId) throw notFound();
      const { steps, inForce } = await this.accommodations.history(context, enrolment.personId, academyId);
      const names = await this.people.byIds([...new Set(steps.map(({ decidedBy }) => decidedBy))]);
      return accommodationView(steps, inForce, { zone: academy.zone, nameOf: (id) => names.get(id)?.name ?? '', decides: mayAccommodate(actor, enrolment) });
    });
  }

  /** For the trainee: what holds now. */
  async own(actor: Actor, enrolmentId: string): Promise<ConditionsView> {
    const context = asPerson(actor);
    return this.db.transaction(context, async () => {
      const enrolment = await this.enrolments.byId(enrolmentId);
      const academy = enrolment && (await this.academies.byId(enrolment.academyId));
      if (!enrolment || !academy || enrolment.personId !== actor.personId) throw notFound();
      return conditionsView((await this.accommodations.history(context, enrolment.personId, enrolment.academyId)).inForce, academy.zone);
    });
  }
}
