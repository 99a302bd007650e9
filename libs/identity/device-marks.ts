// Has this account signed in on this browser before?
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DerivedSecrets } from '#libs/platform/derived-secrets.js';
import { readMarks, writeMarks, type DeviceMark } from './core/device-mark.js';
import { emailKey } from './core/email-address.js';

const purpose = 'device-mark';
const meaning = (email: string, nonce: string): string => `${emailKey(email)}\0${nonce}`;

/**
 * After a sign-in the browser keeps a mark that proves it. Guesses that carry it have a count of their own, so that
 * strangers' guesses never shut the owner out. A mark says nothing by itself: it must fit the address that is tried.
 */
@Injectable()
export class DeviceMarks {
  constructor(private readonly secrets: DerivedSecrets) {}

  /** What this browser's guesses at this account are counted under; null when it has never signed in to it. */
  find(cookie: string | undefined, email: string): DeviceMark | null {
    return readMarks(cookie).find(({ nonce, proof }) => this.secrets.matches(purpose, meaning(email, nonce), proof)) ?? null;
  }

  /** The cookie after a sign-in: the mark that was there already, or a new one, first. */
  after(cookie: string | undefined, email: string): string {
    const nonce = randomBytes(16).toString('base64url');
    const mark = this.find(cookie, email) ?? { nonce, proof: this.secrets.of(purpose, meaning(email, nonce)) };
    return writeMarks(mark, readMarks(cookie));
  }
}
