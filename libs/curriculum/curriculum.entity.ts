// Which columns do a programme, its versions and their parts have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/kernel/locale.js';
import type { Claim, ClaimGrade } from './core/claim.js';
import type { LessonContent, ModuleContent, ProgrammeContent } from './core/content.js';
import type { AccessMark, Confidence, Source } from './core/source.js';
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
  /** Whose edition it is; null for the register's own. */
  @Column('uuid', { name: 'academy_id', nullable: true }) academyId: string | null;
  /** The register's version that it is an edition of. */
  @Column('uuid', { name: 'based_on', nullable: true }) basedOn: string | null;
  @Column('text', { name: 'edition_name', nullable: true }) editionName: string | null;
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
  @Column('text', { array: true }) claims: string[];
  @Column('text', { array: true }) sources: string[];
  /** Languages in which an academy wrote it; none in the register's versions. */
  @Column('text', { name: 'adapted_in', array: true, default: () => "'{}'" }) adaptedIn: Locale[];
  /** The programme has no such lesson. */
  @Column('boolean', { default: false }) added: boolean;
}

@Entity('claim')
export class ClaimRow {
  @PrimaryColumn('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  @PrimaryColumn('text') id: string;
  @Column('text') grade: ClaimGrade;
  @Column('text', { array: true }) sources: string[];
  @Column('text', { array: true }) conflicts: string[];
  @Column('date') review: string;
  @Column('jsonb') content: Pick<Claim, 'text'>;
}

@Entity('claim_retirement')
export class ClaimRetirementRow {
  @PrimaryColumn('uuid', { name: 'programme_id' }) programmeId: string;
  @PrimaryColumn('text', { name: 'claim_id' }) claimId: string;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'retired_at' }) retiredAt: Date;
}

@Entity('programme_requirement')
export class ProgrammeRequirementRow {
  @PrimaryColumn('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  @PrimaryColumn('text') requirement: string;
  @Column('text') kind: RequirementKind;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('integer') position: number;
}
