// In which ways can work on an academy go wrong?
import { DomainError } from '#libs/kernel/errors.js';
import type { AcademyMove, AcademyState } from './core/academy-state.js';
import type { InvitedRole } from './core/invitation.js';

export type AcademyErrorCode = 'not-found' | 'academy-move-refused' | 'academy-closed' | 'already-member' | 'last-owner' | 'applicant-erased';

const error = (...facts: ConstructorParameters<typeof DomainError<AcademyErrorCode>>) => new DomainError<AcademyErrorCode>(...facts);

const deeds: Readonly<Record<AcademyMove, string>> = { admit: 'admitted', suspend: 'suspended', reinstate: 'reinstated', close: 'closed' };
const conditions: Readonly<Record<AcademyState, string>> = { applied: 'has applied and waits', admitted: 'is admitted', suspended: 'is suspended', closed: 'is closed' };

export const academyNotFound = () => error('not-found', 'not-found', 'There is no such academy.');
export const moveRefused = (state: AcademyState, move: AcademyMove) =>
  error('conflict', 'academy-move-refused', `An academy that ${conditions[state]} cannot be ${deeds[move]}.`, { facts: { state } });
export const academyClosed = () => error('conflict', 'academy-closed', 'The academy is closed: nobody joins it any more.');
export const alreadyMember = (role: InvitedRole) => error('conflict', 'already-member', `This person is ${role} of the academy already.`, { facts: { role } });
export const applicantErased = () => error('conflict', 'applicant-erased', 'Whoever applied for this academy had the details removed since. Close the application.');
export const lastOwner = () => error('conflict', 'last-owner', 'An academy has at least one owner. Invite another one first.');
