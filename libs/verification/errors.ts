// How does the check tell a program that there is no answer?
import { DomainError } from '#libs/kernel/errors.js';

export type VerificationCode = 'trap-filled' | 'number-mistyped' | 'number-unknown' | 'not-in-force' | 'could-not-check' | 'register-altered' | 'too-many-misses';

type Facts = Readonly<Record<string, unknown>>;

export const numberMistyped = (facts: Facts) =>
  new DomainError<VerificationCode>('invalid', 'number-mistyped', 'This is not how our numbers are written: there is a slip in it. Nothing was looked up.', { facts });
export const numberUnknown = (facts: Facts) =>
  new DomainError<VerificationCode>('not-found', 'number-unknown', 'We have nothing under this number. That is no finding against anybody.', { facts });
export const notInForce = (facts: Facts) =>
  new DomainError<VerificationCode>('conflict', 'not-in-force', 'A poster is drawn only of a certificate that is in force.', { facts });
export const couldNotCheck = (facts: Facts) =>
  new DomainError<VerificationCode>('unavailable', 'could-not-check', 'We could not check the status just now. That is neither a yes nor a no.', { facts, retryAfterSeconds: 10 });
/** Asking again does not help. */
export const registerAltered = (facts: Facts) =>
  new DomainError<VerificationCode>('unavailable', 'register-altered', 'The register contradicts its own public ledger: nothing that it says under this number can be relied upon. Please tell us.', { facts });
export const tooManyMisses = (retryAfterSeconds: number) =>
  new DomainError<VerificationCode>('too-many', 'too-many-misses', 'Your network asked for many numbers that we do not have. Wait, then ask again.', { retryAfterSeconds });
/** By a program that fills in whatever it finds, or by a browser that meant well. */
export const trapFilled = () => new DomainError<VerificationCode>('invalid', 'trap-filled', 'A field that must stay empty was filled in.');
