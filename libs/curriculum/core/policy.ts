// Who may read what is taught, and who may write it?
import type { AcademyRole, Actor } from '#libs/kernel/context.js';

type Reader = Pick<Actor, 'memberships' | 'registrar'>;

/** Whoever holds a role in some academy, trainees included, and registrars. The programme's outline is open to everybody. */
export const mayReadLessons = (actor: Reader): boolean => actor.registrar || actor.memberships.length > 0;

/** An academy's edition is for whoever holds a role in that academy. */
export const isMemberOf = (actor: Reader, academyId: string): boolean => actor.memberships.some((membership) => membership.academyId === academyId);

/** Adapts and adds lessons, and publishes an edition. */
export const editing: readonly AcademyRole[] = ['owner', 'instructor'];
