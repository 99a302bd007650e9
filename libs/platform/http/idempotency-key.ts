// How does a request say that it may be repeated safely?
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel/errors.js';
import type { IdempotencyRequest } from '../idempotency.js';
import type { RequestWithActor } from './access.js';

interface IncomingRequest extends RequestWithActor {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

const readKey = createParamDecorator((_: unknown, context: ExecutionContext): IdempotencyRequest => {
  const request = context.switchToHttp().getRequest<IncomingRequest>();
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{16,128}$/.test(key)) {
    throw new DomainError('invalid', 'idempotency-key-required', 'Send an Idempotency-Key header of 16 to 128 visible characters, a new one for each new thing to create.');
  }
  return { key, scope: request.actor?.personId ?? 'public', route: `${request.method} ${request.url.split('?')[0]}`, body: request.body };
});

/** The request's `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). 400 `idempotency-key-required` without one. */
export const IdempotencyKey = (): ParameterDecorator => (target, property, index) => {
  readKey()(target, property, index);
  const descriptor = property === undefined ? undefined : Object.getOwnPropertyDescriptor(target, property);
  if (property !== undefined && descriptor) ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 16, maxLength: 128 } })(target, property, descriptor);
};
