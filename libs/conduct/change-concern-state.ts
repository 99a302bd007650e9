// How does the registrar take a concern from one state to the next?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { ConcernsStore } from './concerns.store.js';
import { concernMoves, type Concern, type ConcernState } from './core/concern.js';
import { concernMoveUnlawful, concernNotFound } from './errors.js';

@Injectable()
export class ChangeConcernState {
  constructor(
    private readonly db: Database,
    private readonly concerns: ConcernsStore,
    private readonly audit: Audit,
  ) {}

  /** Asking for the state that it has already changes nothing. 404 `concern-not-found`, 409 `concern-move-unlawful`. */
  async run(actor: Actor, { concernId, state }: { readonly concernId: string; readonly state: ConcernState }): Promise<Concern> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const concern = await this.concerns.held(concernId);
      if (!concern) throw concernNotFound();
      if (concern.state === state) return concern;
      if (!concernMoves[concern.state].includes(state)) throw concernMoveUnlawful(concern.state, state);
      await this.concerns.setState(concernId, state);
      await this.audit.record({ act: `concern.${state}`, actorId: actor.personId, subject: { type: 'concern', id: concernId }, detail: { from: concern.state } });
      return { ...concern, state };
    });
  }
}
