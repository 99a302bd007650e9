// What now, when an entry has changed elsewhere while somebody typed?
import { Button } from '../../ui/button.js';
import { StatusNote } from '../../ui/status.js';
import type { LogbookEntry } from './contract.js';
import { EntrySheet } from './entry-sheet.js';
import classes from './logbook.module.css';
import { useLogbookWords } from './words.js';

export interface StaleNoteProps {
  /** As it is now. */
  readonly entry: LogbookEntry;
  readonly onGoOn: () => void;
  readonly onTakeNewer: () => void;
}

export function StaleNote({ entry, onGoOn, onTakeNewer }: StaleNoteProps) {
  const { t } = useLogbookWords();
  return (
    <StatusNote tone="caution" icon="warning" speaks="politely">
      <p>{t('form.stale')}</p>
      <details className={classes.newer}>
        <summary>{t('form.staleNow')}</summary>
        <EntrySheet entry={entry} />
      </details>
      <div className={classes.acts}>
        <Button variant="default" onClick={onGoOn}>
          {t('form.keepTyped')}
        </Button>
        <Button variant="default" onClick={onTakeNewer}>
          {t('form.takeNewer')}
        </Button>
      </div>
    </StatusNote>
  );
}
