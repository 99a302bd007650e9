// How does marking by hand go, across academies?
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { Figures } from './figures.js';
import { registerMarkingQuery } from './queries.js';
import { useMarkingWords } from './words.js';

export function RegisterMarkingPage() {
  const { t } = useMarkingWords();
  return (
    <Page title={t('title')} lead={t('registerLead')}>
      <Loaded query={useQuery(registerMarkingQuery)}>{({ items }) => <Figures items={items} />}</Loaded>
    </Page>
  );
}
