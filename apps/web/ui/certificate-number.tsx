// How is a certificate number written, so that it can be read aloud?
import { withDashes } from '#libs/certification/core/certificate-number.js';
import classes from './certificate-number.module.css';

/** In three groups, whatever form it came in. */
export function CertificateNumber({ number }: { readonly number: string }) {
  return (
    <span className={classes.number} translate="no">
      {number.includes('-') ? number : withDashes(number)}
    </span>
  );
}
