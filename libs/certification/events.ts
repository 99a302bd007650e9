// What does certification tell itself and the libs above it?
import type { CertificateEventType } from './core/certificate-state.js';
import type { ReminderStage } from './core/expiry.js';

export const certificateIssued = 'certification.certificate-issued';
export const certificateSuspended = 'certification.certificate-suspended';
export const certificateReinstated = 'certification.certificate-reinstated';
export const certificateConditionsImposed = 'certification.certificate-conditions-imposed';
export const certificateStruckOff = 'certification.certificate-struck-off';
export const certificateSurrendered = 'certification.certificate-surrendered';
export const certificateSuperseded = 'certification.certificate-superseded';
export const certificateErased = 'certification.certificate-erased';

/** What the libs above, and the letters, are told of each event in a certificate's life. */
export const announcements: Readonly<Record<CertificateEventType, string>> = {
  issued: certificateIssued,
  conditions: certificateConditionsImposed,
  suspended: certificateSuspended,
  reinstated: certificateReinstated,
  'struck-off': certificateStruckOff,
  surrendered: certificateSurrendered,
  superseded: certificateSuperseded,
  erased: certificateErased,
};

/** A certificate is to be signed as a credential, once the ledger has it. Its payload is the certificate's id. */
export const credentialDue = 'certification.credential-due';

/** The status list of a certificate is to be made again, once the ledger has what happened. Its payload is that of the change. */
export const statusListDue = 'certification.status-list-due';

/** Of all that happens to a certificate. */
export interface CertificateChanged {
  readonly certificateId: string;
  /** The event in the certificate's life; also the id of its ledger entry. */
  readonly eventId: string;
  readonly academyId: string;
}

export const nameCheckedAgain = 'certification.name-checked-again';

/** After certification, for a correction: the holder is to confirm how the name is written. */
export interface NameCheckedAgain {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly academyId: string;
  readonly checkId: string;
}

export const certificateExpiring = 'certification.certificate-expiring';

/** One letter to the holder. */
export interface CertificateExpiring {
  readonly certificateId: string;
  readonly personId: string;
}

export const academyReminded = 'certification.academy-reminded';

/** One letter to one of the staff: of all the academy's reminders with this stage and moment. */
export interface AcademyReminded {
  readonly academyId: string;
  readonly stage: ReminderStage;
  /** ISO 8601. */
  readonly at: string;
  readonly personId: string;
}

export const batchSubmitted = 'certification.batch-submitted';

export interface BatchSubmitted {
  readonly batchId: string;
  readonly academyId: string;
}
