// What does an assessor watch at a station, and when is it passed?
import type { Localised } from '#libs/kernel/locale.js';

export interface Observable {
  readonly id: string;
  readonly text: Localised;
}

/** A practical task as its author hands it in. */
export interface StationSource {
  readonly code: string;
  readonly domain: string;
  readonly minutes: number;
  readonly title: Localised;
  readonly brief: Localised;
  readonly equipment: readonly Localised[];
  readonly steps: readonly Observable[];
  /** How many of the steps must be observed. */
  readonly requiredSteps: number;
  /** One of these ends it, whatever else was right. */
  readonly criticalFails: readonly Observable[];
}

export interface Station extends StationSource {
  readonly id: string;
  readonly version: number;
}

export interface Observation {
  readonly observed: readonly string[];
  readonly critical: readonly string[];
}

const strangers = (ids: readonly string[], known: readonly Observable[]): string[] => ids.filter((id) => !known.some((one) => one.id === id));

/** Ids that the station does not know. */
export function unknownIds(station: Pick<StationSource, 'steps' | 'criticalFails'>, { observed, critical }: Observation): string[] {
  return [...strangers(observed, station.steps), ...strangers(critical, station.criticalFails)];
}

export const isStationPassed = (station: Pick<StationSource, 'requiredSteps'>, { observed, critical }: Observation): boolean =>
  critical.length === 0 && new Set(observed).size >= station.requiredSteps;
