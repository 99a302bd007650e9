// Which places of a logbook entry cannot stay as they are, whatever else is still missing?
import type { Day } from '#libs/kernel/calendar.js';
import { contactIn } from './contact-details.js';
import type { LogbookContent, LogbookField } from './logbook-entry.js';

export const logbookFaultCodes = ['logbook-day-unfit', 'zone-missing', 'person-code-unfit', 'contact-details-in-text'] as const;
export type LogbookFaultCode = (typeof logbookFaultCodes)[number];

export interface LogbookFault {
  readonly field: LogbookField;
  readonly code: LogbookFaultCode;
}

/** `model 3`, `modelo 12`, `C-04`: one letter or one of these words, and a number; no name and no year of birth. */
const personCode = /^(?:\p{L}|model|modelo|client|cliente|person|pessoa|volunteer|volunt[aá]ri[ao])[ .-]?\d{1,3}$/iu;
export const isPersonCode = (text: string): boolean => personCode.test(text);

const texts = ['personCode', 'needle', 'needleLot', 'pigment', 'pigmentLot', 'did', 'noticed', 'differently'] as const satisfies readonly LogbookField[];

/** The days in the academy's zone between which a procedure can have been done: since the enrolment, and not later than today. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export function faultsIn(content: LogbookContent, { from, to }: Span): LogbookFault[] {
  const { doneOn, surface, zone } = content;
  const faults: LogbookFault[] = [];
  if (doneOn < from || doneOn > to) faults.push({ field: 'doneOn', code: 'logbook-day-unfit' });
  if (zone === null && surface !== 'practice-skin') faults.push({ field: 'zone', code: 'zone-missing' });
  for (const field of texts) {
    if (contactIn(content[field]) !== null) faults.push({ field, code: 'contact-details-in-text' });
    else if (field === 'personCode' && content.personCode !== '' && !isPersonCode(content.personCode)) faults.push({ field, code: 'person-code-unfit' });
  }
  return faults;
}
