// How does an academy have somebody else invigilate a sitting, or one more?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { violates } from '#libs/platform/violations.js';
import { staffable } from './core/exam-sitting.js';
import { notFound } from './errors.js';
import { ExamInvigilatorsStore } from './exam-invigilators.store.js';
import { ExamSittingsStore } from './exam-sittings.store.js';
import { invigilatorsChanged, invigilatorUnfit, sittingCalledOff, sittingIsOver } from './sitting-errors.js';
import { TellOfSitting } from './tell-of-sitting.js';

export interface InvigilatorToName {
  readonly academyId: string;
  readonly sittingId: string;
  readonly personId: string;
  /** Whose place it is; whoever is replaced sees no code any more. Without it, there is one more. */
  readonly insteadOf: string | null;
}

@Injectable()
export class NameInvigilator {
  constructor(
    private readonly db: Database,
    private readonly sittings: ExamSittingsStore,
    private readonly invigilators: ExamInvigilatorsStore,
    private readonly tell: TellOfSitting,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What is so already stays so. 409 `invigilator-unfit`, `invigilators-changed`, `sitting-called-off`, `sitting-is-over`. */
  async run(actor: Actor, wish: InvigilatorToName): Promise<void> {
    try {
      await this.db.transaction(asMember(actor, wish.academyId), () => this.#name(actor, wish));
    } catch (error) {
      if (violates(error, 'an_invigilator_is_impartial') || violates(error, 'an_invigilator_belongs_to_the_academy')) throw invigilatorUnfit([]);
      if (violates(error, 'an_invigilator_comes_before_the_end')) throw sittingIsOver();
      // somebody else was quicker
      if (violates(error, 'an_invigilator_comes_or_goes') || violates(error, 'a_sitting_has_an_invigilator')) throw invigilatorsChanged();
      throw error;
    }
  }

  async #name(actor: Actor, { academyId, sittingId, personId, insteadOf }: InvigilatorToName): Promise<void> {
    const sitting = await this.sittings.byId(academyId, sittingId);
    if (!sitting) throw notFound();
    const [isThere, isLeaving] = [sitting.invigilatorIds.includes(personId), insteadOf !== null && sitting.invigilatorIds.includes(insteadOf)];
    if (isThere && !isLeaving) return;
    if (insteadOf !== null && (!isLeaving || insteadOf === personId)) throw invigilatorsChanged();
    if (sitting.calledOffAt) throw sittingCalledOff();
    const decidedAt = this.clock.now();
    if (!staffable(sitting, decidedAt)) throw sittingIsOver();
    const row = { sittingId, academyId, decidedBy: actor.personId, decidedAt };
    if (!isThere) {
      await this.invigilators.add({ ...row, personId, onDuty: true });
      await this.tell.invigilator({ academyId, sittingId }, 'invigilates', personId, actor.personId);
    }
    if (insteadOf !== null) {
      await this.invigilators.add({ ...row, personId: insteadOf, onDuty: false });
      await this.tell.invigilator({ academyId, sittingId }, 'replaced', insteadOf, actor.personId);
    }
    await this.audit.record({
      act: insteadOf === null ? 'sitting.invigilator-added' : 'sitting.invigilator-replaced', actorId: actor.personId, academyId, subject: { type: 'sitting', id: sittingId }, detail: { invigilatorId: personId, insteadOf },
    });
  }
}
