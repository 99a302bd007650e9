// What becomes of an attempt that nobody waits for: the clock closed it, people have marked it, or it passes since it was marked again?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { attemptScored, type AttemptScored } from '#libs/assessment/events.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { RecordCompletion } from './record-completion.js';

@Injectable()
export class OnAttemptScored implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly enrolments: EnrolmentsStore,
    private readonly recordCompletion: RecordCompletion,
  ) {}

  onModuleInit(): void {
    this.events.on(attemptScored, ({ payload }) => this.run(payload as unknown as AttemptScored));
  }

  /** Idempotent, as the completion is: an event may come twice. */
  async run({ attemptId, subjectId, purpose, passed }: AttemptScored): Promise<void> {
    if (!passed) return;
    await this.db.transaction(systemContext, async () => {
      const enrolment = await this.enrolments.byId(subjectId);
      if (enrolment) await this.recordCompletion.run(enrolment, { requirement: purpose, evidenceId: attemptId });
    });
  }
}
