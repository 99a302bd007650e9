// What can assessment refuse, and in which words?
import { DomainError, type Fault } from '#libs/kernel/errors.js';
import { violates } from '#libs/platform/violations.js';
import type { AnswerFault } from './core/item.js';

export type AssessmentErrorCode =
  | 'not-found'
  | 'already-passed'
  | 'being-marked'
  | 'mark-unfit'
  | 'mark-signed'
  | 'marks-complete'
  | 'own-answer'
  | 'cool-down'
  | 'form-infeasible'
  | 'standard-missing'
  | 'standard-moved'
  | 'panel-incomplete'
  | 'panel-moved-on'
  | 'panel-too-small'
  | 'sheet-incomplete'
  | 'judge-unfit'
  | 'adjustment-unfit'
  | 'adjustment-own'
  | 'item-unknown'
  | 'item-not-opened'
  | 'item-in-other-bank'
  | 'item-not-examined'
  | 'item-not-flagged'
  | 'item-not-drawn'
  | 'item-flags-changed'
  | 'item-faulty'
  | 'item-unchanged'
  | 'item-moved-on'
  | 'item-code-taken'
  | 'item-of-repository'
  | 'item-not-retirable'
  | 'item-not-quarantined'
  | 'item-not-pilot'
  | 'pilot-unfit'
  | 'enemy-unfit'
  | 'enemies-already'
  | 'enemies-not'
  | 'draft-unfit'
  | 'proposal-open'
  | 'proposal-changed'
  | 'proposal-moved'
  | 'proposal-of-another'
  | 'own-proposal'
  | 'exchange-report-changed'
  | 'exchange-empty'
  | 'accepted-unfit'
  | 'own-rescoring'
  | 'rescoring-ended'
  | 'rescoring-open'
  | 'rescoring-stale'
  | 'blueprint-unknown'
  | 'blueprint-broken'
  | 'blueprint-changed'
  | 'position-unknown'
  | 'choice-unknown'
  | 'choice-too-many'
  | 'order-incomplete'
  | 'number-unfit'
  | 'step-unfit'
  | 'trace-long'
  | 'text-unfit'
  | 'text-too-long'
  | 'response-stale'
  | 'attempt-closed'
  | 'attempt-open'
  | 'on-break'
  | 'taken-over'
  | 'closed-by-exam'
  | 'no-break-left'
  | 'accommodation-empty'
  | 'accommodation-over'
  | 'accommodation-changed'
  | 'own-accommodation'
  | 'exam-not-reviewed'
  | 'seal-not-entered'
  | 'seal-emptied'
  | 'appeal-open'
  | 'appeal-too-late'
  | 'appeal-decided'
  | 'appeal-not-impartial'
  | 'appeal-not-seen'
  | 'appeal-unfit'
  | 'step-unknown'
  | 'note-too-long'
  | 'photo-unfit'
  | 'photo-unknown'
  | 'photo-consent-missing'
  | 'photos-full'
  | 'answer-photos-full'
  | 'no-photo-asked'
  | 'second-assessor-needed'
  | 'dispute-open'
  | 'dispute-settled'
  | 'ruling-unfounded'
  | 'own-assessment';

type Refusal = DomainError<AssessmentErrorCode>;
const refusal = DomainError<AssessmentErrorCode>;

/** Also for whoever may not see it: to a stranger it does not exist. */
export const attemptUnknown = (): Refusal => new refusal('not-found', 'not-found', 'There is no such attempt.');
export const stationUnknown = (): Refusal => new refusal('not-found', 'not-found', 'There is no such station.');

export const alreadyPassed = (): Refusal => new refusal('conflict', 'already-passed', 'This has been passed already.');
export const beingMarked = (): Refusal => new refusal('conflict', 'being-marked', 'What was handed in is still being marked.');
export const taskUnknown = (): Refusal => new refusal('not-found', 'not-found', 'There is no such answer to mark.');
export const markUnfit = (): Refusal => faultAt('/points', 'mark-unfit', 'A mark has whole points for each criterion, in the order of the rubric.');
export const markSigned = (): Refusal => new refusal('conflict', 'mark-signed', 'You have signed another mark of this answer; it is not changed.');
export const marksComplete = (): Refusal => new refusal('conflict', 'marks-complete', 'This answer has its marks already.');
export const ownAnswer = (): Refusal => new refusal('forbidden', 'own-answer', 'Nobody marks his or her own answer.');
export const coolingDown = (nextAttemptAt: Date): Refusal =>
  new refusal('conflict', 'cool-down', `The next attempt can begin at ${nextAttemptAt.toISOString()}.`, { facts: { nextAttemptAt: nextAttemptAt.toISOString() } });

/** The bank is too small for what the blueprint asks: nothing that a candidate could do better. */
export const formInfeasible = (reason: string): Refusal => new refusal('unavailable', 'form-infeasible', `No form can be drawn: ${reason}.`);
/** The one in force has been followed by another between the draw and its keeping. */
export const standardMoved = (): Refusal => new refusal('unavailable', 'standard-moved', 'The pass mark of this exam is being set at this moment. Try again.');
export const standardMissing = (): Refusal => new refusal('unavailable', 'standard-missing', 'No pass mark has been set for this exam.');
export const itemsUnknown = (codes: readonly string[]): Refusal => new refusal('invalid', 'item-unknown', `These items are not live in the practice bank: ${codes.join(', ')}.`);
export const itemNotOpened = (): Refusal => new refusal('unavailable', 'item-not-opened', 'An exam item cannot be read: it was sealed under another CREDENTIAL_KEY_SECRET, or changed.');
export const itemInOtherBank = (code: string, bank: string): Refusal => new refusal('conflict', 'item-in-other-bank', `Item ${code} belongs to the ${bank} bank; no item is in both.`);

export const itemNotExamined = (): Refusal => new refusal('not-found', 'item-not-examined', 'Nobody has had this item in this exam.');
export const itemNotFlagged = (): Refusal => new refusal('conflict', 'item-not-flagged', 'The figures of this item ask for no review.');
export const itemNotDrawn = (): Refusal => new refusal('conflict', 'item-not-drawn', 'This item is in quarantine or retired: it is drawn no more.');
export const itemFlagsChanged = (): Refusal => new refusal('conflict', 'item-flags-changed', 'The figures have changed since they were read. Look at them again.');

/** Also to whoever is not of the register. */
export const itemNotInBank = (): Refusal => new refusal('not-found', 'not-found', 'There is no such item in the bank.');
export const proposalUnknown = (): Refusal => new refusal('not-found', 'not-found', 'There is no such proposal.');
/** Each fault with its place in the draft, by JSON pointer. */
export const itemFaulty = (faults: readonly Fault[]): Refusal => new refusal('invalid', 'item-faulty', `The item has ${faults.length} fault${faults.length === 1 ? '' : 's'} that must be mended first.`, { faults });
export const draftUnfit = (faults: readonly Fault[]): Refusal => new refusal('invalid', 'draft-unfit', 'This is not the draft of an item.', { faults });
export const itemUnchanged = (): Refusal => new refusal('conflict', 'item-unchanged', 'The proposal changes nothing: it says what the item says.');
/** `facts`: the version that is the newest now. */
export const itemMovedOn = (version: number, versionId: string): Refusal =>
  new refusal('conflict', 'item-moved-on', `The item has a version ${version} that this proposal does not know.`, { facts: { version, versionId } });
export const itemCodeTaken = (codes: string): Refusal => new refusal('conflict', 'item-code-taken', `There is an item, or a proposal of one, with this code: ${codes}.`);
export const itemOfRepository = (code: string): Refusal =>
  new refusal('conflict', 'item-of-repository', `${code} comes with the repository, in which everybody can read it: it is changed there. Here it can be retired and released.`);
export const itemNotRetirable = (code: string): Refusal => new refusal('conflict', 'item-not-retirable', `${code} is retired already.`);
export const itemNotQuarantined = (code: string): Refusal => new refusal('conflict', 'item-not-quarantined', `${code} is not in quarantine.`);
export const itemNotPilot = (code: string): Refusal => new refusal('conflict', 'item-not-pilot', `${code} is not being tried.`);
export const pilotUnfit = (): Refusal => new refusal('conflict', 'pilot-unfit', 'An item that counts is not tried, and neither is one that people mark.');
export const enemyUnfit = (code: string): Refusal => new refusal('invalid', 'enemy-unfit', `${code} is not another item of the banks.`);
export const enemiesAlready = (): Refusal => new refusal('conflict', 'enemies-already', 'Two people have said already that these items may not stand in one form.');
export const enemiesNot = (): Refusal => new refusal('conflict', 'enemies-not', 'Nobody of the register has said that these items may not stand in one form. What files declare is changed there.');
export const proposalOpen = (codes: string): Refusal => new refusal('conflict', 'proposal-open', `There is an open proposal about this item already: ${codes}.`);
/** `facts`: who changed it, when, and its revision now. */
export const proposalChanged = (facts: { readonly revision: number; readonly changedBy: string; readonly changedAt: string }): Refusal =>
  new refusal('conflict', 'proposal-changed', 'The proposal has been changed since it was loaded.', { facts });
export const proposalMoved = (state: string): Refusal => new refusal('conflict', 'proposal-moved', `The proposal is ${state}: this cannot be done now.`, { facts: { state } });
export const proposalOfAnother = (): Refusal => new refusal('forbidden', 'proposal-of-another', 'Only its author writes a proposal, hands it in and withdraws it.');
export const ownProposal = (): Refusal => new refusal('forbidden', 'own-proposal', 'Nobody decides on his or her own proposal: somebody else of the register must look at it.');

export const exchangeReportChanged = (): Refusal => new refusal('conflict', 'exchange-report-changed', 'The file, or the bank, is not what the report that was accepted says. Read the new report; nothing has come in.');
export const exchangeEmpty = (): Refusal => new refusal('invalid', 'exchange-empty', 'There is no item in the file that could come in.');

export const blueprintUnknown = (): Refusal => new refusal('not-found', 'blueprint-unknown', 'There is no such blueprint.');
export const blueprintBroken = (faults: readonly string[]): Refusal => new refusal('invalid', 'blueprint-broken', `The blueprint does not add up: ${faults.join('; ')}.`);
export const blueprintChanged = (code: string, version: number): Refusal =>
  new refusal('conflict', 'blueprint-changed', `Blueprint ${code} version ${version} exists with other rules. Raise its version.`);

export const positionUnknown = (): Refusal => new refusal('not-found', 'position-unknown', 'This form has no item at that position.');

const answerFaults: Readonly<Record<AnswerFault, string>> = {
  'choice-unknown': 'The item has no such option.',
  'choice-too-many': 'This item, or a part of it, takes one answer.',
  'order-incomplete': 'An order holds every option once.',
  'number-unfit': 'The answer is a number such as 12.5, with at most nine digits before and six behind the point.',
  'step-unfit': 'A step sets a control that can be set, to a value that it has, or makes dots as often as the task allows, or ends; not before the step before it.',
  'trace-long': 'A setting is reached in at most 100 steps.',
  'text-unfit': 'The answer is plain text, without characters that steer a screen.',
  'text-too-long': 'The answer is longer than it may be.',
};
/** `place`: of the text in it that is wrong. */
export const answerRefused = (code: AnswerFault, place: number | null = null): Refusal =>
  new refusal('invalid', code, answerFaults[code], { faults: [{ pointer: place === null ? '/choice' : `/choice/${place}`, code, detail: answerFaults[code] }] });

/** `choice` and `revision` are what is stored now, so that the older page can show it. */
export const responseStale = (current: { readonly choice: readonly string[]; readonly revision: number }): Refusal =>
  new refusal('conflict', 'response-stale', 'A newer answer was saved from another page.', { facts: { choice: current.choice, revision: current.revision } });
export const attemptClosed = (): Refusal => new refusal('gone', 'attempt-closed', 'This attempt has ended and takes no more answers.');
export const onBreak = (): Refusal => new refusal('conflict', 'on-break', 'During a break nothing is answered.');
/** `hold` is the number of the browser that holds it now: whoever takes it back names it. */
export const takenOver = (hold: number | null): Refusal => new refusal('conflict', 'taken-over', 'This exam goes on in another browser.', { facts: { hold } });
/** `facts` lead back to the exam. */
export const closedByExam = (facts: { readonly attemptId: string; readonly enrolmentId: string }): Refusal =>
  new refusal('conflict', 'closed-by-exam', 'An exam is under way; what it asks about opens again when it is handed in.', { facts });
export const noBreakLeft = (): Refusal => new refusal('conflict', 'no-break-left', 'There is no time for a break left in this attempt.');
export const attemptOpen = (): Refusal => new refusal('conflict', 'attempt-open', 'This attempt has not been submitted yet.');
/** Retried in a moment: the sequencer has it next. */
export const sealNotEntered = (): Refusal => new refusal('unavailable', 'seal-not-entered', 'The exam is being entered in the ledger; its receipt bears that number. Try again in a moment.', { retryAfterSeconds: 2 });
export const sealEmptied = (): Refusal => new refusal('gone', 'seal-emptied', 'What was sealed of this exam was removed.');
export const appealUnknown = (): Refusal => new refusal('not-found', 'not-found', 'There is no such appeal.');
export const appealOpen = (): Refusal => new refusal('conflict', 'appeal-open', 'It was asked already that this result be looked at again.');
export const appealTooLate = (): Refusal => new refusal('conflict', 'appeal-too-late', 'The time in which this result is looked at again is over.');
export const appealDecided = (): Refusal => new refusal('conflict', 'appeal-decided', 'This appeal was decided already.');
export const appealNotImpartial = (): Refusal => new refusal('forbidden', 'appeal-not-impartial', 'Somebody else of the register looks at this: you have a tie to the candidate, the academy or the result.');
export const appealNotSeen = (): Refusal => new refusal('conflict', 'appeal-not-seen', 'Nobody decides on an attempt without having looked at it.');
export const appealUnfit = (): Refusal => new refusal('conflict', 'appeal-unfit', 'This outcome does not fit: the item is of another exam, or the attempt was passed or set aside.');
export const examNotReviewed = (): Refusal => new refusal('forbidden', 'exam-not-reviewed', 'The items of an exam are not shown again.');

export const stepsUnknown = (ids: readonly string[]): Refusal =>
  new refusal('invalid', 'step-unknown', `The station's checklist does not have: ${ids.join(', ')}.`);
export const noteTooLong = (): Refusal => new refusal('invalid', 'note-too-long', 'A note has at most 2000 characters.', { faults: [{ pointer: '/note', code: 'note-too-long', detail: 'A note has at most 2000 characters.' }] });
export const photoUnfit = (): Refusal => new refusal('invalid', 'photo-unfit', 'This is no photo that can be kept: a JPEG, PNG or WebP of at most 6 MB and 40 megapixels.');
export const photoConsentMissing = (): Refusal => new refusal('invalid', 'photo-consent-missing', 'Whoever is shown agrees first: send consent=true.');
export const photoUnknown = (): Refusal => new refusal('conflict', 'photo-unknown', 'One of the photos is not here, or belongs to another sheet.');
export const photosFull = (most: number): Refusal => new refusal('conflict', 'photos-full', `A station has at most ${most} photos that wait for their sheet.`);
export const answerPhotosFull = (most: number): Refusal => new refusal('conflict', 'answer-photos-full', `An attempt keeps at most ${most} photos, with those that were replaced.`);
export const noPhotoAsked = (): Refusal => new refusal('conflict', 'no-photo-asked', 'No question of this attempt is answered with a photo.');
export const secondAssessorNeeded = (): Refusal => new refusal('conflict', 'second-assessor-needed', 'You have signed here; the second sheet is signed by somebody else.');
export const disputeOpen = (): Refusal => new refusal('conflict', 'dispute-open', 'The two assessors differ on this station. It is settled first.');
export const disputeSettled = (): Refusal => new refusal('conflict', 'dispute-settled', 'There is no difference left to rule on, or you have ruled.');
export const rulingUnfounded = (): Refusal => new refusal('conflict', 'ruling-unfounded', 'Neither sheet says passed, so no ruling can.');
export const ownAssessment = (): Refusal => new refusal('forbidden', 'own-assessment', 'Nobody assesses himself or herself.');

const faultAt = (pointer: string, code: AssessmentErrorCode, detail: string): Refusal => new refusal('invalid', code, detail, { faults: [{ pointer, code, detail }] });
export const accommodationEmpty = (): Refusal => faultAt('/timeFactor', 'accommodation-empty', 'An accommodation gives more time, breaks or large print.');
export const accommodationOver = (): Refusal => faultAt('/until', 'accommodation-over', 'An accommodation ends today or later.');
/** `revision` is how many steps the history has now. */
export const accommodationChanged = (revision: number): Refusal =>
  new refusal('conflict', 'accommodation-changed', 'Somebody else has decided on this accommodation since it was shown.', { facts: { revision } });
export const ownAccommodation = (): Refusal => new refusal('forbidden', 'own-accommodation', 'Nobody decides on his or her own accommodation.');

export const rescoringUnknown = (): Refusal => new refusal('not-found', 'not-found', 'There is no such rescoring.');
export const acceptedUnfit = (): Refusal => faultAt('/accepted', 'accepted-unfit', 'Another right answer is a choice among the options of the item, and not the one that is right already.');
export const rescoringOpen = (): Refusal => new refusal('conflict', 'rescoring-open', 'Another rescoring of this item waits already.');
export const rescoringEnded = (): Refusal => new refusal('conflict', 'rescoring-ended', 'This rescoring was confirmed or withdrawn already.');
export const rescoringStale = (): Refusal => new refusal('conflict', 'rescoring-stale', 'Attempts have ended or changed since the preview was made. Look at a new one.');
export const ownRescoring = (): Refusal => new refusal('forbidden', 'own-rescoring', 'Nobody confirms his or her own rescoring: somebody else of the register must look at it.');

export const panelUnknown = (): Refusal => new refusal('not-found', 'not-found', 'There is no such panel.');
export const panelMovedOn = (): Refusal => new refusal('conflict', 'panel-moved-on', 'The panel is not at this point, or not any more.');
export const panelIncomplete = (): Refusal => new refusal('conflict', 'panel-incomplete', 'Two judges at least must have handed in this round.');
export const panelTooSmall = (least: number): Refusal => new refusal('conflict', 'panel-too-small', `A standard needs ${least} judges at least who rated twice.`);
export const sheetIncomplete = (): Refusal => new refusal('conflict', 'sheet-incomplete', 'Every item is rated before a round is handed in.');
export const judgeUnfit = (): Refusal => faultAt('/email', 'judge-unfit', 'Judges are registrars, or assess or certify and hold no other role.');
export const adjustmentUnfit = (): Refusal => faultAt('/adjustment', 'adjustment-unfit', 'A cut is moved by one standard error at most, and with a reason.');
export const adjustmentOwn = (): Refusal => new refusal('forbidden', 'adjustment-own', 'Whoever led the panel or judged in it does not move its cut.');

/** What the database refuses of a panel, in words; anything else goes on as it is. */
export function asPanelRefusal(error: unknown): never {
  if (violates(error, 'standard_hand_in_is_whole')) throw sheetIncomplete();
  if (violates(error, 'a_round_has_two_judges')) throw panelIncomplete();
  // the last are honest races: the same judge in two windows, two panels of one exam frozen at once
  const races = ['standard_panel_id_key', 'standard_rating_pkey', 'standard_hand_in_pkey', 'standard_blueprint_id_number_key'];
  const late = ['standard_panel_goes_on', 'standard_judge_comes_first', 'standard_rating_is_timely', 'standard_remark_is_timely', ...races];
  if (late.some((rule) => violates(error, rule))) throw panelMovedOn();
  throw error;
}
