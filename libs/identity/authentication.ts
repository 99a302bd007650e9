// Who does a request come from, by passport's strategies?
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import passport from 'passport';
import type { Actor } from '#libs/kernel/context.js';
import { LocalStrategy } from './local.strategy.js';
import { SessionStrategy } from './session.strategy.js';

/** What each strategy finds out. Later ones (passkeys) are added here and below. */
interface Found {
  readonly password: { readonly personId: string };
  readonly session: Actor;
}

/** Has a passport of its own: the module's shared one would make two applications in one process answer for each other. */
@Injectable()
export class Authentication {
  readonly #passport = new passport.Authenticator();

  constructor(local: LocalStrategy, session: SessionStrategy) {
    this.#passport.use('password', local).use('session', session);
  }

  /** Null when the strategy finds nobody; what it throws comes through. */
  by<Name extends keyof Found>(strategy: Name, request: FastifyRequest, reply: FastifyReply): Promise<Found[Name] | null> {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, found: Found[Name] | false | null | undefined) => (error ? reject(error as Error) : resolve(found || null));
      const authenticate = this.#passport.authenticate(strategy, { session: false }, done) as (request: FastifyRequest, reply: FastifyReply, next: (error?: unknown) => void) => void;
      authenticate(request, reply, reject);
    });
  }
}
