// Is the body of a request that needs none really empty?
import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/kernel/errors.js';

/** Use as `@Body(NoFields)`: takes no body or `{}`; unknown fields are refused here as everywhere. */
@Injectable()
export class NoFields implements PipeTransform<unknown, undefined> {
  transform(body: unknown): undefined {
    if (body === undefined || body === null) return undefined;
    const fields = typeof body === 'object' && !Array.isArray(body) ? Object.keys(body) : [''];
    if (fields.length === 0) return undefined;
    const faults = fields.map((field) => ({ pointer: `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`, code: 'unknown-field', detail: 'This request takes no fields.' }));
    throw new DomainError('invalid', 'input-invalid', 'This request takes no fields.', { faults });
  }
}
