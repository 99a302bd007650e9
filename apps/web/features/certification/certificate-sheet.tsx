// What does staff see of one certificate, and what can be done with it?
import { Button } from '@mantine/core';
import { IconExternalLink, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { Certificate } from '../../api/contract.js';
import { currentLocale } from '../../i18n/language.js';
import { writeDay, writeNumber } from '../../i18n/written.js';
import { CertificateNumber } from '../../ui/certificate-number.js';
import { Facts } from '../../ui/facts.js';
import { exceptionReasons } from '#libs/certification/core/impartiality.js';
import type { ReinstatementReason } from '#libs/certification/core/suspension.js';
import { CertificateHistory } from './certificate-history.js';
import classes from './certificate-sheet.module.css';
import { CertificateStatus } from './certificate-status.js';
import { ReinstateDialog } from './reinstate-dialog.js';
import { SuspendDialog, type Suspension } from './suspend-dialog.js';
import { useCertificationWords } from './words.js';

export interface CertificateActs {
  readonly by: 'academy' | 'register';
  readonly suspend: (suspension: Suspension, key: string) => Promise<Certificate>;
  readonly reinstate: (reinstatement: { readonly reason: ReinstatementReason }, key: string) => Promise<Certificate>;
  readonly onDone: () => void;
}

export interface CertificateSheetProps {
  readonly certificate: Certificate;
  readonly acts: CertificateActs;
}

export function CertificateSheet({ certificate, acts }: CertificateSheetProps) {
  const { t, locale } = useCertificationWords();
  const { number, state, stateSince, reviewOn, validFrom, validUntil, ledger } = certificate;
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
          [t('sheet.programme'), certificate.programmeTitle],
          [t('sheet.academy'), certificate.academyName],
          [t('sheet.decision'), <Independence key="independence" independence={certificate.independence} />],
          [t('sheet.ledger'), ledger ? t('sheet.entry', { index: writeNumber(ledger.index, locale) }) : t('sheet.entryWaiting')],
        ]}
      />
      <div className={classes.links}>
        {ledger && (
          <Button component="a" href={`/v1/certificates/${certificate.id}/pdf?locale=${currentLocale()}`} target="_blank" rel="noopener" variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden="true" />}>
            {t('sheet.pdf')}
          </Button>
        )}
        <Button component="a" href={`/check/${number}`} target="_blank" rel="noopener" variant="default" leftSection={<IconExternalLink size={18} aria-hidden="true" />}>
          {t('sheet.check')}
        </Button>
      </div>
      <CertificateHistory events={certificate.events} />
    </>
  );
}

function Independence({ independence: { independent, reason } }: Pick<Certificate, 'independence'>) {
  const { t } = useCertificationWords();
  if (independent) return t('sheet.independent');
  const known = exceptionReasons.find((each) => each === reason);
  return known ? t('sheet.exceptedBecause', { reason: t(`exceptionReasons.${known}`) }) : t('sheet.excepted');
}

/** Follow what the server says can be done. */
export function CertificateButtons({ certificate, acts }: CertificateSheetProps) {
  const { t } = useCertificationWords();
  const [open, setOpen] = useState<'suspend' | 'reinstate' | null>(null);
  const close = () => setOpen(null);
  const isHeldByRegister = acts.by === 'academy' && certificate.state === 'suspended' && !certificate.can.reinstate;
  return (
    <div className={classes.acts}>
      {isHeldByRegister && <span className={classes.why}>{t('reinstate.byRegister')}</span>}
      {certificate.can.suspend && (
        <Button variant="default" onClick={() => setOpen('suspend')}>
          {t('suspend.action')}
        </Button>
      )}
      {certificate.can.reinstate && (
        <Button variant="default" onClick={() => setOpen('reinstate')}>
          {t('reinstate.action')}
        </Button>
      )}
      {certificate.can.suspend && <SuspendDialog certificate={certificate} by={acts.by} opened={open === 'suspend'} onClose={close} send={acts.suspend} onDone={acts.onDone} />}
      {certificate.can.reinstate && <ReinstateDialog certificate={certificate} opened={open === 'reinstate'} onClose={close} send={acts.reinstate} onDone={acts.onDone} />}
    </div>
  );
}
