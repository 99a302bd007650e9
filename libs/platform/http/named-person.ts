// Is whoever is signed in the person whom the request means?
import { ApiHeader } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { DomainError } from '#libs/kernel/errors.js';

const header = 'dermark-person';

export interface RequestThatMayName {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** 409 `other-person` when the request names somebody else: another person signed in, in another tab, since it was written. Stands before any question of roles. */
export function demandNamedPerson({ headers }: RequestThatMayName, actor: Actor): void {
  const named = headers[header];
  if (named !== undefined && named !== actor.personId) throw new DomainError('conflict', 'other-person', 'Somebody else is signed in than whom this request means; nothing was done.');
}

/** Says so in the description of a route whose requests are written ahead and sent later. Every route heeds the header. */
export const NamesPerson = (): MethodDecorator =>
  ApiHeader({ name: header, required: false, description: 'The person in whose name the request was written; 409 `other-person` when somebody else is signed in.', schema: { type: 'string', format: 'uuid' } });
