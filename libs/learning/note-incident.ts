// How is it written down what happened at a sitting?
import { Injectable } from '@nestjs/common';
import { asMember, holdsRole, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { notFound } from './errors.js';
import { ExamInvigilatorsStore } from './exam-invigilators.store.js';
import { ExamSittingsStore } from './exam-sittings.store.js';
import { invigilatorOnly } from './sitting-errors.js';

export interface IncidentToNote {
  readonly academyId: string;
  readonly sittingId: string;
  /** Of one candidate; null of all. */
  readonly enrolmentId: string | null;
  readonly note: string;
}

@Injectable()
export class NoteIncident {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly sittings: ExamSittingsStore,
    private readonly invigilators: ExamInvigilatorsStore,
    private readonly clock: Clock,
  ) {}

  /** By who invigilates, or did until somebody took the place, or an owner; it stands as it was written. 403 `invigilator-only`. */
  async run(actor: Actor, wish: IncidentToNote, request: IdempotencyRequest): Promise<void> {
    await this.db.transaction(asMember(actor, wish.academyId), () => this.idempotency.once(request, (id) => this.#note(id, actor, wish)));
  }

  async #note(id: string, actor: Actor, { academyId, sittingId, enrolmentId, note }: IncidentToNote): Promise<string> {
    const sitting = await this.sittings.byId(academyId, sittingId);
    if (!sitting) throw notFound();
    const wasThere = (await this.invigilators.history(sittingId)).some(({ personId }) => personId === actor.personId);
    if (!wasThere && !holdsRole(actor, academyId, ['owner'])) throw invigilatorOnly();
    const candidate = enrolmentId === null ? null : (await this.sittings.candidates(sittingId)).find((each) => each.enrolmentId === enrolmentId);
    if (candidate === undefined) throw notFound();
    await this.sittings.addNote({ id, sittingId, academyId, enrolmentId, personId: candidate?.personId ?? null, note, writtenBy: actor.personId, writtenAt: this.clock.now() });
    return id;
  }
}
