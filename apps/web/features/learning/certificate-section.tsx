// Has the certificate been decided?
import type { CertificateSummary } from '../../api/contract.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Section } from '../../ui/section.js';
import { useLearningWords } from './words.js';

export function CertificateSection({ certificate }: { readonly certificate: CertificateSummary | null }) {
  const { t } = useLearningWords();
  return (
    <div id="decision">
      <Section title={t('steps.decision')} lead={certificate ? t('decision.issued') : t('decision.waiting')}>
        {certificate && (
          <ButtonLink to="/my/certificates/$certificateId" params={{ certificateId: certificate.id }}>
            {t('decision.open')}
          </ButtonLink>
        )}
      </Section>
    </div>
  );
}
