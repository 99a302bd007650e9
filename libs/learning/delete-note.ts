// How does a reader delete a note, and never one that says something newer?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { noteChanged } from './errors.js';
import { noteView } from './note-view.js';
import { NotedLessons } from './noted-lessons.js';
import { isBeside, NotesStore } from './notes.store.js';

export interface DeletedNote {
  readonly lessonId: string;
  readonly noteId: string;
  /** Of the note as it was shown. */
  readonly revision: number;
}

@Injectable()
export class DeleteNote {
  constructor(
    private readonly db: Database,
    private readonly lessons: NotedLessons,
    private readonly notes: NotesStore,
  ) {}

  /** Done already is done. 409 `note-changed` with the newer one. */
  async run(actor: Actor, { lessonId, noteId, revision }: DeletedNote): Promise<void> {
    await this.db.transaction(asPerson(actor), async () => {
      const lesson = await this.lessons.of(actor, lessonId);
      await this.notes.lock(actor.personId);
      const known = await this.notes.byId(actor.personId, noteId);
      if (!known || !isBeside(known, lesson)) return;
      if (known.revision !== revision) throw noteChanged(noteView(known));
      await this.notes.remove(actor.personId, noteId);
    });
  }
}
