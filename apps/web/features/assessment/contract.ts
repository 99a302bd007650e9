// What does the assessor's station ask the server, and what comes back?
import type { KeyHeader } from '../../api/contract-paths.js';
import type { Operation } from '../../api/operation.js';

export interface Observable {
  id: string;
  text: string;
}

export interface Station {
  id: string;
  code: string;
  domain: string;
  title: string;
  brief: string;
  minutes: number;
  equipment: string[];
  steps: Observable[];
  requiredSteps: number;
  criticalFails: Observable[];
}

export interface StationRecord {
  id: string;
  assessorName: string;
  passed: boolean;
  signedAt: string;
  observed: string[];
  critical: string[];
  note: string;
}

export interface StationOfTrainee {
  station: Station;
  trainee: { name: string };
  /** Oldest first. */
  records: StationRecord[];
  can: { sign: boolean };
}

export interface Observation {
  observed: string[];
  critical: string[];
  note: string;
}

type AtStation = { path: { academyId: string; enrolmentId: string; stationId: string } };

declare module '../../api/contract-paths.js' {
  interface paths {
    '/v1/academies/{academyId}/enrolments/{enrolmentId}/stations/{stationId}': { get: Operation<StationOfTrainee, AtStation> };
    '/v1/academies/{academyId}/enrolments/{enrolmentId}/stations/{stationId}/records': {
      post: Operation<{ id: string; passed: boolean }, AtStation & KeyHeader & { body: Observation }>;
    };
  }
}
