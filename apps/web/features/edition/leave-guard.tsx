// What happens when somebody leaves a lesson that is not saved?
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Confirmation } from '../../ui/confirmation.js';
import { useEditionWords } from './words.js';

interface LeaveGuardProps {
  readonly isUnsaved: boolean;
  readonly save: () => Promise<void>;
}

/** It is saved on the way out; only when that does not work is anybody asked. */
export function LeaveGuard({ isUnsaved, save }: LeaveGuardProps) {
  const { t } = useEditionWords();
  const unsaved = useRef(isUnsaved);
  useEffect(() => {
    unsaved.current = isUnsaved;
  }, [isUnsaved]);
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (!unsaved.current || current.pathname === next.pathname) return false;
      await save();
      // what became of it is told by the next drawing
      await new Promise((resolve) => setTimeout(resolve));
      return unsaved.current;
    },
    enableBeforeUnload: () => unsaved.current,
    withResolver: true,
  });
  return (
    <Confirmation opened={blocker.status === 'blocked'} onClose={() => blocker.reset?.()} title={t('editor.leaveTitle')} confirm={t('editor.leave')} onConfirm={() => blocker.proceed?.()} isPending={false} error={null}>
      <p>{t('editor.leaveText')}</p>
    </Confirmation>
  );
}
