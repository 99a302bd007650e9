// What exactly is wrong with a request's body or parameters?
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type Fault } from '#libs/kernel/errors.js';

function faultsOf(errors: readonly ValidationError[], path = ''): Fault[] {
  return errors.flatMap((error) => {
    const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, detail]) => ({ pointer, code: code === 'whitelistValidation' ? 'unknown-field' : code, detail }));
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });
}

/** Refuses unknown fields and names every fault by JSON pointer; 400 `input-invalid`. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const faults = faultsOf(errors);
      return new DomainError('invalid', 'input-invalid', faults.map((fault) => fault.detail).join('; ') || 'The input is not valid.', { faults });
    },
  });
