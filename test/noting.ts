// How does a reader in a test keep notes?
import type { NoteView, ProgrammeNotesView } from '#libs/learning/note-view.js';
import { v7 } from 'uuid';
import type { Staff } from './academy-at-work.js';

type Reader = Pick<Staff, 'visitor'>;

export const newNoteId = (): string => v7();

export const passage = { exact: 'the surface still flakes', prefix: 'The second week misleads, too, because ', suffix: '. Even the healed dot goes on changing' };

/** A mark, or with `text` a note, as a page sends it. */
export const noteWith = (part: object = {}) => ({ revision: 0, locale: 'en', section: 'judging-the-result', place: 3000, quote: passage, text: null, ...part });

export const notesPath = (lessonId: string, noteId?: string) => `/v1/lessons/${lessonId}/notes${noteId === undefined ? '' : `/${noteId}`}`;

export const notesOf = ({ visitor }: Reader, lessonId: string) => visitor.ask<NoteView[]>('get', notesPath(lessonId));

export const notesInProgramme = ({ visitor }: Reader, versionId: string, locale = 'en') => visitor.ask<ProgrammeNotesView>('get', `/v1/programmes/${versionId}/notes?locale=${locale}`);

export const keepNote = ({ visitor }: Reader, lessonId: string, part: object = {}, noteId = newNoteId()) => visitor.ask<NoteView>('put', notesPath(lessonId, noteId), noteWith(part));

export const deleteNote = ({ visitor }: Reader, lessonId: string, { id, revision }: Pick<NoteView, 'id' | 'revision'>) => visitor.ask('delete', `${notesPath(lessonId, id)}?revision=${revision}`);
