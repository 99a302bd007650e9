// Who may read what is taught?
import type { Actor } from '#libs/kernel/context.js';

/** Whoever holds a role in some academy, trainees included, and registrars. The programme's outline is open to everybody. */
export const mayReadLessons = (actor: Pick<Actor, 'memberships' | 'registrar'>): boolean => actor.registrar || actor.memberships.length > 0;
