// What does a certifier see when the certificate is issued?
import { useQuery } from '@tanstack/react-query';
import type { Certificate } from '../../api/contract.js';
import { Page } from '../../frame/page.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Sheet } from '../holder/sheet.js';
import { CertificateSheet } from './certificate-sheet.js';
import classes from './issued.module.css';
import { useAcademyActs } from './academy-acts.js';
import { certificatesQuery, decisionsQuery } from './queries.js';
import { useCertificationWords } from './words.js';

export interface IssuedProps {
  readonly academyId: string;
  readonly certificate: Certificate;
}

export function Issued({ academyId, certificate }: IssuedProps) {
  const { t } = useCertificationWords();
  const waiting = useQuery(decisionsQuery(academyId)).data ?? [];
  const next = waiting.find(({ obstacles }) => obstacles.length === 0);
  // the ledger gives the entry its place a moment later
  const fresh = useQuery({ ...certificatesQuery(academyId), refetchInterval: ({ state }) => (state.data?.find(({ id }) => id === certificate.id)?.ledger ? false : 2000) });
  const shown = fresh.data?.find(({ id }) => id === certificate.id) ?? certificate;
  const acts = useAcademyActs(academyId, certificate.id);
  return (
    <Page title={t('issued.title')} lead={t('issued.lead', { name: certificate.holderName })} measure="reading">
      <div className={classes.onward}>
        {next ? (
          <ButtonLink to="/academies/$academyId/decisions/$enrolmentId" params={{ academyId, enrolmentId: next.enrolmentId }}>
            {t('issued.next', { name: next.traineeName })}
          </ButtonLink>
        ) : (
          <p>{t('issued.none')}</p>
        )}
        <ButtonLink to="/academies/$academyId/certificates" params={{ academyId }} variant="default">
          {t('issued.toList')}
        </ButtonLink>
        <ButtonLink to="/academies/$academyId" params={{ academyId }} variant="default">
          {t('issued.home')}
        </ButtonLink>
      </div>
      <Sheet certificate={shown} />
      <CertificateSheet certificate={shown} acts={acts} />
    </Page>
  );
}
