// How do links and marks get secrets that are stored nowhere?
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';

/**
 * The secret half of a link is an HMAC of its id, so that neither the database nor a job holds it and a letter
 * can be written again after a crash. 43 characters of base64url.
 */
@Injectable()
export class DerivedSecrets {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  of(purpose: string, id: string): string {
    return createHmac('sha256', this.config.secret).update(`dermark/${purpose}/v1\0${id}`).digest('base64url');
  }

  matches(purpose: string, id: string, candidate: string): boolean {
    const expected = Buffer.from(this.of(purpose, id));
    const given = Buffer.from(candidate);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
