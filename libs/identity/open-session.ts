// How does a sign-in that was proved become a session?
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { SessionsStore } from './sessions.store.js';

export interface OpenedSession {
  /** For the cookie; kept nowhere. */
  readonly token: string;
  readonly signedInAt: Date;
}

/** Always a new token, so that one known to somebody beforehand is worth nothing; the browser's earlier session ends. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsStore,
  ) {}

  run(personId: string, earlierToken: string | undefined): Promise<OpenedSession> {
    return this.db.transaction(publicContext, async () => {
      if (earlierToken !== undefined) await this.sessions.endByToken(earlierToken);
      const token = randomBytes(32).toString('base64url');
      const signedInAt = this.clock.now();
      await this.sessions.open(personId, token, signedInAt);
      return { token, signedInAt };
    });
  }
}
