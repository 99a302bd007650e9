// How does a trainee say that a lesson is read?
import { Injectable } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { enrolmentWithdrawn, notFound } from './errors.js';
import { RecordCompletion } from './record-completion.js';

@Injectable()
export class CompleteLesson {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsStore,
    private readonly programmes: ProgrammesReader,
    private readonly recordCompletion: RecordCompletion,
  ) {}

  async run(actor: Actor, { enrolmentId, lessonId }: { readonly enrolmentId: string; readonly lessonId: string }): Promise<void> {
    await this.db.transaction(asPerson(actor), async () => {
      const enrolment = await this.enrolments.byId(enrolmentId);
      if (!enrolment) throw notFound();
      const requirements = await this.programmes.requirements(enrolment.programmeVersionId);
      const lesson = requirements.find(({ kind, subjectId }) => kind === 'lesson' && subjectId === lessonId);
      if (!lesson) throw notFound();
      if (enrolment.withdrawnAt) throw enrolmentWithdrawn();
      await this.recordCompletion.run(enrolment, { requirement: lesson.requirement, evidenceId: lessonId });
    });
  }
}
