// Where are a reader's notes kept?
import { Injectable } from '@nestjs/common';
import type { LessonPlace } from '#libs/curriculum/programmes.reader.js';
import { Database } from '#libs/platform/database.js';
import type { NoteContent } from './core/note.js';
import type { LessonNoteRow } from './note.entity.js';

/** A lesson in every version of its programme, and in every edition of the academy that added it. */
export interface NotedLesson extends Omit<LessonPlace, 'versionId'> {
  readonly personId: string;
}

export interface StoredNote extends NoteContent, Omit<NotedLesson, 'personId'> {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const columns = `id, programme_code as "programmeCode", lesson_code as "lessonCode", added_by as "addedBy", locale, section, place, exact, prefix, suffix, text, revision,
  created_at as "createdAt", updated_at as "updatedAt"`;

const stored = ({ exact, prefix, suffix, ...row }: Omit<LessonNoteRow, 'personId'>): StoredNote => ({
  ...row,
  quote: exact === null ? null : { exact, prefix: prefix ?? '', suffix: suffix ?? '' },
});

const besideLesson = 'person_id = $1 and programme_code = $2 and lesson_code = $3 and added_by is not distinct from $4';
const placed = ({ personId, programmeCode, lessonCode, addedBy }: NotedLesson) => [personId, programmeCode, lessonCode, addedBy];

const quoted = ({ quote }: NoteContent) => [quote?.exact ?? null, quote?.prefix ?? null, quote?.suffix ?? null];

/** Whether a note is kept beside this lesson, or one of them beside the same as another. */
export const isBeside = (note: Omit<NotedLesson, 'personId'>, lesson: Omit<NotedLesson, 'personId'>): boolean =>
  note.programmeCode === lesson.programmeCode && note.lessonCode === lesson.lessonCode && note.addedBy === lesson.addedBy;

@Injectable()
export class NotesStore {
  constructor(private readonly db: Database) {}

  /** Makes changes of one person's notes wait for each other until the transaction ends. */
  async lock(personId: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/notes/' || $1, 0))", [personId]);
  }

  async byId(personId: string, id: string): Promise<StoredNote | null> {
    const row = await this.db.row<LessonNoteRow>(`select ${columns} from lesson_note where person_id = $1 and id = $2`, [personId, id]);
    return row && stored(row);
  }

  /** In the order of the lesson's text. */
  async besideLesson(lesson: NotedLesson): Promise<StoredNote[]> {
    const rows = await this.db.query<LessonNoteRow>(`select ${columns} from lesson_note where ${besideLesson} order by place, created_at, id`, placed(lesson));
    return rows.map(stored);
  }

  /** Lesson by lesson in the order of each one's text; the lessons in none. */
  async inProgramme(personId: string, programmeCode: string): Promise<StoredNote[]> {
    const rows = await this.db.query<LessonNoteRow>(`select ${columns} from lesson_note where person_id = $1 and programme_code = $2 order by lesson_code, added_by, place, created_at, id`, [
      personId,
      programmeCode,
    ]);
    return rows.map(stored);
  }

  async count(lesson: NotedLesson): Promise<number> {
    const row = await this.db.row<{ notes: number }>(`select count(*)::int as notes from lesson_note where ${besideLesson}`, placed(lesson));
    return row?.notes ?? 0;
  }

  async add(lesson: NotedLesson, id: string, content: NoteContent, at: Date): Promise<void> {
    const { locale, section, place, text } = content;
    await this.db.query(
      `insert into lesson_note (person_id, programme_code, lesson_code, added_by, id, locale, section, place, exact, prefix, suffix, text, revision, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $13)`,
      [...placed(lesson), id, locale, section, place, ...quoted(content), text, at],
    );
  }

  /** On top of one revision, which must still be the newest. */
  async change(personId: string, id: string, content: NoteContent, revision: number, at: Date): Promise<void> {
    const { locale, section, place, text } = content;
    await this.db.query(
      `update lesson_note set locale = $4, section = $5, place = $6, exact = $7, prefix = $8, suffix = $9, text = $10, revision = revision + 1, updated_at = $11
        where person_id = $1 and id = $2 and revision = $3`,
      [personId, id, revision, locale, section, place, ...quoted(content), text, at],
    );
  }

  async remove(personId: string, id: string): Promise<void> {
    await this.db.query('delete from lesson_note where person_id = $1 and id = $2', [personId, id]);
  }
}
