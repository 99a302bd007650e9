// Was the password typed recently enough for an act of weight?
import type { Actor } from '#libs/kernel/context.js';
import { isRecent } from './core/session-life.js';
import { signInAgain } from './errors.js';

/** 401 `sign-in-again` when the sign-in is older than 30 minutes. */
export function demandRecentSignIn(actor: Actor, now: Date): void {
  if (!isRecent(actor.signedInAt, now)) throw signInAgain();
}
