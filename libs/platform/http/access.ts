// Who may call a route? (Closed unless the route says otherwise.)
import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AcademyRole, Actor } from '#libs/kernel/context.js';
import { DomainError } from '#libs/kernel/errors.js';

export type Access =
  | { readonly who: 'anyone' }
  | { readonly who: 'signed-in' }
  | { readonly who: 'registrar' }
  /** A member, in one of the roles, of the academy that the route's `:academyId` names. */
  | { readonly who: 'member'; readonly roles: readonly AcademyRole[] };

export const ACCESS = 'dermark:access';

/** No account needed. Every use is listed in a test. */
export const Public = () => SetMetadata(ACCESS, { who: 'anyone' } satisfies Access);
/** Anyone who is signed in; the verb sees only that person's own rows. */
export const SignedIn = () => SetMetadata(ACCESS, { who: 'signed-in' } satisfies Access);
export const Registrar = () => SetMetadata(ACCESS, { who: 'registrar' } satisfies Access);
/** Members of `:academyId` in one of `roles`. To everybody else the academy does not exist (404). */
export const Member = (...roles: AcademyRole[]) => SetMetadata(ACCESS, { who: 'member', roles } satisfies Access);

export interface RequestWithActor {
  actor?: Actor;
}

export const signInRequired = () => new DomainError('unauthenticated', 'sign-in-required', 'Sign in first.');

/** The person who is signed in. Only on routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw signInRequired();
  return actor;
});
