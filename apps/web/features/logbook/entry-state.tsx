// Where does an entry stand?
import { writeDay } from '../../i18n/written.js';
import { Status, type StatusIcon, type StatusTone } from '../../ui/status.js';
import type { LogbookEntry } from './contract.js';
import { useLogbookWords } from './words.js';

const looks: Readonly<Record<LogbookEntry['state'], readonly [StatusTone, StatusIcon]>> = {
  draft: ['neutral', 'clock'],
  submitted: ['notice', 'clock'],
  returned: ['caution', 'back'],
  countersigned: ['good', 'check'],
};

export function EntryState({ entry }: { readonly entry: Pick<LogbookEntry, 'state' | 'supersededBy' | 'supervisor' | 'countersignedAt'> }) {
  const { t, locale } = useLogbookWords();
  const { state, supersededBy, supervisor, countersignedAt } = entry;
  if (supersededBy !== null) {
    return (
      <Status tone="neutral" icon="forward">
        {t('state.superseded')}
      </Status>
    );
  }
  const [tone, icon] = looks[state];
  return (
    <Status tone={tone} icon={icon}>
      {t(`state.${state}`, { name: supervisor?.name ?? '', day: countersignedAt ? writeDay(countersignedAt, locale) : '' })}
    </Status>
  );
}
