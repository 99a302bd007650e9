// How is a rescoring carried out once a second person has seen it, or given up?
import { Injectable } from '@nestjs/common';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Outbox } from '#libs/platform/outbox.js';
import { AttemptsStore } from './attempts.store.js';
import { keepsItemBank } from './core/policy.js';
import type { ItemMarking } from './core/rescoring.js';
import { ownRescoring, rescoringEnded, rescoringStale, rescoringUnknown } from './errors.js';
import { attemptScored, resultSuperseded, type AttemptScored, type ResultSuperseded } from './events.js';
import { ItemMarkingsStore } from './item-markings.store.js';
import { ReckonRescoring, type ReckonedAttempt } from './reckon-rescoring.js';
import { RescoringsStore, type Rescoring } from './rescorings.store.js';
import { SealAttempt } from './seal-attempt.js';

@Injectable()
export class EndRescoring {
  constructor(
    private readonly db: Database,
    private readonly rescorings: RescoringsStore,
    private readonly markings: ItemMarkingsStore,
    private readonly reckon: ReckonRescoring,
    private readonly attempts: AttemptsStore,
    private readonly seal: SealAttempt,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Every result that gets better is followed by another one, in one transaction with the decision; attempts that end later are marked by it. Done twice it is done once. 404; 403
   * `own-rescoring`; 409 `rescoring-ended`, `rescoring-stale` when attempts have ended, or changed, since it was proposed; 401 `sign-in-again`. The database refuses the same.
   */
  async confirm(actor: Actor, id: string): Promise<void> {
    const at = this.clock.now();
    demandRecentSignIn(actor, at);
    await this.db.transaction(asRegistrar(actor), async () => {
      await this.markings.exclude();
      const rescoring = await this.#waiting(actor, id);
      if (!rescoring) return;
      if (rescoring.proposedBy === actor.personId) throw ownRescoring();
      const { itemVersionId: versionId, treatment, cause, accepted } = rescoring;
      const marking: ItemMarking = { rescoringId: id, versionId, treatment, cause, accepted };
      const reckoned = await this.reckon.run(marking);
      if (!reckoned.digest.equals(rescoring.preview)) throw rescoringStale();
      await this.rescorings.end({ rescoringId: id, act: 'confirmed', personId: actor.personId, at });
      await this.markings.add(marking, await this.rescorings.sealedAnswer(id), at);
      for (const each of reckoned.attempts) if (each.effect === 'gains' || each.effect === 'passes') await this.#supersede(each, id, at);
      await this.audit.record({ act: 'rescoring.confirmed', actorId: actor.personId, subject: { type: 'item-version', id: versionId }, detail: { rescoring: id, gaining: reckoned.gaining, passing: reckoned.passing } });
    });
  }

  /** Nothing was marked otherwise; the item stays out of drawing until a release is approved. 404; 409 `rescoring-ended`. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(asRegistrar(actor), async () => {
      const rescoring = keepsItemBank(actor) ? await this.rescorings.byId(id) : null;
      if (!rescoring) throw rescoringUnknown();
      if (rescoring.end?.act === 'withdrawn') return;
      await this.rescorings.end({ rescoringId: id, act: 'withdrawn', personId: actor.personId, at: this.clock.now() });
      await this.audit.record({ act: 'rescoring.withdrawn', actorId: actor.personId, subject: { type: 'item-version', id: rescoring.itemVersionId }, detail: { rescoring: id } });
    });
  }

  /** Null when this very person has confirmed it already: the answer was lost. */
  async #waiting(actor: Actor, id: string): Promise<Rescoring | null> {
    const rescoring = keepsItemBank(actor) ? await this.rescorings.byId(id) : null;
    if (!rescoring) throw rescoringUnknown();
    if (rescoring.end?.act === 'confirmed' && rescoring.end.personId === actor.personId) return null;
    if (rescoring.end) throw rescoringEnded();
    return rescoring;
  }

  async #supersede({ attempt: { id: attemptId, personId, subjectId, purpose, passRule, revision }, marked, effect }: ReckonedAttempt, rescoringId: string, at: Date): Promise<void> {
    this.attempts.addResult(attemptId, { marked: { ...marked, rescoringId }, formRule: passRule, revision: revision + 1 }, at);
    const { score, rule } = marked;
    await this.seal.later({ id: attemptId, personId }, { revision: revision + 1, scoredAt: at, score, rule, rescoringId });
    if (effect === 'passes') {
      const scored: AttemptScored = { attemptId, subjectId, purpose, passed: true };
      await this.outbox.publish({ type: attemptScored, payload: { ...scored } });
    }
    const superseded: ResultSuperseded = { attemptId, revision: revision + 1 };
    await this.outbox.publish({ type: resultSuperseded, payload: { ...superseded } });
  }
}
