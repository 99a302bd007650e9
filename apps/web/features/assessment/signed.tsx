// What comes after a station is signed?
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { StatusNote } from '../../ui/status.js';
import { traineeQuery } from '../academy/queries.js';
import type { StationOfTrainee, StationSigned } from './contract.js';
import type { StationPlace } from './queries.js';
import classes from './station.module.css';
import { useAssessmentWords } from './words.js';

export interface SignedProps {
  readonly place: StationPlace;
  readonly of: StationOfTrainee;
  readonly answer: StationSigned;
  readonly onAgain: () => void;
}

export function Signed({ place, of: { trainee, station }, answer: { standing }, onAgain }: SignedProps) {
  const { t } = useAssessmentWords();
  const { academyId, enrolmentId } = place;
  const tone = standing === 'passed' ? 'good' : standing === 'failed' ? 'bad' : 'notice';
  const icon = standing === 'passed' ? 'check' : standing === 'failed' ? 'cross' : 'clock';
  const box = useRef<HTMLDivElement>(null);
  const progress = useQuery(traineeQuery(academyId, enrolmentId)).data;
  const next = progress?.requirements.find(({ kind, completedAt, subjectId }) => kind === 'station' && completedAt === null && subjectId !== place.stationId);
  // the button that was pressed is gone: what has happened takes its place
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className={classes.signed}>
      <StatusNote tone={tone} icon={icon} speaks="politely" title={t(`done.${standing}`, { name: trainee.name, station: station.title })}>
        <p>{t(`done.${standing}Text`)}</p>
      </StatusNote>
      <div className={classes.onward}>
        {next?.subjectId && (
          <ButtonLink size="md" to="/academies/$academyId/trainees/$enrolmentId/stations/$stationId" params={{ academyId, enrolmentId, stationId: next.subjectId }}>
            {t('done.next', { station: next.title })}
          </ButtonLink>
        )}
        {standing === 'failed' && (
          <Button size="md" variant="default" onClick={onAgain}>
            {t('done.again')}
          </Button>
        )}
        <ButtonLink size="md" variant="default" to="/academies/$academyId" params={{ academyId }}>
          {t('done.home')}
        </ButtonLink>
      </div>
    </div>
  );
}
