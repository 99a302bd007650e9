// Which code is on the invigilator's screen in this minute, and is what somebody typed one that was there just now?

const minute = 60_000;
const digits = 6;

/** Minutes since 1970. */
export const minuteOf = (at: Date): number => Math.floor(at.getTime() / minute);

export const secondsLeftIn = (at: Date): number => 60 - Math.floor((at.getTime() % minute) / 1000);

/** That minute and the one before: who began to type in time is not refused. */
export const minutesAccepted = (at: Date): readonly number[] => [minuteOf(at), minuteOf(at) - 1];

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Six digits out of a secret in base64url: 48 of its bits, so that no code is likelier than another to speak of. */
export function digitsOf(secret: string): string {
  const number = Array.from(secret.slice(0, 8)).reduce((sum, character) => sum * 64 + alphabet.indexOf(character), 0);
  return String(number % 10 ** digits).padStart(digits, '0');
}
