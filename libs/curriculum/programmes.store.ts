// Which programmes are there, in which versions, and what do those consist of?
import { Injectable } from '@nestjs/common';
import type { Localised } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import type { Claim } from './core/claim.js';
import type { Term } from './core/content.js';
import type { EditedLesson } from './core/edition.js';
import { byLessonCode } from './core/lesson-code.js';
import type { RequirementKind } from './core/requirement.js';
import type { Source } from './core/source.js';
import type { LessonTexts, ModuleTexts, VersionTexts } from './curriculum.entity.js';

export interface ProgrammeFacts extends VersionTexts {
  readonly versionId: string;
  readonly code: string;
  readonly version: string;
  readonly publishedAt: Date;
  readonly examBlueprintId: string;
  /** Null for a version of the register. `version` and everything else that is said of an edition are its base's. */
  readonly edition: { readonly academyId: string; readonly basedOn: string; readonly name: string } | null;
}

export interface ModuleOfVersion extends ModuleTexts {
  readonly id: string;
  readonly number: number;
  readonly code: string;
}

/** What of a lesson an academy wrote. */
export type LessonOrigin = Pick<EditedLesson, 'adaptedIn' | 'added'>;

export interface LessonHead extends LessonOrigin {
  readonly id: string;
  readonly moduleId: string;
  readonly code: string;
  readonly minutes: number;
  readonly title: LessonTexts['title'];
}

export type LessonTerms = Pick<LessonHead, 'id' | 'moduleId' | 'code' | 'title'> & Pick<LessonTexts, 'terms'>;

export interface WholeLesson extends LessonTexts, LessonOrigin {
  readonly id: string;
  readonly versionId: string;
  readonly moduleId: string;
  readonly code: string;
  readonly minutes: number;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}

/** What a lesson is called in every version of its programme, and in every edition. */
export interface LessonPlace {
  readonly versionId: string;
  readonly programmeCode: string;
  readonly lessonCode: string;
  /** The academy in whose editions alone it is: its code is another lesson's at another academy. Null for the programme's own. */
  readonly addedBy: string | null;
}

export interface PublishedClaim extends Omit<Claim, 'retired'> {
  /** When it was withdrawn, and why; null while it holds. */
  readonly retiredAt: Date | null;
  readonly reason: string | null;
}

export interface RequirementRow {
  readonly requirement: string;
  readonly kind: RequirementKind;
  readonly subjectId: string;
  readonly position: number;
}

/** Reads published versions only: a draft is nobody's programme yet. Editions are there for their academy and for the register. */
@Injectable()
export class ProgrammesStore {
  constructor(private readonly db: Database) {}

  /** Those named, also editions, if they are published; the newest first. Of the register's own, all when none is named. */
  async published(versionIds: readonly string[] | null): Promise<ProgrammeFacts[]> {
    const rows = await this.db.query<Omit<ProgrammeFacts, keyof VersionTexts> & { content: VersionTexts }>(
      `select v.id as "versionId", p.code, v.version, v.published_at as "publishedAt", v.exam_blueprint_id as "examBlueprintId", v.content,
         case when v.academy_id is not null then jsonb_build_object('academyId', v.academy_id, 'basedOn', v.based_on, 'name', v.edition_name) end as edition
         from programme_version v join programme p on p.id = v.programme_id
        where v.state = 'published' and case when $1::uuid[] is null then v.academy_id is null else v.id = any ($1) end order by v.published_at desc, v.id desc`,
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
      `select id, module_id as "moduleId", code, minutes, adapted_in as "adaptedIn", added, content -> 'title' as title from lesson where programme_version_id = $1`,
      [versionId],
    );
    return rows.sort(byLessonCode);
  }

  /** What the version's lessons say, in the programme's order. */
  async texts(versionId: string): Promise<Pick<WholeLesson, 'id' | 'code' | 'title' | 'body' | keyof LessonOrigin>[]> {
    const rows = await this.db.query<Pick<WholeLesson, 'id' | 'code' | 'title' | 'body' | keyof LessonOrigin>>(
      `select l.id, l.code, l.adapted_in as "adaptedIn", l.added, l.content -> 'title' as title, l.content -> 'body' as body
         from lesson l join programme_version v on v.id = l.programme_version_id where v.id = $1 and v.state = 'published'`,
      [versionId],
    );
    return rows.sort(byLessonCode);
  }

  /** Every word that the version's lessons explain, by lesson, in the programme's order. */
  async termsByLesson(versionId: string): Promise<LessonTerms[]> {
    const rows = await this.db.query<LessonTerms>(
      `select id, module_id as "moduleId", code, content -> 'title' as title, content -> 'terms' as terms from lesson where programme_version_id = $1`,
      [versionId],
    );
    return rows.sort(byLessonCode);
  }

  async terms(versionId: string): Promise<Localised<readonly Term[]>[]> {
    return (await this.termsByLesson(versionId)).map(({ terms }) => terms);
  }

  async lesson(lessonId: string): Promise<WholeLesson | null> {
    const row = await this.db.row<Omit<WholeLesson, keyof LessonTexts> & { content: LessonTexts }>(
      `select l.id, l.programme_version_id as "versionId", l.module_id as "moduleId", l.code, l.minutes, l.claims, l.sources, l.adapted_in as "adaptedIn", l.added, l.content
         from lesson l join programme_version v on v.id = l.programme_version_id where l.id = $1 and v.state = 'published'`,
      [lessonId],
    );
    if (!row) return null;
    const { content, ...rest } = row;
    return { ...content, ...rest };
  }

  lessonPlace(lessonId: string): Promise<LessonPlace | null> {
    return this.db.row(
      `select v.id as "versionId", p.code as "programmeCode", l.code as "lessonCode", case when l.added then v.academy_id end as "addedBy"
         from lesson l join programme_version v on v.id = l.programme_version_id join programme p on p.id = v.programme_id where l.id = $1 and v.state = 'published'`,
      [lessonId],
    );
  }

  /** Whose edition a version is, or the one that a lesson stands in; null for a version of the register. Nothing when there is none. */
  owner(of: { readonly lessonId: string } | { readonly versionId: string }): Promise<{ academyId: string | null } | null> {
    return 'lessonId' in of
      ? this.db.row('select v.academy_id as "academyId" from lesson l join programme_version v on v.id = l.programme_version_id where l.id = $1', [of.lessonId])
      : this.db.row('select academy_id as "academyId" from programme_version where id = $1', [of.versionId]);
  }

  /** In the order of `ids`; all of the version's when it is null. Those that were withdrawn say so. */
  async claims(versionId: string, ids: readonly string[] | null): Promise<PublishedClaim[]> {
    return this.db.query<PublishedClaim>(
      `select c.id, c.grade, c.sources, c.conflicts, c.review::text as review, c.content -> 'text' as text, r.retired_at as "retiredAt", r.reason
         from claim c join programme_version v on v.id = c.programme_version_id left join claim_retirement r on r.programme_id = v.programme_id and r.claim_id = c.id
        where c.programme_version_id = $1 and ($2::text[] is null or c.id = any ($2)) order by array_position($2, c.id)`,
      [versionId, ids],
    );
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
