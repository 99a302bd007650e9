// Is an item drawn?
import type { ItemState } from '#libs/assessment/core/item.js';
import { Status } from '../../ui/status.js';
import { useBankWords } from './words.js';

const looks = { pilot: ['notice', 'clock'], live: ['good', 'check'], quarantined: ['caution', 'warning'], retired: ['neutral', 'stop'] } as const;

export function ItemStatus({ state }: { readonly state: ItemState }) {
  const { t } = useBankWords();
  const [tone, icon] = looks[state];
  return (
    <Status tone={tone} icon={icon}>
      {t(`states.${state}`)}
    </Status>
  );
}
