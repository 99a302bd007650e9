// How does passport check an e-mail address and a password?
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { CheckPassword } from './check-password.js';
import { SignInCookies } from './sign-in-cookies.js';

/** Reads `email` and `password` from the body; the user is `{ personId }`. */
@Injectable()
export class LocalStrategy extends Strategy {
  constructor(check: CheckPassword, cookies: SignInCookies) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true }, async (incoming, email, password, done) => {
      try {
        const request = incoming as unknown as FastifyRequest;
        done(null, await check.run({ email, ip: request.ip, deviceCookie: cookies.deviceOf(request) }, password));
      } catch (error) {
        done(error);
      }
    });
  }
}
