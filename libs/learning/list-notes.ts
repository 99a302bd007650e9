// Which notes has a reader beside a lesson, and beside all lessons of a programme?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import { isAddedCode } from '#libs/curriculum/core/lesson-code.js';
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
    private readonly academies: AcademiesReader,
    private readonly lessons: NotedLessons,
    private readonly notes: NotesStore,
    private readonly noOpenExam: DemandNoOpenExam,
  ) {}

  /** Also those made in another version of the programme, and in another language. */
  async run(actor: Actor, lessonId: string): Promise<NoteView[]> {
    return this.db.transaction(asPerson(actor), async () => (await this.notes.besideLesson(await this.lessons.of(actor, lessonId))).map(noteView));
  }

  async ofProgramme(actor: Actor, versionId: string, locale: Locale): Promise<ProgrammeNotesView> {
    return this.db.transaction(asPerson(actor), async () => {
      const programme = mayReadLessons(actor) ? await this.programmes.factsFor(actor, versionId) : null;
      if (!programme) throw notFound();
      await this.noOpenExam.run(actor.personId);
      const requirements = await this.programmes.requirements(versionId);
      const known = requirements
        .filter(({ kind }) => kind === 'lesson')
        .map(({ requirement, subjectId, title, writtenIn }) => ({ lessonId: subjectId, code: requirement.replace('lesson:', ''), title: title[locale], writtenIn: writtenIn[locale] }));
      const notes = await this.notes.inProgramme(actor.personId, programme.code);
      const academies = await this.academies.byIds([...new Set(notes.map(({ addedBy }) => addedBy).filter((id) => id !== null))]);
      const ownerOf = (code: string) => (isAddedCode(code) ? (programme.edition?.academyId ?? null) : null);
      const lessons = byLesson(notes, known.map((lesson) => ({ ...lesson, addedBy: ownerOf(lesson.code) })));
      const named = (id: string | null) => (id === null ? null : { id, name: academies.get(id)?.name ?? '' });
      return { programmeTitle: programme.title[locale], lessons: lessons.map((lesson) => ({ ...lesson, addedBy: named(lesson.addedBy) })) };
    });
  }
}

type Noted = Omit<NotedLessonView, 'addedBy'> & { readonly addedBy: string | null };

/** A code that an academy gave is another lesson at each of them. */
function byLesson(notes: readonly StoredNote[], known: readonly Omit<Noted, 'notes'>[]): Noted[] {
  const isOf = ({ lessonCode, addedBy }: StoredNote, lesson: Pick<Noted, 'code' | 'addedBy'>) => lessonCode === lesson.code && addedBy === lesson.addedBy;
  const elsewhere = notes.filter((note) => !known.some((lesson) => isOf(note, lesson)));
  const lost = new Map(elsewhere.map(({ lessonCode, addedBy }) => [`${lessonCode} ${addedBy}`, { lessonId: null, code: lessonCode, title: null, writtenIn: null, addedBy }]));
  return [...known, ...lost.values()].map((lesson) => ({ ...lesson, notes: notes.filter((note) => isOf(note, lesson)).map(noteView) })).filter((lesson) => lesson.notes.length > 0);
}
