// How long does a session live?

const hour = 60 * 60 * 1000;
/** Without a request for this long, the next one asks for the password: a tablet left in the clinic over night is signed out. */
const idle = 12 * hour;
/** However busy, it ends (SP 800-63B-4, 2.1.3). */
const absolute = 30 * 24 * hour;
/** Being seen is written down no more often than this: a page of twenty requests is one write. */
const noted = 60 * 1000;

export interface SessionTimes {
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
}

export const sessionEnd = (signedInAt: Date): Date => new Date(signedInAt.getTime() + absolute);
/** A session seen last before this is over. */
export const oldestLiving = (now: Date): Date => new Date(now.getTime() - idle);
export const isAlive = ({ signedInAt, lastSeenAt }: SessionTimes, now: Date): boolean => now < sessionEnd(signedInAt) && lastSeenAt > oldestLiving(now);
export const isToBeNoted = ({ lastSeenAt }: SessionTimes, now: Date): boolean => now.getTime() - lastSeenAt.getTime() >= noted;
/** For the cookie: the browser forgets it when the server does. */
export const sessionSeconds = absolute / 1000;

/** Some acts (a decision about a certificate) want a password typed within the last half hour. */
export const isRecent = (signedInAt: Date, now: Date): boolean => now.getTime() - signedInAt.getTime() <= hour / 2;
