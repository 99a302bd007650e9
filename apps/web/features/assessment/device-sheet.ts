// What is a checklist on this device, from the first tick until the server has signed it?
import type { Observation, StationOfTrainee, StationSigned } from './contract.js';
import type { StationPlace } from './queries.js';

/** `draft`: being filled in. `waiting`: the assessor has signed, the server has not heard. `refused`: the server said no, and the assessor decides what becomes of it. */
export type SheetState = 'draft' | 'waiting' | 'refused';

export interface DevicePhoto {
  /** Its own idempotency key. */
  readonly key: string;
  /** Drawn anew on this device: pixels, and nothing that the camera wrote beside them. */
  readonly image: Blob;
}

export interface DeviceSheet {
  /** Made with the first tick, sent as idempotency key: however often the sheet is sent, it is signed once. */
  readonly id: string;
  readonly personId: string;
  readonly place: StationPlace;
  readonly stationTitle: string;
  readonly traineeName: string;
  readonly state: SheetState;
  readonly observation: Observation;
  readonly photos: readonly DevicePhoto[];
  /** When it was signed on this device. From then on the observation does not change. */
  readonly observedAt: string | null;
  /** Why the server has not signed it: the code of a problem. Null while nothing but the connection is missing. */
  readonly problem: string | null;
  readonly changedAt: string;
}

/** A station as it was when there was a connection. */
export interface PreparedStation {
  readonly personId: string;
  readonly place: StationPlace;
  readonly of: StationOfTrainee;
  readonly preparedAt: string;
}

export const emptyObservation: Observation = { observed: [], critical: [], note: '' };

export const isAt = (place: StationPlace, other: StationPlace): boolean => place.enrolmentId === other.enrolmentId && place.stationId === other.stationId && place.academyId === other.academyId;

/** What the server said: signed; not reached, or not able just now; that it failed on this one; somebody must sign in first; or no. */
export type SendingOutcome =
  | { readonly kind: 'signed'; readonly answer: StationSigned }
  | { readonly kind: 'passing' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'sign-in'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string };

/** Null once it is signed: then the server keeps it. */
export function afterSending(sheet: DeviceSheet, outcome: SendingOutcome): DeviceSheet | null {
  switch (outcome.kind) {
    case 'signed':
      return null;
    case 'passing':
    case 'failed':
      return { ...sheet, problem: null };
    case 'sign-in':
      return { ...sheet, problem: outcome.code };
    case 'refused':
      return { ...sheet, state: 'refused', problem: outcome.code };
  }
}
