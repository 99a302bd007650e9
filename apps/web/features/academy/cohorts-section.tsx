// Who is in which cohort, and how far?
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { writeDay } from '../../i18n/written.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Empty } from '../../ui/empty.js';
import { ChoiceFilter, Filters, TextFilter } from '../../ui/filters.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { holds } from '../../ui/search-text.js';
import { Section } from '../../ui/section.js';
import { useLearntVersion } from '../curriculum/use-learnt-version.js';
import classes from './cohorts.module.css';
import type { Cohort } from './contract.js';
import { cohortsQuery } from './queries.js';
import { usePowers } from './roles.js';
import { places, type Place } from './stage.js';
import { TraineeTable, type PlacedTrainee } from './trainee-table.js';
import { usePlaces } from './use-places.js';
import { useAcademyWords } from './words.js';

export function CohortsSection({ academyId }: { readonly academyId: string }) {
  const { t } = useAcademyWords();
  const cohorts = useQuery(cohortsQuery(academyId));
  return (
    <Section title={t('cohorts.title')}>
      <LoadedPart query={cohorts} rows={6}>
        {(all) => <Cohorts academyId={academyId} cohorts={all} />}
      </LoadedPart>
    </Section>
  );
}

interface CohortsProps {
  readonly academyId: string;
  readonly cohorts: readonly Cohort[];
}

function Cohorts({ academyId, cohorts }: CohortsProps) {
  const { t } = useAcademyWords();
  const { enrols } = usePowers(academyId);
  const { cohort: wantedCohort, stage, find } = useSearch({ from: '/framed/signed-in/academies/$academyId/' });
  const navigate = useNavigate({ from: '/academies/$academyId' });
  const placed = usePlaces(academyId);
  if (cohorts.length === 0) {
    const create = (
      <ButtonLink to="/academies/$academyId/cohorts/new" params={{ academyId }}>
        {t('cohorts.createFirst')}
      </ButtonLink>
    );
    return <Empty action={enrols ? create : undefined}>{enrols ? t('cohorts.empty') : t('cohorts.emptyOthers')}</Empty>;
  }
  const isNarrowed = stage !== undefined || find !== undefined;
  const shown = [...cohorts]
    .sort((left, right) => right.startsOn.localeCompare(left.startsOn))
    .filter(({ id }) => wantedCohort === undefined || id === wantedCohort)
    .map((cohort) => ({ cohort, trainees: cohort.trainees.map(placed).filter(({ trainee, place }) => (stage === undefined || place === stage) && holds(trainee.name, find)) }))
    .filter(({ trainees }) => !isNarrowed || trainees.length > 0);
  const set = (part: { cohort?: string | undefined; stage?: Place | undefined; find?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  return (
    <>
      <Filters label={t('cohorts.filters')}>
        <TextFilter label={t('cohorts.find')} clear={t('clear')} value={find} onChange={(value) => set({ find: value })} />
        <ChoiceFilter label={t('cohorts.stage')} all={t('cohorts.allStages')} value={stage} choices={places.map((place) => [place, t(`place.${place}`)] as const)} onChange={(value) => set({ stage: value })} />
        {cohorts.length > 1 && (
          <ChoiceFilter label={t('cohorts.cohort')} all={t('cohorts.allCohorts')} value={wantedCohort} choices={cohorts.map(({ id, name }) => [id, name] as const)} onChange={(value) => set({ cohort: value })} />
        )}
      </Filters>
      {shown.length === 0 && <p aria-live="polite">{t('cohorts.nobody')}</p>}
      {shown.map(({ cohort, trainees }) => (
        <CohortPart key={cohort.id} academyId={academyId} cohort={cohort} trainees={trainees} />
      ))}
    </>
  );
}

interface CohortPartProps {
  readonly academyId: string;
  readonly cohort: Cohort;
  readonly trainees: readonly PlacedTrainee[];
}

function CohortPart({ academyId, cohort, trainees }: CohortPartProps) {
  const { t, locale } = useAcademyWords();
  const { enrols } = usePowers(academyId);
  const versionOf = useLearntVersion();
  const params = { academyId, cohortId: cohort.id };
  const teachers = cohort.instructors.map(({ name }) => name).join(', ');
  return (
    <article className={classes.cohort}>
      <header className={classes.head}>
        <div>
          <h3>
            <Link to="/academies/$academyId/cohorts/$cohortId" params={params}>
              {cohort.name}
            </Link>
          </h3>
          <p>
            {t('cohorts.since', { day: writeDay(cohort.startsOn, locale) })} · {cohort.programmeTitle}, {versionOf(cohort)} · {teachers === '' ? t('cohorts.noInstructor') : teachers}
          </p>
        </div>
        {enrols && (
          <ButtonLink to="/academies/$academyId/cohorts/$cohortId/enrol" params={params} variant="default" aria-label={t('cohorts.enrolIn', { cohort: cohort.name })}>
            {t('cohorts.enrol')}
          </ButtonLink>
        )}
      </header>
      {cohort.trainees.length === 0 ? <p className={classes.quiet}>{t('cohorts.noTrainee')}</p> : <TraineeTable academyId={academyId} cohortName={cohort.name} trainees={trainees} />}
    </article>
  );
}
