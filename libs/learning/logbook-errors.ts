// What can the logbook refuse?
import { DomainError } from '#libs/kernel/errors.js';
import type { LogbookState } from './core/logbook-entry.js';
import type { LogbookFault, LogbookFaultCode } from './core/logbook-faults.js';

export type LogbookErrorCode =
  | LogbookFaultCode
  | 'logbook-entry-stale'
  | 'logbook-state-unfit'
  | 'logbook-entry-incomplete'
  | 'logbook-remark-stays'
  | 'logbook-entry-superseded'
  | 'not-a-supervisor'
  | 'supervisor-still-there'
  | 'supervisor-only'
  | 'supervisor-has-certified';

const conflict = (code: LogbookErrorCode, detail: string, facts?: Readonly<Record<string, unknown>>) => new DomainError<LogbookErrorCode>('conflict', code, detail, facts ? { facts } : {});

interface Standing {
  readonly revision: number;
  readonly state: LogbookState;
  readonly changedAt: Date;
}

/** `facts` say how the entry stands now. */
export const logbookEntryStale = ({ revision, state, changedAt }: Standing) =>
  conflict('logbook-entry-stale', 'The entry has changed since it was shown.', { revision, state, changedAt: changedAt.toISOString() });
export const logbookStateUnfit = ({ revision, state }: Pick<Standing, 'revision' | 'state'>) => conflict('logbook-state-unfit', `This cannot be done with an entry that is ${state}.`, { revision, state });
export const logbookEntryIncomplete = (missing: readonly string[]) => conflict('logbook-entry-incomplete', `Before it is submitted, the entry needs: ${missing.join(', ')}.`, { missing });
export const logbookRemarkStays = () => conflict('logbook-remark-stays', 'The entry came back with a remark, which stays: mend it, it is not thrown away.');
export const logbookEntrySuperseded = () => conflict('logbook-entry-superseded', 'Only a countersigned entry is corrected, and only by one other entry.');
export const notASupervisor = () => conflict('not-a-supervisor', 'The supervisor is an instructor or assessor of the academy, and never the trainee.');
export const supervisorStillThere = () => conflict('supervisor-still-there', 'The supervisor can still countersign; the trainee can withdraw the entry and choose another.');
export const supervisorHasCertified = () => conflict('supervisor-has-certified', 'The supervisor has decided on a certificate of this trainee since that day; whoever stood beside a trainee does not decide.');
export const supervisorOnly = () => new DomainError<LogbookErrorCode>('forbidden', 'supervisor-only', 'Only the supervisor whom the entry names decides on it.');

const details: Readonly<Record<LogbookFaultCode, string>> = {
  'logbook-day-unfit': 'The day is not before the enrolment and not later than today.',
  'zone-missing': 'Work on a person has a zone of the scalp.',
  'person-code-unfit': 'Whoever was treated gets a code, never a name: model, client, person or one letter, and a number up to 999.',
  'contact-details-in-text': 'This looks like an e-mail address or a telephone number; nobody is named in a logbook. A lot number stands directly behind a letter; words or commas part other numbers.',
};

/** All of them at once; the first gives the code. */
export const logbookEntryUnfit = (faults: readonly (Omit<LogbookFault, 'field'> & { readonly field: string })[]) => {
  const named = faults.map(({ field, code }) => ({ pointer: `/${field}`, code, detail: details[code] }));
  const code = faults[0]?.code ?? 'logbook-day-unfit';
  return new DomainError<LogbookErrorCode>('invalid', code, details[code], { faults: named });
};
