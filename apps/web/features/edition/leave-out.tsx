// How is everything that is written in one language taken out?
import { useState } from 'react';
import type { Locale } from '#libs/kernel/locale.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { useEditionWords } from './words.js';

export interface LeaveOutProps {
  /** The language that goes. */
  readonly language: Locale;
  readonly onLeaveOut: () => void;
}

/** Asked first: the editor saves by itself, and what has gone is nowhere. */
export function LeaveOut({ language, onLeaveOut }: LeaveOutProps) {
  const { t } = useEditionWords();
  const [isAsked, setAsked] = useState(false);
  const leaveOut = () => {
    setAsked(false);
    onLeaveOut();
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t(`editor.leaveOut.${language}`)}
      </Button>
      <Confirmation opened={isAsked} onClose={() => setAsked(false)} title={`${t(`editor.leaveOut.${language}`)}?`} confirm={t(`editor.leaveOut.${language}`)} onConfirm={leaveOut} isPending={false} error={null} isGrave>
        <p>{t('editor.leaveOutEffect')}</p>
      </Confirmation>
    </>
  );
}
