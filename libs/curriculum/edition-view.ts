// What do those who write an edition see of it?
import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { editionFields, type EditionFault, type EditionField } from './core/edition-fault.js';
import { lessonKinds, type LessonKind } from './core/edition.js';
import type { PublishedEdition } from './edition-versions.store.js';
import type { EditionDraft } from './editions.store.js';
import type { ProgrammeFacts } from './programmes.store.js';

export const editionStates = ['draft', 'published'] as const;
export type EditionState = (typeof editionStates)[number];

export class EditionBaseView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty({ example: '2026.2' }) readonly version: string;
  @ApiProperty() readonly title: string;
}

export class EditionHeadView {
  @ApiProperty({ format: 'uuid', description: 'Published, also the id of the version that cohorts learn by.' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: editionStates }) readonly state: EditionState;
  @ApiProperty({ type: EditionBaseView, description: 'The version of the programme that it is an edition of.' }) readonly base: EditionBaseView;
  @ApiProperty({ type: EditionBaseView, nullable: true, description: 'A newer version of the programme, to which it can be moved; null when there is none.' }) readonly newer: EditionBaseView | null;
  @ApiProperty() readonly adapted: number;
  @ApiProperty() readonly added: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly startedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly publishedAt: string | null;
}

export class EditionFaultView {
  @ApiProperty({ example: '1.A1' }) readonly lesson: string;
  @ApiProperty({ example: 'heading-without-id' }) readonly code: string;
  @ApiProperty({ enum: locales, nullable: true, description: 'Null when it is about both languages.' }) readonly locale: Locale | null;
  @ApiProperty({ enum: editionFields }) readonly field: EditionField;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the text, from 1.' }) readonly line: number | null;
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } }) readonly facts: Readonly<Record<string, string | number>>;
}

export class EditionLessonHeadView {
  @ApiProperty({ example: '1.A1' }) readonly code: string;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ enum: lessonKinds }) readonly kind: LessonKind;
  @ApiProperty({ enum: locales, isArray: true, description: 'In which languages the academy wrote it.' }) readonly writtenIn: Locale[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'What can be read: of a draft, the lessons that are still the platform’s.' }) readonly lessonId: string | null;
  @ApiProperty({ description: '0 while it is as in the programme.' }) readonly revision: number;
  @ApiProperty() readonly faults: number;
  @ApiProperty({ description: 'The programme says something else here than when the academy adapted it.' }) readonly baseChanged: boolean;
}

export class EditionModuleView {
  @ApiProperty() readonly number: number;
  @ApiProperty() readonly title: string;
  @ApiProperty({ type: [EditionLessonHeadView] }) readonly lessons: EditionLessonHeadView[];
  @ApiProperty({ example: '1.A1', description: 'For the next lesson that is added.' }) readonly nextCode: string;
}

export class EditionView extends EditionHeadView {
  @ApiProperty({ type: String, nullable: true, description: 'Of everything that is written in the draft; sent when it is published or given up, so that it is what was seen. Null once it is published.' })
  readonly mark: string | null;
  @ApiProperty({ type: [EditionModuleView] }) readonly modules: EditionModuleView[];
  @ApiProperty({ type: [EditionFaultView], description: 'Each must be mended before it is published.' }) readonly faults: EditionFaultView[];
  @ApiProperty({ type: [EditionLessonHeadView], description: 'Adapted lessons that the programme no longer has.' }) readonly lost: EditionLessonHeadView[];
}

export interface EditionInItsPlace {
  readonly edition: EditionDraft | PublishedEdition;
  readonly counts: { readonly adapted: number; readonly added: number };
  readonly base: ProgrammeFacts;
  readonly newest: ProgrammeFacts;
}

const baseView = ({ versionId, version, title }: ProgrammeFacts, locale: Locale): EditionBaseView => ({ versionId, version, title: title[locale] });

export const editionHeadView = ({ edition, counts, base, newest }: EditionInItsPlace, locale: Locale): EditionHeadView => ({
  id: edition.id,
  name: edition.name,
  state: 'publishedAt' in edition ? 'published' : 'draft',
  base: baseView(base, locale),
  newer: newest.versionId === base.versionId ? null : baseView(newest, locale),
  adapted: counts.adapted,
  added: counts.added,
  startedAt: 'startedAt' in edition ? edition.startedAt.toISOString() : null,
  publishedAt: 'publishedAt' in edition ? edition.publishedAt.toISOString() : null,
});

export const faultView = (lesson: string, { code, locale, field, line, facts }: EditionFault<string>): EditionFaultView => ({ lesson, code, locale, field, line, facts: { ...facts } });
