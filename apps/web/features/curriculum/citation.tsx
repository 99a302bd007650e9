// How does a reader get from a sentence to the claim behind it?
import type { MouseEvent } from 'react';
import classes from './sources.module.css';
import { useCurriculumWords } from './words.js';

/** One card for each claim stands once on the page; it opens beside the citation, or at the foot of a phone. */
export const cardId = (id: string): string => `claim-${id}`;

/** `C2.07` is shown as 2.07. */
export const claimNumber = (id: string): string => id.slice(1);

export function Citation({ id }: { readonly id: string }) {
  const { t } = useCurriculumWords();
  return (
    <button type="button" className={classes.citation} popoverTarget={cardId(id)} aria-label={t('claim', { id: claimNumber(id) })} onClick={placeCard}>
      {claimNumber(id)}
    </button>
  );
}

/** Runs before the browser opens a card: it gets to know where the button is that opens it. */
export function placeCard(event: MouseEvent<HTMLButtonElement>): void {
  const card = document.getElementById(event.currentTarget.getAttribute('popovertarget') ?? '');
  if (!card) return;
  const { left, bottom, top } = event.currentTarget.getBoundingClientRect();
  const width = 352;
  const below = bottom + 220 < window.innerHeight;
  card.style.setProperty('--card-left', `${Math.round(Math.min(Math.max(left - 24, 16), window.innerWidth - width - 16))}px`);
  card.style.setProperty('--card-top', below ? `${Math.round(bottom + 8)}px` : 'auto');
  card.style.setProperty('--card-bottom', below ? 'auto' : `${Math.round(window.innerHeight - top + 8)}px`);
}
