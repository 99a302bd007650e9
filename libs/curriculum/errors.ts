// What can curriculum refuse, and in which words?
import { DomainError } from '#libs/kernel/errors.js';

export type CurriculumErrorCode = 'not-found' | 'programme-changed' | 'claim-retired' | 'no-programme' | 'items-faulty';

type Refusal = DomainError<CurriculumErrorCode>;
const refusal = DomainError<CurriculumErrorCode>;

export const programmeUnknown = (): Refusal => new refusal('not-found', 'not-found', 'There is no such programme.');
/** Also for whoever may not read it. */
export const lessonUnknown = (): Refusal => new refusal('not-found', 'not-found', 'There is no such lesson.');
export const claimUnknown = (claim: string): Refusal => new refusal('not-found', 'not-found', `No programme makes a claim ${claim}.`);
export const claimRetired = (claim: string): Refusal => new refusal('conflict', 'claim-retired', `${claim} has been retired already.`);
export const noProgramme = (): Refusal => new refusal('conflict', 'no-programme', 'No programme is published yet.');
export const ownItemsFaulty = (faults: readonly string[]): Refusal => new refusal('invalid', 'items-faulty', `The items have ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
export const programmeChanged = (code: string, version: string): Refusal =>
  new refusal('conflict', 'programme-changed', `The content of ${code} ${version} differs from what was published under that version, and a published version does not change. Raise the version in programme.md.`);
