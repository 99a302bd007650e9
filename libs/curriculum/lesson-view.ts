// What does a reader see of a lesson?
import { ApiProperty } from '@nestjs/swagger';
import type { Locale, Localised } from '#libs/kernel/locale.js';
import { claimGrades, type ClaimGrade } from './core/claim.js';
import type { Term } from './core/content.js';
import { termsIn } from './core/glossary.js';
import { plainText } from './core/reading.js';
import { accessMarks, confidences, type AccessMark, type Confidence, type Source } from './core/source.js';
import type { LessonHead, ModuleOfVersion, PublishedClaim, WholeLesson } from './programmes.store.js';

export class TermView {
  @ApiProperty() readonly term: string;
  @ApiProperty() readonly meaning: string;
}

export class SourceView {
  @ApiProperty({ example: 'S08' }) readonly id: string;
  @ApiProperty() readonly citation: string;
  @ApiProperty({ type: String, nullable: true }) readonly url: string | null;
  @ApiProperty({ enum: accessMarks, description: 'How well it could be read: R the document itself, in part or whole; R2 second-hand; T its title only; G not at all.' }) readonly access: AccessMark;
  @ApiProperty({ enum: confidences }) readonly confidence: Confidence;
}

export class RetirementView {
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty() readonly reason: string;
}

export class ClaimView {
  @ApiProperty({ example: 'C1.08' }) readonly id: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ enum: claimGrades, description: 'What it rests on: a measurement, single cases, clinical opinion, an official text, what the trade says, or a rule of the programme.' }) readonly grade: ClaimGrade;
  @ApiProperty({ type: [String], description: 'Ids of sources.' }) readonly sources: string[];
  @ApiProperty({ type: [String], description: 'Ids of claims that say otherwise.' }) readonly conflicts: string[];
  @ApiProperty({ type: RetirementView, nullable: true, description: 'Since when and why nobody should stand on it any longer; null while it holds.' }) readonly retired: RetirementView | null;
}

export class ModuleHeadView {
  @ApiProperty() readonly number: number;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly title: string;
}

export class NeighbourView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly title: string;
}

export class LessonView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'uuid', description: 'The version of the programme it belongs to.' }) readonly versionId: string;
  @ApiProperty({ example: '1.4' }) readonly code: string;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ type: [String] }) readonly objectives: string[];
  @ApiProperty({ type: [TermView] }) readonly terms: TermView[];
  @ApiProperty({ type: [TermView], description: 'Words of this lesson and of others that its text uses.' }) readonly glossary: TermView[];
  @ApiProperty({ description: 'Markdown with containers (case, house-rule, disputed, question, answer, refer), figures (::figure{#scalp-section}), citations of claims such as [C1.08, C1.20] and headings with {#id}.' }) readonly body: string;
  @ApiProperty({ type: [ClaimView] }) readonly claims: ClaimView[];
  @ApiProperty({ type: [SourceView] }) readonly sources: SourceView[];
  @ApiProperty({ type: ModuleHeadView }) readonly module: ModuleHeadView;
  @ApiProperty({ type: NeighbourView, nullable: true }) readonly previous: NeighbourView | null;
  @ApiProperty({ type: NeighbourView, nullable: true }) readonly next: NeighbourView | null;
}

const neighbourView = (lesson: LessonHead | undefined, locale: Locale): NeighbourView | null => (lesson ? { id: lesson.id, code: lesson.code, title: lesson.title[locale] } : null);

const claimView =
  (locale: Locale) =>
  ({ id, text, grade, sources, conflicts, retiredAt, reason }: PublishedClaim): ClaimView => ({
    id,
    text: text[locale],
    grade,
    sources: [...sources],
    conflicts: [...conflicts],
    retired: retiredAt && { at: retiredAt.toISOString(), reason: reason ?? '' },
  });

export interface LessonOfVersion {
  readonly lesson: WholeLesson;
  readonly module: ModuleOfVersion;
  readonly claims: readonly PublishedClaim[];
  readonly sources: readonly Source[];
  /** What each lesson of the version explains. */
  readonly words: readonly Localised<readonly Term[]>[];
  /** Every lesson of the version, in the programme's order. */
  readonly order: readonly LessonHead[];
}

export function lessonView({ lesson, module, claims, sources, words, order }: LessonOfVersion, locale: Locale): LessonView {
  const place = order.findIndex(({ id }) => id === lesson.id);
  return {
    id: lesson.id,
    versionId: lesson.versionId,
    code: lesson.code,
    title: lesson.title[locale],
    minutes: lesson.minutes,
    objectives: [...lesson.objectives[locale]],
    terms: lesson.terms[locale].map(({ term, meaning }) => ({ term, meaning })),
    glossary: termsIn(plainText(lesson.body[locale]), lesson.terms[locale], words.flatMap((ofLesson) => ofLesson[locale])).map(({ term, meaning }) => ({ term, meaning })),
    body: lesson.body[locale],
    claims: claims.map(claimView(locale)),
    sources: sources.map(({ id, citation, url, access, confidence }) => ({ id, citation, url, access, confidence })),
    module: { number: module.number, code: module.code, title: module.title[locale] },
    previous: neighbourView(order[place - 1], locale),
    next: neighbourView(order[place + 1], locale),
  };
}
