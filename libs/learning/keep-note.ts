// How does a reader keep a note beside a lesson, or change one, so that nothing typed is lost?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { isEmpty, mostNotes, sameContent, type NoteContent } from './core/note.js';
import { noteChanged, noteDeleted, noteEmpty, notesFull, notFound } from './errors.js';
import { noteView, type NoteView } from './note-view.js';
import { NotedLessons } from './noted-lessons.js';
import { isBeside, NotesStore, type NotedLesson } from './notes.store.js';

export interface KeptNote extends NoteContent {
  readonly lessonId: string;
  /** The reader's own: sent twice, it is one note. */
  readonly noteId: string;
  /** Of the note as it was shown; 0 for a new one. */
  readonly revision: number;
}

@Injectable()
export class KeepNote {
  constructor(
    private readonly db: Database,
    private readonly lessons: NotedLessons,
    private readonly notes: NotesStore,
    private readonly clock: Clock,
  ) {}

  /** 409 `note-changed` with the newer one, 410 `note-deleted`, 409 `notes-full`, 400 `note-empty`. What stands there already is answered as it is. */
  async run(actor: Actor, { lessonId, noteId, revision, ...content }: KeptNote): Promise<NoteView> {
    if (isEmpty(content)) throw noteEmpty();
    return this.db.transaction(asPerson(actor), async () => {
      const lesson = await this.lessons.of(actor, lessonId);
      await this.notes.lock(actor.personId);
      await this.#write(lesson, noteId, content, revision);
      const kept = await this.notes.byId(actor.personId, noteId);
      if (!kept) throw notFound();
      return noteView(kept);
    });
  }

  async #write(lesson: NotedLesson, id: string, content: NoteContent, revision: number): Promise<void> {
    const { personId } = lesson;
    const known = await this.notes.byId(personId, id);
    if (!known && revision > 0) throw noteDeleted();
    if (!known) {
      if ((await this.notes.count(lesson)) >= mostNotes) throw notesFull(mostNotes);
      return this.notes.add(lesson, id, content, this.clock.now());
    }
    if (!isBeside(known, lesson)) throw notFound();
    if (sameContent(known, content)) return;
    if (known.revision !== revision) throw noteChanged(noteView(known));
    return this.notes.change(personId, id, content, revision, this.clock.now());
  }
}
