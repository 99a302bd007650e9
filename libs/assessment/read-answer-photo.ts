// Who sees a photo that is an answer?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { AnswerPhotosStore } from './answer-photos.store.js';
import { attemptUnknown, taskUnknown } from './errors.js';
import { HandMarksStore } from './hand-marks.store.js';

@Injectable()
export class ReadAnswerPhoto {
  constructor(
    private readonly db: Database,
    private readonly photos: AnswerPhotosStore,
    private readonly marks: HandMarksStore,
  ) {}

  /** One's own. 404. */
  ofAttempt(actor: Actor, attemptId: string, digest: string): Promise<Buffer> {
    return this.db.transaction(asPerson(actor), async () => {
      const image = await this.photos.image(attemptId, digest);
      if (!image) throw attemptUnknown();
      return image;
    });
  }

  /** To whoever may mark it, with no academy in sight, as its text would be. 404. */
  ofTask(actor: Actor, { academyId, taskId, digest }: { readonly academyId: string; readonly taskId: string; readonly digest: string }): Promise<Buffer> {
    return this.db.transaction(asPerson(actor), async () => {
      const task = await this.marks.task(taskId);
      const image = task && !task.own && task.academyId === academyId ? await this.photos.imageOfAnswer(taskId, digest) : null;
      if (!image) throw taskUnknown();
      return image;
    });
  }
}
