// Which concerns have people reported, and how far is each?
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { Empty } from '../../ui/empty.js';
import { ChoiceFilter, Filters } from '../../ui/filters.js';
import { concernStates } from '#libs/conduct/core/concern.js';
import { ConcernEntry } from './concern-entry.js';
import type { ReportedConcern } from './contract.js';
import { concernsQuery } from './queries.js';
import { useRegistrarWords } from './words.js';

export function ConcernsPage() {
  const { t } = useRegistrarWords();
  const concerns = useQuery(concernsQuery);
  return (
    <Loaded query={concerns}>
      {(all) => (
        <Page title={t('concerns.title')} lead={t('concerns.lead')} measure="wide">
          {all.length === 0 ? <Empty>{t('concerns.empty')}</Empty> : <ConcernList concerns={all} />}
        </Page>
      )}
    </Loaded>
  );
}

/** Without a filter: what is still open. The server has them oldest first. */
function ConcernList({ concerns }: { readonly concerns: readonly ReportedConcern[] }) {
  const { t } = useRegistrarWords();
  const { state } = useSearch({ from: '/framed/signed-in/register/concerns' });
  const navigate = useNavigate({ from: '/register/concerns' });
  const shown = concerns.filter((concern) => (state === undefined ? concern.state !== 'closed' : concern.state === state));
  return (
    <>
      <Filters label={t('concerns.filters')}>
        <ChoiceFilter
          label={t('concerns.state')}
          all={t('concerns.open')}
          value={state}
          choices={concernStates.map((each) => [each, t(`concernStates.${each}`)] as const)}
          onChange={(value) => void navigate({ search: { state: value }, replace: true })}
        />
      </Filters>
      <p aria-live="polite">{t('concerns.count', { count: shown.length })}</p>
      {shown.map((concern) => (
        <ConcernEntry key={concern.id} concern={concern} />
      ))}
    </>
  );
}
