// What stands round every drawing: its title, its text in words, and what it rests on?
import { useContext, useId, type ReactNode } from 'react';
import type { FigureId } from '#libs/anatomy/figures.js';
import { Citation } from '../curriculum/citation.js';
import { FigureClaims } from './figure-claims.js';
import classes from './frame.module.css';
import { useFrameWords } from './words.js';

export interface FrameProps {
  readonly id: FigureId;
  readonly title: string;
  /** One or two sentences below the drawing: what to look at, and what it does not show. */
  readonly caption: ReactNode;
  /** Everything that the drawing shows, in words: for those who do not see it, and for print. */
  readonly description: ReactNode;
  /** Drawings say nothing to a screen reader by themselves (`aria-hidden`); controls do. */
  readonly children: ReactNode;
}

export function Frame({ id, title, caption, description, children }: FrameProps) {
  const { t } = useFrameWords();
  const claims = useContext(FigureClaims);
  const titleId = useId();
  return (
    <figure className={classes.figure} aria-labelledby={titleId} id={`figure-${id}`}>
      <p id={titleId} className={classes.title}>
        {title}
      </p>
      <div className={classes.drawing}>{children}</div>
      <figcaption className={classes.caption}>
        {caption}{' '}
        <span className={classes.claims}>
          {claims.map((claim) => (
            <Citation key={claim} id={claim} />
          ))}
        </span>
      </figcaption>
      <details className={classes.description}>
        <summary>{t('inWords')}</summary>
        <div>{description}</div>
      </details>
    </figure>
  );
}
