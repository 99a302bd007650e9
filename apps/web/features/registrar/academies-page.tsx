// Which academies are there, and what can the registrar do with each?
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { Empty } from '../../ui/empty.js';
import { ChoiceFilter, Filters, TextFilter } from '../../ui/filters.js';
import { holds } from '../../ui/search-text.js';
import { academyStates } from '#libs/academies/core/academy-state.js';
import { AcademyEntry } from './academy-entry.js';
import type { RegisteredAcademy } from './contract.js';
import { registeredAcademiesQuery } from './queries.js';
import { useRegistrarWords } from './words.js';

export function AcademiesPage() {
  const { t } = useRegistrarWords();
  const academies = useQuery(registeredAcademiesQuery);
  return (
    <Loaded query={academies}>
      {(all) => (
        <Page title={t('academies.title')} lead={t('academies.lead')}>
          {all.length === 0 ? <Empty>{t('academies.empty')}</Empty> : <AcademyList academies={all} />}
        </Page>
      )}
    </Loaded>
  );
}

function AcademyList({ academies }: { readonly academies: readonly RegisteredAcademy[] }) {
  const { t } = useRegistrarWords();
  const { state, find } = useSearch({ from: '/framed/signed-in/register/academies' });
  const navigate = useNavigate({ from: '/register/academies' });
  const shown = academies.filter((academy) => (state === undefined || academy.state === state) && holds(`${academy.name} ${academy.city}`, find));
  return (
    <>
      <Filters label={t('academies.filters')}>
        <TextFilter label={t('academies.find')} clear={t('clear')} value={find} onChange={(value) => void navigate({ search: (before) => ({ ...before, find: value }), replace: true })} />
        <ChoiceFilter
          label={t('academies.state')}
          all={t('academies.allStates')}
          value={state}
          choices={academyStates.map((each) => [each, t(`academyStates.${each}`)] as const)}
          onChange={(value) => void navigate({ search: (before) => ({ ...before, state: value }), replace: true })}
        />
      </Filters>
      <p aria-live="polite">{t('academies.count', { count: shown.length })}</p>
      {shown.map((academy) => (
        <AcademyEntry key={academy.id} academy={academy} />
      ))}
    </>
  );
}
