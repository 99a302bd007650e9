// How does an academy decide that its exams begin at a sitting alone, or anywhere?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { ExamSupervisionStore } from './exam-supervision.store.js';
import { supervisionChanged } from './sitting-errors.js';

export interface SupervisionToDecide {
  readonly academyId: string;
  readonly required: boolean;
  /** How many decisions there were when it was shown. */
  readonly revision: number;
}

@Injectable()
export class DecideSupervision {
  constructor(
    private readonly db: Database,
    private readonly supervision: ExamSupervisionStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** An exam that is open goes on as it began. What is so already stays so. 409 `supervision-changed`. */
  async run(actor: Actor, { academyId, required, revision }: SupervisionToDecide): Promise<void> {
    await this.db.transaction(asMember(actor, academyId), async () => {
      await this.supervision.lock(academyId);
      const last = await this.supervision.last(academyId);
      if ((last?.required ?? false) === required) return;
      if ((last?.sequence ?? 0) !== revision) throw supervisionChanged(last?.sequence ?? 0);
      await this.supervision.add({ academyId, sequence: revision + 1, required, decidedBy: actor.personId, decidedAt: this.clock.now() });
      await this.audit.record({ act: required ? 'supervision.demanded' : 'supervision.waived', actorId: actor.personId, academyId, subject: { type: 'academy', id: academyId } });
    });
  }
}
