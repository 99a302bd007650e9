// Who may do what for a trainee?
import { holdsRole, type AcademyRole, type Actor } from '#libs/kernel/context.js';

/** Opens cohorts, adds instructors, enrols trainees. */
export const enrolling: readonly AcademyRole[] = ['owner', 'instructor'];
/** Sees how far the academy's trainees are. */
export const following: readonly AcademyRole[] = ['owner', 'instructor', 'assessor', 'certifier'];
/** Signs practical stations; teaching alone is not enough. */
export const assessing: readonly AcademyRole[] = ['assessor'];
/** May be named in a logbook as whoever stood beside the trainee. */
export const supervising: readonly AcademyRole[] = ['instructor', 'assessor'];

/** Decides on extra time and breaks in the exam, and sees who has them; nobody else needs to know. */
export const accommodating: readonly AcademyRole[] = ['owner', 'instructor'];

/** Nobody assesses himself, whatever his roles. */
export const mayAssess = (actor: Actor, enrolment: { readonly academyId: string; readonly personId: string }): boolean =>
  actor.personId !== enrolment.personId && holdsRole(actor, enrolment.academyId, assessing);

/** Only who is named, as long as he may be. */
export const maySupervise = (actor: Actor, entry: { readonly academyId: string; readonly supervisorId: string | null }): boolean =>
  actor.personId === entry.supervisorId && holdsRole(actor, entry.academyId, supervising);

/** Nobody decides on his own accommodation, whatever his roles. */
export const mayAccommodate = (actor: Actor, enrolment: { readonly academyId: string; readonly personId: string }): boolean =>
  actor.personId !== enrolment.personId && holdsRole(actor, enrolment.academyId, accommodating);
