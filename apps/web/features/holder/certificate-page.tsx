// What does a holder see of one certificate?
import { IconExternalLink, IconFileCertificate, IconFileTypePdf, IconId, IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Certificate } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { NotFound } from '../../frame/not-found.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { writeDay, writeNumber } from '../../i18n/written.js';
import { AnchorButton, Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import { CertificateHistory } from '../certification/certificate-history.js';
import { CertificateStatus } from '../certification/certificate-status.js';
import classes from './certificate-page.module.css';
import { certificatesQuery } from './certificates-query.js';
import { GiveUp } from './give-up.js';
import { OnYourWebsite } from './on-your-website.js';
import { Sheet } from './sheet.js';
import { useHolderWords } from './words.js';

export function CertificatePage() {
  const { certificateId } = useParams({ from: '/framed/signed-in/my/certificates/$certificateId' });
  const certificates = useQuery({
    ...certificatesQuery,
    // the ledger gives it a place within moments
    refetchInterval: ({ state }) => (state.data?.some(({ ledger }) => ledger === null) ? 3000 : false),
  });
  return (
    <Loaded query={certificates}>
      {(all) => {
        const certificate = all.find(({ id }) => id === certificateId);
        return certificate ? <Held certificate={certificate} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function Held({ certificate }: { readonly certificate: Certificate }) {
  const { t, locale } = useHolderWords();
  const { state, reviewOn, replacedBy, validFrom, validUntil, ledger, independence } = certificate;
  return (
    <Page title={certificate.programmeTitle} above={<CertificateStatus state={state} />} measure="reading">
      {state === 'suspended' && (
        <div className={classes.note}>
          <StatusNote tone="bad" icon="stop">
            <p>{t('suspended')}</p>
            {reviewOn && <p>{t('suspendedReview', { day: writeDay(reviewOn, locale) })}</p>}
          </StatusNote>
        </div>
      )}
      {state === 'with-conditions' && (
        <div className={classes.note}>
          <StatusNote tone="caution" icon="warning">
            <p>{t('conditions')}</p>
            {reviewOn && <p>{t('suspendedReview', { day: writeDay(reviewOn, locale) })}</p>}
          </StatusNote>
        </div>
      )}
      {replacedBy && (
        <div className={classes.note}>
          <StatusNote tone="notice" icon="forward">
            <p>{t('replaced', { number: replacedBy })}</p>
          </StatusNote>
        </div>
      )}
      <Sheet certificate={certificate} />
      <Facts
        facts={[
          [t('valid'), t('validSpan', { from: writeDay(validFrom, locale), until: writeDay(validUntil, locale) })],
          [t('decision'), independence.independent ? t('independent') : t('excepted')],
          [t('ledger'), ledger ? t('entry', { index: writeNumber(ledger.index, locale) }) : t('entryWaiting')],
        ]}
      />
      <div className={classes.parts}>
        <ForClients certificate={certificate} />
        <OnPaper certificate={certificate} />
        {certificate.holderName !== '' && <OnYourWebsite certificate={certificate} />}
        <ToKeep certificate={certificate} />
        <CertificateHistory events={certificate.events} />
        {certificate.can.surrender && <GiveUp certificate={certificate} />}
      </div>
    </Page>
  );
}

function ForClients({ certificate: { number, checkUrl } }: { readonly certificate: Certificate }) {
  const { t } = useHolderWords();
  const copy = () => {
    navigator.clipboard?.writeText(checkUrl).then(
      () => notify(t('copied')),
      () => notify(checkUrl, 'neutral'),
    );
  };
  return (
    <Section title={t('show')} lead={t('showLead')}>
      <div className={classes.buttons}>
        <AnchorButton href={`/check/${number}`} icon={<IconExternalLink size={18} aria-hidden="true" />}>
          {t('openCheck')}
        </AnchorButton>
        <Button variant="default" onClick={copy} icon={<IconLink size={18} aria-hidden="true" />}>
          {t('copy')}
        </Button>
      </div>
    </Section>
  );
}

function OnPaper({ certificate: { id } }: { readonly certificate: Certificate }) {
  const { t } = useHolderWords();
  const paper = (locale: string, words: string) => (
    <AnchorButton href={`/v1/certificates/${id}/pdf?locale=${locale}`} target="_blank" rel="noopener" variant="default" icon={<IconFileTypePdf size={18} aria-hidden="true" />}>
      {words}
    </AnchorButton>
  );
  return (
    <Section title={t('paper')} lead={t('paperLead')}>
      <div className={classes.buttons}>
        {paper('en', t('pdfEn'))}
        {paper('pt-PT', t('pdfPt'))}
      </div>
    </Section>
  );
}

function ToKeep({ certificate: { receiptUrl, credentialUrl } }: { readonly certificate: Certificate }) {
  const { t } = useHolderWords();
  return (
    <Section title={t('receipt')} lead={t('receiptLead')}>
      <div className={classes.buttons}>
        <AnchorButton href={receiptUrl} download variant="default" icon={<IconFileCertificate size={18} aria-hidden="true" />}>
          {t('receiptFile')}
        </AnchorButton>
        <AnchorButton href={credentialUrl} download variant="default" icon={<IconId size={18} aria-hidden="true" />}>
          {t('credentialFile')}
        </AnchorButton>
      </div>
    </Section>
  );
}
