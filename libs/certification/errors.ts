// In which ways can certification refuse?
import { DomainError, type Fault } from '#libs/kernel/errors.js';
import type { Obstacle, ObstacleCode } from './core/eligibility.js';
import type { LegalNameFault } from './core/legal-name.js';
import type { KeyFault } from './core/signing-key.js';
import type { LiftFault, SuspensionFault } from './core/suspension.js';

export type CertificationErrorCode =
  | ObstacleCode
  | LegalNameFault
  | SuspensionFault
  | KeyFault
  | 'not-found'
  | 'own-name'
  | 'name-check-outdated'
  | 'seen-name-outdated'
  | 'count-differs'
  | 'typed-name-differs'
  | 'number-taken'
  | 'orders-changed'
  | 'certificate-not-in-force'
  | 'certificate-not-suspended'
  | LiftFault
  | 'certificate-ended'
  | 'typed-number-differs'
  | 'nothing-to-correct'
  | 'trainee-not-enrolled'
  | 'certifier-not-granted'
  | 'exception-recorded-already'
  | 'not-in-ledger-yet'
  | 'details-removed'
  | 'signing-key-not-opened'
  | 'status-list-not-published-yet';

const conflict = (code: CertificationErrorCode, detail: string, facts?: Readonly<Record<string, unknown>>) =>
  new DomainError<CertificationErrorCode>('conflict', code, detail, facts ? { facts } : {});

function invalid(field: string, code: CertificationErrorCode, detail: string): DomainError<CertificationErrorCode> {
  const fault: Fault = { pointer: `/${field}`, code, detail };
  return new DomainError<CertificationErrorCode>('invalid', code, detail, { faults: [fault] });
}

/** Also for what exists but is not the caller's to see. */
export const notFound = () => new DomainError<CertificationErrorCode>('not-found', 'not-found', 'There is nothing under this address.');

const obstacleSentences: Readonly<Record<ObstacleCode, string>> = {
  'already-certified': 'This enrolment has its certificate already. One decision gives one certificate.',
  'enrolment-withdrawn': 'The trainee has left the programme.',
  'academy-not-admitted': 'Only an admitted academy certifies.',
  'holder-barred': 'A certificate of this person was struck off or is suspended. Nobody is certified past that.',
  'evidence-incomplete': 'The trainee has not met every requirement of the programme yet.',
  'name-not-confirmed': 'The legal name must be checked against a document and then confirmed by the trainee.',
  'certifier-not-impartial': 'Whoever taught or assessed a trainee does not decide on the certificate. Ask another certifier.',
};

/** Names the first obstacle by its code, and all of them in the facts. */
export function hindered(code: ObstacleCode, obstacles: readonly Obstacle[] = []): DomainError<CertificationErrorCode> {
  return conflict(code, obstacleSentences[code], obstacles.length > 0 ? { obstacles } : undefined);
}

const nameSentences: Readonly<Record<LegalNameFault, string>> = {
  'legal-name-length': 'A legal name has 2 to 120 characters.',
  'legal-name-characters': 'A legal name is written in Latin letters, as the machine-readable part of the document has it, without digits.',
};
export const badLegalName = (fault: LegalNameFault) => invalid('legalName', fault, nameSentences[fault]);
export const ownName = () => new DomainError<CertificationErrorCode>('forbidden', 'own-name', 'Nobody checks his own name against a document.');
export const nameCheckOutdated = () => conflict('name-check-outdated', 'The name was checked again since. Load the page and confirm the newest one.');
export const seenNameOutdated = () => conflict('seen-name-outdated', 'A name was checked again since the certifier saw it. Load the page and look at the new one.');
export const countDiffers = (count: number) => invalid('typedCount', 'count-differs', `That would be ${count} certificates. Type how many there are.`);
export const typedNameDiffers = () => invalid('typed', 'typed-name-differs', 'Type the legal name exactly as it will stand on the certificate.');

/** Of 2^65 numbers two were alike: say so rather than hide it. */
export const numberTaken = () =>
  new DomainError<CertificationErrorCode>('unavailable', 'number-taken', 'The number that was drawn is taken already. Nothing was issued; try again.', { retryAfterSeconds: 1 });

/** Between reading what stands and writing the certificate the register imposed conditions on another one of the same person. */
export const ordersChanged = () =>
  new DomainError<CertificationErrorCode>('unavailable', 'orders-changed', 'Conditions were imposed on this person just now. Nothing was issued; look at them and try again.', { retryAfterSeconds: 1 });

const suspensionSentences: Readonly<Record<SuspensionFault, string>> = {
  'review-date-required': 'Say on which day the suspension is looked at again, within 30 days.',
  'review-date-passed': 'The day on which it is looked at again lies ahead.',
  'review-date-too-late': 'An academy suspends for at most 30 days. For longer, ask the registrar.',
};
export const badSuspension = (fault: SuspensionFault) => invalid('until', fault, suspensionSentences[fault]);
export const notInForce = (state: string) => conflict('certificate-not-in-force', 'This certificate is not in force, so this cannot happen to it.', { state });
export const notSuspended = (state: string) => conflict('certificate-not-suspended', 'This certificate is not suspended, and there are no conditions to lift.', { state });
const liftSentences: Readonly<Record<LiftFault, string>> = {
  'imposed-by-register': 'The registrar imposed an order on this certificate, and only the registrar lifts that.',
  'conditions-stand': 'Conditions stand under this suspension. Say which conditions stand from now on: that ends the suspension.',
};
export const notLifted = (fault: LiftFault) => conflict(fault, liftSentences[fault]);

export const endedAlready = (state: string) => conflict('certificate-ended', 'This certificate has ended already; nothing more can happen to it.', { state });
export const nothingToCorrect = () => conflict('nothing-to-correct', 'The name that was checked last is the one on the certificate. Check the right name against a document first.');
export const typedNumberDiffers = () => invalid('typed', 'typed-number-differs', 'Type the number of the certificate exactly as it stands on it.');

export const traineeNotEnrolled = () => conflict('trainee-not-enrolled', 'This person has no enrolment at that academy that still waits for a decision.');
export const certifierNotGranted = () => conflict('certifier-not-granted', 'This person is not a certifier of that academy.');
export const exceptionRecordedAlready = () => conflict('exception-recorded-already', 'There is an exception for this trainee and this certifier at that academy already.');

export const notInLedgerYet = () =>
  new DomainError<CertificationErrorCode>('unavailable', 'not-in-ledger-yet', 'The certificate is being entered in the ledger; its paper bears that number. Try again in a moment.', { retryAfterSeconds: 2 });

/** Its number, status and dates can be checked as before; nothing more is known here, and nothing more happens to it. */
export const detailsRemoved = () => new DomainError<CertificationErrorCode>('gone', 'details-removed', 'The details of this certificate were removed at the request of its holder.');
export const keyNotInForce = (fault: KeyFault) => new DomainError<CertificationErrorCode>('unavailable', fault, 'The key that would sign is not in force. It signs nothing until it has been replaced: dermark keys rotate.');
export const keyNotOpened = () =>
  new DomainError<CertificationErrorCode>('unavailable', 'signing-key-not-opened', 'The private key cannot be opened: CREDENTIAL_KEY_SECRET is not the one that it was encrypted under.');
export const statusListNotPublishedYet = () =>
  new DomainError<CertificationErrorCode>('unavailable', 'status-list-not-published-yet', 'The status list is being entered in the ledger. Try again in a moment.', { retryAfterSeconds: 2 });
