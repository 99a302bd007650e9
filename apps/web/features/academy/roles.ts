// What may the person who is signed in do in this academy?
import type { AcademyRole } from '../../api/contract.js';
import { useMe } from '../identity/session.js';

export interface Powers {
  readonly roles: readonly AcademyRole[];
  readonly name: string;
  /** Opens cohorts, adds instructors, enrols trainees. */
  readonly enrols: boolean;
  /** Decides on extra time and breaks in exams. */
  readonly accommodates: boolean;
  readonly assesses: boolean;
  /** May be named in a logbook. */
  readonly supervises: boolean;
  /** Sees what waits for a decision. */
  readonly seesDecisions: boolean;
  readonly owns: boolean;
  readonly isStaff: boolean;
}

/** For what is shown; the server decides for itself. */
export function usePowers(academyId: string): Powers {
  const here = useMe()?.memberships.filter((membership) => membership.academyId === academyId) ?? [];
  const roles = here.map(({ role }) => role);
  const holds = (...wanted: AcademyRole[]) => wanted.some((role) => roles.includes(role));
  return {
    roles,
    name: here[0]?.academyName ?? '',
    enrols: holds('owner', 'instructor'),
    accommodates: holds('owner', 'instructor'),
    assesses: holds('assessor'),
    supervises: holds('instructor', 'assessor'),
    seesDecisions: holds('owner', 'certifier'),
    owns: holds('owner'),
    isStaff: holds('owner', 'instructor', 'assessor', 'certifier'),
  };
}
