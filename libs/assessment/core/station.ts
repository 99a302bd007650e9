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
  /** Two watch and sign, each blind to the other's sheet. Absent: one. */
  readonly assessors?: 2;
}

export interface Station extends StationSource {
  readonly id: string;
  readonly version: number;
}

/** How a station stands after what was signed: a sheet waits for its second, two assessors differ and nobody has ruled, or it is settled. */
export type StationStanding = 'waiting' | 'disputed' | 'passed' | 'failed';

/** The whole impression, beside the steps: from a clear fail to outstanding. It informs and decides nothing. */
export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

export const assessorsOf = (station: Pick<StationSource, 'assessors'>): 1 | 2 => station.assessors ?? 1;

/** Between two assessors a third one rules alone; the two themselves rule together. */
export type RulingWay = 'third' | 'joint';

interface OpenDispute {
  readonly assessorIds: readonly string[];
  readonly rulerIds: readonly string[];
}

/** How somebody may rule on an open difference; null for whoever has ruled already. */
export function rulingWay({ assessorIds, rulerIds }: OpenDispute, rulerId: string): RulingWay | null {
  if (rulerIds.includes(rulerId)) return null;
  return assessorIds.includes(rulerId) ? 'joint' : 'third';
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
