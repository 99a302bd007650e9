// Where are a reader's notes kept?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { NoteContent } from './core/note.js';
import type { LessonNoteRow } from './note.entity.js';

/** A lesson in every version of its programme. */
export interface NotedLesson {
  readonly personId: string;
  readonly programmeCode: string;
  readonly lessonCode: string;
}

export interface StoredNote extends NoteContent {
  readonly id: string;
  readonly programmeCode: string;
  readonly lessonCode: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const columns = `id, programme_code as "programmeCode", lesson_code as "lessonCode", locale, section, place, exact, prefix, suffix, text, revision,
  created_at as "createdAt", updated_at as "updatedAt"`;

const stored = ({ exact, prefix, suffix, ...row }: Omit<LessonNoteRow, 'personId'>): StoredNote => ({
  ...row,
  quote: exact === null ? null : { exact, prefix: prefix ?? '', suffix: suffix ?? '' },
});

const quoted = ({ quote }: NoteContent) => [quote?.exact ?? null, quote?.prefix ?? null, quote?.suffix ?? null];

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
  async besideLesson({ personId, programmeCode, lessonCode }: NotedLesson): Promise<StoredNote[]> {
    const rows = await this.db.query<LessonNoteRow>(
      `select ${columns} from lesson_note where person_id = $1 and programme_code = $2 and lesson_code = $3 order by place, created_at, id`,
      [personId, programmeCode, lessonCode],
    );
    return rows.map(stored);
  }

  /** Lesson by lesson in the order of each one's text; the lessons in none. */
  async inProgramme(personId: string, programmeCode: string): Promise<StoredNote[]> {
    const rows = await this.db.query<LessonNoteRow>(`select ${columns} from lesson_note where person_id = $1 and programme_code = $2 order by lesson_code, place, created_at, id`, [
      personId,
      programmeCode,
    ]);
    return rows.map(stored);
  }

  async count({ personId, programmeCode, lessonCode }: NotedLesson): Promise<number> {
    const row = await this.db.row<{ notes: number }>('select count(*)::int as notes from lesson_note where person_id = $1 and programme_code = $2 and lesson_code = $3', [
      personId,
      programmeCode,
      lessonCode,
    ]);
    return row?.notes ?? 0;
  }

  async add({ personId, programmeCode, lessonCode }: NotedLesson, id: string, content: NoteContent, at: Date): Promise<void> {
    const { locale, section, place, text } = content;
    await this.db.query(
      `insert into lesson_note (person_id, id, programme_code, lesson_code, locale, section, place, exact, prefix, suffix, text, revision, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $12)`,
      [personId, id, programmeCode, lessonCode, locale, section, place, ...quoted(content), text, at],
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
