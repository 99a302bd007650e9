// How do items come from other programs, and go to them?
import { Page } from '../../frame/page.js';
import { BackLink } from '../../ui/back-link.js';
import { ExportPart } from './export-part.js';
import { ImportPart } from './import-part.js';
import { useExchangeWords } from './words.js';

export function ExchangePage() {
  const { t } = useExchangeWords();
  return (
    <Page title={t('title')} lead={t('lead')} above={<BackLink to="/register/exams">{t('back')}</BackLink>} measure="reading">
      <ImportPart />
      <ExportPart />
    </Page>
  );
}
