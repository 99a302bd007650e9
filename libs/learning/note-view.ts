// What does a reader see of the notes beside lessons?
import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { kindOf, noteKinds, type NoteKind } from './core/note.js';
import type { StoredNote } from './notes.store.js';
import { NamedView } from './progress-view.js';

export class QuoteView {
  @ApiProperty() readonly exact: string;
  @ApiProperty({ description: 'What stands before it, to tell it from the same words elsewhere.' }) readonly prefix: string;
  @ApiProperty() readonly suffix: string;
}

export class NoteView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: noteKinds }) readonly kind: NoteKind;
  @ApiProperty({ example: '1.4' }) readonly lessonCode: string;
  @ApiProperty({ enum: locales, description: 'Of the text in which it was made.' }) readonly locale: Locale;
  @ApiProperty({ type: String, nullable: true, description: 'Id of the heading under which it stands; null before the first one.' }) readonly section: string | null;
  @ApiProperty({ description: "Where it stood in the lesson's text; the order of notes." }) readonly place: number;
  @ApiProperty({ type: QuoteView, nullable: true, description: 'W3C Text Quote Selector; null for a note on the section.' }) readonly quote: QuoteView | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null for a mark alone.' }) readonly text: string | null;
  @ApiProperty({ description: 'What a change must name.' }) readonly revision: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiProperty({ format: 'date-time' }) readonly updatedAt: string;
}

export class NotedLessonView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'In this version of the programme; null when it has no such lesson.' }) readonly lessonId: string | null;
  @ApiProperty({ example: '1.4' }) readonly code: string;
  @ApiProperty({ type: String, nullable: true }) readonly title: string | null;
  @ApiProperty({ enum: locales, nullable: true, description: 'The language of the title: an academy may have written a lesson in one alone.' }) readonly writtenIn: Locale | null;
  @ApiProperty({ type: NamedView, nullable: true, description: 'The academy that added it; null for a lesson of the programme.' }) readonly addedBy: NamedView | null;
  @ApiProperty({ type: [NoteView] }) readonly notes: NoteView[];
}

export class ProgrammeNotesView {
  @ApiProperty() readonly programmeTitle: string;
  @ApiProperty({ type: [NotedLessonView], description: "In the programme's order; those that it does not have come last." }) readonly lessons: NotedLessonView[];
}

export const noteView = (note: StoredNote): NoteView => ({
  id: note.id,
  kind: kindOf(note),
  lessonCode: note.lessonCode,
  locale: note.locale,
  section: note.section,
  place: note.place,
  quote: note.quote,
  text: note.text,
  revision: note.revision,
  createdAt: note.createdAt.toISOString(),
  updatedAt: note.updatedAt.toISOString(),
});
