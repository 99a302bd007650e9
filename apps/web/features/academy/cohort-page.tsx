// Who teaches and who learns in one cohort?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { NotFound } from '../../frame/not-found.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Empty } from '../../ui/empty.js';
import { Section } from '../../ui/section.js';
import { useLearntVersion } from '../curriculum/use-learnt-version.js';
import type { Cohort } from './contract.js';
import { Instructors } from './instructors.js';
import { cohortsQuery } from './queries.js';
import { usePowers } from './roles.js';
import { TraineeTable } from './trainee-table.js';
import { usePlaces } from './use-places.js';
import { useAcademyWords } from './words.js';

export function CohortPage() {
  const { academyId, cohortId } = useParams({ from: '/framed/signed-in/academies/$academyId/cohorts/$cohortId' });
  const cohorts = useQuery(cohortsQuery(academyId));
  return (
    <Loaded query={cohorts}>
      {(all) => {
        const cohort = all.find(({ id }) => id === cohortId);
        return cohort ? <OneCohort academyId={academyId} cohort={cohort} /> : <NotFound />;
      }}
    </Loaded>
  );
}

interface OneCohortProps {
  readonly academyId: string;
  readonly cohort: Cohort;
}

function OneCohort({ academyId, cohort }: OneCohortProps) {
  const { t, locale } = useAcademyWords();
  const { enrols } = usePowers(academyId);
  const placed = usePlaces(academyId);
  const versionOf = useLearntVersion();
  const params = { academyId, cohortId: cohort.id };
  const enrol = (
    <ButtonLink to="/academies/$academyId/cohorts/$cohortId/enrol" params={params}>
      {t('cohorts.enrol')}
    </ButtonLink>
  );
  const back = (
    <BackLink to="/academies/$academyId" params={{ academyId }}>
      {t('places.home')}
    </BackLink>
  );
  return (
    <Page title={cohort.name} above={back} lead={`${cohort.programmeTitle}, ${versionOf(cohort)} · ${t('cohorts.since', { day: writeDay(cohort.startsOn, locale) })}`} actions={enrols && cohort.trainees.length > 0 ? enrol : undefined}>
      <Section title={t('cohort.trainees')}>
        {cohort.trainees.length === 0 ? (
          <Empty action={enrols ? enrol : undefined}>{t('cohort.noTrainee')}</Empty>
        ) : (
          <TraineeTable academyId={academyId} cohortName={cohort.name} trainees={cohort.trainees.map(placed)} />
        )}
      </Section>
      <Instructors academyId={academyId} cohort={cohort} />
    </Page>
  );
}
