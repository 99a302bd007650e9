// How does an attempt end?
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/platform/clock.js';
import { AttemptSealsStore } from './attempt-seals.store.js';
import { AttemptsStore, type AttemptUnderRule } from './attempts.store.js';
import { closing, resultOf, type AttemptResult } from './core/attempt.js';
import { markUnder } from './core/rescoring.js';
import { FormsStore } from './forms.store.js';
import { ItemKeysStore, keyAmong } from './item-keys.store.js';
import { ItemMarkingsStore } from './item-markings.store.js';
import { ResponsesStore } from './responses.store.js';
import { SealAttempt } from './seal-attempt.js';

/** One step of the verbs that close attempts: call it with the attempt locked and in progress. */
@Injectable()
export class MarkAttempt {
  constructor(
    private readonly attempts: AttemptsStore,
    private readonly forms: FormsStore,
    private readonly keys: ItemKeysStore,
    private readonly responses: ResponsesStore,
    private readonly markings: ItemMarkingsStore,
    private readonly seals: AttemptSealsStore,
    private readonly seal: SealAttempt,
    private readonly clock: Clock,
  ) {}

  /** Scores the saved answers, by the keys and by what was decided about items since, and closes the attempt, by the candidate or, once its deadline has come, by the clock. Of an exam the whole record is sealed with the result. */
  async run(attempt: AttemptUnderRule): Promise<AttemptResult> {
    const now = this.clock.now();
    const ended = closing(attempt, now);
    const items = await this.forms.items(attempt.formId);
    const versionIds = items.map((item) => item.versionId);
    const isExam = attempt.passRule.kind === 'exam';
    const [keys, answers, record, markings] = await Promise.all([
      this.keys.of(versionIds),
      this.responses.latest(attempt.id),
      isExam ? this.seals.recordOf(attempt.id) : null,
      isExam ? this.markings.held(versionIds) : [],
    ]);
    const marked = markUnder(
      items.map(({ position, versionId, kind, domain, gate }) => ({ versionId, kind, domain, gate, key: keyAmong(keys, versionId), answer: answers.get(position)?.choice ?? [] })),
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
