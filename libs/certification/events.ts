// What does certification tell itself and the libs above it?

export const certificateIssued = 'certification.certificate-issued';
export const certificateSuspended = 'certification.certificate-suspended';
export const certificateReinstated = 'certification.certificate-reinstated';
export const certificateErased = 'certification.certificate-erased';

/** Of all of them. */
export interface CertificateChanged {
  readonly certificateId: string;
  /** The event in the certificate's life; also the id of its ledger entry. */
  readonly eventId: string;
  readonly academyId: string;
}

export const batchSubmitted = 'certification.batch-submitted';

export interface BatchSubmitted {
  readonly batchId: string;
  readonly academyId: string;
}
