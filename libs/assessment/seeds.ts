// Where does the randomness of a form come from?
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** 32 random bytes for each form. Tests bind others, to draw the same form twice. */
@Injectable()
export class Seeds {
  fresh(): Uint8Array {
    return randomBytes(32);
  }
}
