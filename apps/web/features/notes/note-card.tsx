// How is a note written and changed in its place, so that one sees when it is safe?
import { useEffect, useLayoutEffect, useRef } from 'react';
import { IconCheck, IconTrash, IconX } from '@tabler/icons-react';
import { longestNote } from '#libs/learning/core/note.js';
import { problemText } from '../../api/problem.js';
import { Button, IconButton } from '../../ui/button.js';
import { StatusNote } from '../../ui/status.js';
import { Textarea } from '../../ui/textarea.js';
import type { NoteBook } from './note-book.js';
import type { OwnNote } from './note-entry.js';
import classes from './note-card.module.css';
import notes from './notes.module.css';
import { useNotesWords } from './words.js';

/** Where on the screen the passage is, or the button that was pressed. */
export type Anchor = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

export interface NoteCardProps {
  readonly note: OwnNote;
  readonly book: NoteBook;
  readonly sectionTitle: string | undefined;
  readonly anchor: Anchor | null;
  /** A new note is written at once; whoever only looks at one on a phone does not want the keyboard. */
  readonly isNew: boolean;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** Beside the passage on a wide screen; on a phone at the foot, over the keyboard. */
function putBeside(card: HTMLElement, anchor: Anchor | null): void {
  const { width, height } = card.getBoundingClientRect();
  const { left, top, bottom } = anchor ?? { left: (window.innerWidth - width) / 2, top: window.innerHeight / 3, bottom: window.innerHeight / 3 };
  const fitsBelow = bottom + height + 16 < window.innerHeight;
  card.style.setProperty('--card-left', `${Math.round(Math.min(Math.max(left - 24, 16), window.innerWidth - width - 16))}px`);
  card.style.setProperty('--card-top', `${Math.round(fitsBelow ? bottom + 10 : Math.max(16, top - height - 10))}px`);
}

function useOverKeyboard(card: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const follow = () => card.current?.style.setProperty('--keyboard', `${Math.max(0, Math.round(window.innerHeight - view.height - view.offsetTop))}px`);
    follow();
    view.addEventListener('resize', follow);
    view.addEventListener('scroll', follow);
    return () => {
      view.removeEventListener('resize', follow);
      view.removeEventListener('scroll', follow);
    };
  }, [card]);
}

export function NoteCard({ note, book, sectionTitle, anchor, isNew, onClose, onRemove }: NoteCardProps) {
  const { t } = useNotesWords();
  const card = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useOverKeyboard(card);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    putBeside(element, anchor);
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    if (isNew || !isTouch) field.current?.focus({ preventScroll: true });
    else element.focus({ preventScroll: true });
    // once: where it opens, it stays
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const { id, quote, text } = note;
  return (
    <dialog ref={card} popover="auto" tabIndex={-1} aria-label={t('card.label')} className={classes.card} onToggle={({ newState }) => newState === 'closed' && onClose()}>
      <div className={classes.cardHead}>
        <b>{t('card.label')}</b>
        <IconButton label={t('card.close')} icon={<IconX size={18} aria-hidden="true" />} onClick={() => card.current?.hidePopover()} />
      </div>
      {quote ? (
        <blockquote className={`${notes.quote} ${classes.passage}`} lang={note.locale}>
          {quote.exact}
        </blockquote>
      ) : (
        <p className={classes.about}>{sectionTitle === undefined ? t('card.onLesson') : t('card.onSection', { section: sectionTitle })}</p>
      )}
      <Textarea
        ref={field}
        aria-label={t('card.text')}
        className={classes.field}
        grows
        rows={3}
        placeholder={t('card.placeholder')}
        maxLength={longestNote}
        value={text ?? ''}
        onChange={(event) => book.write(id, event.currentTarget.value)}
      />
      <LeftHere note={note} book={book} />
      <div className={classes.cardFoot}>
        <SaveLine note={note} />
        <Button variant="default" icon={<IconTrash size={17} aria-hidden="true" />} onClick={onRemove}>
          {t('card.remove')}
        </Button>
      </div>
    </dialog>
  );
}

/** Is this note safe? */
export function SaveLine({ note: { state, problem, quote } }: { readonly note: OwnNote }) {
  const { t } = useNotesWords();
  const says = state === 'refused' ? `${t('state.refused')} ${problemText(problem)}` : state === 'draft' && quote ? '' : t(`state.${state}`);
  return (
    <output aria-live="polite" className={notes.state} data-state={state}>
      {state === 'saved' && <IconCheck size={16} stroke={2.5} aria-hidden="true" />} {says}
    </output>
  );
}

/** What was written here while something newer came from elsewhere: nothing of it is lost. */
function LeftHere({ note: { id, leftHere, cameBack }, book }: { readonly note: OwnNote; readonly book: NoteBook }) {
  const { t } = useNotesWords();
  if (!cameBack && leftHere === null) return null;
  return (
    <StatusNote tone="notice" icon="back" speaks="politely">
      {cameBack && <p>{t('cameBack')}</p>}
      {leftHere !== null && (
        <>
          <p>{t('left.was')}</p>
          <p className={notes.said}>{leftHere}</p>
          <p>
            <Button variant="default" onClick={() => book.insist(id)}>
              {t('left.use')}
            </Button>{' '}
            <Button variant="default" onClick={() => book.yield(id)}>
              {t('left.drop')}
            </Button>
          </p>
        </>
      )}
    </StatusNote>
  );
}
