// How does a trainee begin a quiz or the exam, or come back to it?
import { Injectable } from '@nestjs/common';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import type { FormWish } from '#libs/assessment/draw-form.js';
import { StartAttempt } from '#libs/assessment/start-attempt.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CompletionsStore } from './completions.store.js';
import { missingBefore } from './core/progress.js';
import { isSat } from './core/requirement.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { enrolmentWithdrawn, notFound, requirementsMissing } from './errors.js';

export interface RequirementToStart {
  readonly enrolmentId: string;
  readonly requirement: string;
  readonly locale: Locale;
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
  ) {}

  /** Answers the attempt, the open one when there is one. 409 `requirements-missing`, `cool-down`, `already-passed`. */
  async run(actor: Actor, wish: RequirementToStart, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asPerson(actor), () => this.idempotency.once(request, () => this.#start(actor, wish)));
  }

  async #start(actor: Actor, { enrolmentId, requirement: code, locale }: RequirementToStart): Promise<string> {
    const enrolment = await this.enrolments.byId(enrolmentId);
    if (!enrolment) throw notFound();
    const requirements = await this.programmes.requirements(enrolment.programmeVersionId);
    const requirement = requirements.find((candidate) => candidate.requirement === code);
    if (!requirement || !isSat(requirement.kind)) throw notFound();
    if (enrolment.withdrawnAt) throw enrolmentWithdrawn();
    if (requirement.domain !== null) await this.noOpenExam.run(actor.personId);
    const done = new Set((await this.completions.of(enrolmentId)).map((completion) => completion.requirement));
    const missing = missingBefore(requirement, requirements, (other) => done.has(other));
    if (missing.length > 0) throw requirementsMissing(missing.map((other) => other.requirement));

    const { attemptId } = await this.startAttempt.run(asPerson(actor), {
      purpose: code,
      subjectId: enrolmentId,
      personId: actor.personId,
      academyId: enrolment.academyId,
      locale,
      draw: await this.#draw(enrolment.programmeVersionId, requirement.domain),
    });
    return attemptId;
  }

  /** The exam alone belongs to no single learning module. */
  async #draw(versionId: string, domain: string | null): Promise<FormWish> {
    if (domain === null) return { kind: 'exam', blueprintId: await this.programmes.examBlueprint(versionId) };
    return { kind: 'quiz', itemCodes: await this.programmes.quizItems(versionId, domain) };
  }
}
