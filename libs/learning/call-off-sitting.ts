// How does an academy call a sitting off?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { violates } from '#libs/platform/violations.js';
import { notFound } from './errors.js';
import { ExamSittingsStore } from './exam-sittings.store.js';
import { sittingBegan, sittingIsOver } from './sitting-errors.js';
import { TellOfSitting } from './tell-of-sitting.js';

@Injectable()
export class CallOffSitting {
  constructor(
    private readonly db: Database,
    private readonly sittings: ExamSittingsStore,
    private readonly tell: TellOfSitting,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Done already is done. 409 `sitting-is-over`, and `sitting-began` once somebody was checked in. */
  async run(actor: Actor, { academyId, sittingId }: { readonly academyId: string; readonly sittingId: string }): Promise<void> {
    try {
      await this.db.transaction(asMember(actor, academyId), async () => {
        const sitting = await this.sittings.byId(academyId, sittingId);
        if (!sitting) throw notFound();
        if (sitting.calledOffAt) return;
        const now = this.clock.now();
        if (now >= sitting.endsAt) throw sittingIsOver();
        await this.sittings.callOff(sittingId, actor.personId, now);
        const candidates = await this.sittings.candidates(sittingId);
        await this.tell.candidates({ academyId, sittingId }, 'called-off', candidates.filter(({ withdrawnAt }) => withdrawnAt === null));
        for (const invigilatorId of sitting.invigilatorIds) await this.tell.invigilator({ academyId, sittingId }, 'called-off', invigilatorId, actor.personId);
        await this.audit.record({ act: 'sitting.called-off', actorId: actor.personId, academyId, subject: { type: 'sitting', id: sittingId } });
      });
    } catch (error) {
      if (violates(error, 'a_sitting_that_began_is_not_called_off')) throw sittingBegan();
      // somebody else was quicker
      if (!violates(error, 'a_sitting_is_called_off_once')) throw error;
    }
  }
}
