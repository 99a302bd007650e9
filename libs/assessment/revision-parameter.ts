// Which result of an attempt does an address name?
import { Injectable, type PipeTransform } from '@nestjs/common';
import { attemptUnknown } from './errors.js';

/** Use as `@Param('revision', Revision)`. What is no revision names nothing. */
@Injectable()
export class Revision implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,3}$/.test(value)) throw attemptUnknown();
    return Number(value);
  }
}
