// How are a lesson's notes asked for, kept and deleted?
import type { NoteContent } from '#libs/learning/core/note.js';
import { api, call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { queryClient, sessionKey } from '../../api/query-client.js';
import type { Note } from './contract.js';
import type { NoteOutcome, NotesAnswer } from './note-entry.js';

/** Whose page this is: the server refuses when somebody else is signed in. */
const of = (personId: string) => ({ 'dermark-person': personId });

export async function loadNotes(personId: string, lessonId: string): Promise<readonly Note[] | Exclude<NotesAnswer, readonly unknown[]>> {
  try {
    return await call(api.GET('/v1/lessons/{lessonId}/notes', { params: { path: { lessonId }, header: of(personId) } }));
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome.kind === 'again') return null;
    return outcome.kind === 'stop' ? 'stop' : 'none';
  }
}

/** Keeps one note. Never throws: what happened is an outcome. */
export async function keepNote(personId: string, lessonId: string, noteId: string, content: NoteContent, revision: number): Promise<NoteOutcome> {
  try {
    const body = { ...content, quote: content.quote && { ...content.quote }, revision };
    const kept = await call(api.PUT('/v1/lessons/{lessonId}/notes/{noteId}', { params: { path: { lessonId, noteId }, header: of(personId) }, body }));
    return { kind: 'kept', revision: kept.revision };
  } catch (error) {
    return outcomeOf(error);
  }
}

export async function deleteNote(personId: string, lessonId: string, noteId: string, revision: number): Promise<NoteOutcome> {
  try {
    await call(api.DELETE('/v1/lessons/{lessonId}/notes/{noteId}', { params: { path: { lessonId, noteId }, query: { revision }, header: of(personId) } }));
    return { kind: 'removed' };
  } catch (error) {
    return outcomeOf(error);
  }
}

function outcomeOf(error: unknown): NoteOutcome {
  const problem = asProblem(error);
  if (problem.code === 'note-changed') return { kind: 'changed', note: problem.facts['note'] as Note };
  if (problem.code === 'note-deleted') return { kind: 'gone' };
  if (problem.status === 401) {
    queryClient.setQueryData(sessionKey, null);
    return { kind: 'stop' };
  }
  if (problem.code === 'other-person') {
    void queryClient.invalidateQueries({ queryKey: sessionKey });
    return { kind: 'stop' };
  }
  if (problem.isPassing || problem.status === 429) return problem.retryAfter === null ? { kind: 'again' } : { kind: 'again', after: problem.retryAfter * 1000 };
  return { kind: 'refused', problem };
}
