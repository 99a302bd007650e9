// How does the certificate itself look on the screen?
import '@fontsource-variable/source-serif-4/wght.css';
import type { Certificate } from '../../api/contract.js';
import { CertificateNumber } from '../../ui/certificate-number.js';
import { Seal } from '../../motif/seal.js';
import classes from './sheet.module.css';
import { useHolderWords } from './words.js';

export function Sheet({ certificate: { holderName, programmeTitle, academyName, number, ledger } }: { readonly certificate: Certificate }) {
  const { t } = useHolderWords();
  return (
    <div className={classes.sheet}>
      <p className={classes.name} translate="no">
        {holderName || t('removed')}
      </p>
      <p className={classes.what}>
        {t('what')} <strong>{programmeTitle}</strong>
      </p>
      <p className={classes.academy}>{academyName}</p>
      <p className={classes.number}>
        <CertificateNumber number={number} />
      </p>
      {ledger && (
        <div className={classes.seal}>
          <Seal leafHash={ledger.leafHash} />
        </div>
      )}
    </div>
  );
}
