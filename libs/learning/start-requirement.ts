// How does a trainee begin a quiz or the exam, or come back to it?
import { Injectable } from '@nestjs/common';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import { AttemptsReader, type AttemptSummary } from '#libs/assessment/attempts.reader.js';
import { CloseOverdue } from '#libs/assessment/close-overdue.js';
import { currentPledge, type Pledge } from '#libs/assessment/core/pledge.js';
import type { FormWish } from '#libs/assessment/draw-form.js';
import { standardMoved } from '#libs/assessment/errors.js';
import { StartAttempt } from '#libs/assessment/start-attempt.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { DomainError } from '#libs/kernel/errors.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { violates } from '#libs/platform/violations.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { AdmitToExam } from './admit-to-exam.js';
import { CompletionsStore } from './completions.store.js';
import { missingBefore, type Completed } from './core/progress.js';
import { isSat } from './core/requirement.js';
import { EnrolmentsStore, type EnrolmentRow } from './enrolments.store.js';
import { enrolmentWithdrawn, notFound, requirementsMissing } from './errors.js';
import { pledgeNeeded, sittingNeeded } from './sitting-errors.js';

export interface RequirementToStart {
  readonly enrolmentId: string;
  readonly requirement: string;
  readonly locale: Locale;
  /** The version of the pledge that was accepted; an exam does not begin without it. */
  readonly pledge?: number;
  /** Of the minute, at a sitting. */
  readonly code?: string;
}

/** What is asked along with the key of the request. */
interface Standing {
  readonly enrolment: EnrolmentRow | null;
  readonly completed: readonly Completed[];
  readonly attempts: readonly AttemptSummary[];
}

@Injectable()
export class StartRequirement {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly enrolments: EnrolmentsStore,
    private readonly completions: CompletionsStore,
    private readonly programmes: ProgrammesReader,
    private readonly startAttempt: StartAttempt,
    private readonly noOpenExam: DemandNoOpenExam,
    private readonly attempts: AttemptsReader,
    private readonly admit: AdmitToExam,
    private readonly closeOverdue: CloseOverdue,
  ) {}

  /** Answers the attempt, the open one when there is one. 409 `requirements-missing`, `cool-down`, `already-passed`, `closed-by-exam`, `pledge-needed`, and what a sitting refuses. */
  async run(actor: Actor, wish: RequirementToStart, request: IdempotencyRequest): Promise<string> {
    try {
      return await this.db.transaction(asPerson(actor), () => this.idempotency.onceFrom(request, () => this.#standing(actor, wish.enrolmentId), (_, standing) => this.#start(actor, wish, standing)));
    } catch (error) {
      // what it found overdue was closed in the transaction that is undone: the closing stands, whatever is refused
      if (error instanceof DomainError && error.kind === 'conflict') await this.closeOverdue.of(wish.enrolmentId);
      // the exam that was open when this was asked has ended meanwhile, or the sitting has
      if (violates(error, 'exam_begins_under_supervision')) throw sittingNeeded();
      // the standard under which it was drawn has been followed by another
      if (violates(error, 'exam_form_has_a_standard')) throw standardMoved();
      throw error;
    }
  }

  async #standing(actor: Actor, enrolmentId: string): Promise<Standing> {
    const [enrolment, completed, attempts] = await Promise.all([this.enrolments.byId(enrolmentId), this.completions.of(enrolmentId), this.attempts.summary(asPerson(actor), enrolmentId)]);
    return { enrolment, completed, attempts };
  }

  async #start(actor: Actor, { enrolmentId, requirement: code, locale, ...more }: RequirementToStart, { enrolment, completed, attempts }: Standing): Promise<string> {
    if (!enrolment) throw notFound();
    const requirements = await this.programmes.requirements(enrolment.programmeVersionId);
    const requirement = requirements.find((candidate) => candidate.requirement === code);
    if (!requirement || !isSat(requirement.kind)) throw notFound();
    if (enrolment.withdrawnAt) throw enrolmentWithdrawn();
    const isExam = requirement.domain === null;
    await (isExam ? this.noOpenExam.besides(enrolmentId, actor.personId) : this.noOpenExam.run(actor.personId));
    const done = new Set(completed.map((completion) => completion.requirement));
    const missing = missingBefore(requirement, requirements, (other) => done.has(other));
    if (missing.length > 0) throw requirementsMissing(missing.map((other) => other.requirement));

    const isResumed = attempts.some(({ purpose, openAttemptId }) => purpose === code && openAttemptId !== null);
    const conditions = isExam ? await this.#conditions(actor, enrolment, { ...more, isResumed }) : {};
    const { attemptId } = await this.startAttempt.run(asPerson(actor), {
      purpose: code,
      subjectId: enrolmentId,
      personId: actor.personId,
      academyId: enrolment.academyId,
      locale,
      draw: await this.#draw(enrolment.programmeVersionId, requirement.domain),
      ...conditions,
    });
    return attemptId;
  }

  /** An exam that is open is come back to without them: whether from this browser shows on its page. */
  async #conditions(
    actor: Actor,
    enrolment: EnrolmentRow,
    { pledge, code, isResumed }: Pick<RequirementToStart, 'pledge' | 'code'> & { readonly isResumed: boolean },
  ): Promise<{ session: string; checkInId?: string | null; pledge?: Pledge }> {
    const session = actor.sessionId;
    if (isResumed) return { session };
    const text = currentPledge();
    if (pledge !== text.version) throw pledgeNeeded(text.version);
    return { session, pledge: text, checkInId: await this.admit.run(enrolment, code) };
  }

  /** The exam alone belongs to no single learning module. */
  async #draw(versionId: string, domain: string | null): Promise<FormWish> {
    if (domain === null) return { kind: 'exam', blueprintId: await this.programmes.examBlueprint(versionId) };
    return { kind: 'quiz', itemCodes: await this.programmes.quizItems(versionId, domain) };
  }
}
