// How does a reader get from a statement to its source?
import type { MouseEvent } from 'react';
import classes from './sources.module.css';
import { useCurriculumWords } from './words.js';

/** One card for each source stands once on the page; it opens beside the citation, or at the foot of a phone. */
export const cardId = (id: string): string => `source-${id}`;

export function Citation({ id }: { readonly id: string }) {
  const { t } = useCurriculumWords();
  return (
    <button type="button" className={classes.citation} popoverTarget={cardId(id)} aria-label={t('source', { id })} onClick={placeCard}>
      {id}
    </button>
  );
}

/** Runs before the browser opens the card: the card gets to know where its citation is. */
function placeCard(event: MouseEvent<HTMLButtonElement>): void {
  const card = document.getElementById(event.currentTarget.getAttribute('popovertarget') ?? '');
  if (!card) return;
  const { left, bottom, top } = event.currentTarget.getBoundingClientRect();
  const width = 352;
  const below = bottom + 220 < window.innerHeight;
  card.style.setProperty('--card-left', `${Math.round(Math.min(Math.max(left - 24, 16), window.innerWidth - width - 16))}px`);
  card.style.setProperty('--card-top', below ? `${Math.round(bottom + 8)}px` : 'auto');
  card.style.setProperty('--card-bottom', below ? 'auto' : `${Math.round(window.innerHeight - top + 8)}px`);
}
