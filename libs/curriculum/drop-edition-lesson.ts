// How does a lesson of an edition go back to what the programme says?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { EditionDesk } from './edition-desk.js';
import { EditionsStore } from './editions.store.js';
import type { LessonToWrite } from './write-edition-lesson.js';

export type LessonToDrop = Pick<LessonToWrite, 'academyId' | 'editionId' | 'code' | 'revision'>;

@Injectable()
export class DropEditionLesson {
  constructor(
    private readonly db: Database,
    private readonly desk: EditionDesk,
    private readonly editions: EditionsStore,
  ) {}

  /** A lesson that was added goes altogether. 409 `edition-lesson-changed`, `edition-published`. */
  async run(actor: Actor, { academyId, editionId, code, revision }: LessonToDrop): Promise<void> {
    await this.db.transaction(asMember(actor, academyId), async () => {
      await this.editions.lock(editionId);
      await this.desk.draft(academyId, editionId);
      if (!(await this.editions.dropLesson(editionId, code, revision))) throw await this.desk.changed(editionId, code);
    });
  }
}
