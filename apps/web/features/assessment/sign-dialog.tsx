// What does the assessor sign, read once more before it is for good?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, call } from '../../api/client.js';
import type { Me } from '../../api/contract.js';
import { useCreating } from '../../api/intent.js';
import { Confirmation } from '../../ui/confirmation.js';
import { StatusNote } from '../../ui/status.js';
import { isStationPassed } from '#libs/assessment/core/station.js';
import type { Observation, StationOfTrainee } from './contract.js';
import { stationQuery, type StationPlace } from './queries.js';
import classes from './station.module.css';
import { useAssessmentWords } from './words.js';

export interface SignDialogProps {
  readonly place: StationPlace;
  readonly of: StationOfTrainee;
  readonly me: Me;
  readonly observation: Observation;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSigned: (passed: boolean) => void;
}

export function SignDialog({ place, of: { station, trainee }, me, observation, opened, onClose, onSigned }: SignDialogProps) {
  const { t } = useAssessmentWords();
  const client = useQueryClient();
  const { academyId, enrolmentId, stationId } = place;
  const send = useCallback(
    (body: Observation, key: string) =>
      call(
        api.POST('/v1/academies/{academyId}/enrolments/{enrolmentId}/stations/{stationId}/records', {
          params: { path: { academyId, enrolmentId, stationId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    [academyId, enrolmentId, stationId],
  );
  const sign = useCreating(send, {
    onSuccess: ({ passed }) => {
      onSigned(passed);
      void client.invalidateQueries({ queryKey: ['academy', academyId] });
    },
    onError: (error) => {
      if (error.status === 409) void client.invalidateQueries({ queryKey: stationQuery(place).queryKey });
    },
  });
  const passed = isStationPassed(station, observation);
  const unseen = station.steps.filter(({ id }) => !observation.observed.includes(id));
  const fails = station.criticalFails.filter(({ id }) => observation.critical.includes(id));
  const certifiesHere = me.memberships.some((membership) => membership.academyId === academyId && membership.role === 'certifier');
  return (
    <Confirmation
      opened={opened}
      onClose={onClose}
      title={t('signTitle', { name: trainee.name, station: station.title })}
      confirm={passed ? t('signPassed') : t('signFailed')}
      onConfirm={() => sign.mutate({ ...observation, note: observation.note.trim() })}
      isPending={sign.isPending}
      error={sign.error}
      isGrave={!passed}
    >
      <StatusNote tone={passed ? 'good' : 'bad'} icon={passed ? 'check' : 'cross'} title={t(passed ? 'outcome.passed' : 'outcome.failed')}>
        <p>{t('signed.steps', { done: observation.observed.length, total: station.steps.length, needed: station.requiredSteps })}</p>
      </StatusNote>
      {fails.length > 0 && <Listed title={t('signed.fails')} texts={fails.map(({ text }) => text)} />}
      {unseen.length > 0 && <Listed title={t('signed.unseen')} texts={unseen.map(({ text }) => text)} />}
      <p>{t('signEffect')}</p>
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
