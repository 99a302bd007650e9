// What does each part of the page get on which an entry is countersigned?
import type { Logbook, LogbookEntry } from './contract.js';

export interface CountersigningProps {
  readonly academyId: string;
  readonly logbook: Logbook;
  readonly entry: LogbookEntry;
}
