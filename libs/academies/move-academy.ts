// How does the registrar admit, suspend, reinstate or close an academy?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Outbox } from '#libs/platform/outbox.js';
import { AcademiesStore, type AcademyRecord } from './academies.store.js';
import { canMove, moves, type AcademyMove } from './core/academy-state.js';
import { academyNotFound, moveRefused } from './errors.js';
import { academyStateEvent, type AcademyStateChanged } from './events.js';

export interface AcademyToMove {
  readonly academyId: string;
  readonly move: AcademyMove;
  /** Kept with the event; the audit list names the act alone. */
  readonly reason: string | null;
}

/** Answers the academy as it is then. 404 `not-found`, 409 `academy-move-refused`. */
@Injectable()
export class MoveAcademy {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly academies: AcademiesStore,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, { academyId, move, reason }: AcademyToMove): Promise<AcademyRecord> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const academy = await this.academies.hold(academyId);
      if (!academy) throw academyNotFound();
      if (!canMove(academy.state, move)) throw moveRefused(academy.state, move);
      const { to: state, event } = moves[move];
      const at = this.clock.now();
      await this.academies.move(academyId, state, at);
      await this.academies.note({ academyId, type: event, reason, actorId: actor.personId, at });
      await this.audit.record({ act: `academy.${event}`, actorId: actor.personId, academyId, subject: { type: 'academy', id: academyId } });
      const payload: AcademyStateChanged = { academyId };
      await this.outbox.publish({ type: academyStateEvent(event), payload: { ...payload } });
      return { ...academy, state, stateChangedAt: at };
    });
  }
}
