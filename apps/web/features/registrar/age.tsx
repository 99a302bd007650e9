// How long has somebody waited?
import { daysSince } from '../../i18n/today.js';
import { Status } from '../../ui/status.js';
import { useRegistrarWords } from './words.js';

/** From then on it stands out. */
const longDays = 14;

export function Age({ since }: { readonly since: string }) {
  const { t } = useRegistrarWords();
  const days = daysSince(since);
  return (
    <Status tone={days >= longDays ? 'caution' : 'neutral'} icon="clock">
      {days === 0 ? t('age.today') : t('age.days', { count: days })}
    </Status>
  );
}
