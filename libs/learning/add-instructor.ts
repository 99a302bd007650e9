// How does somebody come to teach a cohort?
import { Injectable } from '@nestjs/common';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { CohortsStore } from './cohorts.store.js';
import { notAnInstructor, notFound } from './errors.js';
import { ImpartialityStore } from './impartiality.store.js';

export interface InstructorToAdd {
  readonly academyId: string;
  readonly cohortId: string;
  readonly personId: string;
}

@Injectable()
export class AddInstructor {
  constructor(
    private readonly db: Database,
    private readonly cohorts: CohortsStore,
    private readonly impartiality: ImpartialityStore,
    private readonly grants: GrantsReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Idempotent. From now on the instructor may decide on no certificate of the cohort's trainees. */
  async run(actor: Actor, { academyId, cohortId, personId }: InstructorToAdd): Promise<void> {
    await this.db.transaction(asMember(actor, academyId), async () => {
      const cohort = await this.cohorts.byId(academyId, cohortId);
      if (!cohort) throw notFound();
      const grants = await this.grants.ofAcademy(academyId);
      if (!grants.some((grant) => grant.personId === personId && grant.role === 'instructor')) throw notAnInstructor();
      await this.cohorts.lock(cohortId);
      const at = this.clock.now();
      if (!(await this.cohorts.addInstructor(cohort, personId, at))) return;
      await this.impartiality.instructorTeaches(cohortId, personId, at);
      await this.audit.record({ act: 'instructor.added', actorId: actor.personId, academyId, subject: { type: 'cohort', id: cohortId }, detail: { personId } });
    });
  }
}
