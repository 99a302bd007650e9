// What is typed into the form of an entry, and what is that as an entry?
import { tidied, type LogbookContent, type LogbookField } from '#libs/learning/core/logbook-entry.js';
import type { LogbookFaultCode } from '#libs/learning/core/logbook-faults.js';
import type { LogbookEntry } from './contract.js';

/** As fields of a form hold it. */
export interface TypedEntry {
  readonly doneOn: string;
  readonly surface: LogbookContent['surface'] | '';
  readonly zone: NonNullable<LogbookContent['zone']> | '' | 'none';
  readonly session: string;
  readonly work: LogbookContent['work'] | '';
  readonly minutes: string;
  readonly personCode: string;
  readonly needle: string;
  readonly needleLot: string;
  readonly pigment: string;
  readonly pigmentLot: string;
  readonly did: string;
  readonly noticed: string;
  readonly differently: string;
  readonly supervisorId: string;
}

/** What is wrong with a field, by its name. */
export type FieldMarks = ReadonlyMap<LogbookField, LogbookFaultCode | 'missing'>;

export const blank = (doneOn: string): TypedEntry => ({
  doneOn, surface: '', zone: '', session: '1', work: '', minutes: '', personCode: '', needle: '', needleLot: '', pigment: '', pigmentLot: '', did: '', noticed: '', differently: '', supervisorId: '',
}); // prettier-ignore

export const typedOf = (entry: LogbookEntry): TypedEntry => {
  const { doneOn, surface, zone, session, work, minutes, personCode, needle, needleLot, pigment, pigmentLot, did, noticed, differently, supervisor } = entry;
  return {
    doneOn, surface, zone: zone ?? 'none', session: String(session), work, minutes: String(minutes), personCode, needle, needleLot, pigment, pigmentLot, did, noticed, differently,
    // whoever has left cannot be asked any more
    supervisorId: supervisor === null || supervisor.hasLeft ? '' : supervisor.personId,
  }; // prettier-ignore
};

/** The browser has seen to it that what must be chosen is chosen. */
export function contentOf(typed: TypedEntry): LogbookContent | null {
  const { surface, work, zone, session, minutes, supervisorId } = typed;
  if (surface === '' || work === '') return null;
  const trimmed = (text: string) => text.normalize('NFC').trim();
  return tidied({
    doneOn: typed.doneOn,
    surface,
    zone: zone === '' || zone === 'none' ? null : zone,
    session: Number(session),
    work,
    minutes: Number(minutes),
    personCode: trimmed(typed.personCode),
    needle: trimmed(typed.needle),
    needleLot: trimmed(typed.needleLot),
    pigment: trimmed(typed.pigment),
    pigmentLot: trimmed(typed.pigmentLot),
    did: trimmed(typed.did),
    noticed: trimmed(typed.noticed),
    differently: trimmed(typed.differently),
    supervisorId: supervisorId === '' ? null : supervisorId,
  });
}
