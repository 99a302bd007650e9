// What does a reader see at an address where there is no page?
import { ButtonLink } from '../ui/button-link.js';
import { Page } from './page.js';
import { useFrameWords } from './words.js';

export function NotFound() {
  const { t } = useFrameWords();
  return (
    <Page title={t('missingTitle')} lead={t('missingText')} measure="reading">
      <ButtonLink to="/">{t('toStart')}</ButtonLink>
    </Page>
  );
}
