// What is kept about people, what does a certificate mean, and who runs this register?
import { useQuery } from '@tanstack/react-query';
import { installationQuery } from '../../frame/installation.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { useLegalWords } from './words.js';

export function PrivacyPage() {
  const { t } = useLegalWords();
  const { data } = useQuery(installationQuery);
  const { name = 'Dermark', contact = '' } = data?.operator ?? {};
  return (
    <Page title={t('privacy.title')} lead={t('privacy.lead')} measure="reading">
      <Section title={t('privacy.controllerTitle')}>
        <p>{contact ? t('privacy.controller', { operator: name, contact }) : t('privacy.controllerPlain', { operator: name })}</p>
      </Section>
      <Section title={t('privacy.keepTitle')}>
        <ul>
          <li>{t('privacy.keepAccount')}</li>
          <li>{t('privacy.keepLearning')}</li>
          <li>{t('privacy.keepName')}</li>
          <li>{t('privacy.keepCertificate')}</li>
        </ul>
      </Section>
      {(['public', 'check', 'cookie', 'rights'] as const).map((part) => (
        <Section key={part} title={t(`privacy.${part}Title`)}>
          <p>{t(`privacy.${part}`)}</p>
        </Section>
      ))}
    </Page>
  );
}

export function TermsPage() {
  const { t } = useLegalWords();
  return (
    <Page title={t('terms.title')} lead={t('terms.lead')} measure="reading">
      {(['means', 'not', 'status', 'fair', 'academy'] as const).map((part) => (
        <Section key={part} title={t(`terms.${part}Title`)}>
          <p>{t(`terms.${part}`)}</p>
        </Section>
      ))}
    </Page>
  );
}

export function ImprintPage() {
  const { t } = useLegalWords();
  return (
    <Loaded query={useQuery(installationQuery)}>
      {({ operator, ledgerOrigin, publicUrl }) => (
        <Page title={t('imprint.title')} lead={t('imprint.lead')} measure="reading">
          <Facts
            facts={[
              [t('imprint.operator'), operator.name || t('imprint.missing')],
              [t('imprint.address'), operator.address || t('imprint.missing')],
              [t('imprint.contact'), operator.contact || t('imprint.missing')],
              [t('imprint.publicUrl'), publicUrl],
              [t('imprint.origin'), ledgerOrigin],
            ]}
          />
        </Page>
      )}
    </Loaded>
  );
}
