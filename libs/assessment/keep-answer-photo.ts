// How does a candidate put a photo where an answer can name it?
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AnswerPhotosStore } from './answer-photos.store.js';
import { AttemptsStore, type AttemptUnderRule } from './attempts.store.js';
import { acceptanceAt } from './core/attempt-time.js';
import { isHeldElsewhere } from './core/hold.js';
import { mostPhotos } from './core/photo-answer.js';
import { developPhoto } from './develop-photo.js';
import { answerPhotosFull, attemptClosed, attemptUnknown, noPhotoAsked, onBreak, takenOver } from './errors.js';
import { FormsStore } from './forms.store.js';

@Injectable()
export class KeepAnswerPhoto {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly forms: FormsStore,
    private readonly photos: AnswerPhotosStore,
    private readonly clock: Clock,
  ) {}

  /**
   * The digest by which an answer names it; the same file again is the same photo. Nothing is answered yet. 400 `photo-unfit`; 404; 409 `no-photo-asked`, `answer-photos-full`,
   * `taken-over`, `on-break`; 410 `attempt-closed`.
   */
  async run(context: DbContext, attemptId: string, bytes: Buffer, session?: string): Promise<string> {
    await this.db.transaction(context, () => this.#open(context, attemptId, session));
    // outside the transaction: it takes the processor a moment
    const photo = await developPhoto(bytes);
    const digest = createHash('sha256').update(photo.image).digest('hex');
    return this.db.transaction(context, async () => {
      const { personId, academyId, isFull } = await this.#open(context, attemptId, session);
      if (await this.photos.keepsAll(attemptId, [digest])) return digest;
      if (isFull) throw answerPhotosFull(mostPhotos);
      await this.photos.add({ attemptId, digest, personId, academyId, ...photo, keptAt: this.clock.now() });
      return digest;
    });
  }

  async #open(context: DbContext, attemptId: string, session?: string): Promise<AttemptUnderRule & { readonly isFull: boolean }> {
    const attempt = await this.attempts.locked(attemptId);
    if (!attempt || attempt.personId !== context.person) throw attemptUnknown();
    if (!(await this.forms.items(attempt.formId)).some(({ kind }) => kind === 'photo')) throw noPhotoAsked();
    const acceptance = acceptanceAt(attempt, this.clock.now());
    if (acceptance === 'refused') throw attemptClosed();
    if (isHeldElsewhere(attempt, session)) throw takenOver(attempt.hold);
    if (acceptance === 'on-break') throw onBreak();
    return { ...attempt, isFull: (await this.photos.count(attemptId)) >= mostPhotos };
  }
}
