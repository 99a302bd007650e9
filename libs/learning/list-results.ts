// How did a trainee's quizzes and exam go?
import { Injectable } from '@nestjs/common';
import { attemptResultView } from '#libs/assessment/attempt-view.js';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { isSat } from './core/requirement.js';
import { EnrolmentsReader } from './enrolments.reader.js';
import { notFound } from './errors.js';
import type { ResultView } from './results.dto.js';

export interface ResultsToList {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly locale: Locale;
}

@Injectable()
export class ListResults {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsReader,
    private readonly attempts: AttemptsReader,
  ) {}

  async run(actor: Actor, { academyId, enrolmentId, locale }: ResultsToList): Promise<ResultView[]> {
    const context = asMember(actor, academyId);
    return this.db.transaction(context, async () => {
      const progress = await this.enrolments.progress(context, enrolmentId, locale);
      if (!progress || progress.enrolment.academyId !== academyId) throw notFound();
      const summaries = new Map((await this.attempts.summary(context, enrolmentId)).map((summary) => [summary.purpose, summary]));
      const results: ResultView[] = [];
      for (const { requirement, title, kind } of progress.requirements) {
        if (!isSat(kind)) continue;
        const { attempts = 0, passedAttemptId = null } = summaries.get(requirement) ?? {};
        const result = passedAttemptId && (await this.attempts.result(context, passedAttemptId));
        results.push({ requirement, title, attempts, result: result ? attemptResultView(result) : null });
      }
      return results;
    });
  }
}
