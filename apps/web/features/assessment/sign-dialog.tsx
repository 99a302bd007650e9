// What does the assessor sign, read once more before it is for good?
import { useState } from 'react';
import { Confirmation } from '../../ui/confirmation.js';
import { StatusNote } from '../../ui/status.js';
import { useMe } from '../identity/session.js';
import { isStationPassed } from '#libs/assessment/core/station.js';
import type { Observation, StationOfTrainee } from './contract.js';
import type { StationPlace } from './queries.js';
import classes from './station.module.css';
import { useAssessmentWords } from './words.js';

export interface SignDialogProps {
  readonly place: StationPlace;
  readonly of: StationOfTrainee;
  readonly observation: Observation;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Resolves once the signed sheet is kept. */
  readonly onSign: () => Promise<void>;
}

export function SignDialog({ place: { academyId }, of: { station, trainee }, observation, opened, onClose, onSign }: SignDialogProps) {
  const { t } = useAssessmentWords();
  const [isPending, setIsPending] = useState(false);
  const me = useMe();
  const passed = isStationPassed(station, observation);
  const unseen = station.steps.filter(({ id }) => !observation.observed.includes(id));
  const fails = station.criticalFails.filter(({ id }) => observation.critical.includes(id));
  const certifiesHere = me?.memberships.some((membership) => membership.academyId === academyId && membership.role === 'certifier');
  return (
    <Confirmation
      opened={opened}
      onClose={onClose}
      title={t('signTitle', { name: trainee.name, station: station.title })}
      confirm={passed ? t('signPassed') : t('signFailed')}
      onConfirm={() => {
        setIsPending(true);
        void onSign().finally(() => setIsPending(false));
      }}
      isPending={isPending}
      error={null}
      isGrave={!passed}
    >
      <StatusNote tone={passed ? 'good' : 'bad'} icon={passed ? 'check' : 'cross'} title={t(passed ? 'outcome.passed' : 'outcome.failed')}>
        <p>{t('signed.steps', { done: observation.observed.length, total: station.steps.length, needed: station.requiredSteps })}</p>
      </StatusNote>
      {fails.length > 0 && <Listed title={t('signed.fails')} texts={fails.map(({ text }) => text)} />}
      {unseen.length > 0 && <Listed title={t('signed.unseen')} texts={unseen.map(({ text }) => text)} />}
      <p>{t('signEffect')}</p>
      {station.assessors === 2 && <p>{t('two.signEffect')}</p>}
      {certifiesHere && <p>{t('signCertifier', { name: trainee.name })}</p>}
    </Confirmation>
  );
}

function Listed({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  return (
    <div className={classes.listed}>
      <strong>{title}</strong>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
