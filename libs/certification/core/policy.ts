// Who may do what with names, decisions and certificates?
import { holdsRole, type AcademyRole, type Actor } from '#libs/kernel/context.js';

/** Compares a trainee's name with a document. */
export const naming: readonly AcademyRole[] = ['owner', 'instructor', 'assessor', 'certifier'];
/** Sees what a decision would rest on. */
export const reviewing: readonly AcademyRole[] = ['certifier', 'owner'];
/** Decides. */
export const deciding: readonly AcademyRole[] = ['certifier'];
/** Suspends the academy's own certificates, for a while. */
export const suspending: readonly AcademyRole[] = ['owner', 'certifier'];
/** Sees the academy's certificates. */
export const following: readonly AcademyRole[] = ['owner', 'instructor', 'assessor', 'certifier'];

interface Held {
  readonly academyId: string;
  readonly holderId: string;
}

/** In which part somebody sees a certificate; null: for this person it does not exist. */
export function partOf(actor: Actor, { academyId, holderId }: Held): 'holder' | 'academy' | 'registrar' | null {
  if (actor.personId === holderId) return 'holder';
  if (holdsRole(actor, academyId, following)) return 'academy';
  return actor.registrar ? 'registrar' : null;
}
