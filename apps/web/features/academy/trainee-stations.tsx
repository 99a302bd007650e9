// Which practical stations has the trainee shown, and which are to be signed?
import { Link } from '@tanstack/react-router';
import { writeDay } from '../../i18n/written.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { useMe } from '../identity/session.js';
import { usePowers } from './roles.js';
import type { TraineePartProps } from './trainee-part.js';
import { useAcademyWords } from './words.js';

export function TraineeStations({ academyId, trainee }: TraineePartProps) {
  const { t, locale } = useAcademyWords();
  const { assesses } = usePowers(academyId);
  const isOneself = useMe()?.personId === trainee.person.id;
  const stations = trainee.requirements.filter(({ kind }) => kind === 'station');
  return (
    <Section title={t('trainee.stations')} lead={t('trainee.stationsLead')}>
      <Rows>
        {stations.map(({ requirement, subjectId, title, completedAt }) => {
          const params = { academyId, enrolmentId: trainee.enrolmentId, stationId: subjectId ?? '' };
          return (
            <Row
              key={requirement}
              title={
                <Link to="/academies/$academyId/trainees/$enrolmentId/stations/$stationId" params={params}>
                  {title}
                </Link>
              }
              state={
                completedAt ? (
                  <Status tone="good" icon="check">
                    {t('trainee.signedOn', { day: writeDay(completedAt, locale) })}
                  </Status>
                ) : undefined
              }
              actions={
                !completedAt && assesses && !isOneself ? (
                  <ButtonLink to="/academies/$academyId/trainees/$enrolmentId/stations/$stationId" params={params} variant="default" aria-label={t('trainee.assessOne', { station: title })}>
                    {t('trainee.assess')}
                  </ButtonLink>
                ) : undefined
              }
            />
          );
        })}
      </Rows>
    </Section>
  );
}
