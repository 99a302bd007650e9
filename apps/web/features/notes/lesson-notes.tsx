// What does a reader's lesson have besides what everybody's has: marks, cards and a list?
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Locale } from '#libs/kernel/locale.js';
import type { NoteContent } from '#libs/learning/core/note.js';
import { quoteOf, type TextRange } from '#libs/learning/core/text-quote.js';
import { headingAt, isOn, placeUnder, rangesOf, readLessonText } from './lesson-text.js';
import { NoteCard, type Anchor } from './note-card.js';
import type { NotesAnswer, OwnNote } from './note-entry.js';
import { NotesList } from './notes-list.js';
import { usePlaced, type Placed } from './placed-notes.js';
import { blockOf, focusOn, rootOfText, useScreenText } from './screen-text.js';
import { SectionButtons } from './section-buttons.js';
import { SelectionBar } from './selection-bar.js';
import { Undo } from './undo.js';
import { useNoteBook } from './use-note-book.js';

export interface LessonNotesProps {
  readonly lessonId: string;
  readonly versionId: string;
  readonly personId: string;
  /** Of the text on the screen. */
  readonly locale: Locale;
  /** What is being loaded already, or was a moment ago. */
  readonly first: () => Promise<NotesAnswer>;
}

interface Open {
  readonly id: string;
  readonly anchor: Anchor | null;
  readonly isNew: boolean;
}

export function LessonNotes({ lessonId, versionId, personId, locale, first }: LessonNotesProps) {
  const { book, notes } = useNoteBook(personId, lessonId, first);
  const [open, setOpen] = useState<Open | null>(null);
  const [deleted, setDeleted] = useState<{ readonly id: string; readonly content: NoteContent } | null>(null);
  const placed = usePlaced(useScreenText(), notes, locale, open?.id ?? null);
  const openNote = notes.find(({ id }) => id === open?.id);
  useArrival(placed, notes.length);
  const close = useCallback(
    (id: string) => {
      const content = book.close(id);
      if (content) setDeleted({ id, content });
      setOpen((now) => (now?.id === id ? null : now));
    },
    [book],
  );
  // whichever card was open is closed as if by hand
  const show = useCallback(
    (next: Open) => {
      if (open && open.id !== next.id) close(open.id);
      setOpen(next);
    },
    [open, close],
  );
  useTouchedMarks(placed, show);

  const mark = (part: TextRange, isNote: boolean) => {
    const root = rootOfText();
    if (!root) return;
    const text = readLessonText(root);
    const anchor = anchorOf(rangesOf(text, part));
    const same = [...placed.ranges].find(([, { start, end }]) => start === part.start && end === part.end)?.[0];
    const id = same ?? book.add({ locale, section: headingAt(text, part.start)?.id ?? null, place: part.start, quote: quoteOf(text.text, part), text: null });
    if (isNote || same !== undefined) show({ id, anchor, isNew: isNote });
  };
  const remove = (id: string) => {
    const content = book.remove(id);
    setDeleted(content && { id, content });
    setOpen(null);
  };
  const titleOf = (section: string | null) => placed.text.headings.find(({ id }) => id === section)?.title;

  return (
    <>
      <SectionButtons
        headings={placed.text.headings}
        onNote={({ id: section, start }, button) => show({ id: book.add({ locale, section, place: start, quote: null, text: null }), anchor: button.getBoundingClientRect(), isNew: true })}
      />
      <SelectionBar onHighlight={(part) => mark(part, false)} onNote={(part) => mark(part, true)} />
      <NotesList
        notes={inOrder(notes, placed)}
        isLoaded={book.isLoaded}
        versionId={versionId}
        locale={locale}
        titleOf={titleOf}
        isPlaced={(id) => placed.ranges.has(id)}
        onGo={(id) => goTo(placed, id)}
        onOpen={(id, button) => show({ id, anchor: button.getBoundingClientRect(), isNew: true })}
      />
      {openNote && open && (
        <NoteCard key={open.id} note={openNote} book={book} sectionTitle={titleOf(openNote.section)} anchor={open.anchor} isNew={open.isNew} onClose={() => close(open.id)} onRemove={() => remove(openNote.id)} />
      )}
      {deleted && (
        <Undo
          key={deleted.id}
          onUndo={() => {
            book.restore(deleted.id, deleted.content);
            setDeleted(null);
          }}
          onHide={() => setDeleted(null)}
        />
      )}
    </>
  );
}

/** Where they stand now; those that are not placed, where they stood. */
const inOrder = (notes: readonly OwnNote[], { ranges }: Placed): readonly OwnNote[] =>
  notes.map((note) => ({ note, at: ranges.get(note.id)?.start ?? note.place })).sort((left, right) => left.at - right.at).map(({ note }) => note);

const anchorOf = (ranges: readonly Range[]): Anchor | null => {
  const [first, last] = [ranges[0]?.getBoundingClientRect(), ranges.at(-1)?.getBoundingClientRect()];
  return first && last ? { left: first.left, top: first.top, bottom: last.bottom } : null;
};

/** A passage whose mark is clicked opens its card; of several the shortest. What has a click of its own keeps it. */
function useTouchedMarks(placed: Placed, open: (note: Open) => void): void {
  useEffect(() => {
    const root = rootOfText();
    const click = ({ target, clientX, clientY }: MouseEvent) => {
      if (document.getSelection()?.isCollapsed === false || (target instanceof Element && target.closest('a, button, summary, [data-beside-text]'))) return;
      const place = placeUnder(placed.text, clientX, clientY);
      if (place === null) return;
      const here = [...placed.ranges].filter(([, { start, end }]) => start <= place && place <= end).sort(([, left], [, right]) => left.end - left.start - (right.end - right.start));
      for (const [id, range] of here) {
        const ranges = rangesOf(placed.text, range);
        if (isOn(ranges, clientX, clientY)) return open({ id, anchor: anchorOf(ranges), isNew: false });
      }
    };
    root?.addEventListener('click', click);
    return () => root?.removeEventListener('click', click);
  }, [placed, open]);
}

function goTo(placed: Placed, id: string): void {
  const range = placed.ranges.get(id);
  const [first] = range ? rangesOf(placed.text, range) : [];
  const block = (first && blockOf(first)) ?? document.getElementById(`note-${id}`);
  focusOn(block);
  block?.scrollIntoView({ block: 'center' });
}

/** An address may name a note: `#note-…`. Once, when the notes are there. */
function useArrival(placed: Placed, count: number): void {
  const isDone = useRef(false);
  useEffect(() => {
    const id = /^#note-([0-9a-f-]{36})$/.exec(window.location.hash)?.[1];
    if (isDone.current || id === undefined || count === 0 || placed.text.text === '') return;
    isDone.current = true;
    goTo(placed, id);
  }, [placed, count]);
}
