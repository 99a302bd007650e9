// How does an attempt end?
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/platform/clock.js';
import { AttemptSealsStore } from './attempt-seals.store.js';
import { AttemptsStore, type AttemptUnderRule } from './attempts.store.js';
import { closing, resultOf, type AttemptResult, type ClosedBy } from './core/attempt.js';
import { isMarkedByHand } from './core/item.js';
import { possibleBy } from './core/rubric.js';
import { markUnder } from './core/rescoring.js';
import { FormsStore, scoredItems, type ItemInForm } from './forms.store.js';
import { HandTasksStore } from './hand-tasks.store.js';
import { ItemKeysStore, keyAmong } from './item-keys.store.js';
import { ItemMarkingsStore } from './item-markings.store.js';
import { ResponsesStore, type StoredResponse } from './responses.store.js';
import { SealAttempt } from './seal-attempt.js';

interface HandedIn {
  readonly items: readonly ItemInForm[];
  readonly answers: ReadonlyMap<number, StoredResponse>;
  readonly ended: { readonly closedBy: ClosedBy; readonly at: Date };
}

const nobodyMarked: ReadonlyMap<number, number> = new Map();

/** Steps of the verbs that close attempts: call them with the attempt locked. */
@Injectable()
export class MarkAttempt {
  constructor(
    private readonly attempts: AttemptsStore,
    private readonly forms: FormsStore,
    private readonly keys: ItemKeysStore,
    private readonly responses: ResponsesStore,
    private readonly markings: ItemMarkingsStore,
    private readonly handTasks: HandTasksStore,
    private readonly seals: AttemptSealsStore,
    private readonly seal: SealAttempt,
    private readonly clock: Clock,
  ) {}

  /**
   * Of one in progress: scores the saved answers, by the keys and by what was decided about items since, and closes the attempt, by the candidate or, once its deadline has come, by
   * the clock. Null when people have to read some of it first: then nothing is scored, and `finish` does it. Of an exam the whole record is sealed with the result.
   */
  async run(attempt: AttemptUnderRule): Promise<AttemptResult | null> {
    const now = this.clock.now();
    const ended = closing(attempt, now);
    const [items, answers] = await Promise.all([this.forms.items(attempt.formId), this.responses.latest(attempt.id)]);
    const handedIn = { items, answers, ended };
    if (await this.#handOver(attempt, handedIn, now)) return null;
    return this.#close(attempt, handedIn, nobodyMarked, now);
  }

  /** Of one that people mark: null as long as one of its answers waits for a mark. */
  async finish(attempt: AttemptUnderRule): Promise<AttemptResult | null> {
    const { closedBy, submittedAt } = attempt;
    if (attempt.state !== 'being-marked' || closedBy === null || submittedAt === null || (await this.handTasks.waiting(attempt.id)) > 0) return null;
    const byHand = (await this.handTasks.shares([attempt.id])).get(attempt.id) ?? nobodyMarked;
    const handedIn = { items: await this.forms.items(attempt.formId), answers: await this.responses.latest(attempt.id), ended: { closedBy, at: submittedAt } };
    return this.#close(attempt, handedIn, byHand, this.clock.now());
  }

  /** What nobody wrote needs nobody to read it. */
  async #handOver(attempt: AttemptUnderRule, { items, answers, ended }: HandedIn, now: Date): Promise<boolean> {
    const written = scoredItems(items).flatMap(({ position, versionId, kind }) => (isMarkedByHand(kind) && answers.get(position)?.choice.length ? [{ position, versionId, answer: answers.get(position)!.choice }] : []));
    if (written.length === 0) return false;
    const keys = await this.keys.of(written.map(({ versionId }) => versionId));
    await this.attempts.handOver(attempt.id, ended);
    const toMark = written.map((answer) => {
      const { rubric } = keyAmong(keys, answer.versionId);
      if (!rubric) throw new Error(`Item version ${answer.versionId} has no rubric.`);
      return { ...answer, possible: possibleBy(rubric), tolerance: rubric.tolerance };
    });
    await this.handTasks.open(attempt, toMark, now);
    return true;
  }

  async #close(attempt: AttemptUnderRule, { items, answers, ended }: HandedIn, byHand: ReadonlyMap<number, number>, now: Date): Promise<AttemptResult> {
    const scored = scoredItems(items);
    const versionIds = scored.map((item) => item.versionId);
    const isExam = attempt.passRule.kind === 'exam';
    const [keys, record, markings] = await Promise.all([this.keys.of(versionIds), isExam ? this.seals.recordOf(attempt.id) : null, isExam ? this.markings.held(versionIds) : []]);
    const marked = markUnder(
      scored.map(({ position, versionId, kind, domain, gate }) => {
        const share = byHand.get(position);
        return { versionId, kind, domain, gate, key: keyAmong(keys, versionId), answer: answers.get(position)?.choice ?? [], ...(share !== undefined && { byHand: share }) };
      }),
      attempt.passRule,
      markings,
    );
    const { score, rule, rescoringId } = marked;
    this.attempts.close(attempt.id, ended, { marked, formRule: attempt.passRule }, now);
    // sent behind it: the seal is of the result that is there by then
    if (record) await this.seal.first({ attempt, ended, items, record, result: { revision: 1, scoredAt: now, score, rule, rescoringId } });
    return resultOf(score, rule, ended);
  }
}
