// Is this answer safe?
import { IconCheck } from '@tabler/icons-react';
import type { AttemptItem } from '../../api/contract.js';
import { Button } from '../../ui/button.js';
import { StatusNote } from '../../ui/status.js';
import { answerWords } from '../item/answer-words.js';
import type { Answer, Choice } from './answer-book.js';
import classes from './save-note.module.css';
import { useAttemptWords } from './words.js';

export interface SaveNoteProps {
  readonly item: AttemptItem;
  readonly answer: Answer;
  readonly onRetry: () => void;
  readonly onUse: (choice: Choice) => void;
}

export function SaveNote({ item, answer: { state, leftHere }, onRetry, onUse }: SaveNoteProps) {
  const { t, locale } = useAttemptWords();
  return (
    <div className={classes.note}>
      <output aria-live="polite" className={classes.line} data-state={state}>
        {state === 'saved' && <IconCheck size={17} stroke={2.5} aria-hidden="true" />}
        {state === 'saved' ? t('save.saved') : state === 'saving' ? t('save.saving') : ''}
      </output>
      {state === 'unsaved' && (
        <StatusNote tone="caution" icon="warning" speaks="at-once">
          <p>{t('save.unsaved')}</p>
          <Button variant="default" onClick={onRetry}>
            {t('save.retry')}
          </Button>
        </StatusNote>
      )}
      {leftHere && (
        <StatusNote tone="notice" icon="back" speaks="politely">
          <p>{t('save.leftHere')}</p>
          <p>{t('save.wasHere', { answers: answerWords(item, leftHere, locale) || t('save.nothing') })}</p>
          <Button variant="default" onClick={() => onUse(leftHere)}>
            {t('save.useThis')}
          </Button>
        </StatusNote>
      )}
    </div>
  );
}
