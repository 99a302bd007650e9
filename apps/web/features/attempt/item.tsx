// How is one question asked and answered?
import { Button } from '@mantine/core';
import { IconFlag, IconFlagFilled } from '@tabler/icons-react';
import type { AttemptItem } from '../../api/contract.js';
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
  readonly onChoose: (choice: Choice) => void;
  readonly onFlag: () => void;
  readonly onRetry: () => void;
  readonly onGo: (place: Place) => void;
}

export function Item({ item, number, total, answer, isFlagged, onChoose, onFlag, onRetry, onGo }: ItemProps) {
  const { t } = useAttemptWords();
  const isSingle = item.kind === 'single';
  const choose = (id: string, isChosen: boolean) => {
    if (isSingle) return onChoose([id]);
    // in the order of the options, so that the same answer always looks the same
    return onChoose(item.options.map((option) => option.id).filter((each) => (each === id ? isChosen : answer.choice.includes(each))));
  };
  return (
    <>
      <h2 id="question" tabIndex={-1} className={classes.number}>
        {t('question', { number, total })}
      </h2>
      <fieldset className={classes.item}>
        <legend className={classes.stem}>
          {item.stem} <span className={classes.hint}>{isSingle ? t('chooseOne') : t('chooseAll')}</span>
        </legend>
        {item.options.map(({ id, text }) => (
          <label key={id} className={classes.option} data-chosen={answer.choice.includes(id) || undefined}>
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={`item-${item.position}`}
              value={id}
              checked={answer.choice.includes(id)}
              onChange={(event) => choose(id, event.currentTarget.checked)}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <SaveNote item={item} answer={answer} onRetry={onRetry} onUse={onChoose} />
      <div className={classes.tools}>
        <button type="button" className={classes.tool} aria-pressed={isFlagged} onClick={onFlag}>
          {isFlagged ? <IconFlagFilled size={18} aria-hidden="true" /> : <IconFlag size={18} aria-hidden="true" />} {t('flag')}
        </button>
        {answer.choice.length > 0 && (
          <button type="button" className={classes.tool} onClick={() => onChoose([])}>
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
