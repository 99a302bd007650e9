// How much was recorded under supervision, of the practice that the programme speaks of?
import { dotsFilled } from '#libs/learning/core/logbook-tally.js';
import { writeNumber } from '../../i18n/written.js';
import { DotRow, filled } from '../../motif/dot-row.js';
import type { LogbookTally } from './contract.js';
import { writeHours } from './entry-words.js';
import classes from './logbook.module.css';
import { useLogbookWords } from './words.js';

/** Two hours each, for forty hours; more would not be told apart on a phone. */
const dots = 20;

export function Tally({ tally }: { readonly tally: LogbookTally }) {
  const { t, locale } = useLogbookWords();
  const { entries, clients, liveModels, practiceSkin, minutes, practiceHours } = tally;
  const kinds = [clients > 0 && t('tally.clients', { count: clients }), liveModels > 0 && t('tally.liveModels', { count: liveModels }), practiceSkin > 0 && t('tally.practiceSkin', { count: practiceSkin })].filter(Boolean);
  return (
    <div className={classes.tally}>
      <DotRow dots={filled(dotsFilled(minutes, practiceHours, dots), dots)} size={9} />
      <p>
        <strong>{t('tally.recorded', { done: writeHours(minutes, t, locale), hours: writeNumber(practiceHours, locale) })}</strong>
      </p>
      <p className={classes.hint}>
        {t('tally.entries', { count: entries })}
        {kinds.length > 0 && `: ${kinds.join(', ')}`}
      </p>
    </div>
  );
}
