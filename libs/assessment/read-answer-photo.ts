// Who sees a photo that is an answer?
import { Injectable } from '@nestjs/common';
import { asPerson, asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { AnswerPhotosStore } from './answer-photos.store.js';
import { AppealsStore } from './appeals.store.js';
import { keepsItemBank } from './core/policy.js';
import { appealNotImpartial, appealNotSeen, appealUnknown, attemptUnknown, taskUnknown } from './errors.js';
import { HandMarksStore } from './hand-marks.store.js';

@Injectable()
export class ReadAnswerPhoto {
  constructor(
    private readonly db: Database,
    private readonly photos: AnswerPhotosStore,
    private readonly marks: HandMarksStore,
    private readonly appeals: AppealsStore,
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

  /** To whoever hears an appeal and has opened it: that look is on record. 404; 403 `appeal-not-impartial`; 409 `appeal-not-seen`. */
  ofAppeal(actor: Actor, { appealId, digest }: { readonly appealId: string; readonly digest: string }): Promise<Buffer> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const appeal = keepsItemBank(actor) ? await this.appeals.heard(actor.personId, appealId) : null;
      if (!appeal) throw appealUnknown();
      if (!appeal.mayHear) throw appealNotImpartial();
      const looks = await this.appeals.looksAt(appeal.attemptId);
      if (!looks.some(({ viewerId }) => viewerId === actor.personId)) throw appealNotSeen();
      const image = await this.photos.image(appeal.attemptId, digest);
      if (!image) throw appealUnknown();
      return image;
    });
  }
}
