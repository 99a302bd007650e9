// Which item of a form does an address name?
import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from './errors.js';

/** Use as `@Param('position', Position)`. What is no position names nothing. */
@Injectable()
export class Position implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^(0|[1-9]\d{0,3})$/.test(value)) throw notFound();
    return Number(value);
  }
}
