// Which notes has a reader beside a lesson, and beside all lessons of a programme?
import { Injectable } from '@nestjs/common';
import { mayReadLessons } from '#libs/curriculum/core/policy.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { notFound } from './errors.js';
import { noteView, type NotedLessonView, type NoteView, type ProgrammeNotesView } from './note-view.js';
import { NotedLessons } from './noted-lessons.js';
import { NotesStore, type StoredNote } from './notes.store.js';

@Injectable()
export class ListNotes {
  constructor(
    private readonly db: Database,
    private readonly programmes: ProgrammesReader,
    private readonly lessons: NotedLessons,
    private readonly notes: NotesStore,
  ) {}

  /** Also those made in another version of the programme, and in another language. */
  async run(actor: Actor, lessonId: string): Promise<NoteView[]> {
    return this.db.transaction(asPerson(actor), async () => (await this.notes.besideLesson(await this.lessons.of(actor, lessonId))).map(noteView));
  }

  async ofProgramme(actor: Actor, versionId: string, locale: Locale): Promise<ProgrammeNotesView> {
    return this.db.transaction(asPerson(actor), async () => {
      const programme = mayReadLessons(actor) ? await this.programmes.factsFor(actor, versionId) : null;
      if (!programme) throw notFound();
      const requirements = await this.programmes.requirements(versionId);
      const known = requirements.filter(({ kind }) => kind === 'lesson').map(({ requirement, subjectId, title }) => ({ lessonId: subjectId, code: requirement.replace('lesson:', ''), title: title[locale] }));
      const notes = await this.notes.inProgramme(actor.personId, programme.code);
      return { programmeTitle: programme.title[locale], lessons: byLesson(notes, known) };
    });
  }
}

function byLesson(notes: readonly StoredNote[], known: readonly Omit<NotedLessonView, 'notes'>[]): NotedLessonView[] {
  const lost = [...new Set(notes.map(({ lessonCode }) => lessonCode))].filter((code) => known.every((lesson) => lesson.code !== code));
  const lessons = [...known, ...lost.map((code) => ({ lessonId: null, code, title: null }))];
  return lessons.map((lesson) => ({ ...lesson, notes: notes.filter(({ lessonCode }) => lessonCode === lesson.code).map(noteView) })).filter((lesson) => lesson.notes.length > 0);
}
