// What does a reader see of a lesson?
import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '#libs/kernel/locale.js';
import { accessMarks, confidences, type AccessMark, type Confidence, type Source } from './core/content.js';
import type { LessonHead, ModuleOfVersion, WholeLesson } from './programmes.store.js';

export class TermView {
  @ApiProperty() readonly term: string;
  @ApiProperty() readonly meaning: string;
}

export class SourceView {
  @ApiProperty({ example: 'S08' }) readonly id: string;
  @ApiProperty() readonly citation: string;
  @ApiProperty({ type: String, nullable: true }) readonly url: string | null;
  @ApiProperty({ enum: accessMarks, description: 'How well it could be read: R in full, R2 in part or second-hand, T by title, G guessed.' }) readonly access: AccessMark;
  @ApiProperty({ enum: confidences }) readonly confidence: Confidence;
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
  @ApiProperty({ description: 'Markdown with containers (case, house-rule, disputed, question, answer, refer), citations such as [S08, S20] and headings with {#id}.' }) readonly body: string;
  @ApiProperty({ type: [SourceView] }) readonly sources: SourceView[];
  @ApiProperty({ type: ModuleHeadView }) readonly module: ModuleHeadView;
  @ApiProperty({ type: NeighbourView, nullable: true }) readonly previous: NeighbourView | null;
  @ApiProperty({ type: NeighbourView, nullable: true }) readonly next: NeighbourView | null;
}

const neighbourView = (lesson: LessonHead | undefined, locale: Locale): NeighbourView | null => (lesson ? { id: lesson.id, code: lesson.code, title: lesson.title[locale] } : null);

/** `order`: every lesson of the version, in the programme's order. */
export function lessonView(lesson: WholeLesson, module: ModuleOfVersion, sources: readonly Source[], order: readonly LessonHead[], locale: Locale): LessonView {
  const place = order.findIndex(({ id }) => id === lesson.id);
  return {
    id: lesson.id,
    versionId: lesson.versionId,
    code: lesson.code,
    title: lesson.title[locale],
    minutes: lesson.minutes,
    objectives: [...lesson.objectives[locale]],
    terms: lesson.terms[locale].map(({ term, meaning }) => ({ term, meaning })),
    body: lesson.body[locale],
    sources: sources.map(({ id, citation, url, access, confidence }) => ({ id, citation, url, access, confidence })),
    module: { number: module.number, code: module.code, title: module.title[locale] },
    previous: neighbourView(order[place - 1], locale),
    next: neighbourView(order[place + 1], locale),
  };
}
