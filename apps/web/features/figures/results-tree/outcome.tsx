// What is done at the end of a way, and what is not?
import { IconCalendar, IconPhone, IconStethoscope, IconUserSearch, type TablerIcon } from '@tabler/icons-react';
import { actions, type ActionId, type Urgency } from '#libs/anatomy/results-tree.js';
import classes from './figure.module.css';
import { useResultsTreeWords } from './words.js';

const icons: Readonly<Record<Urgency, TablerIcon>> = { now: IconPhone, 'same-day': IconStethoscope, dermatologist: IconUserSearch, planned: IconCalendar };

export function Outcome({ id }: { readonly id: ActionId }) {
  const { t } = useResultsTreeWords();
  const urgency = actions[id];
  const Icon = icons[urgency];
  return (
    <div className={classes.outcome} data-urgency={urgency}>
      <p className={classes.urgency}>
        <Icon size={20} stroke={2} aria-hidden="true" /> {t(`urgency.${urgency}`)}
      </p>
      <p className={classes.whom}>{t(`actions.${id}.who`)}</p>
      <p>{t(`actions.${id}.does`)}</p>
      <p>
        <b>{t('not')}:</b> {t(`actions.${id}.not`)}
      </p>
    </div>
  );
}
