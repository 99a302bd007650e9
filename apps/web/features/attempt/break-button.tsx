// How does a candidate stop the clock?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { arriveHere } from '../../frame/arrival.js';
import { Confirmation } from '../../ui/confirmation.js';
import { StatusNote } from '../../ui/status.js';
import { attemptQuery, attemptTimeQuery, takeBreak } from './attempt-query.js';
import classes from './clock.module.css';
import { useAttemptWords } from './words.js';

export interface BreakButtonProps {
  readonly attemptId: string;
  readonly secondsLeft: number;
  /** Sends what is not saved; false when something still is not. During a break nothing is taken. */
  readonly save: () => Promise<boolean>;
}

export function BreakButton({ attemptId, secondsLeft, save }: BreakButtonProps) {
  const { t } = useAttemptWords();
  const client = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  const count = Math.ceil(secondsLeft / 60);
  const pause = useMutation({
    mutationFn: async () => {
      setUnsaved(false);
      if (await save()) return takeBreak(attemptId);
      setUnsaved(true);
      return null;
    },
    onSuccess: async (attempt) => {
      if (!attempt) return;
      await client.cancelQueries({ queryKey: attemptQuery(attemptId).queryKey });
      arriveHere();
      client.setQueryData(attemptQuery(attemptId).queryKey, attempt);
      client.removeQueries({ queryKey: attemptTimeQuery(attemptId).queryKey });
    },
  });
  return (
    <>
      <button type="button" className={classes.toggle} onClick={() => setIsOpen(true)}>
        {t('break.take', { count })}
      </button>
      <Confirmation opened={isOpen} onClose={() => setIsOpen(false)} title={t('break.title')} confirm={t('break.begin')} onConfirm={() => pause.mutate()} isPending={pause.isPending} error={pause.error}>
        <p>{t('break.effect', { count })}</p>
        {isUnsaved && (
          <StatusNote tone="caution" icon="warning" speaks="at-once">
            <p>{t('break.unsaved')}</p>
          </StatusNote>
        )}
      </Confirmation>
    </>
  );
}
