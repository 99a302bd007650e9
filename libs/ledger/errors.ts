// What does the ledger refuse, and why?
import { DomainError } from '#libs/kernel/errors.js';

export type LedgerCode =
  | 'leaf-malformed' // empty, or longer than 65,535 bytes
  | 'leaf-differs' // this event was appended before, with other bytes
  | 'not-published' // beyond the newest checkpoint
  | 'sizes-reversed' // a proof from a larger tree to a smaller one
  | 'nothing-to-recover' // the database has everything that the anchor has seen
  | 'salvage-incomplete' // entries are missing among those that were kept
  | 'salvage-differs' // what was kept does not give the root that the anchor has seen
  | 'witnesses-missing' // fewer have cosigned than the policy asks for
  | 'policy-unusable' // LEDGER_POLICY names a file that is no policy for this log
  | 'export-refused' // the folder holds something else, or the database does not give what was signed
  | LedgerRefusal;

/** Why the ledger does not run on this database at all: what is stored is not what was signed. */
export type LedgerRefusal = 'ledger-identity-differs' | 'ledger-head-mismatch' | 'ledger-checkpoint-mismatch' | AnchorRefusal;

/** What is stored is sound, but not all that was signed, as the anchor outside the database remembers. */
export type AnchorRefusal = 'ledger-behind-anchor' | 'ledger-differs-from-anchor' | 'ledger-anchor-malformed';

export const leafMalformed = (length: number) =>
  new DomainError<LedgerCode>('invalid', 'leaf-malformed', `A leaf has 1 to 65535 bytes, not ${length}.`);

export const leafDiffers = (eventId: string) =>
  new DomainError<LedgerCode>('conflict', 'leaf-differs', `The event ${eventId} is in the ledger with another leaf.`);

export const notPublished = (what: string) =>
  new DomainError<LedgerCode>('not-found', 'not-published', `${what} is not part of the published ledger.`);

export const sizesReversed = (from: number, to: number) =>
  new DomainError<LedgerCode>('invalid', 'sizes-reversed', `A proof of consistency goes from a smaller tree to a larger one, not from ${from} to ${to}.`);

export const nothingToRecover = (size: number) =>
  new DomainError<LedgerCode>('conflict', 'nothing-to-recover', `The database holds all of the ${size} entries that its anchor has seen.`);

const shown = 20;

export const salvageIncomplete = (missing: readonly number[]) =>
  new DomainError<LedgerCode>(
    'conflict',
    'salvage-incomplete',
    `Nothing was changed: ${missing.length} of the lost entries are not among those that were kept: ${missing.slice(0, shown).join(', ')}${missing.length > shown ? ', …' : ''}.`,
  );

export const salvageDiffers = (size: number) =>
  new DomainError<LedgerCode>('conflict', 'salvage-differs', `Nothing was changed: with these entries the ledger does not have the root that its anchor has seen at ${size} entries.`);

export const exportRefused = (why: string) => new DomainError<LedgerCode>('conflict', 'export-refused', `The export stops: ${why}`);

export const witnessesMissing = (size: number, failures: readonly string[]) =>
  new DomainError<LedgerCode>('unavailable', 'witnesses-missing', `The checkpoint of ${size} entries waits for its witnesses. ${failures.join('; ')}`);

export const policyUnusable = (file: string, why: string) => new DomainError<LedgerCode>('unavailable', 'policy-unusable', `${file} is no policy for this ledger: ${why}.`);

/** True when the log waits for others, who may come back. */
export const isWaitingForWitnesses = (error: unknown): boolean => error instanceof DomainError && error.code === 'witnesses-missing';

const refusal = (code: LedgerRefusal, why: string) =>
  new DomainError<LedgerCode>('unavailable', code, `The ledger refuses to run: ${why} Nothing is appended or signed until an operator has found out why.`);

export const identityDiffers = (what: 'origin' | 'key', stored: string, configured: string) =>
  refusal('ledger-identity-differs', `this database holds the log with the ${what} ${stored}, but the configuration says ${configured}. Both are permanent.`);

export const headMismatch = (why: string) => refusal('ledger-head-mismatch', `head mismatch: ${why}`);

export const checkpointMismatch = (why: string) => refusal('ledger-checkpoint-mismatch', `checkpoint mismatch: ${why}`);

export const anchorAhead = (anchored: number, stored: number) =>
  refusal(
    'ledger-behind-anchor',
    `its anchor has seen ${anchored} entries, but this database holds ${stored}: it was restored from a backup, or promoted without its last entries. "dermark ledger recover" puts back what is missing.`,
  );

export const anchorDiffers = (size: number) =>
  refusal('ledger-differs-from-anchor', `the first ${size} entries of this database are not those that its anchor has seen. There are two histories; find out which one was published.`);

export const anchorMalformed = (file: string, fault: string) => refusal('ledger-anchor-malformed', `${file} is no checkpoint of this log (${fault}).`);

const anchorRefusals: readonly LedgerRefusal[] = ['ledger-behind-anchor', 'ledger-differs-from-anchor', 'ledger-anchor-malformed'] satisfies AnchorRefusal[];
const refusals: readonly LedgerRefusal[] = ['ledger-identity-differs', 'ledger-head-mismatch', 'ledger-checkpoint-mismatch', ...anchorRefusals];

/** True for what no later attempt can mend. */
export const isRefusal = (error: unknown): error is DomainError<LedgerRefusal> => error instanceof DomainError && (refusals as readonly string[]).includes(error.code);

/** True when what is stored may still be read, only nothing be added. */
export const isAnchorRefusal = (error: unknown): boolean => isRefusal(error) && anchorRefusals.includes(error.code);
