// How does a reader learn what a word in the text means?
import type { ReactNode } from 'react';
import { IconX } from '@tabler/icons-react';
import { spokenForm } from '#libs/curriculum/core/glossary.js';
import type { Lesson } from '../../api/contract.js';
import { placeCard } from './citation.js';
import classes from './sources.module.css';
import { useCurriculumWords } from './words.js';

/** Letters and digits alone, so that any word can be an id. */
const cardOf = (word: string): string => `word-${[...word.toLowerCase()].map((letter) => (/[a-z0-9]/.test(letter) ? letter : `_${letter.codePointAt(0)}`)).join('')}`;

export function ExplainedWord({ word, children }: { readonly word: string; readonly children?: ReactNode }) {
  return (
    <button type="button" className={classes.word} popoverTarget={cardOf(word)} onClick={placeCard}>
      {children}
    </button>
  );
}

/** One card for each word stands once on the page; the browser opens and closes it. */
export function WordCards({ glossary }: Pick<Lesson, 'glossary'>) {
  const { t } = useCurriculumWords();
  return glossary.map((term) => (
    <dialog key={term.term} id={cardOf(spokenForm(term))} popover="auto" aria-label={term.term} className={classes.card}>
      <p className={classes.cardHead}>
        <b>{term.term}</b>
        <button type="button" popoverTarget={cardOf(spokenForm(term))} popoverTargetAction="hide" aria-label={t('close')} className={classes.close}>
          <IconX size={18} aria-hidden="true" />
        </button>
      </p>
      <p>{term.meaning}</p>
    </dialog>
  ));
}
