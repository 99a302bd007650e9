// Which answers does a single check have?

/** What could not be read is never `yes`. */
export type Answer = 'yes' | 'no' | 'could-not-check';
