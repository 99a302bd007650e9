// Which certificates has the academy issued, and how do they stand?
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Certificate } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay, writeNumber } from '../../i18n/written.js';
import { CertificateNumber } from '../../ui/certificate-number.js';
import { Empty } from '../../ui/empty.js';
import { ChoiceFilter, Filters, TextFilter } from '../../ui/filters.js';
import { More } from '../../ui/more.js';
import { Row, Rows } from '../../ui/rows.js';
import { holds } from '../../ui/search-text.js';
import { effectiveStates } from '#libs/certification/core/certificate-state.js';
import { CertificateStatus } from './certificate-status.js';
import { certificatesQuery } from './queries.js';
import { useCertificationWords } from './words.js';

const from = '/framed/signed-in/academies/$academyId/certificates';
const portion = 50;

export function CertificatesPage() {
  const { t } = useCertificationWords();
  const { academyId } = useParams({ from });
  const certificates = useQuery(certificatesQuery(academyId));
  return (
    <Loaded query={certificates}>
      {(all) => (
        <Page title={t('list.title')} lead={t('list.lead')}>
          {all.length === 0 ? <Empty>{t('list.empty')}</Empty> : <CertificateList academyId={academyId} certificates={all} />}
        </Page>
      )}
    </Loaded>
  );
}

interface CertificateListProps {
  readonly academyId: string;
  readonly certificates: readonly Certificate[];
}

function CertificateList({ academyId, certificates }: CertificateListProps) {
  const { t, locale } = useCertificationWords();
  const { state, find } = useSearch({ from });
  const navigate = useNavigate({ from: '/academies/$academyId/certificates' });
  const [shown, setShown] = useState(portion);
  const plainFind = find?.replaceAll('-', '');
  const found = certificates.filter(
    (certificate) =>
      (state === undefined || certificate.state === state) &&
      (holds(certificate.holderName, find) || holds(certificate.number.replaceAll('-', ''), plainFind)),
  );
  return (
    <>
      <Filters label={t('list.filters')}>
        <TextFilter label={t('list.find')} clear={t('list.clear')} value={find} onChange={(value) => void navigate({ search: (before) => ({ ...before, find: value }), replace: true })} />
        <ChoiceFilter
          label={t('list.state')}
          all={t('list.allStates')}
          value={state}
          choices={effectiveStates.map((each) => [each, t(`states.${each}`)] as const)}
          onChange={(value) => void navigate({ search: (before) => ({ ...before, state: value }), replace: true })}
        />
      </Filters>
      <p aria-live="polite">{t('list.count', { count: found.length, written: writeNumber(found.length, locale) })}</p>
      <Rows>
        {found.slice(0, shown).map((certificate) => (
          <Row
            key={certificate.id}
            title={
              <Link to="/academies/$academyId/certificates/$certificateId" params={{ academyId, certificateId: certificate.id }}>
                {certificate.holderName}
              </Link>
            }
            about={
              <>
                <CertificateNumber number={certificate.number} /> · {t('list.until', { day: writeDay(certificate.validUntil, locale) })}
              </>
            }
            state={<CertificateStatus state={certificate.state} />}
          />
        ))}
      </Rows>
      {found.length > shown && (
        <More onClick={() => setShown(shown + portion)}>{t('list.more')}</More>
      )}
    </>
  );
}
