// Which practical stations are signed?
import type { Requirement } from '../../api/contract.js';
import { writeDay } from '../../i18n/written.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import classes from './practical-section.module.css';
import { useLearningWords } from './words.js';

export function PracticalSection({ stations }: { readonly stations: readonly Requirement[] }) {
  const { t, locale } = useLearningWords();
  return (
    <div id="practical">
      <Section title={t('steps.practical')} lead={t('stationsLead')}>
        <ul className={classes.stations}>
          {stations.map(({ requirement, title, completedAt }) => (
            <li key={requirement}>
              <span>{title}</span>
              {completedAt ? (
                <Status tone="good" icon="check">
                  {t('state.signedOn', { day: writeDay(completedAt, locale) })}
                </Status>
              ) : (
                <Status tone="neutral" icon="clock">
                  {t('state.withAssessor')}
                </Status>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
