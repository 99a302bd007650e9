// Does somebody who sends a request prefer not to wait for all of the answer (RFC 7240)?
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

interface IncomingRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** True when one of the preferences in a `Prefer` header is respond-async; what stands behind a semicolon only refines it. */
export function prefersAsync(header: string | string[] | undefined): boolean {
  const preferences = (Array.isArray(header) ? header.join() : (header ?? '')).split(',');
  return preferences.some((preference) => preference.split(';')[0]?.trim().toLowerCase() === 'respond-async');
}

const readPreference = createParamDecorator((_: unknown, context: ExecutionContext): boolean => prefersAsync(context.switchToHttp().getRequest<IncomingRequest>().headers['prefer']));

/** Whether the request has `Prefer: respond-async`. */
export const RespondAsync = (): ParameterDecorator => (target, property, index) => {
  readPreference()(target, property, index);
  const descriptor = property === undefined ? undefined : Object.getOwnPropertyDescriptor(target, property);
  if (property !== undefined && descriptor) ApiHeader({ name: 'Prefer', required: false, schema: { type: 'string', enum: ['respond-async'] } })(target, property, descriptor);
};
