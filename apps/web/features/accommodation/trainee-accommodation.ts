// What does each part of a trainee's accommodation get?
import type { Accommodation } from './queries.js';

export interface AccommodationOf {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly name: string;
}

export interface KnownAccommodation extends AccommodationOf {
  readonly accommodation: Accommodation;
}

export interface DecidedAccommodation extends KnownAccommodation {
  readonly onClose: () => void;
}
