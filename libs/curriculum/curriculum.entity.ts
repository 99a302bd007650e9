// Which columns do a programme, its versions and their parts have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessMark, Confidence, LessonContent, ModuleContent, ProgrammeContent, Source } from './core/content.js';
import type { RequirementKind } from './core/requirement.js';

@Entity('source')
export class SourceRow implements Source {
  @PrimaryColumn('text') id: string;
  @Column('text') citation: string;
  @Column('text', { nullable: true }) url: string | null;
  @Column('text') access: AccessMark;
  @Column('text') confidence: Confidence;
  @Column('text') note: string;
}

@Entity('programme')
export class ProgrammeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
}

export type VersionTexts = Pick<ProgrammeContent, 'title' | 'summary' | 'scope' | 'body' | 'hours'>;

@Entity('programme_version')
export class ProgrammeVersionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'programme_id' }) programmeId: string;
  @Column('text') version: string;
  @Column('text') state: 'draft' | 'published';
  @Column('jsonb') content: VersionTexts;
  @Column('uuid', { name: 'exam_blueprint_id' }) examBlueprintId: string;
  @Column('bytea') digest: Buffer;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
}

/** `quizItems`: codes in the practice bank; empty when the module has no quiz. */
export type ModuleTexts = Pick<ModuleContent, 'title' | 'outcomes' | 'body' | 'plannedLessons'> & { readonly domain: string; readonly quizItems: readonly string[] };

@Entity('learning_module')
export class LearningModuleRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  @Column('integer') number: number;
  @Column('text') code: string;
  @Column('jsonb') content: ModuleTexts;
}

export type LessonTexts = Pick<LessonContent, 'title' | 'objectives' | 'terms' | 'body'>;

@Entity('lesson')
export class LessonRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  @Column('uuid', { name: 'module_id' }) moduleId: string;
  @Column('text') code: string;
  @Column('integer') minutes: number;
  @Column('jsonb') content: LessonTexts;
  @Column('text', { array: true }) sources: string[];
}

@Entity('programme_requirement')
export class ProgrammeRequirementRow {
  @PrimaryColumn('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  @PrimaryColumn('text') requirement: string;
  @Column('text') kind: RequirementKind;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('integer') position: number;
}
