// What is asked at a station, and what of it was seen, for those who do not sign?
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { Section } from '../../ui/section.js';
import type { Station, StationRecord } from './contract.js';
import classes from './station.module.css';
import { useAssessmentWords } from './words.js';

export interface ReadChecklistProps {
  readonly station: Station;
  /** The newest one, if anything was signed. */
  readonly record: Pick<StationRecord, 'observed'> | undefined;
}

export function ReadChecklist({ station, record }: ReadChecklistProps) {
  const { t } = useAssessmentWords();
  return (
    <div className={classes.read}>
      <Section title={t('steps')} lead={t('stepsNeeded', { needed: station.requiredSteps, total: station.steps.length })}>
        <ol className={classes.asked}>
          {station.steps.map(({ id, text }) => (
            <li key={id}>
              {record && <Mark isSeen={record.observed.includes(id)} />}
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('critical')} lead={t('criticalNeeded')}>
        <ul className={classes.asked}>
          {station.criticalFails.map(({ id, text }) => (
            <li key={id}>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Mark({ isSeen }: { readonly isSeen: boolean }) {
  const { t } = useAssessmentWords();
  const Icon = isSeen ? IconCheck : IconMinus;
  return (
    <>
      <Icon size={20} stroke={2.5} aria-hidden="true" data-seen={isSeen || undefined} />
      <span className={classes.spoken}>{t(isSeen ? 'seen' : 'notSeen')}: </span>
    </>
  );
}
