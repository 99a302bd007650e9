// What does the register say about a number, and what has been issued last?
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { api, call } from '../../api/client.js';
import type { Certificate } from '../../api/contract.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { CertificateNumber } from '../../ui/certificate-number.js';
import { Empty } from '../../ui/empty.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import type { ReinstatementReason } from '#libs/certification/core/suspension.js';
import type { CertificateActs } from '../certification/certificate-buttons.js';
import { CertificateSheet } from '../certification/certificate-sheet.js';
import { CertificateStatus } from '../certification/certificate-status.js';
import type { Conditions } from '../certification/impose-dialog.js';
import type { StrikingOff } from '../certification/strike-off-dialog.js';
import type { Suspension } from '../certification/suspend-dialog.js';
import { Erasure } from './erasure.js';
import { NumberSearch } from './number-search.js';
import { registerCertificatesQuery } from './queries.js';
import { useRegistrarWords } from './words.js';

export function RegisterCertificatesPage() {
  const { t } = useRegistrarWords();
  const { number } = useSearch({ from: '/framed/signed-in/register/certificates' });
  const found = useQuery(registerCertificatesQuery(number));
  return (
    <Page title={t('certificates.title')} lead={t('certificates.lead')}>
      <NumberSearch key={number ?? ''} initial={number ?? ''} />
      <LoadedPart query={found}>
        {(certificates) => {
          if (number === undefined) return <Newest certificates={certificates} />;
          const [certificate] = certificates;
          return certificate ? <Found certificate={certificate} number={number} /> : <Empty>{t('certificates.none')}</Empty>;
        }}
      </LoadedPart>
    </Page>
  );
}

function Newest({ certificates }: { readonly certificates: readonly Certificate[] }) {
  const { t, locale } = useRegistrarWords();
  return (
    <Section title={t('certificates.newest')}>
      {certificates.length === 0 && <Empty>{t('certificates.empty')}</Empty>}
      <Rows>
        {certificates.map(({ id, number, holderName, academyName, issuedAt, state }) => (
          <Row
            key={id}
            title={
              <Link to="/register/certificates" search={{ number }}>
                {holderName === '' ? <CertificateNumber number={number} /> : holderName}
              </Link>
            }
            about={
              <>
                <CertificateNumber number={number} /> · {academyName} · {t('certificates.issued', { day: writeDay(issuedAt, locale) })}
              </>
            }
            state={<CertificateStatus state={state} />}
          />
        ))}
      </Rows>
    </Section>
  );
}

function Found({ certificate, number }: { readonly certificate: Certificate; readonly number: string }) {
  const { t } = useRegistrarWords();
  const acts = useRegisterActs(certificate.id, number);
  return (
    <Section title={certificate.holderName === '' ? t('certificates.nameless') : certificate.holderName}>
      <CertificateSheet certificate={certificate} acts={acts} />
      {certificate.holderName !== '' && <Erasure certificate={certificate} onDone={acts.onDone} />}
    </Section>
  );
}

function useRegisterActs(id: string, number: string): CertificateActs {
  const client = useQueryClient();
  const suspend = useCallback(
    (body: Suspension, key: string) => call(api.POST('/v1/register/certificates/{id}/suspension', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    [id],
  );
  const reinstate = useCallback(
    (body: { readonly reason: ReinstatementReason }, key: string) =>
      call(api.POST('/v1/register/certificates/{id}/reinstatement', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    [id],
  );
  const impose = useCallback(
    (body: Conditions, key: string) => call(api.POST('/v1/register/certificates/{id}/conditions', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    [id],
  );
  const strikeOff = useCallback(
    (body: StrikingOff, key: string) => call(api.POST('/v1/register/certificates/{id}/striking-off', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    [id],
  );
  return useMemo(
    () => ({ by: 'register', suspend, reinstate, impose, strikeOff, onDone: () => void client.invalidateQueries({ queryKey: registerCertificatesQuery(number).queryKey }) }),
    [suspend, reinstate, impose, strikeOff, client, number],
  );
}
