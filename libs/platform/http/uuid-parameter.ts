// Is an id in the path an id at all?
import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/kernel/errors.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Use as `@Param('id', Uuid)`. What is no id names nothing: 404 `not-found`, like an id that is not there. */
@Injectable()
export class Uuid implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!uuid.test(value)) throw new DomainError('not-found', 'not-found', 'There is nothing under this address.');
    return value;
  }
}
