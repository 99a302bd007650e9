// How is a deletion taken back?
import { useEffect, useRef } from 'react';
import { IconX } from '@tabler/icons-react';
import { Button, IconButton } from '../../ui/button.js';
import classes from './note-card.module.css';
import { useNotesWords } from './words.js';

/** Stays until somebody has decided: nobody must be quick. */
export function Undo({ onUndo, onHide }: { readonly onUndo: () => void; readonly onHide: () => void }) {
  const { t } = useNotesWords();
  const button = useRef<HTMLButtonElement>(null);
  // what had the focus is gone with the note
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <output className={classes.undo}>
      <span>{t('deleted')}</span>
      <Button ref={button} variant="default" onClick={onUndo}>
        {t('undo')}
      </Button>
      <IconButton label={t('hide')} icon={<IconX size={18} aria-hidden="true" />} onClick={onHide} />
    </output>
  );
}
