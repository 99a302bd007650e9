// Which certificates does this person hold?
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Certificate } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { ButtonLink } from '../../ui/button-link.js';
import { CertificateNumber } from '../../ui/certificate-number.js';
import { Empty } from '../../ui/empty.js';
import { CertificateStatus } from '../certification/certificate-status.js';
import classes from './certificates-page.module.css';
import { certificatesQuery } from './certificates-query.js';
import { useHolderWords } from './words.js';

export function CertificatesPage() {
  const { t } = useHolderWords();
  return (
    <Loaded query={useQuery(certificatesQuery)}>
      {(certificates) => (
        <Page title={t('title')} measure="reading">
          {certificates.length === 0 && <Empty action={<ButtonLink to="/study">{t('toStudy')}</ButtonLink>}>{t('empty')}</Empty>}
          <ul className={classes.list}>
            {certificates.map((certificate) => (
              <li key={certificate.id}>
                <Card certificate={certificate} />
              </li>
            ))}
          </ul>
        </Page>
      )}
    </Loaded>
  );
}

function Card({ certificate: { id, number, state, programmeTitle, academyName, validUntil } }: { readonly certificate: Certificate }) {
  const { t, locale } = useHolderWords();
  return (
    <article className={classes.card}>
      <h2>
        <Link to="/my/certificates/$certificateId" params={{ certificateId: id }}>
          {programmeTitle}
        </Link>
      </h2>
      <p>
        <CertificateStatus state={state} />
      </p>
      <p className={classes.meta}>
        {academyName} · {t('validUntil', { day: writeDay(validUntil, locale) })}
      </p>
      <p>
        <CertificateNumber number={number} />
      </p>
    </article>
  );
}
