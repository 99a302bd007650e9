// How does what a panel rated become the pass mark?
import { Injectable } from '@nestjs/common';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { BlueprintsStore } from './blueprints.store.js';
import { leastByDomain } from './core/pass-rule.js';
import { readsExamStatistics } from './core/policy.js';
import { leastJudges, passPointsOf } from './core/standard.js';
import { adjustmentOwn, adjustmentUnfit, asPanelRefusal, panelMovedOn, panelTooSmall, panelUnknown } from './errors.js';
import { ReadPanel } from './read-panel.js';
import { StandardPanelsStore } from './standard-panels.store.js';
import { StandardsStore } from './standards.store.js';

export interface StandardToFreeze {
  readonly panelId: string;
  /** Points by which the cut is moved: at most one standard error. */
  readonly adjustment: number;
  /** Null without an adjustment; otherwise everybody can read it. */
  readonly reason: string | null;
}

@Injectable()
export class FreezeStandard {
  constructor(
    private readonly db: Database,
    private readonly panels: StandardPanelsStore,
    private readonly reading: ReadPanel,
    private readonly standards: StandardsStore,
    private readonly blueprints: BlueprintsStore,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** It is in force from now on, for forms that are drawn from now on. 404 `not-found`; 400 `adjustment-unfit`; 403 `adjustment-own`; 409 `panel-moved-on`, `panel-too-small`; 401 `sign-in-again`. */
  async run(actor: Actor, { panelId, adjustment, reason }: StandardToFreeze, request: IdempotencyRequest): Promise<string> {
    if (!readsExamStatistics(actor)) throw panelUnknown();
    demandRecentSignIn(actor, this.clock.now());
    return this.db
      .transaction(asRegistrar(actor), () =>
        this.idempotency.once(request, async (id) => {
          const panel = await this.panels.byId(panelId);
          if (!panel) throw panelUnknown();
          const result = panel.state === 'rated' ? await this.reading.result(panelId) : null;
          if (!result) throw panelMovedOn();
          if (result.judges < leastJudges) throw panelTooSmall(leastJudges);
          if (Math.abs(adjustment) > result.standardError || (adjustment !== 0) !== (reason !== null)) throw adjustmentUnfit();
          const judges = await this.panels.judges(panelId);
          if (adjustment !== 0 && (panel.ledBy === actor.personId || judges.some(({ judgeId }) => judgeId === actor.personId))) throw adjustmentOwn();
          const rules = (await this.blueprints.rules(panel.blueprintId))!;
          const at = this.clock.now();
          const ratedAt = panel.steps.find(({ step }) => step === 'rated')?.takenAt ?? at;
          await this.standards.add({
            id, blueprintId: panel.blueprintId, number: (await this.standards.lastNumber(panel.blueprintId)) + 1, method: 'angoff', panelId, passPoints: passPointsOf(result.cut, adjustment),
            gatesNeeded: rules.gates.needed, least: leastByDomain(rules), result: { ...result, openedAt: panel.openedAt.toISOString(), ratedAt: ratedAt.toISOString() }, adjustment, reason, frozenBy: actor.personId, frozenAt: at,
          });
          await this.audit.record({ act: 'standard.frozen', actorId: actor.personId, subject: { type: 'blueprint', id: panel.blueprintId }, detail: { panel: panelId } });
          return id;
        }),
      )
      .catch(asPanelRefusal);
  }
}
