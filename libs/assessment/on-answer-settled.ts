// Is there a result, now that one more answer has its marks?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Outbox } from '#libs/platform/outbox.js';
import { AttemptsStore } from './attempts.store.js';
import { answerSettled, attemptMarked, attemptScored, type AnswerSettled, type AttemptMarked, type AttemptScored } from './events.js';
import { HandTasksStore } from './hand-tasks.store.js';
import { MarkAttempt } from './mark-attempt.js';

@Injectable()
export class OnAnswerSettled implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly handTasks: HandTasksStore,
    private readonly mark: MarkAttempt,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.events.on(answerSettled, ({ payload }) => this.run(payload as unknown as AnswerSettled));
  }

  /** Idempotent, and alone with the attempt: of two last marks that come at once, one finds that the other has done it. */
  async run({ taskId }: AnswerSettled): Promise<void> {
    await this.db.transaction(systemContext, async () => {
      const attemptId = await this.handTasks.attemptOf(taskId);
      const attempt = attemptId && (await this.attempts.locked(attemptId));
      const result = attempt && (await this.mark.finish(attempt));
      if (!result) return;
      const scored: AttemptScored = { attemptId: attempt.id, subjectId: attempt.subjectId, purpose: attempt.purpose, passed: result.passed };
      await this.outbox.publish({ type: attemptScored, payload: { ...scored } });
      const marked: AttemptMarked = { attemptId: attempt.id };
      await this.outbox.publish({ type: attemptMarked, payload: { ...marked } });
    });
  }
}
