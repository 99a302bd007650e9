// What may other libs ask about attempts?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { attemptReviewView, type AttemptReviewView } from './attempt-review-view.js';
import { attemptTimeView, type AttemptTimeView } from './attempt-time-view.js';
import { AttemptTimesStore, isWorthNoting } from './attempt-times.store.js';
import { attemptView, type AttemptView } from './attempt-view.js';
import { AttemptsStore, type AttemptUnderRule } from './attempts.store.js';
import { isHeldElsewhere } from './core/hold.js';
import { reviewMomentOf, shownAt } from './core/review-policy.js';
import { summaryOf, type AttemptSummary } from './core/attempt.js';
import { attemptOpen, attemptUnknown, examNotReviewed } from './errors.js';
import { FormsStore } from './forms.store.js';
import { HandMarksStore } from './hand-marks.store.js';
import { HandTasksStore } from './hand-tasks.store.js';
import { ItemKeysStore } from './item-keys.store.js';
import { ResponsesStore } from './responses.store.js';
import type { SubmittedAttempt } from './submit-attempt.js';

export type { AttemptSummary };

@Injectable()
export class AttemptsReader {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly forms: FormsStore,
    private readonly responses: ResponsesStore,
    private readonly keys: ItemKeysStore,
    private readonly handTasks: HandTasksStore,
    private readonly handMarks: HandMarksStore,
    private readonly times: AttemptTimesStore,
    private readonly clock: Clock,
  ) {}

  /** What the candidate sees, and nobody else: academy staff never read the secure bank. 404 to others. */
  async view(context: DbContext, attemptId: string, locale: Locale, session?: string): Promise<AttemptView> {
    return this.db.transaction(context, async () => {
      const now = this.clock.now();
      // the time first: whoever is shown an attempt that has ended is shown its result
      const [time, { attempt, result }, responses] = await Promise.all([this.times.of(attemptId, context.person, now), this.attempts.scored(attemptId), this.responses.latest(attemptId)]);
      if (!attempt || !time || attempt.personId !== context.person) throw attemptUnknown();
      const markingTakes = attempt.state === 'being-marked' ? await this.handMarks.usually(attempt.academyId) : null;
      return attemptView({ attempt, time, items: await this.forms.items(attempt.formId), responses, result: attempt.state === 'void' ? null : result, markingTakes }, { locale, now, session });
    });
  }

  /** Asked by every open exam every few seconds: one statement, and now and then another for whoever invigilates. 404 to others. */
  async time(context: DbContext, attemptId: string, session?: string): Promise<AttemptTimeView> {
    const now = this.clock.now();
    const time = await this.db.transaction(context, async () => {
      const known = await this.times.of(attemptId, context.person, now);
      if (known && isWorthNoting(known, now) && !isHeldElsewhere(known, session)) await this.times.note(attemptId, now);
      return known;
    });
    if (!time) throw attemptUnknown();
    return attemptTimeView(time, now, session);
  }

  /** A quiz with its keys and rationales, once it is submitted: 409 `attempt-open` before, 403 `exam-not-reviewed` for exams. */
  async review(context: DbContext, attemptId: string, locale: Locale): Promise<AttemptReviewView> {
    return this.db.transaction(context, async () => {
      const attempt = await this.#own(context, attemptId);
      const moment = reviewMomentOf(attempt, this.clock.now());
      if (attempt.passRule.kind === 'exam' || (moment !== 'during' && shownAt(attempt.passRule, moment) !== 'items')) throw examNotReviewed();
      if (attempt.state !== 'scored' || moment === 'during') throw attemptOpen();
      const items = await this.forms.items(attempt.formId);
      const keys = await this.keys.of(items.map((item) => item.versionId));
      return attemptReviewView(items, keys, { responses: await this.responses.latest(attemptId), byHand: await this.handTasks.marked(attemptId) }, locale);
    });
  }

  /** One entry for each purpose that was attempted. */
  async summary(context: DbContext, subjectId: string): Promise<AttemptSummary[]> {
    const past = await this.db.transaction(context, () => this.attempts.past(subjectId, null));
    const now = this.clock.now();
    return [...new Set(past.map(({ purpose }) => purpose))].map((purpose) => summaryOf(purpose, past.filter((attempt) => attempt.purpose === purpose), now));
  }

  /** Null while it is in progress, and when there is no such attempt in sight. Holds no items: academy staff may see it. */
  async result(context: DbContext, attemptId: string): Promise<SubmittedAttempt | null> {
    return this.db.transaction(context, async () => {
      const { attempt, result } = await this.attempts.scored(attemptId);
      return attempt && result && attempt.state !== 'void' ? { ...result, attemptId, subjectId: attempt.subjectId, purpose: attempt.purpose } : null;
    });
  }

  /** What the exam that was passed gave, by subject. Holds no items. */
  async passedExams(context: DbContext, subjectIds: readonly string[]): Promise<Map<string, { readonly points: number; readonly possible: number }>> {
    const passed = await this.db.transaction(context, () => this.attempts.passedExams(subjectIds));
    return new Map(passed.map(({ subjectId, points, possible }) => [subjectId, { points, possible }]));
  }

  /** Whose attempt it is and what for: for whoever must act on it without seeing it. */
  async about(context: DbContext, attemptId: string): Promise<{ subjectId: string; purpose: string; personId: string; academyId: string; checkInId: string | null } | null> {
    const attempt = await this.db.transaction(context, () => this.attempts.byId(attemptId));
    return attempt && { subjectId: attempt.subjectId, purpose: attempt.purpose, personId: attempt.personId, academyId: attempt.academyId, checkInId: attempt.checkInId };
  }

  async #own(context: DbContext, attemptId: string): Promise<AttemptUnderRule> {
    const attempt = await this.attempts.byId(attemptId);
    if (!attempt || attempt.personId !== context.person) throw attemptUnknown();
    return attempt;
  }
}
