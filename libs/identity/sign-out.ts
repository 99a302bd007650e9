// How does a sign-in end, here or everywhere?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { SessionsStore } from './sessions.store.js';

/** `here`: the session of this browser. `everywhere`: all of the person's sessions. Holds from the next request on. */
@Injectable()
export class SignOut {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsStore,
  ) {}

  run(actor: Actor, where: 'here' | 'everywhere'): Promise<void> {
    return this.db.transaction(asPerson(actor), () =>
      where === 'here' ? this.sessions.end(actor.sessionId) : this.sessions.endAll(actor.personId),
    );
  }
}
