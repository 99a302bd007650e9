// How does one certificate of the academy stand, and what can be done with it?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Certificate } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { NotFound } from '../../frame/not-found.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { BackLink } from '../../ui/back-link.js';
import { useAcademyActs } from './academy-acts.js';
import { CertificateSheet } from './certificate-sheet.js';
import { certificatesQuery } from './queries.js';
import { useCertificationWords } from './words.js';

export function CertificatePage() {
  const { academyId, certificateId } = useParams({ from: '/framed/signed-in/academies/$academyId/certificates/$certificateId' });
  const certificates = useQuery(certificatesQuery(academyId));
  return (
    <Loaded query={certificates} shape={<PageShape measure="reading" />}>
      {(all) => {
        const certificate = all.find(({ id }) => id === certificateId);
        return certificate ? <OneCertificate academyId={academyId} certificate={certificate} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function OneCertificate({ academyId, certificate }: { readonly academyId: string; readonly certificate: Certificate }) {
  const { t } = useCertificationWords();
  const acts = useAcademyActs(academyId, certificate.id);
  const back = (
    <BackLink to="/academies/$academyId/certificates" params={{ academyId }}>
      {t('list.title')}
    </BackLink>
  );
  return (
    <Page title={certificate.holderName} above={back} measure="reading">
      <CertificateSheet certificate={certificate} acts={acts} />
    </Page>
  );
}
