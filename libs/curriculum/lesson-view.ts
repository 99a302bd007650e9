// What does a reader see of a lesson?
import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { claimGrades, type ClaimGrade } from './core/claim.js';
import { isAcademys, writtenIn } from './core/edition.js';
import { lessonElements, type LessonElementName, type LessonPart } from './core/lesson-part.js';
import { accessMarks, confidences, type AccessMark, type Confidence, type Source } from './core/source.js';
import type { LessonInItsVersion, ReadyText } from './lesson-texts.js';
import type { LessonHead, ModuleOfVersion, PublishedClaim } from './programmes.store.js';

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
  @ApiProperty({ enum: locales, description: 'The language of the title.' }) readonly writtenIn: Locale;
}

/** How it is documented that the parts of a text are words and elements, elements in turn having parts. */
const lessonParts = { type: 'array' as const, items: { oneOf: [{ type: 'string' as const }, { $ref: '#/components/schemas/LessonElementView' }] } };

export class LessonElementView {
  @ApiProperty({ enum: Object.keys(lessonElements), description: 'What HTML calls so; `lesson-box` (kind: case, house-rule, disputed, refer, example), `lesson-question` with its `lesson-answer`, `lesson-citation` (claims), `lesson-margin` (sources, of the block behind it), `lesson-term` (word of the glossary), `lesson-figure` (figure, claims).' })
  readonly element: LessonElementName;
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } }) readonly attributes?: Readonly<Record<string, string>>;
  @ApiPropertyOptional(lessonParts) readonly parts?: readonly LessonPart[];
}

export class WrittenByView {
  @ApiProperty({ description: "The academy's name." }) readonly academy: string;
  @ApiProperty({ enum: ['adapted', 'added'], description: 'Adapted from a lesson of the programme, or one that the programme does not have.' }) readonly kind: 'adapted' | 'added';
}

@ApiExtraModels(LessonElementView)
export class LessonView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'uuid', description: 'The version of the programme it belongs to.' }) readonly versionId: string;
  @ApiProperty({ example: '1.4' }) readonly code: string;
  @ApiProperty({ enum: locales, description: 'The language of the title and the text.' }) readonly locale: Locale;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ type: [String] }) readonly objectives: string[];
  @ApiProperty({ type: [TermView] }) readonly terms: TermView[];
  @ApiProperty({ type: [TermView], description: 'Words of this lesson and of others that its text uses.' }) readonly glossary: TermView[];
  @ApiProperty({ ...lessonParts, description: 'The text, ready to be drawn.' }) readonly text: readonly LessonPart[];
  @ApiProperty({ type: [ClaimView] }) readonly claims: ClaimView[];
  @ApiProperty({ type: [SourceView] }) readonly sources: SourceView[];
  @ApiProperty({ type: ModuleHeadView }) readonly module: ModuleHeadView;
  @ApiProperty({ type: NeighbourView, nullable: true }) readonly previous: NeighbourView | null;
  @ApiProperty({ type: NeighbourView, nullable: true }) readonly next: NeighbourView | null;
  @ApiProperty({ type: WrittenByView, nullable: true, description: "Null where the programme's own text stands." }) readonly writtenBy: WrittenByView | null;
  @ApiProperty({ enum: locales, description: 'An academy may have written a lesson in one language only: then it stands in that one for every reader.' }) readonly writtenIn: Locale;
}

const neighbourView = (lesson: LessonHead | undefined, locale: Locale): NeighbourView | null => (lesson ? { id: lesson.id, code: lesson.code, title: lesson.title[locale], writtenIn: writtenIn(lesson, locale) } : null);

export const claimView =
  (locale: Locale) =>
  ({ id, text, grade, sources, conflicts, retiredAt, reason }: PublishedClaim): ClaimView => ({
    id,
    text: text[locale],
    grade,
    sources: [...sources],
    conflicts: [...conflicts],
    retired: retiredAt && { at: retiredAt.toISOString(), reason: reason ?? '' },
  });

export const sourceView = ({ id, citation, url, access, confidence }: Source): SourceView => ({ id, citation, url, access, confidence });

export interface LessonOfVersion extends Pick<LessonInItsVersion, 'lesson' | 'claims'>, ReadyText {
  readonly module: ModuleOfVersion;
  readonly sources: readonly Source[];
  /** Every lesson of the version, in the programme's order. */
  readonly order: readonly LessonHead[];
  /** The academy whose edition it is. */
  readonly academy: string | null;
}

export function lessonView({ lesson, module, claims, sources, glossary, text, order, academy }: LessonOfVersion, locale: Locale): LessonView {
  const place = order.findIndex(({ id }) => id === lesson.id);
  return {
    id: lesson.id,
    versionId: lesson.versionId,
    code: lesson.code,
    locale,
    title: lesson.title[locale],
    minutes: lesson.minutes,
    objectives: [...lesson.objectives[locale]],
    terms: lesson.terms[locale].map(({ term, meaning }) => ({ term, meaning })),
    glossary: glossary.map(({ term, meaning }) => ({ term, meaning })),
    text,
    claims: claims.map(claimView(locale)),
    sources: sources.map(sourceView),
    module: { number: module.number, code: module.code, title: module.title[locale] },
    previous: neighbourView(order[place - 1], locale),
    next: neighbourView(order[place + 1], locale),
    writtenBy: academy !== null && isAcademys(lesson, locale) ? { academy, kind: lesson.added ? 'added' : 'adapted' } : null,
    writtenIn: writtenIn(lesson, locale),
  };
}
