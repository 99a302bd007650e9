// What became of one row of a batch?
import { Link } from '@tanstack/react-router';
import { writeMoment } from '../../i18n/written.js';
import { CertificateNumber } from '../../ui/certificate-number.js';
import { Row } from '../../ui/rows.js';
import { Status } from '../../ui/status.js';
import classes from './batch.module.css';
import type { BatchRowResult } from './contract.js';
import { useCertificationWords } from './words.js';

export interface BatchRowProps {
  readonly academyId: string;
  readonly row: BatchRowResult;
}

export function BatchRow({ academyId, row: { enrolmentId, traineeName, state, refusal, nextTryAt, certificate } }: BatchRowProps) {
  const { t, locale } = useCertificationWords();
  const title =
    certificate === null ? (
      <Link to="/academies/$academyId/decisions/$enrolmentId" params={{ academyId, enrolmentId }}>
        {traineeName}
      </Link>
    ) : (
      <Link to="/academies/$academyId/certificates/$certificateId" params={{ academyId, certificateId: certificate.id }}>
        {traineeName}
      </Link>
    );
  const why = refusal ? t(`batch.refusals.${refusal}`) : nextTryAt && t('batch.triedAgain', { when: writeMoment(nextTryAt, locale) });
  return <Row title={title} about={certificate ? <Papers certificate={certificate} name={traineeName} /> : why} state={<RowStatus state={state} />} />;
}

function Papers({ certificate, name }: { readonly certificate: NonNullable<BatchRowResult['certificate']>; readonly name: string }) {
  const { t } = useCertificationWords();
  return (
    <span className={classes.papers}>
      <CertificateNumber number={certificate.number} />
      <a href={certificate.pdfUrl} target="_blank" rel="noreferrer" aria-label={t('batch.pdfOf', { name })}>
        PDF
      </a>
      <a href={certificate.receiptUrl} download aria-label={t('batch.receiptOf', { name })}>
        {t('batch.receipt')}
      </a>
    </span>
  );
}

function RowStatus({ state }: Pick<BatchRowResult, 'state'>) {
  const { t } = useCertificationWords();
  const [tone, icon] = ({ waiting: ['neutral', 'clock'], issued: ['good', 'check'], refused: ['caution', 'warning'] } as const)[state];
  return (
    <Status tone={tone} icon={icon}>
      {t(`batch.states.${state}`)}
    </Status>
  );
}
