// What can be done with the passage that is selected?
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { IconHighlight, IconPencil } from '@tabler/icons-react';
import { longestQuote, type TextRange } from '#libs/learning/core/text-quote.js';
import { covered, readLessonText } from './lesson-text.js';
import classes from './marks.module.css';
import { blockOf, focusOn, rootOfText } from './screen-text.js';
import { useNotesWords } from './words.js';

interface Selected {
  readonly range: Range;
  readonly part: TextRange;
}

const lengthOf = ({ start, end }: TextRange): number => end - start;

function selectedNow(): Selected | null {
  const [selection, root] = [document.getSelection(), rootOfText()];
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const part = covered(readLessonText(root), range);
  // whoever selects the whole page wants something else
  return part && (lengthOf(part) <= longestQuote || root.contains(range.commonAncestorContainer)) ? { range, part } : null;
}

/** `marked`: it just was, and nothing else is selected since. */
type Choice = Selected | 'marked' | null;

/** Comes when the reader rests: not while a mouse is still choosing, nor with every letter that a finger passes. */
function useSelected(held: { current: boolean }): readonly [Choice, (now: Choice) => void] {
  const [selected, setSelected] = useState<Choice>(null);
  useEffect(() => {
    let isPressed = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = (wait: number) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        if (!isPressed && !held.current) setSelected((before) => selectedNow() ?? (before === 'marked' ? before : null));
      }, wait);
    };
    const changed = () => look(250);
    const press = ({ pointerType }: PointerEvent) => void (isPressed = pointerType === 'mouse');
    const release = () => {
      // wherever it is let go: also beside the bar
      isPressed = false;
      held.current = false;
      look(10);
    };
    document.addEventListener('selectionchange', changed);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, [held]);
  return [selected, setSelected];
}

/** Under a finger's selection, out of the way of the phone's own menu; over a mouse's. Always on the screen. */
function putBeside(bar: HTMLElement, range: Range): void {
  const lines = range.getClientRects();
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (!first || !last) return;
  const { width, height } = bar.getBoundingClientRect();
  const isCoarse = window.matchMedia('(pointer: coarse)').matches;
  const above = first.top - height - 8;
  const below = last.bottom + (isCoarse ? 30 : 8);
  const top = isCoarse || above < 56 ? below : above;
  const left = (isCoarse || above < 56 ? (last.left + last.right) / 2 : first.left) - (isCoarse ? width / 2 : 0);
  bar.style.top = `${Math.round(Math.max(8, Math.min(top, window.innerHeight - height - 12)))}px`;
  bar.style.left = `${Math.round(Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8)))}px`;
}

export interface SelectionBarProps {
  readonly onHighlight: (part: TextRange) => void;
  readonly onNote: (part: TextRange) => void;
}

export function SelectionBar({ onHighlight, onNote }: SelectionBarProps) {
  const { t } = useNotesWords();
  const bar = useRef<HTMLDivElement>(null);
  const isHeld = useRef(false);
  const [now, setNow] = useSelected(isHeld);
  const selected = now === 'marked' ? null : now;
  useLayoutEffect(() => {
    const element = bar.current;
    if (!selected || !element) return;
    const put = () => putBeside(element, selected.range);
    put();
    window.addEventListener('scroll', put, { passive: true, capture: true });
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, { capture: true });
      window.removeEventListener('resize', put);
    };
  }, [selected]);
  useEffect(() => {
    if (!selected) return;
    const key = (event: KeyboardEvent) => {
      const isElsewhere = document.activeElement?.matches('input, textarea, select') || bar.current?.contains(document.activeElement);
      if (event.key === 'Escape') setNow(null);
      if (event.key !== 'Tab' || event.shiftKey || isElsewhere) return;
      const first = bar.current?.querySelector('button');
      if (!first) return;
      event.preventDefault();
      first.focus();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [selected, setNow]);
  const isTooLong = selected !== null && lengthOf(selected.part) > longestQuote;
  const done = (act: (part: TextRange) => void) => {
    if (!selected) return;
    isHeld.current = false;
    act(selected.part);
    // the button that had the focus goes away
    if (act === onHighlight) focusOn(blockOf(selected.range));
    document.getSelection()?.collapseToEnd();
    setNow(act === onHighlight ? 'marked' : null);
  };
  return (
    <>
      <output className={classes.spoken}>{selected ? t(isTooLong ? 'bar.tooLong' : 'bar.hint') : now === 'marked' ? t('bar.marked') : ''}</output>
      {selected && (
        // a press on the bar is not meant for the selection
        <div ref={bar} role="toolbar" tabIndex={-1} aria-label={t('bar.label')} className={classes.bar} data-beside-text="" onMouseDown={(event) => event.preventDefault()} onPointerDown={() => void (isHeld.current = true)}>
          {isTooLong ? (
            <p>{t('bar.tooLong')}</p>
          ) : (
            <>
              <button type="button" onClick={() => done(onHighlight)}>
                <IconHighlight size={18} aria-hidden="true" /> {t('bar.highlight')}
              </button>
              <button type="button" onClick={() => done(onNote)}>
                <IconPencil size={18} aria-hidden="true" /> {t('bar.note')}
              </button>
            </>
          )}
        </div>
      )}
    </>
  );
}
