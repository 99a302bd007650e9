// In which language does a reader want the texts?
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel/errors.js';
import { isLocale, locales, preferredLocale, type Locale } from '#libs/kernel/locale.js';

interface IncomingRequest {
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const readLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale => {
  const { query, headers } = context.switchToHttp().getRequest<IncomingRequest>();
  const asked = query['locale'];
  if (asked === undefined) {
    const accepted = headers['accept-language'];
    return preferredLocale(Array.isArray(accepted) ? accepted.join() : accepted);
  }
  if (isLocale(asked)) return asked;
  const detail = `locale must be one of ${locales.join(', ')}`;
  throw new DomainError('invalid', 'input-invalid', detail, { faults: [{ pointer: '/locale', code: 'isIn', detail }] });
});

/** `?locale=en|pt-PT`, or else the best of Accept-Language. */
export const AskedLocale = (): ParameterDecorator => (target, property, index) => {
  readLocale()(target, property, index);
  const descriptor = property === undefined ? undefined : Object.getOwnPropertyDescriptor(target, property);
  if (property !== undefined && descriptor) ApiQuery({ name: 'locale', required: false, enum: locales })(target, property, descriptor);
};
