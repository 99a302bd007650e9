// What does the ledger refuse, and why?
import { DomainError } from '#libs/kernel/errors.js';

export type LedgerCode =
  | 'leaf-malformed' // empty, or longer than 65,535 bytes
  | 'leaf-differs' // this event was appended before, with other bytes
  | 'not-published' // beyond the newest checkpoint
  | 'sizes-reversed' // a proof from a larger tree to a smaller one
  | 'export-refused' // the folder holds something else, or the database does not give what was signed
  | LedgerRefusal;

/** Why the ledger does not run on this database at all: what is stored is not what was signed. */
export type LedgerRefusal = 'ledger-identity-differs' | 'ledger-head-mismatch' | 'ledger-checkpoint-mismatch';

export const leafMalformed = (length: number) =>
  new DomainError<LedgerCode>('invalid', 'leaf-malformed', `A leaf has 1 to 65535 bytes, not ${length}.`);

export const leafDiffers = (eventId: string) =>
  new DomainError<LedgerCode>('conflict', 'leaf-differs', `The event ${eventId} is in the ledger with another leaf.`);

export const notPublished = (what: string) =>
  new DomainError<LedgerCode>('not-found', 'not-published', `${what} is not part of the published ledger.`);

export const sizesReversed = (from: number, to: number) =>
  new DomainError<LedgerCode>('invalid', 'sizes-reversed', `A proof of consistency goes from a smaller tree to a larger one, not from ${from} to ${to}.`);

export const exportRefused = (why: string) => new DomainError<LedgerCode>('conflict', 'export-refused', `The export stops: ${why}`);

const refusal = (code: LedgerRefusal, why: string) =>
  new DomainError<LedgerCode>('unavailable', code, `The ledger refuses to run: ${why} Nothing is appended or signed until an operator has found out why.`);

export const identityDiffers = (what: 'origin' | 'key', stored: string, configured: string) =>
  refusal('ledger-identity-differs', `this database holds the log with the ${what} ${stored}, but the configuration says ${configured}. Both are permanent.`);

export const headMismatch = (why: string) => refusal('ledger-head-mismatch', `head mismatch: ${why}`);

export const checkpointMismatch = (why: string) => refusal('ledger-checkpoint-mismatch', `checkpoint mismatch: ${why}`);

const refusals: ReadonlySet<unknown> = new Set<LedgerRefusal>(['ledger-identity-differs', 'ledger-head-mismatch', 'ledger-checkpoint-mismatch']);

/** True for what no later attempt can mend. */
export const isRefusal = (error: unknown): error is DomainError<LedgerRefusal> => error instanceof DomainError && refusals.has(error.code);
