// What does certification tell itself and the libs above it?

export const certificateIssued = 'certification.certificate-issued';
export const certificateSuspended = 'certification.certificate-suspended';
export const certificateReinstated = 'certification.certificate-reinstated';

/** A certificate is to be signed as a credential, once the ledger has it. Its payload is the certificate's id. */
export const credentialDue = 'certification.credential-due';

/** The status list of a certificate is to be made again, once the ledger has what happened. Its payload is that of the change. */
export const statusListDue = 'certification.status-list-due';

/** Of the first three. */
export interface CertificateChanged {
  readonly certificateId: string;
  /** The event in the certificate's life; also the id of its ledger entry. */
  readonly eventId: string;
  readonly academyId: string;
}
