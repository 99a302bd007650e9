// How is one question asked and answered?
import { IconFlag, IconFlagFilled } from '@tabler/icons-react';
import type { AttemptItem } from '../../api/contract.js';
import { Button } from '../../ui/button.js';
import { AskedItem } from '../item/asked-item.js';
import type { TypedNumber } from '../item/typed-number.js';
import type { Answer, Choice } from './answer-book.js';
import classes from './item.module.css';
import { SaveNote } from './save-note.js';
import type { Place } from './use-place.js';
import { useAttemptWords } from './words.js';

export interface ItemProps {
  readonly item: AttemptItem;
  readonly number: number;
  readonly total: number;
  readonly answer: Answer;
  readonly isFlagged: boolean;
  readonly typed: TypedNumber | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onType: (typed: TypedNumber) => void;
  readonly onFlag: () => void;
  readonly onRetry: () => void;
  readonly onGo: (place: Place) => void;
}

/** By which its answer is known on the page. */
export const nameOf = (position: number): string => `item-${position}`;

export function Item({ item, number, total, answer, isFlagged, typed, onChoose, onType, onFlag, onRetry, onGo }: ItemProps) {
  const { t } = useAttemptWords();
  return (
    <>
      <h2 id="question" tabIndex={-1} className={classes.number}>
        {t('question', { number, total })}
      </h2>
      <AskedItem item={item} name={nameOf(item.position)} choice={answer.choice} onChoose={onChoose} typed={typed} onType={onType} />
      <SaveNote item={item} answer={answer} onRetry={onRetry} onUse={onChoose} />
      <div className={classes.tools}>
        <button type="button" className={classes.tool} aria-pressed={isFlagged} onClick={onFlag}>
          {isFlagged ? <IconFlagFilled size={18} aria-hidden="true" /> : <IconFlag size={18} aria-hidden="true" />} {t('flag')}
        </button>
        {answer.choice.length > 0 && (
          <button
            type="button"
            className={classes.tool}
            onClick={() => {
              onChoose([]);
              // the button goes with the answer
              document.getElementById('question')?.focus();
            }}
          >
            {t('takeBack')}
          </button>
        )}
      </div>
      <div className={classes.steps}>
        {number > 1 ? (
          <Button variant="default" size="md" onClick={() => onGo(number - 2)}>
            {t('previous')}
          </Button>
        ) : (
          <span />
        )}
        <Button size="md" onClick={() => onGo(number === total ? 'end' : number)}>
          {number === total ? t('toEnd') : t('next')}
        </Button>
      </div>
    </>
  );
}
