// Which programmes are there, in which versions, and what do those consist of?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { byLessonCode, type Source } from './core/content.js';
import type { RequirementKind } from './core/requirement.js';
import type { LessonTexts, ModuleTexts, VersionTexts } from './curriculum.entity.js';

export interface ProgrammeFacts extends VersionTexts {
  readonly versionId: string;
  readonly code: string;
  readonly version: string;
  readonly publishedAt: Date;
  readonly examBlueprintId: string;
}

export interface ModuleOfVersion extends ModuleTexts {
  readonly id: string;
  readonly number: number;
  readonly code: string;
}

export interface LessonHead {
  readonly id: string;
  readonly moduleId: string;
  readonly code: string;
  readonly minutes: number;
  readonly title: LessonTexts['title'];
}

export interface WholeLesson extends LessonTexts {
  readonly id: string;
  readonly versionId: string;
  readonly moduleId: string;
  readonly code: string;
  readonly minutes: number;
  readonly sources: readonly string[];
}

export interface RequirementRow {
  readonly requirement: string;
  readonly kind: RequirementKind;
  readonly subjectId: string;
  readonly position: number;
}

/** Reads published versions only: a draft is nobody's programme yet. */
@Injectable()
export class ProgrammesStore {
  constructor(private readonly db: Database) {}

  /** All of them, or those named; the newest first. */
  async published(versionIds: readonly string[] | null): Promise<ProgrammeFacts[]> {
    const rows = await this.db.query<Omit<ProgrammeFacts, keyof VersionTexts> & { content: VersionTexts }>(
      `select v.id as "versionId", p.code, v.version, v.published_at as "publishedAt", v.exam_blueprint_id as "examBlueprintId", v.content
         from programme_version v join programme p on p.id = v.programme_id
        where v.state = 'published' and ($1::uuid[] is null or v.id = any ($1)) order by v.published_at desc, v.id desc`,
      [versionIds],
    );
    return rows.map(({ content, ...row }) => ({ ...content, ...row }));
  }

  async modules(versionId: string): Promise<ModuleOfVersion[]> {
    const rows = await this.db.query<{ id: string; number: number; code: string; content: ModuleTexts }>(
      'select id, number, code, content from learning_module where programme_version_id = $1 order by number',
      [versionId],
    );
    return rows.map(({ content, ...row }) => ({ ...content, ...row }));
  }

  /** In the programme's order, without their bodies. */
  async lessons(versionId: string): Promise<LessonHead[]> {
    const rows = await this.db.query<LessonHead>(
      `select id, module_id as "moduleId", code, minutes, content -> 'title' as title from lesson where programme_version_id = $1`,
      [versionId],
    );
    return rows.sort(byLessonCode);
  }

  async lesson(lessonId: string): Promise<WholeLesson | null> {
    const row = await this.db.row<Omit<WholeLesson, keyof LessonTexts> & { content: LessonTexts }>(
      `select l.id, l.programme_version_id as "versionId", l.module_id as "moduleId", l.code, l.minutes, l.sources, l.content
         from lesson l join programme_version v on v.id = l.programme_version_id where l.id = $1 and v.state = 'published'`,
      [lessonId],
    );
    if (!row) return null;
    const { content, ...rest } = row;
    return { ...content, ...rest };
  }

  async sources(ids: readonly string[]): Promise<Source[]> {
    return this.db.query<Source>('select id, citation, url, access, confidence, note from source where id = any ($1) order by array_position($1, id)', [ids]);
  }

  async requirements(versionId: string): Promise<RequirementRow[]> {
    return this.db.query<RequirementRow>(
      `select requirement, kind, subject_id as "subjectId", position from programme_requirement where programme_version_id = $1 order by position`,
      [versionId],
    );
  }
}
