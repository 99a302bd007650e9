// How does a certifier decide on a whole cohort, with care?
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { BackLink } from '../../ui/back-link.js';
import { Empty } from '../../ui/empty.js';
import { ChoiceFilter, Filters } from '../../ui/filters.js';
import { useMe } from '../identity/session.js';
import { usePowers } from '../academy/roles.js';
import { BatchForm } from './batch-form.js';
import { BatchList } from './batch-list.js';
import type { WaitingDecision } from './contract.js';
import { decisionsQuery } from './queries.js';
import { isReady } from './ready-decision.js';
import { useCertificationWords } from './words.js';

const from = '/framed/signed-in/academies/$academyId/batches/new';

export function BatchNewPage() {
  const { t } = useCertificationWords();
  const { academyId } = useParams({ from });
  const decisions = useQuery(decisionsQuery(academyId));
  const above = (
    <BackLink to="/academies/$academyId" params={{ academyId }}>
      {t('batch.toAcademy')}
    </BackLink>
  );
  return (
    <Loaded query={decisions}>
      {(all) => (
        <Page title={t('batch.newTitle')} lead={t('batch.newLead')} above={above}>
          <Review academyId={academyId} decisions={all} />
          <BatchList academyId={academyId} />
        </Page>
      )}
    </Loaded>
  );
}

interface ReviewProps {
  readonly academyId: string;
  readonly decisions: readonly WaitingDecision[];
}

function Review({ academyId, decisions }: ReviewProps) {
  const { t } = useCertificationWords();
  const { cohort } = useSearch({ from });
  const navigate = useNavigate({ from: '/academies/$academyId/batches/new' });
  const me = useMe();
  const decides = usePowers(academyId).roles.includes('certifier');
  const ready = decisions.filter(isReady);
  const cohorts = [...new Set(ready.map(({ cohortName }) => cohortName))];
  const shown = ready.filter(({ cohortName }) => cohort === undefined || cohortName === cohort);
  const hindered = decisions.length - ready.length;
  if (!decides || !me) return <p>{t('batch.notYours')}</p>;
  return (
    <>
      {hindered > 0 && <p>{t('batch.hindered', { count: hindered })}</p>}
      {ready.length === 0 && <Empty>{t('batch.nobody')}</Empty>}
      {cohorts.length > 1 && (
        <Filters label={t('list.filters')}>
          <ChoiceFilter
            label={t('batch.cohort')}
            all={t('batch.allCohorts')}
            value={cohort}
            choices={cohorts.map((name) => [name, name] as const)}
            onChange={(value) => void navigate({ search: (before) => ({ ...before, cohort: value }), replace: true })}
          />
        </Filters>
      )}
      {ready.length > 0 && <BatchForm key={cohort ?? ''} academyId={academyId} personId={me.personId} decisions={shown} draftKey={cohort ?? ''} />}
    </>
  );
}
