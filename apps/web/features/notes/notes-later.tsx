// How do a reader's notes come to a lesson that is on the screen already?
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Lesson } from '../../api/contract.js';
import { useMe } from '../identity/session.js';
import { loadNotes } from './lesson-notes-requests.js';
import { journalOf } from './note-journal.js';

/** Without a connection the lesson stands without them, until it is back or somebody looks again. */
async function loaded(): Promise<typeof import('./lesson-notes.js')> {
  for (;;) {
    try {
      return await import('./lesson-notes.js');
    } catch {
      await nextChance();
    }
  }
}

function nextChance(): Promise<void> {
  return new Promise((goOn) => {
    const stop = new AbortController();
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      stop.abort();
      goOn();
    };
    window.addEventListener('online', look, stop);
    document.addEventListener('visibilitychange', look, stop);
  });
}

const LessonNotes = lazy(async () => ({ default: (await loaded()).LessonNotes }));

/** When the browser has nothing better to do: reading waits for nothing. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 500);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: 2000 });
  return () => cancelIdleCallback(asked);
}

const signsOfLife = ['scroll', 'pointerdown', 'pointermove', 'keydown', 'selectionchange'] as const;

export interface NotesLaterProps {
  readonly lesson: Pick<Lesson, 'id' | 'versionId' | 'locale'>;
}

/** One person's are not shown to the next one. */
export function NotesLater({ lesson }: NotesLaterProps) {
  const personId = useMe()?.personId;
  return personId === undefined ? null : <NotesOf key={personId} personId={personId} lesson={lesson} />;
}

/** With the first sign of a reader, and without one when there are notes to be shown or to be sent. */
function NotesOf({ personId, lesson: { id, versionId, locale } }: NotesLaterProps & { readonly personId: string }) {
  const [isWanted, setIsWanted] = useState(false);
  // asked for once, by whoever comes first
  const [first] = useState(() => {
    let asked: ReturnType<typeof loadNotes> | null = null;
    return () => (asked ??= loadNotes(personId, id));
  });
  useEffect(() => {
    const want = () => setIsWanted(true);
    const look = async () => {
      const notes = await first();
      if ((Array.isArray(notes) && notes.length > 0) || !journalOf(personId, id).isEmpty) want();
    };
    const callOff = whenIdle(() => void look());
    for (const sign of signsOfLife) document.addEventListener(sign, want, { once: true, passive: true });
    return () => {
      callOff();
      for (const sign of signsOfLife) document.removeEventListener(sign, want);
    };
  }, [personId, id, first]);
  if (!isWanted) return null;
  return (
    <Suspense>
      <LessonNotes lessonId={id} versionId={versionId} locale={locale} personId={personId} first={first} />
    </Suspense>
  );
}
