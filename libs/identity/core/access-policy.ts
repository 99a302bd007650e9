// May this person call this route?
import { holdsRole, type AcademyRole, type Actor } from '#libs/kernel/context.js';

/** What a route demands; the shape that the access decorators leave on it. */
export type Demand =
  | { readonly who: 'anyone' | 'signed-in' | 'registrar' }
  | { readonly who: 'member'; readonly roles: readonly AcademyRole[] };

export type AccessVerdict = 'allowed' | 'route-closed' | 'sign-in-required' | 'registrar-only' | 'not-found';

/** A route without a demand is closed to everybody: forgetting one must not open it. */
export function verdictOn(demand: Demand | undefined, actor: Actor | null, academyId: string | undefined): AccessVerdict {
  if (!demand) return 'route-closed';
  if (demand.who === 'anyone') return 'allowed';
  if (!actor) return 'sign-in-required';
  switch (demand.who) {
    case 'signed-in':
      return 'allowed';
    case 'registrar':
      return actor.registrar ? 'allowed' : 'registrar-only';
    case 'member':
      // To those who may not enter, an academy looks like one that is not there.
      return academyId !== undefined && holdsRole(actor, academyId, demand.roles) ? 'allowed' : 'not-found';
  }
}
