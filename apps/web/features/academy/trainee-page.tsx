// What has one trainee done, and what does the academy still have to do for them?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { PageShape } from '../../frame/page-shape.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { DotRow, filled } from '../../motif/dot-row.js';
import { BackLink } from '../../ui/back-link.js';
import { StatusNote } from '../../ui/status.js';
import { AccommodationPart } from '../accommodation/accommodation-part.js';
import { useLearntVersion } from '../curriculum/use-learnt-version.js';
import { LogbookPart } from '../logbook/logbook-part.js';
import { logbookQuery } from '../logbook/queries.js';
import { nameOfTraineeQuery, traineeQuery } from './queries.js';
import { usePowers } from './roles.js';
import { TraineeName } from './trainee-name.js';
import type { TraineePartProps } from './trainee-part.js';
import { TraineeStations } from './trainee-stations.js';
import { TraineeStudy } from './trainee-study.js';
import classes from './trainee.module.css';
import { useAcademyWords } from './words.js';

export function TraineePage() {
  const { academyId, enrolmentId } = useParams({ from: '/framed/signed-in/academies/$academyId/trainees/$enrolmentId' });
  const trainee = useQuery(traineeQuery(academyId, enrolmentId));
  const logbook = useQuery(logbookQuery(enrolmentId));
  const standing = useQuery(nameOfTraineeQuery(enrolmentId));
  // all at once: what comes later would push the ways out from under the finger
  if (trainee.data && [logbook, standing].some(({ isPending, failureCount }) => isPending && failureCount === 0)) return <PageShape />;
  return <Loaded query={trainee}>{(known) => <OneTrainee academyId={academyId} trainee={known} />}</Loaded>;
}

function OneTrainee({ academyId, trainee }: TraineePartProps) {
  const { t, locale } = useAcademyWords();
  const versionOf = useLearntVersion();
  const { accommodates } = usePowers(academyId);
  const { person, cohort, programme, done, total } = trainee;
  const back = (
    <BackLink to="/academies/$academyId/cohorts/$cohortId" params={{ academyId, cohortId: cohort.id }}>
      {cohort.name}
    </BackLink>
  );
  return (
    <Page title={person.name} above={back} lead={t('trainee.lead', { programme: `${programme.title}, ${versionOf(programme)}`, day: writeDay(trainee.enrolledAt, locale) })}>
      {trainee.withdrawnAt && (
        <StatusNote tone="neutral" icon="stop">
          <p>{t('trainee.withdrawn', { day: writeDay(trainee.withdrawnAt, locale) })}</p>
        </StatusNote>
      )}
      <p className={classes.whole}>
        <DotRow dots={filled(done, total)} size={11} />
        <span>{t('trainee.done', { done, total })}</span>
      </p>
      <div className={classes.parts}>
        <div>
          <TraineeStations academyId={academyId} trainee={trainee} />
          <LogbookPart academyId={academyId} enrolmentId={trainee.enrolmentId} />
          <TraineeName academyId={academyId} trainee={trainee} />
          {accommodates && <AccommodationPart academyId={academyId} enrolmentId={trainee.enrolmentId} name={person.name} />}
        </div>
        <TraineeStudy academyId={academyId} trainee={trainee} />
      </div>
    </Page>
  );
}
