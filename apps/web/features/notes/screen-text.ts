// Which text of the lesson is on the screen at this moment?
import { useSyncExternalStore } from 'react';
import { besideText, readLessonText, textRoot, type LessonText } from './lesson-text.js';

export const rootOfText = (): HTMLElement | null => document.querySelector<HTMLElement>(textRoot);

const nothing: LessonText = { text: '', segments: [], headings: [] };
/** The paragraph, or what else a passage begins in. */
export const blockOf = ({ startContainer }: Range): HTMLElement | null => startContainer.parentElement?.closest<HTMLElement>('p, li, td, th, h2, h3, blockquote') ?? null;

/** The reader stands there from now on; nothing moves. */
export function focusOn(block: HTMLElement | null): void {
  block?.setAttribute('tabindex', '-1');
  block?.focus({ preventScroll: true });
}

let onScreen = nothing;

const isBeside = ({ target }: MutationRecord): boolean => (target instanceof Element ? target : target.parentElement)?.closest(besideText) != null;

/** Follows what React draws, as when the language changes; figures that move are not of the text. */
function follow(changed: () => void): () => void {
  const root = rootOfText();
  const read = () => {
    onScreen = root ? readLessonText(root) : nothing;
    changed();
  };
  const observer = new MutationObserver((records) => {
    if (!records.every(isBeside)) read();
  });
  if (root) observer.observe(root, { childList: true, characterData: true, subtree: true });
  read();
  return () => {
    observer.disconnect();
    onScreen = nothing;
  };
}

export const useScreenText = (): LessonText => useSyncExternalStore(follow, () => onScreen);
