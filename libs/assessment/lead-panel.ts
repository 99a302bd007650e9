// How does the register set up a panel of judges, and take it from one round to the next?
import { Injectable } from '@nestjs/common';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { Outbox } from '#libs/platform/outbox.js';
import { mayJudge, readsExamStatistics } from './core/policy.js';
import type { PanelStep } from './core/standard.js';
import { asPanelRefusal, blueprintUnknown, judgeUnfit, panelUnknown } from './errors.js';
import { judgeInvited, type JudgeInvited } from './events.js';
import { SampleForm } from './sample-form.js';
import { StandardPanelsStore } from './standard-panels.store.js';

export type PanelAct =
  | { readonly kind: 'open'; readonly blueprintId: string; readonly name: string }
  | { readonly kind: 'invite'; readonly panelId: string; readonly email: string }
  | { readonly kind: 'step'; readonly panelId: string; readonly step: PanelStep };

/** Acts of one person on one thing, in its order: the database refuses every other. */
@Injectable()
export class LeadPanel {
  constructor(
    private readonly db: Database,
    private readonly panels: StandardPanelsStore,
    private readonly sample: SampleForm,
    private readonly people: PeopleReader,
    private readonly grants: GrantsReader,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The panel's id. 404 `blueprint-unknown`, `not-found`; 400 `judge-unfit`; 409 `panel-incomplete`, `panel-moved-on`; 503 `form-infeasible`. */
  async run(actor: Actor, act: PanelAct, request: IdempotencyRequest): Promise<string> {
    if (!readsExamStatistics(actor)) throw act.kind === 'open' ? blueprintUnknown() : panelUnknown();
    return this.db.transaction(asRegistrar(actor), () => this.idempotency.once(request, (id) => this.#do(actor, act, id))).catch(asPanelRefusal);
  }

  async #do(actor: Actor, act: PanelAct, newId: string): Promise<string> {
    const panelId = act.kind === 'open' ? newId : act.panelId;
    const at = this.clock.now();
    if (act.kind === 'open') {
      const { items } = await this.sample.run(act.blueprintId);
      await this.panels.open({
        id: panelId, blueprintId: act.blueprintId, name: act.name, itemVersions: items.map(({ versionId }) => versionId), optionOrders: items.map(({ optionOrder }) => [...optionOrder]),
        ledBy: actor.personId, openedAt: at,
      });
    } else if (!(await this.panels.byId(panelId))) {
      throw panelUnknown();
    } else if (act.kind === 'invite') {
      const judgeId = await this.#judge(act.email);
      const isNew = await this.panels.invite({ panelId, judgeId, invitedBy: actor.personId, at });
      if (isNew && judgeId !== actor.personId) await this.outbox.publish({ type: judgeInvited, payload: { panelId, judgeId } satisfies JudgeInvited });
    } else {
      await this.panels.step({ panelId, step: act.step, takenBy: actor.personId, at });
    }
    await this.audit.record({ act: `standard-panel.${act.kind === 'step' ? act.step : act.kind}`, actorId: actor.personId, subject: { type: 'standard-panel', id: panelId }, detail: {} });
    return panelId;
  }

  /** Somebody who examines and teaches nobody. */
  async #judge(email: string): Promise<string> {
    const personId = await this.people.byEmail(email);
    if (!personId) throw judgeUnfit();
    const grants = await this.grants.ofPerson(personId);
    const memberships = grants.flatMap(({ academyId, role }) => (academyId === null || role === 'registrar' ? [] : [{ academyId, role }]));
    if (!mayJudge({ registrar: grants.some(({ role }) => role === 'registrar'), memberships })) throw judgeUnfit();
    return personId;
  }
}
