// What does whoever hears an appeal see of the attempt?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { AppealsStore, type HeardAppeal } from './appeals.store.js';
import { AttemptSealsStore, type KeptResult } from './attempt-seals.store.js';
import { AttemptTimelineStore, type Happened } from './attempt-timeline.store.js';
import { AttemptsStore, type AttemptUnderRule } from './attempts.store.js';
import { CheckSeals, type Fault } from './check-seals.js';
import type { ItemKey } from './core/item.js';
import { keepsItemBank } from './core/policy.js';
import type { ItemMarking } from './core/rescoring.js';
import { appealNotImpartial, appealUnknown } from './errors.js';
import { FormsStore, type ItemInForm } from './forms.store.js';
import { HandTasksStore, type MarkedAnswer } from './hand-tasks.store.js';
import { ItemKeysStore } from './item-keys.store.js';
import { ItemMarkingsStore } from './item-markings.store.js';
import { RebuildForm, type Rebuilt } from './rebuild-form.js';
import { ResponsesStore, type StoredResponse } from './responses.store.js';

export interface Replay {
  readonly appeal: HeardAppeal;
  readonly attempt: AttemptUnderRule;
  /** The one that was asked about. */
  readonly result: KeptResult;
  readonly items: readonly ItemInForm[];
  readonly keys: ReadonlyMap<string, ItemKey>;
  readonly responses: ReadonlyMap<number, StoredResponse>;
  readonly byHand: ReadonlyMap<number, MarkedAnswer>;
  /** What was decided of its items, then or since, in the order in which it came. */
  readonly markings: readonly ItemMarking[];
  readonly timeline: readonly Happened[];
  /** Whether the form comes out again from its seed. */
  readonly form: Rebuilt['kind'];
  /** Whether the rows are what was sealed, and the ledger holds that: null when there is no seal to compare with. */
  readonly seal: { readonly fault: Fault | null } | null;
}

@Injectable()
export class HearAppeal {
  constructor(
    private readonly db: Database,
    private readonly appeals: AppealsStore,
    private readonly attempts: AttemptsStore,
    private readonly seals: AttemptSealsStore,
    private readonly checkSeals: CheckSeals,
    private readonly forms: FormsStore,
    private readonly keys: ItemKeysStore,
    private readonly markings: ItemMarkingsStore,
    private readonly responses: ResponsesStore,
    private readonly handTasks: HandTasksStore,
    private readonly timeline: AttemptTimelineStore,
    private readonly rebuild: RebuildForm,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Without what anybody answered. */
  async list(actor: Actor): Promise<HeardAppeal[]> {
    return this.db.transaction(asRegistrar(actor), async () => (keepsItemBank(actor) ? this.appeals.all(actor.personId) : []));
  }

  /** 404. */
  async one(actor: Actor, appealId: string): Promise<HeardAppeal> {
    return this.db.transaction(asRegistrar(actor), () => this.#found(actor, appealId));
  }

  /** Each opening is a row, which the candidate sees. 404; 403 `appeal-not-impartial`. */
  async replay(actor: Actor, appealId: string): Promise<Replay> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const appeal = await this.#found(actor, appealId);
      if (!appeal.mayHear) throw appealNotImpartial();
      const { attemptId, revision } = appeal;
      await this.appeals.noteLook({ id: newId(), appealId, attemptId, viewerId: actor.personId, seenAt: this.clock.now() });
      await this.audit.record({ act: 'attempt.replayed', actorId: actor.personId, subject: { type: 'attempt', id: attemptId }, detail: { appeal: appealId } });
      const attempt = await this.attempts.byId(attemptId);
      const result = await this.seals.result(attemptId, revision);
      if (!attempt || !result) throw appealUnknown();
      this.forms.forget(attempt.formId);
      const items = await this.forms.items(attempt.formId);
      const versionIds = items.map(({ versionId }) => versionId);
      const [keys, markings, responses, byHand, timeline, seal] = await Promise.all([
        this.keys.of(versionIds),
        this.markings.of(versionIds),
        this.responses.latest(attemptId),
        this.handTasks.marked(attemptId),
        this.timeline.of(attemptId),
        this.checkSeals.ofResult(attemptId, revision),
      ]);
      const { kind: form } = await this.rebuild.run(attempt.formId);
      return { appeal, attempt, result, items, keys, responses, byHand, markings, timeline, form, seal };
    });
  }

  async #found(actor: Actor, appealId: string): Promise<HeardAppeal> {
    const appeal = keepsItemBank(actor) ? await this.appeals.heard(actor.personId, appealId) : null;
    if (!appeal) throw appealUnknown();
    return appeal;
  }
}
