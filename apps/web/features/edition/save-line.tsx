// Is what was typed saved?
import { writeTime } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Status, type StatusIcon, type StatusTone } from '../../ui/status.js';
import classes from './editor.module.css';
import type { SaveState } from './standing.js';
import type { WritingDesk } from './use-writing.js';
import { useEditionWords } from './words.js';

const looks: Readonly<Record<SaveState, readonly [StatusTone, StatusIcon]>> = {
  clean: ['neutral', 'check'],
  waiting: ['neutral', 'clock'],
  saving: ['neutral', 'clock'],
  saved: ['good', 'check'],
  failed: ['bad', 'warning'],
  stale: ['caution', 'warning'],
};

export function SaveLine({ desk: { state, savedAt, error, newer, isRestored, save, discard } }: { readonly desk: WritingDesk }) {
  const { t, locale } = useEditionWords();
  const [tone, icon] = looks[state];
  const time = savedAt === null ? '' : writeTime(savedAt, locale);
  return (
    <div className={classes.saving}>
      <output aria-live="polite">
        <Status tone={tone} icon={icon}>
          {t(`editor.state.${state}`, { time })}
        </Status>
      </output>
      {(state === 'waiting' || state === 'failed') && (
        <Button variant="default" size="sm" onClick={() => void save()}>
          {t('editor.saveNow')}
        </Button>
      )}
      {/* what somebody else wrote is taken where that is shown */}
      {isRestored && newer === null && (
        <p className={classes.restored}>
          {t('editor.restored')}{' '}
          <Button variant="default" size="sm" onClick={discard}>
            {t('editor.discard')}
          </Button>
        </p>
      )}
      <ProblemNote error={error} />
    </div>
  );
}
