// What would a rescoring do to each attempt that had the item?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { answerFault } from './core/answer.js';
import { isChoosing, type Answer, type ItemContent, type ItemKey } from './core/item.js';
import type { ExaminedItem } from './core/exam-data.js';
import { keepsItemBank } from './core/policy.js';
import { effectOn, markUnder, type ItemMarking, type Marked, type RescoringEffect, type Treatment } from './core/rescoring.js';
import { sameAnswer, storedAnswer } from './core/stored-answer.js';
import { digestOf } from './digest.js';
import { acceptedUnfit, itemNotExamined } from './errors.js';
import { FormsStore, scoredItems, type ItemInForm } from './forms.store.js';
import { HandTasksStore } from './hand-tasks.store.js';
import { ItemKeysStore, keyAmong } from './item-keys.store.js';
import { ItemMarkingsStore } from './item-markings.store.js';
import { RescoringsStore, type RescoredAttempt } from './rescorings.store.js';
import { ResponsesStore } from './responses.store.js';
import { SittingsStore } from './sittings.store.js';

export interface RescoredItem extends Omit<ExaminedItem, 'key'> {
  readonly content: ItemContent;
  readonly key: ItemKey;
}

export interface ReckonedAttempt {
  readonly attempt: RescoredAttempt;
  readonly marked: Marked;
  readonly effect: RescoringEffect;
}

export interface ReckonedRescoring {
  readonly attempts: readonly ReckonedAttempt[];
  readonly gaining: number;
  readonly passing: number;
  /** SHA-256 of every attempt with its result before and after. */
  readonly digest: Buffer;
}

/** Steps of the verbs that rescore: call them in a transaction of the register. */
@Injectable()
export class ReckonRescoring {
  constructor(
    private readonly sittings: SittingsStore,
    private readonly keys: ItemKeysStore,
    private readonly forms: FormsStore,
    private readonly responses: ResponsesStore,
    private readonly handTasks: HandTasksStore,
    private readonly markings: ItemMarkingsStore,
    private readonly rescorings: RescoringsStore,
  ) {}

  /** 404 `item-not-examined`, also to whoever is no registrar. */
  async item(actor: Actor, versionId: string): Promise<RescoredItem> {
    const [item] = keepsItemBank(actor) ? await this.sittings.items([versionId]) : [];
    const content = item && (await this.sittings.content(versionId));
    if (!item || !content) throw itemNotExamined();
    return { ...item, content, key: keyAmong(await this.keys.of([versionId]), versionId) };
  }

  /** As it is stored; null where the treatment needs none. 400 `accepted-unfit`: only a choice among options, and another than the key's. */
  accepted({ kind, content, key }: RescoredItem, treatment: Treatment, answer: Answer | null): Answer | null {
    if (treatment !== 'also-right') {
      if (answer !== null) throw acceptedUnfit();
      return null;
    }
    if (!answer || answer.length === 0 || !isChoosing(kind) || answerFault(kind, content, answer) !== null) throw acceptedUnfit();
    const stored = storedAnswer(kind, answer);
    if (sameAnswer(stored, storedAnswer(kind, key.correct))) throw acceptedUnfit();
    return stored;
  }

  /** 404 `item-not-examined` when no attempt that is over had it. */
  async run(marking: ItemMarking): Promise<ReckonedRescoring> {
    const found = await this.rescorings.attemptsWith(marking.versionId);
    if (found.length === 0) throw itemNotExamined();
    const answers = await this.responses.latestOf(found.map(({ id }) => id));
    const byHand = await this.handTasks.shares(found.map(({ id }) => id));
    const forms = new Map<string, readonly ItemInForm[]>();
    for (const { formId } of found) forms.set(formId, scoredItems(await this.forms.items(formId)));
    const versionIds = [...new Set([...forms.values()].flatMap((items) => items.map(({ versionId }) => versionId)))];
    const keys = await this.keys.of(versionIds);
    const markings = [...(await this.markings.of(versionIds)), marking];
    const attempts = found.map((attempt): ReckonedAttempt => {
      const given = answers.get(attempt.id);
      const answered = (forms.get(attempt.formId) ?? []).map(({ position, versionId, kind, domain, gate }) => ({ versionId, kind, domain, gate, key: keyAmong(keys, versionId), answer: given?.get(position) ?? [], byHand: byHand.get(attempt.id)?.get(position) ?? 0 }));
      const marked = markUnder(answered, attempt.passRule, markings);
      return { attempt, marked, effect: effectOn(attempt.score, marked.score, marked.asDecided) };
    });
    const count = (...effects: readonly RescoringEffect[]): number => attempts.filter(({ effect }) => effects.includes(effect)).length;
    return { attempts, gaining: count('passes', 'gains'), passing: count('passes'), digest: digestOf(previewed(marking, attempts)) };
  }
}

const outcome = ({ points, possible, passed }: Marked['score']) => [points, possible, passed] as const;

const previewed = ({ versionId, treatment, accepted }: ItemMarking, attempts: readonly ReckonedAttempt[]) => ({
  versionId,
  treatment,
  accepted,
  attempts: attempts.map(({ attempt, marked, effect }) => [attempt.id, attempt.revision, outcome(attempt.score), outcome(marked.score), outcome(marked.asDecided), effect]),
});
