// How does a lesson's page hold the book of its notes?
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Me } from '../../api/contract.js';
import { queryClient, sessionKey } from '../../api/query-client.js';
import { deleteNote, keepNote, loadNotes } from './lesson-notes-requests.js';
import { NoteBook } from './note-book.js';
import type { NotesAnswer, OwnNote } from './note-entry.js';
import { journalOf } from './note-journal.js';

const later = (work: () => void, milliseconds: number) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** A UUID of version 4; `crypto.randomUUID` is missing on plain http addresses other than this machine. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}

export interface HeldBook {
  readonly book: NoteBook;
  readonly notes: readonly OwnNote[];
}

/** `first`: what is being loaded already, or was a moment ago. */
export function useNoteBook(personId: string, lessonId: string, first: () => Promise<NotesAnswer>): HeldBook {
  const [book] = useState(() => {
    let isFirst = true;
    return new NoteBook({
      load: () => {
        const load = isFirst ? first : () => loadNotes(personId, lessonId);
        isFirst = false;
        return load();
      },
      keep: (id, content, revision) => keepNote(personId, lessonId, id, content, revision),
      remove: (id, revision) => deleteNote(personId, lessonId, id, revision),
      journal: journalOf(personId, lessonId),
      newId,
      later,
    });
  });
  const notes = useSyncExternalStore(book.subscribe, book.notes);
  useEffect(() => {
    book.start();
    const retry = () => book.retryNow();
    // another page or device may have gone on
    const look = () => (document.visibilityState === 'visible' ? void book.load() : book.retryNow());
    const warn = (event: BeforeUnloadEvent) => {
      if (book.hasUnkept) event.preventDefault();
    };
    window.addEventListener('online', retry);
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', look);
    return () => {
      if (queryClient.getQueryData<Me | null>(sessionKey)?.personId === personId) book.retryNow();
      book.stop();
      window.removeEventListener('online', retry);
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', look);
    };
  }, [book, personId]);
  return { book, notes };
}
