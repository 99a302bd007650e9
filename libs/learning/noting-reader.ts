// Is whoever is signed in the person for whom the page was opened?
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { signInRequired } from '#libs/platform/http/access.js';
import { otherPerson } from './errors.js';

interface IncomingRequest {
  readonly actor?: Actor;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const header = 'dermark-person';

const readReader = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor, headers } = context.switchToHttp().getRequest<IncomingRequest>();
  if (!actor) throw signInRequired();
  const named = headers[header];
  if (named !== undefined && named !== actor.personId) throw otherPerson();
  return actor;
});

/** The actor. 409 `other-person` when `dermark-person` names somebody else: another person signed in, in another tab, while the page stood open. */
export const NotingReader = (): ParameterDecorator => (target, property, index) => {
  readReader()(target, property, index);
  const descriptor = property === undefined ? undefined : Object.getOwnPropertyDescriptor(target, property);
  const description = 'The person for whom the page was opened; 409 `other-person` when somebody else is signed in.';
  if (property !== undefined && descriptor) ApiHeader({ name: header, required: false, description, schema: { type: 'string', format: 'uuid' } })(target, property, descriptor);
};
