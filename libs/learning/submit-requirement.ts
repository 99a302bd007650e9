// How does a trainee hand in a quiz or the exam, and have it count?
import { Injectable } from '@nestjs/common';
import { SubmitAttempt } from '#libs/assessment/submit-attempt.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { notFound } from './errors.js';
import { RecordCompletion } from './record-completion.js';

@Injectable()
export class SubmitRequirement {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsStore,
    private readonly submitAttempt: SubmitAttempt,
    private readonly recordCompletion: RecordCompletion,
  ) {}

  /** Idempotent: the result stands, whoever asks again. Mark and completion are true together or not at all. */
  async run(actor: Actor, attemptId: string): Promise<void> {
    const context = asPerson(actor);
    await this.db.transaction(context, async () => {
      const result = await this.submitAttempt.run(context, attemptId, actor.sessionId);
      // people mark it first; their last mark tells the result upwards
      if (!result?.passed) return;
      const { subjectId, purpose } = result;
      const enrolment = await this.enrolments.byId(subjectId);
      if (!enrolment) throw notFound();
      await this.recordCompletion.run(enrolment, { requirement: purpose, evidenceId: attemptId });
    });
  }
}
