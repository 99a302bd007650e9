// Which editions are an academy's instructors writing?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { EditionLesson } from './core/edition.js';
import { byLessonCode, isAddedCode } from './core/lesson-code.js';
import { EditionDraftRow } from './edition.entity.js';

export interface EditionDraft {
  readonly id: string;
  readonly baseId: string;
  readonly name: string;
  readonly carriedFrom: string | null;
  readonly startedAt: Date;
}

/** A lesson of a draft as it stands now. */
export interface DraftLesson extends EditionLesson {
  readonly seenBase: string;
  /** Grows with every change, and never comes again. */
  readonly revision: number;
  readonly changedBy: string;
  readonly changedAt: Date;
}

export interface LessonToKeep extends EditionLesson {
  readonly editionId: string;
  readonly academyId: string;
  readonly seenBase: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

const draftColumns = 'id, base_id as "baseId", name, carried_from as "carriedFrom", started_at as "startedAt"';
const lessonColumns = 'code, minutes, content as texts, seen_base as "seenBase", revision, changed_by as "changedBy", changed_at as "changedAt"';

@Injectable()
export class EditionsStore {
  constructor(private readonly db: Database) {}

  /** Makes whoever writes in an edition, publishes or drops it wait for each other until the transaction ends. */
  async lock(editionId: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/edition/' || $1, 0))", [editionId]);
  }

  /** Makes those who start an edition of one academy wait for each other until the transaction ends. */
  async lockStarts(academyId: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/edition-starts/' || $1, 0))", [academyId]);
  }

  async add(draft: EditionDraftRow): Promise<void> {
    await this.db.rows(EditionDraftRow, (rows) => rows.insert(draft));
  }

  /** The newest first. */
  ofAcademy(academyId: string): Promise<EditionDraft[]> {
    return this.db.query(`select ${draftColumns} from edition_draft where academy_id = $1 order by started_at desc, id desc`, [academyId]);
  }

  byId(academyId: string, editionId: string): Promise<EditionDraft | null> {
    return this.db.row(`select ${draftColumns} from edition_draft where academy_id = $1 and id = $2`, [academyId, editionId]);
  }

  /** In the programme's order. */
  async lessons(editionId: string): Promise<DraftLesson[]> {
    const rows = await this.db.query<DraftLesson>(`select ${lessonColumns} from edition_lesson where edition_id = $1`, [editionId]);
    return rows.sort(byLessonCode);
  }

  lesson(editionId: string, code: string): Promise<DraftLesson | null> {
    return this.db.row(`select ${lessonColumns} from edition_lesson where edition_id = $1 and code = $2`, [editionId, code]);
  }

  /** Makes whoever gives a lesson of an academy's a code of its own wait for each other until the transaction ends. */
  async lockCodes(academyId: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/edition-codes/' || $1, 0))", [academyId]);
  }

  /**
   * Codes that lessons of the academy's other editions of the programme have, whether those are drafts or published: what was once
   * published under a code, readers' notes stand beside.
   */
  async codesElsewhere(academyId: string, { id, baseId }: Pick<EditionDraft, 'id' | 'baseId'>): Promise<string[]> {
    const rows = await this.db.query<{ code: string }>(
      `with same as (select v.id, v.academy_id from programme_version v where v.programme_id = (select b.programme_id from programme_version b where b.id = $3))
       select l.code from lesson l join same v on v.id = l.programme_version_id where v.academy_id = $1 and v.id <> $2 and l.added
       union select w.code from edition_lesson w join edition_draft d on d.id = w.edition_id join same v on v.id = d.base_id where d.academy_id = $1 and d.id <> $2`,
      [academyId, id, baseId],
    );
    return rows.map(({ code }) => code).filter(isAddedCode);
  }

  /** Whether an edition, published or not, has the lesson. */
  async has(editionId: string, code: string): Promise<boolean> {
    const row = await this.db.row(
      'select code from edition_lesson where edition_id = $1 and code = $2 union all select code from lesson where programme_version_id = $1 and code = $2',
      [editionId, code],
    );
    return row !== null;
  }

  async codes(editionIds: readonly string[]): Promise<{ editionId: string; code: string }[]> {
    return this.db.query('select edition_id as "editionId", code from edition_lesson where edition_id = any ($1)', [editionIds]);
  }

  /** The revision that it has now; null when the lesson is no longer at the one that the writer saw. 0 is that of a lesson that is not there yet. */
  async keep({ editionId, academyId, code, minutes, texts, seenBase, changedBy, changedAt }: LessonToKeep, seen: number): Promise<number | null> {
    const values = [editionId, code, minutes, JSON.stringify(texts), seenBase, changedBy, changedAt];
    const row =
      seen === 0
        ? await this.db.row<{ revision: number }>(
            `insert into edition_lesson (edition_id, code, minutes, content, seen_base, changed_by, changed_at, academy_id, revision)
             values ($1, $2, $3, $4, $5, $6, $7, $8, nextval('edition_revision')) on conflict (edition_id, code) do nothing returning revision`,
            [...values, academyId],
          )
        : await this.db.row<{ revision: number }>(
            `update edition_lesson set minutes = $3, content = $4, seen_base = $5, changed_by = $6, changed_at = $7, revision = nextval('edition_revision')
              where edition_id = $1 and code = $2 and revision = $8 returning revision`,
            [...values, seen],
          );
    return row?.revision ?? null;
  }

  /** False when the lesson is no longer at that revision. */
  async dropLesson(editionId: string, code: string, seen: number): Promise<boolean> {
    return (await this.db.row('delete from edition_lesson where edition_id = $1 and code = $2 and revision = $3 returning code', [editionId, code, seen])) !== null;
  }

  async drop(editionId: string): Promise<void> {
    await this.db.query('delete from edition_lesson where edition_id = $1', [editionId]);
    await this.db.query('delete from edition_draft where id = $1', [editionId]);
  }
}
