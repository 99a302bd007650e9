// What can become of many certificates that are asked for in one go?
import { obstacleCodes } from './eligibility.js';

/** `each` is issued by itself, whatever becomes of the others; `together` all are issued, or none is. */
export const batchModes = ['each', 'together'] as const;
export type BatchMode = (typeof batchModes)[number];

/** A table that somebody can still have read before deciding, and a transaction that still ends within seconds. */
export const largestBatch = 1000;

export const batchRowStates = ['waiting', 'issued', 'refused'] as const;
export type BatchRowState = (typeof batchRowStates)[number];

/** Why a row gave no certificate; `others-refused` where nothing was wrong with the row itself, `failed-repeatedly` where the fault was ours. */
export const batchRefusals = [...obstacleCodes, 'seen-name-outdated', 'certifier-not-granted', 'not-found', 'others-refused', 'failed-repeatedly'] as const;
export type BatchRefusal = (typeof batchRefusals)[number];

export interface RefusedPlace {
  readonly place: number;
  readonly refusal: BatchRefusal;
}

/** What every row of a batch is told when all belong together and some were refused. */
export function refusedTogether(places: readonly number[], reasons: readonly RefusedPlace[]): RefusedPlace[] {
  const own = new Map(reasons.map(({ place, refusal }) => [place, refusal]));
  return places.map((place) => ({ place, refusal: own.get(place) ?? 'others-refused' }));
}

/** So often is a row tried when something fails that says nothing about it: over half an hour, in which most of what passes has passed. */
export const mostTries = 6;

/** The minutes until a row is tried again that has failed so often: 1, 2, 4 …; null when it has failed often enough. */
export const minutesUntilNextTry = (failed: number): number | null => (failed < mostTries ? 2 ** (failed - 1) : null);

/** The code of a refusal that is final; null for everything else, which says nothing about the row: it is tried again. */
export const batchRefusal = (code: string): BatchRefusal | null => batchRefusals.find((refusal) => refusal === code) ?? null;
