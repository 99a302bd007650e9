// What do the answers about notes look like?
import type { components } from '../../api/schema.js';

export type Note = components['schemas']['NoteView'];
export type ProgrammeNotes = components['schemas']['ProgrammeNotesView'];
export type NotedLesson = components['schemas']['NotedLessonView'];
