// What time is it?
import { Injectable } from '@nestjs/common';

/** The server's clock: the only one that decides anything. Tests bind another. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
