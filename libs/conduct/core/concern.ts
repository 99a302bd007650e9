// What is a concern, and what becomes of it?

/** What a concern can be about; the words for each are on the page. */
export const concernSubjects = ['result', 'hygiene', 'pretends-to-be-certified', 'behaviour', 'other'] as const;
export type ConcernSubject = (typeof concernSubjects)[number];

export const concernStates = ['received', 'in-review', 'closed'] as const;
export type ConcernState = (typeof concernStates)[number];

/** From each state, where the registrar may take it. What was closed can be opened again: the reporter may write once more. */
export const concernMoves: Readonly<Record<ConcernState, readonly ConcernState[]>> = {
  received: ['in-review', 'closed'],
  'in-review': ['closed'],
  closed: ['in-review'],
};

/** Lengths in characters, as the database holds them. */
export const concernLimits = { account: { least: 10, most: 4000 }, contact: { most: 254 } } as const;

/** A report by anyone about a technician, an academy or a certificate. Nobody but the registrar reads it. */
export interface Concern {
  readonly id: string;
  /** What the reporter is given to refer to it: `C-XXXX-XXXX`. */
  readonly reference: string;
  /** 15 symbols, well formed; whether there is such a certificate is for the registrar to find. */
  readonly certificateNumber: string | null;
  readonly about: ConcernSubject;
  /** Null once the person whom it was about had the details removed. */
  readonly account: string | null;
  /** How to reach the reporter, if the reporter wants that. */
  readonly contact: string | null;
  readonly locale: string;
  readonly receivedAt: Date;
  readonly state: ConcernState;
}

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes a reference from 8 random bytes, of which each gives five bits; read over the telephone without doubt. */
export function referenceFrom(random: Uint8Array): string {
  if (random.length !== 8) throw new RangeError(`A reference takes 8 random bytes, not ${random.length}.`);
  const written = Array.from(random, (byte) => symbols[byte & 31]).join('');
  return `C-${written.slice(0, 4)}-${written.slice(4)}`;
}

/** What was typed, with line ends made one kind and without characters that nobody sees and no database stores. */
export const tidied = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- control characters are just what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim();
