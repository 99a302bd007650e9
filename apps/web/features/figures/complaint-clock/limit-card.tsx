// What does the studio write on its complaint card about the legal limit?
import { limitState, nextCheck, type NotedLimit } from '#libs/anatomy/complaint-clock.js';
import { writeDay } from '../../../i18n/written.js';
import { TextInput } from '../../../ui/text-input.js';
import classes from './figure.module.css';
import { useComplaintWords } from './words.js';

export interface LimitCardProps {
  readonly noted: NotedLimit;
  readonly onChange: (noted: NotedLimit) => void;
}

export function LimitCard({ noted, onChange }: LimitCardProps) {
  const { t, locale } = useComplaintWords();
  const state = limitState(noted);
  const next = nextCheck(noted.checkedOn);
  return (
    <div className={classes.card}>
      <div className={classes.fields}>
        <TextInput
          label={t('third.days')}
          inputMode="numeric"
          autoComplete="off"
          value={noted.days === null ? '' : String(noted.days)}
          onChange={(event) => {
            const digits = event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 3);
            onChange({ ...noted, days: digits === '' ? null : Number(digits) });
          }}
        />
        <TextInput label={t('third.checkedOn')} type="date" value={noted.checkedOn} onChange={(event) => onChange({ ...noted, checkedOn: event.currentTarget.value })} />
      </div>
      <output className={classes.state} data-state={state}>
        {state === 'noted' && next ? t('third.noted', { count: noted.days ?? 0, day: writeDay(noted.checkedOn, locale), next: writeDay(next, locale) }) : t(state === 'undated' ? 'third.undated' : 'third.unchecked')}
      </output>
      <p className={classes.small}>{t('third.unsaved')}</p>
    </div>
  );
}
