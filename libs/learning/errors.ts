// What can learning refuse?
import { DomainError } from '#libs/kernel/errors.js';
import type { LogbookErrorCode } from './logbook-errors.js';
import type { SittingErrorCode } from './sitting-errors.js';

export type LearningErrorCode =
  | 'not-found'
  | 'academy-not-admitted'
  | 'cohort-name-taken'
  | 'programme-not-published'
  | 'not-an-instructor'
  | 'already-enrolled'
  | 'enrolment-withdrawn'
  | 'requirements-missing'
  | 'own-assessment'
  | 'assessors-only'
  | 'station-passed-already'
  | 'practice-stale'
  | 'practice-answer-unfit'
  | 'exam-day-unfit'
  | 'note-changed'
  | 'note-deleted'
  | 'note-empty'
  | 'notes-full'
  | LogbookErrorCode
  | SittingErrorCode;

const conflict = (code: LearningErrorCode, detail: string, facts?: Readonly<Record<string, unknown>>) =>
  new DomainError<LearningErrorCode>('conflict', code, detail, facts ? { facts } : {});

/** Also for what exists but is not the caller's to see. */
export const notFound = () => new DomainError<LearningErrorCode>('not-found', 'not-found', 'There is nothing under this address.');
export const academyNotAdmitted = () => conflict('academy-not-admitted', 'Only an admitted academy enrols trainees.');
export const cohortNameTaken = () => conflict('cohort-name-taken', 'The academy has a cohort of this name already.');
export const programmeNotPublished = () => conflict('programme-not-published', 'Cohorts learn by a published version of a programme; this is none.');
export const notAnInstructor = () => conflict('not-an-instructor', 'This person does not hold the role of instructor in the academy.');
export const alreadyEnrolled = () => conflict('already-enrolled', 'This person is enrolled on the programme at this academy already.');
export const enrolmentWithdrawn = () => conflict('enrolment-withdrawn', 'The trainee has left the programme; nothing more is recorded.');
export const requirementsMissing = (missing: readonly string[]) =>
  conflict('requirements-missing', `First comes what it rests on: ${missing.join(', ')}.`, { missing });
export const stationPassedAlready = () => conflict('station-passed-already', 'The trainee has passed this station; there is nothing left to sign.');
/** `facts` say how the card stands now. */
export const practiceStale = (facts: Readonly<Record<string, unknown>>) => conflict('practice-stale', 'This card has been answered since it was shown, or asks something else by now.', facts);
export const practiceAnswerUnfit = (pointer: string, detail: string) =>
  new DomainError<LearningErrorCode>('invalid', 'practice-answer-unfit', detail, { faults: [{ pointer, code: 'practice-answer-unfit', detail }] });
export const examDayUnfit = () => {
  const detail = 'The day of the exam is today or later, within two years.';
  return new DomainError<LearningErrorCode>('invalid', 'exam-day-unfit', detail, { faults: [{ pointer: '/examOn', code: 'exam-day-unfit', detail }] });
};
/** `facts` have the note as it is now. */
export const noteChanged = (note: object) => conflict('note-changed', 'This note has been changed since it was shown.', { note });
export const noteDeleted = () => new DomainError<LearningErrorCode>('gone', 'note-deleted', 'This note has been deleted since it was shown. Sent as a new one, it is kept.');
export const notesFull = (most: number) => conflict('notes-full', `There are ${most} notes beside this lesson; delete one to keep another.`, { most });
export const noteEmpty = () => {
  const detail = 'A note marks a passage, says something, or both.';
  return new DomainError<LearningErrorCode>('invalid', 'note-empty', detail, { faults: [{ pointer: '/text', code: 'note-empty', detail }] });
};
export const ownAssessment = () => new DomainError<LearningErrorCode>('forbidden', 'own-assessment', 'Nobody assesses himself.');
export const assessorsOnly = () => new DomainError<LearningErrorCode>('forbidden', 'assessors-only', 'Only an assessor of the academy signs a station.');
