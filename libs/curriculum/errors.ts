// What can curriculum refuse, and in which words?
import { DomainError } from '#libs/kernel/errors.js';

export type CurriculumErrorCode = 'not-found' | 'programme-changed' | 'claim-retired' | 'no-programme' | 'items-faulty' | 'edition-published' | 'edition-changed' | 'edition-lesson-changed' | 'edition-code-taken' | 'edition-lesson-unfit' | 'edition-has-faults' | 'edition-unchanged' | 'edition-module-full' | 'edition-drafts-many' | 'edition-of-other-programme';

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

/** Also for that of another academy. */
export const editionUnknown = (): Refusal => new refusal('not-found', 'not-found', 'There is no such edition.');
export const editionPublished = (): Refusal => new refusal('conflict', 'edition-published', 'The edition is published, and what is published does not change. Start a new edition from it.');
export const editionUnchanged = (): Refusal => new refusal('conflict', 'edition-unchanged', 'The edition changes nothing yet: it says what the programme says.');
/** `facts` say what was written last of all that is in it now, which is not what has changed where something was taken out; none when nothing is left. */
export const editionChanged = (facts: { readonly code: string; readonly revision: number; readonly changedBy: string | null; readonly changedAt: string } | null): Refusal =>
  new refusal('conflict', 'edition-changed', 'Somebody has changed the edition since it was loaded. Nothing was done.', facts ? { facts } : {});
export const editionModuleFull = (most: number): Refusal => new refusal('conflict', 'edition-module-full', `A module has ${most} lessons of the academy at most.`, { facts: { most } });
export const editionDraftsMany = (most: number): Refusal => new refusal('conflict', 'edition-drafts-many', `An academy has ${most} drafts at most: publish one, or give one up.`, { facts: { most } });
export const editionOfOtherProgramme = (): Refusal => new refusal('conflict', 'edition-of-other-programme', 'The edition is one of another programme: its lessons have no place here.');
/** `facts` say how the lesson stands now; `revision` is 0 when it stands as in the programme again. */
export const editionLessonChanged = (facts: { readonly code: string; readonly revision: number; readonly changedBy: string | null; readonly changedAt: string | null }): Refusal =>
  new refusal('conflict', 'edition-lesson-changed', 'Somebody has changed this lesson since it was loaded.', { facts });
/** `facts` have a code that is free. */
export const editionCodeTaken = (code: string, nextCode: string): Refusal =>
  new refusal('conflict', 'edition-code-taken', `Another edition of the academy has a lesson ${code} of its own; this one can be ${nextCode}.`, { facts: { nextCode } });
export const editionLessonUnfit = (pointer: string, detail: string): Refusal =>
  new refusal('invalid', 'edition-lesson-unfit', detail, { faults: [{ pointer, code: 'edition-lesson-unfit', detail }] });
export const editionHasFaults = (faults: readonly unknown[]): Refusal =>
  new refusal('conflict', 'edition-has-faults', `The edition has ${faults.length} fault${faults.length === 1 ? '' : 's'} that must be mended first.`, { facts: { faults } });
