// How does somebody mark one answer, once?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { Outbox } from '#libs/platform/outbox.js';
import { violates } from '#libs/platform/violations.js';
import { fitsRubric, totalOf, type CriterionPoints } from './core/rubric.js';
import { marksComplete, markSigned, markUnfit, ownAnswer, taskUnknown } from './errors.js';
import { answerSettled, type AnswerSettled } from './events.js';
import { HandMarksStore } from './hand-marks.store.js';
import { ItemKeysStore, keyAmong } from './item-keys.store.js';

export interface MarkToSign {
  readonly academyId: string;
  readonly taskId: string;
  readonly points: CriterionPoints;
}

@Injectable()
export class SignMark {
  constructor(
    private readonly db: Database,
    private readonly marks: HandMarksStore,
    private readonly keys: ItemKeysStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs as a person, with no academy in sight: that is how the database keeps whose answer it is, and what the other one gave. Done twice it is done once. 404; 400 `mark-unfit`; 403
   * `own-answer`; 409 `mark-signed` with other points, `marks-complete`.
   */
  async run(actor: Actor, { academyId, taskId, points }: MarkToSign): Promise<void> {
    const markerId = actor.personId;
    await this.db.transaction(asPerson(actor), async () => {
      await this.marks.serialise(taskId, markerId);
      const task = await this.marks.task(taskId);
      if (!task || task.academyId !== academyId) throw taskUnknown();
      if (task.own) throw ownAnswer();
      const { rubric } = keyAmong(await this.keys.of([task.versionId]), task.versionId);
      if (!rubric || !fitsRubric(rubric, points)) throw markUnfit();
      const signed = await this.marks.own(taskId, markerId);
      if (signed?.join() === points.join()) return;
      if (signed) throw markSigned();
      try {
        await this.marks.sign({ id: newId(), taskId, academyId, markerId, points: [...points], total: totalOf(points), signedAt: this.clock.now() });
      } catch (error) {
        if (violates(error, 'a_mark_is_wanted')) throw marksComplete();
        throw violates(error, 'assessors_mark') ? taskUnknown() : error;
      }
      if (!(await this.marks.isSettled(taskId))) return;
      // whose result it is, is not for the marker to know: the server goes on by itself
      const payload: AnswerSettled = { taskId };
      await this.outbox.publish({ type: answerSettled, payload: { ...payload } });
    });
  }
}
