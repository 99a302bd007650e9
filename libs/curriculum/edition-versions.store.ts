// Which editions has an academy published, on what are they based, and how is one written down?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import type { EditedLesson } from './core/edition.js';
import { byLessonCode } from './core/lesson-code.js';
import { LessonRow, type LessonTexts } from './curriculum.entity.js';
import type { WholeLesson } from './programmes.store.js';

export interface PublishedEdition {
  readonly id: string;
  readonly baseId: string;
  readonly version: string;
  readonly name: string;
  readonly publishedAt: Date;
  readonly adapted: number;
  readonly added: number;
}

export interface EditionToAdd {
  readonly id: string;
  readonly academyId: string;
  readonly baseId: string;
  readonly name: string;
  readonly digest: Buffer;
}

export interface LessonToAdd extends Omit<EditedLesson, 'texts'> {
  readonly id: string;
  readonly moduleId: string;
  readonly content: LessonTexts;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}

@Injectable()
export class EditionVersionsStore {
  constructor(private readonly db: Database) {}

  /** The newest first; the one that is named, or all. */
  ofAcademy(academyId: string, editionId: string | null): Promise<PublishedEdition[]> {
    return this.db.query(
      `select v.id, v.based_on as "baseId", v.version, v.edition_name as name, v.published_at as "publishedAt",
         count(l.id) filter (where not l.added and l.adapted_in <> '{}')::int as adapted, count(l.id) filter (where l.added)::int as added
         from programme_version v join lesson l on l.programme_version_id = v.id
        where v.academy_id = $1 and v.state = 'published' and ($2::uuid is null or v.id = $2) group by v.id order by v.published_at desc, v.id desc`,
      [academyId, editionId],
    );
  }

  /** Whole lessons of a published version, in the programme's order; those named, or all. */
  async lessons(versionId: string, codes: readonly string[] | null): Promise<WholeLesson[]> {
    const rows = await this.db.query<Omit<WholeLesson, keyof LessonTexts> & { content: LessonTexts }>(
      `select l.id, l.programme_version_id as "versionId", l.module_id as "moduleId", l.code, l.minutes, l.claims, l.sources, l.adapted_in as "adaptedIn", l.added, l.content
         from lesson l join programme_version v on v.id = l.programme_version_id where v.id = $1 and v.state = 'published' and ($2::text[] is null or l.code = any ($2))`,
      [versionId, codes],
    );
    return rows.map(({ content, ...rest }) => ({ ...content, ...rest })).sort(byLessonCode);
  }

  /** As a draft; what is said of the programme is copied from its base. */
  async addDraft({ id, academyId, baseId, name, digest }: EditionToAdd): Promise<void> {
    await this.db.query(
      `insert into programme_version (id, programme_id, version, state, content, exam_blueprint_id, digest, academy_id, based_on, edition_name)
       select $1, b.programme_id, b.version, 'draft', b.content, b.exam_blueprint_id, $2, $3, b.id, $4 from programme_version b where b.id = $5`,
      [id, digest, academyId, name, baseId],
    );
  }

  async copyClaims(id: string, baseId: string): Promise<void> {
    await this.db.query(
      'insert into claim (programme_version_id, id, grade, sources, conflicts, review, content) select $1, id, grade, sources, conflicts, review, content from claim where programme_version_id = $2',
      [id, baseId],
    );
  }

  /** Ids of the copies by those of the originals. */
  async copyModules(id: string, originals: readonly string[]): Promise<Map<string, string>> {
    const copies = originals.map(() => newId());
    await this.db.query(
      `insert into learning_module (id, programme_version_id, number, code, content)
       select c.copy, $1, m.number, m.code, m.content from unnest($2::uuid[], $3::uuid[]) as c (original, copy) join learning_module m on m.id = c.original`,
      [id, originals, copies],
    );
    return new Map(originals.map((original, at) => [original, copies[at]!]));
  }

  async addLessons(programmeVersionId: string, lessons: readonly LessonToAdd[]): Promise<void> {
    const rows = lessons.map(({ adaptedIn, claims, sources, ...lesson }) => ({ ...lesson, programmeVersionId, adaptedIn: [...adaptedIn], claims: [...claims], sources: [...sources] }));
    await this.db.rows(LessonRow, (table) => table.insert(rows));
  }
}
