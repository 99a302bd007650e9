// How does an academy open a cohort?
import { Injectable } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import type { Day } from '#libs/kernel/calendar.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { newId } from '#libs/platform/ids.js';
import { CohortsStore } from './cohorts.store.js';
import { cohortNameTaken, programmeNotPublished } from './errors.js';

export interface CohortToCreate {
  readonly academyId: string;
  readonly name: string;
  readonly programmeVersionId: string;
  readonly startsOn: Day;
}

@Injectable()
export class CreateCohort {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly cohorts: CohortsStore,
    private readonly programmes: ProgrammesReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, wish: CohortToCreate, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asMember(actor, wish.academyId), () => this.idempotency.once(request, () => this.#create(actor, wish)));
  }

  async #create(actor: Actor, { academyId, name, programmeVersionId, startsOn }: CohortToCreate): Promise<string> {
    if (!(await this.programmes.isOpenTo(academyId, programmeVersionId))) throw programmeNotPublished();
    const id = newId();
    const isNew = await this.cohorts.insert({ id, academyId, programmeVersionId, name, startsOn, createdBy: actor.personId, createdAt: this.clock.now() });
    if (!isNew) throw cohortNameTaken();
    await this.audit.record({ act: 'cohort.created', actorId: actor.personId, academyId, subject: { type: 'cohort', id }, detail: { programmeVersionId, startsOn } });
    return id;
  }
}
