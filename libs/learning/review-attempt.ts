// What was right in a quiz, why, and in which lesson is it taught?
import { Injectable } from '@nestjs/common';
import type { AttemptReviewView } from '#libs/assessment/attempt-review-view.js';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { EnrolmentsStore } from './enrolments.store.js';

@Injectable()
export class ReviewAttempt {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsReader,
    private readonly enrolments: EnrolmentsStore,
    private readonly programmes: ProgrammesReader,
    private readonly noOpenExam: DemandNoOpenExam,
  ) {}

  /** 409 `closed-by-exam`: a quiz shows keys. */
  async run(actor: Actor, attemptId: string, locale: Locale): Promise<AttemptReviewView> {
    const context = asPerson(actor);
    return this.db.transaction(context, async () => {
      await this.noOpenExam.run(actor.personId);
      const review = await this.attempts.review(context, attemptId, locale);
      const about = await this.attempts.about(context, attemptId);
      const enrolment = about && (await this.enrolments.byId(about.subjectId));
      const lessons = enrolment ? await this.programmes.lessonIdByCode(enrolment.programmeVersionId) : new Map<string, string>();
      // the engine knows lessons by their codes only
      const items = review.items.map((item) => ({ ...item, lesson: item.lesson && { ...item.lesson, lessonId: lessons.get(item.lesson.code) ?? null } }));
      return { items };
    });
  }
}
