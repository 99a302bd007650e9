// What does staff see of one certificate, and what can be done with it?
import { IconExternalLink, IconFileTypePdf } from '@tabler/icons-react';
import type { Certificate } from '../../api/contract.js';
import { currentLocale } from '../../i18n/language.js';
import { writeDay, writeNumber } from '../../i18n/written.js';
import { AnchorButton } from '../../ui/button.js';
import { CertificateNumber } from '../../ui/certificate-number.js';
import { Facts } from '../../ui/facts.js';
import { exceptionReasons } from '#libs/certification/core/impartiality.js';
import { CertificateButtons, type CertificateActs } from './certificate-buttons.js';
import { CertificateHistory } from './certificate-history.js';
import classes from './certificate-sheet.module.css';
import { CertificateStatus } from './certificate-status.js';
import { useCertificationWords } from './words.js';

export interface CertificateSheetProps {
  readonly certificate: Certificate;
  readonly acts: CertificateActs;
}

export function CertificateSheet({ certificate, acts }: CertificateSheetProps) {
  const { t, locale } = useCertificationWords();
  const { number, state, stateSince, reviewOn, validFrom, validUntil, ledger, events } = certificate;
  const conditions = events.at(-1)?.conditions ?? [];
  const neighbours = (['replacedBy', 'renewedBy', 'replaces', 'renews'] as const).flatMap((way) => (certificate[way] === null ? [] : [[t(`sheet.${way}`), certificate[way]] as const]));
  return (
    <>
      <div className={classes.head}>
        <CertificateStatus state={state} />
        <CertificateButtons certificate={certificate} acts={acts} />
      </div>
      <Facts
        facts={[
          [t('sheet.number'), <CertificateNumber key="number" number={number} />],
          [t('sheet.since'), writeDay(stateSince, locale)],
          ...(reviewOn ? [[t('sheet.review'), writeDay(reviewOn, locale)] as const] : []),
          [t('sheet.valid'), t('sheet.validSpan', { from: writeDay(validFrom, locale), until: writeDay(validUntil, locale) })],
          ...(conditions.length > 0 ? [[t('sheet.conditions'), conditions.map((code) => t(`conditions.${code}`)).join(' ')] as const] : []),
          ...neighbours.map(([label, neighbour]) => [label, <CheckLink key={label} number={neighbour} />] as const),
          [t('sheet.programme'), certificate.programmeTitle],
          [t('sheet.academy'), certificate.academyName],
          [t('sheet.decision'), <Independence key="independence" independence={certificate.independence} />],
          [t('sheet.ledger'), ledger ? t('sheet.entry', { index: writeNumber(ledger.index, locale) }) : t('sheet.entryWaiting')],
        ]}
      />
      <div className={classes.links}>
        {ledger && (
          <AnchorButton href={`/v1/certificates/${certificate.id}/pdf?locale=${currentLocale()}`} target="_blank" rel="noopener" variant="default" icon={<IconFileTypePdf size={18} aria-hidden="true" />}>
            {t('sheet.pdf')}
          </AnchorButton>
        )}
        <AnchorButton href={`/check/${number}`} target="_blank" rel="noopener" variant="default" icon={<IconExternalLink size={18} aria-hidden="true" />}>
          {t('sheet.check')}
        </AnchorButton>
      </div>
      <CertificateHistory events={certificate.events} />
    </>
  );
}

/** To its own public page: it may be of another academy. */
function CheckLink({ number }: { readonly number: string }) {
  return (
    <a className={classes.check} href={`/check/${number}`} target="_blank" rel="noopener">
      <CertificateNumber number={number} />
    </a>
  );
}

function Independence({ independence: { independent, reason } }: Pick<Certificate, 'independence'>) {
  const { t } = useCertificationWords();
  if (independent) return t('sheet.independent');
  const known = exceptionReasons.find((each) => each === reason);
  return known ? t('sheet.exceptedBecause', { reason: t(`exceptionReasons.${known}`) }) : t('sheet.excepted');
}
