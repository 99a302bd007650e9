// What can be refused about a sitting?
import { DomainError } from '#libs/kernel/errors.js';
import type { SittingFault } from './core/exam-sitting.js';

export type SittingErrorCode =
  | SittingFault
  | 'invigilator-unfit'
  | 'candidate-unfit'
  | 'sitting-called-off'
  | 'sitting-began'
  | 'invigilators-changed'
  | 'sitting-is-over'
  | 'invigilator-only'
  | 'check-in-closed'
  | 'supervision-changed'
  | 'sitting-needed'
  | 'sitting-not-open'
  | 'check-in-needed'
  | 'sitting-code-wrong'
  | 'sitting-code-tries'
  | 'pledge-needed';

const conflict = (code: SittingErrorCode, detail: string, facts?: Readonly<Record<string, unknown>>) => new DomainError<SittingErrorCode>('conflict', code, detail, facts ? { facts } : {});

const details: Readonly<Record<SittingFault, string>> = {
  'sitting-ends-too-soon': 'A sitting ends after it begins.',
  'sitting-too-long': 'A sitting lasts twelve hours at most.',
  'sitting-over': 'A sitting ends later than now.',
};
export const sittingUnfit = (code: SittingFault) => new DomainError<SittingErrorCode>('invalid', code, details[code], { faults: [{ pointer: '/endsAt', code, detail: details[code] }] });

/** `taught` are the trainees whom the invigilator taught, or is. */
export const invigilatorUnfit = (taught: readonly string[]) => conflict('invigilator-unfit', 'An invigilator is one of the staff, and neither taught nor is one of the candidates.', { taught });
export const candidateUnfit = () => conflict('candidate-unfit', 'A candidate is enrolled at the academy, and has not left.');
export const sittingCalledOff = () => conflict('sitting-called-off', 'This sitting was called off.');
export const sittingBegan = () => conflict('sitting-began', 'Somebody has been checked in; the sitting is not called off any more.');
export const invigilatorsChanged = () => conflict('invigilators-changed', 'Somebody else has said meanwhile who invigilates.');
export const sittingIsOver = () => conflict('sitting-is-over', 'This sitting is over.');
export const invigilatorOnly = () => new DomainError<SittingErrorCode>('forbidden', 'invigilator-only', 'Only who invigilates this sitting does that.');
export const checkInClosed = () => conflict('check-in-closed', 'Candidates are checked in from an hour before the sitting until it is over.');
/** `revision` is how many decisions there are now. */
export const supervisionChanged = (revision: number) => conflict('supervision-changed', 'Somebody else has decided on this since it was shown.', { revision });

export const sittingNeeded = () => conflict('sitting-needed', 'This exam begins at a sitting, and none is announced to this candidate.');
export const sittingNotOpen = (startsAt: Date) => conflict('sitting-not-open', `The sitting begins at ${startsAt.toISOString()}.`, { startsAt: startsAt.toISOString() });
export const checkInNeeded = () => conflict('check-in-needed', 'The invigilator has not checked this candidate in.');
export const sittingCodeWrong = () => conflict('sitting-code-wrong', 'This is not the code on the invigilator\'s screen.');
export const sittingCodeTries = () => new DomainError<SittingErrorCode>('too-many', 'sitting-code-tries', 'Too many codes. Wait ten minutes.', { retryAfterSeconds: 600 });
/** `version` is that of the words that are accepted now. */
export const pledgeNeeded = (version: number) => conflict('pledge-needed', 'Before an exam its pledge is accepted, in the version that stands now.', { version });
