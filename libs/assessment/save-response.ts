// How is one answer kept, so that what is shown as saved is saved?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { savedResponseView, type SavedResponseView } from './attempt-view.js';
import { AnswerPhotosStore } from './answer-photos.store.js';
import { AttemptsStore } from './attempts.store.js';
import { answerFault, faultyPlace } from './core/answer.js';
import { acceptanceAt, isOver } from './core/attempt-time.js';
import { isHeldElsewhere } from './core/hold.js';
import { sameAnswer, storedAnswer } from './core/stored-answer.js';
import { answerRefused, attemptClosed, attemptUnknown, onBreak, positionUnknown, responseStale, takenOver } from './errors.js';
import { FormsStore } from './forms.store.js';
import { ResponsesStore } from './responses.store.js';

export interface ResponseToSave {
  readonly position: number;
  /** Ids of options; empty to take an answer back. */
  readonly choice: readonly string[];
  /** The revision that it replaces: 0 for the first answer. */
  readonly revision: number;
  /** The browser from which it comes. */
  readonly session?: string;
}

@Injectable()
export class SaveResponse {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly forms: FormsStore,
    private readonly responses: ResponsesStore,
    private readonly photos: AnswerPhotosStore,
    private readonly clock: Clock,
  ) {}

  /**
   * 409 `response-stale` with the newer answer in its facts when `revision` is not what is stored now, 409 `on-break`, 409 `taken-over` from a browser
   * that holds the attempt no more, 410 `attempt-closed`
   * after the end and its grace. A save that is repeated because its answer got lost on the way is answered again, also after the end.
   */
  async run(context: DbContext, attemptId: string, wish: ResponseToSave): Promise<SavedResponseView> {
    const saved = await this.db.transaction(context, () => this.#save(context, attemptId, wish));
    // refused only now, or the record of it would be rolled back
    if (saved === null) throw attemptClosed();
    return saved;
  }

  /** Null when it is refused because the attempt has ended. */
  async #save(context: DbContext, attemptId: string, { position, choice, revision, session }: ResponseToSave): Promise<SavedResponseView | null> {
    // one after the other, in one packet: what was saved is read when the lock is held
    const [attempt, current] = await Promise.all([this.attempts.locked(attemptId), this.responses.latestAt(attemptId, position)]);
    if (!attempt || attempt.personId !== context.person) throw attemptUnknown();
    const item = (await this.forms.items(attempt.formId)).find((candidate) => candidate.position === position);
    if (!item) throw positionUnknown();
    const fault = answerFault(item.kind, item.content, choice);
    if (fault) throw answerRefused(fault, faultyPlace(item.content, fault, choice));
    const answer = storedAnswer(item.kind, choice);
    if (item.kind === 'photo' && !(await this.photos.keepsAll(attemptId, answer))) throw answerRefused('choice-unknown');

    if (current && current.revision === revision + 1 && sameAnswer(current.choice, answer)) return savedResponseView(current);
    // the clock is asked after the lock was waited for: what is accepted here is there when the attempt is marked
    const now = this.clock.now();
    const acceptance = acceptanceAt(attempt, now);
    if (acceptance === 'refused') {
      if (isOver(attempt, now)) await this.responses.addRefused(attemptId, position, now);
      return null;
    }
    if (isHeldElsewhere(attempt, session)) throw takenOver(attempt.hold);
    if (acceptance === 'on-break') throw onBreak();
    if ((current?.revision ?? 0) !== revision) throw responseStale(current ?? { choice: [], revision: 0 });
    const saved = { position, revision: revision + 1, choice: answer, answeredAt: now, late: acceptance === 'late' };
    this.responses.add(attemptId, saved, attempt.hold);
    return savedResponseView(saved);
  }
}
