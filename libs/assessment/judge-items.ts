// How does a judge rate the items of a sheet, and say something about them?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { mayJudge } from './core/policy.js';
import { roundOf } from './core/standard.js';
import { asPanelRefusal, panelMovedOn, panelUnknown } from './errors.js';
import { StandardPanelsStore } from './standard-panels.store.js';

export type JudgeAct =
  /** In percent, by fives. */
  | { readonly kind: 'rate'; readonly position: number; readonly share: number }
  | { readonly kind: 'hand-in' }
  | { readonly kind: 'remark'; readonly position: number; readonly text: string };

@Injectable()
export class JudgeItems {
  constructor(
    private readonly db: Database,
    private readonly panels: StandardPanelsStore,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** In the round that is open. 404 `not-found` to whoever is no judge of the panel; 409 `panel-moved-on`, `sheet-incomplete`. */
  async run(actor: Actor, panelId: string, act: JudgeAct, request: IdempotencyRequest): Promise<void> {
    await this.db.transaction(asPerson(actor), () => this.idempotency.once(request, (id) => this.#do(actor, panelId, act, id))).catch(asPanelRefusal);
  }

  async #do(actor: Actor, panelId: string, act: JudgeAct, id: string): Promise<string> {
    const panel = mayJudge(actor) ? await this.panels.byId(panelId) : null;
    if (!panel || (act.kind !== 'hand-in' && act.position >= panel.itemVersions.length)) throw panelUnknown();
    const [at, judgeId] = [this.clock.now(), actor.personId];
    if (act.kind === 'remark') {
      await this.panels.remark({ id, panelId, judgeId, position: act.position, text: act.text, saidAt: at });
      return id;
    }
    const round = roundOf(panel.state);
    if (round === null) throw panelMovedOn();
    if (act.kind === 'rate') await this.panels.rate({ panelId, judgeId, round, position: act.position, share: act.share, at });
    else await this.panels.handIn(panelId, judgeId, round, at);
    return id;
  }
}
