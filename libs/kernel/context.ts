// On whose behalf does something run, and which rows may it see?

/** The roles a person can hold in an academy, and the one across academies. */
export const academyRoles = ['owner', 'instructor', 'assessor', 'certifier', 'trainee'] as const;
export type AcademyRole = (typeof academyRoles)[number];
export type Role = AcademyRole | 'registrar';

/** What row level security is told for one transaction: who asks, for which academy, and whether for the whole register. */
export interface DbContext {
  readonly person: string | null;
  readonly academy: string | null;
  readonly register: boolean;
}

/** The server itself: sequencer, outbox, jobs. It sees the whole register. */
export const systemContext: DbContext = { person: null, academy: null, register: true };

/** Nobody in particular: the public, and people who are about to sign in. */
export const publicContext: DbContext = { person: null, academy: null, register: false };

/** A person who is signed in, with what that person may do. */
export interface Actor {
  readonly personId: string;
  readonly sessionId: string;
  readonly signedInAt: Date;
  readonly registrar: boolean;
  readonly memberships: readonly { readonly academyId: string; readonly role: AcademyRole }[];
}

/** The actor's own rows, wherever they are. */
export const asPerson = (actor: Actor): DbContext => ({ person: actor.personId, academy: null, register: false });

/** The rows of one academy in which the actor has been found to hold a role. */
export const asMember = (actor: Actor, academyId: string): DbContext => ({ person: actor.personId, academy: academyId, register: false });

/** The register across academies; only for a registrar, and every such read leaves an audit row. */
export const asRegistrar = (actor: Actor): DbContext => ({ person: actor.personId, academy: null, register: actor.registrar });

export const holdsRole = (actor: Actor, academyId: string, roles: readonly AcademyRole[]): boolean =>
  actor.memberships.some((membership) => membership.academyId === academyId && roles.includes(membership.role));
