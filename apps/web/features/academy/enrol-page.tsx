// How do trainees join a cohort, one of them or a whole list?
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { NotFound } from '../../frame/not-found.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { BackLink } from '../../ui/back-link.js';
import type { Cohort } from './contract.js';
import { EnrolMany } from './enrol-many.js';
import { EnrolOne } from './enrol-one.js';
import classes from './enrol.module.css';
import { cohortsQuery } from './queries.js';
import { useAcademyWords } from './words.js';

const from = '/framed/signed-in/academies/$academyId/cohorts/$cohortId/enrol';

export function EnrolPage() {
  const { academyId, cohortId } = useParams({ from });
  const cohorts = useQuery(cohortsQuery(academyId));
  return (
    <Loaded query={cohorts} shape={<PageShape measure="form" />}>
      {(all) => {
        const cohort = all.find(({ id }) => id === cohortId);
        return cohort ? <Enrol academyId={academyId} cohort={cohort} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function Enrol({ academyId, cohort }: { readonly academyId: string; readonly cohort: Cohort }) {
  const { t } = useAcademyWords();
  const { many } = useSearch({ from });
  const params = { academyId, cohortId: cohort.id };
  const back = (
    <BackLink to="/academies/$academyId/cohorts/$cohortId" params={params}>
      {cohort.name}
    </BackLink>
  );
  return (
    <Page title={t('enrol.title')} above={back} lead={t('enrol.lead')} measure={many ? 'reading' : 'form'}>
      <nav aria-label={t('enrol.how')} className={classes.switch}>
        {[false, true].map((isMany) => (
          <Link key={String(isMany)} to="/academies/$academyId/cohorts/$cohortId/enrol" params={params} search={isMany ? { many: true } : {}} replace resetScroll={false} activeOptions={{ exact: true, includeSearch: true }}>
            {t(isMany ? 'enrol.many' : 'enrol.one')}
          </Link>
        ))}
      </nav>
      {many ? <EnrolMany academyId={academyId} cohort={cohort} /> : <EnrolOne academyId={academyId} cohort={cohort} />}
    </Page>
  );
}
