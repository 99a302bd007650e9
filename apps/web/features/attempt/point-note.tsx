// How will these questions be marked: told before the first of them is answered?
import { useState } from 'react';
import type { AttemptItem } from '../../api/contract.js';
import { pointRulesOf } from '../item/point-rules.js';
import { RulesOfPoints } from '../item/rules-of-points.js';
import { useItemWords } from '../item/words.js';
import classes from './point-note.module.css';

export interface PointNoteProps {
  readonly items: readonly AttemptItem[];
  /** Nobody has begun to answer. */
  readonly isOpen: boolean;
}

export function PointNote({ items, isOpen }: PointNoteProps) {
  const { t } = useItemWords();
  // it does not fold up under the finger that gives the first answer
  const [wasOpen] = useState(isOpen);
  return (
    <details className={classes.note} open={wasOpen}>
      <summary>{t('rules.title')}</summary>
      <RulesOfPoints rules={pointRulesOf(items)} />
    </details>
  );
}
