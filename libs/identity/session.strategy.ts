// How does passport know who is behind the session cookie of a request?
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import Strategy from 'passport-custom';
import type { Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { isAlive, isToBeNoted } from './core/session-life.js';
import { SessionsStore } from './sessions.store.js';
import { SignInCookies } from './sign-in-cookies.js';

/** The user is the `Actor`; fails when there is no session, or it is over. */
@Injectable()
export class SessionStrategy extends Strategy {
  constructor(cookies: SignInCookies, sessions: SessionsStore, clock: Clock) {
    super(async (incoming, done) => {
      try {
        const token = cookies.tokenOf(incoming as unknown as FastifyRequest);
        const actor = token === undefined ? null : await actorBehind(token, sessions, clock.now());
        done(null, actor ?? false);
      } catch (error) {
        done(error);
      }
    });
  }
}

async function actorBehind(token: string, sessions: SessionsStore, now: Date): Promise<Actor | null> {
  const found = await sessions.find(token, now);
  if (!found) return null;
  const times = { signedInAt: found.actor.signedInAt, lastSeenAt: found.lastSeenAt };
  if (!isAlive(times, now)) return null;
  if (isToBeNoted(times, now)) await sessions.noteSeen(found.actor.sessionId, now);
  return found.actor;
}
