// How much was done under supervision, of what was countersigned?
import type { LogbookState, Surface } from './logbook-entry.js';

export interface TalliedEntry {
  readonly id: string;
  readonly state: LogbookState;
  readonly supersedesId: string | null;
  readonly surface: Surface;
  readonly minutes: number;
}

export interface LogbookTally {
  readonly entries: number;
  readonly practiceSkin: number;
  readonly liveModels: number;
  readonly clients: number;
  readonly minutes: number;
}

/** An entry counts once it is countersigned, until a countersigned correction takes its place. */
export function logbookTallyOf(entries: readonly TalliedEntry[]): LogbookTally {
  const countersigned = entries.filter(({ state }) => state === 'countersigned');
  const replaced = new Set(countersigned.map(({ supersedesId }) => supersedesId));
  const counted = countersigned.filter(({ id }) => !replaced.has(id));
  const on = (surface: Surface): number => counted.filter((entry) => entry.surface === surface).length;
  return {
    entries: counted.length,
    practiceSkin: on('practice-skin'),
    liveModels: on('live-model'),
    clients: on('client'),
    minutes: counted.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** How many of so many dots the minutes fill: a dot is full only when its whole share is done. */
export const dotsFilled = (minutes: number, hours: number, dots: number): number => (hours <= 0 ? dots : Math.min(dots, Math.floor((minutes * dots) / (hours * 60))));
