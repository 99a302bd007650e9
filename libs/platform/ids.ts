// How does a new thing get its identity?
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A UUIDv7 (RFC 9562): sorts by time of making, so that indexes grow at their right edge. */
export const newId = (): string => v7();

/** 32 random bytes: a salt or the secret half of a token. */
export const newSalt = (): Buffer => randomBytes(32);
