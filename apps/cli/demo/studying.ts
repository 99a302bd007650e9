// How does a demonstration trainee study, and how is that trainee assessed?
import type { INestApplicationContext } from '@nestjs/common';
import { currentPledge } from '#libs/assessment/core/pledge.js';
import { TakeOverAttempt } from '#libs/assessment/take-over-attempt.js';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { SaveResponse } from '#libs/assessment/save-response.js';
import { StationsReader } from '#libs/assessment/stations.reader.js';
import { asMember, asPerson, type Actor } from '#libs/kernel/context.js';
import { CompleteLesson } from '#libs/learning/complete-lesson.js';
import { EnrolmentsReader } from '#libs/learning/enrolments.reader.js';
import { RecordStation } from '#libs/learning/record-station.js';
import { StartRequirement } from '#libs/learning/start-requirement.js';
import { SubmitRequirement } from '#libs/learning/submit-requirement.js';
import { answerKey } from './answer-key.js';
import { once } from './once.js';

export class Studying {
  readonly #right = answerKey();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly academyId: string,
    private readonly assessor: Actor,
  ) {}

  /** Reads the first `count` lessons. */
  async read(trainee: Actor, enrolmentId: string, count = Number.POSITIVE_INFINITY): Promise<void> {
    for (const { subjectId } of (await this.#asked(trainee, enrolmentId, 'lesson')).slice(0, count)) {
      await this.app.get(CompleteLesson).run(trainee, { enrolmentId, lessonId: subjectId });
    }
  }

  /** Sits a quiz or the exam with every answer right, unless it is passed already. */
  async sit(trainee: Actor, enrolmentId: string, requirement: string): Promise<void> {
    const progress = await this.app.get(EnrolmentsReader).progress(asPerson(trainee), enrolmentId, 'en');
    if (progress?.requirements.some((step) => step.requirement === requirement && step.completedAt !== null)) return;
    const attemptId = await this.app.get(StartRequirement).run(trainee, { enrolmentId, requirement, locale: 'en', pledge: currentPledge().version }, once(`${requirement}-of-${enrolmentId}`));
    const session = trainee.sessionId;
    const { hold } = await this.app.get(AttemptsReader).view(asPerson(trainee), attemptId, 'en', session);
    // a demonstration that was stopped in the middle goes on where it was
    if (hold !== null) await this.app.get(TakeOverAttempt).run(asPerson(trainee), attemptId, { session, hold });
    const attempt = await this.app.get(AttemptsReader).view(asPerson(trainee), attemptId, 'en', session);
    for (const { position, stem, revision } of attempt.items) {
      if (revision > 0) continue;
      await this.app.get(SaveResponse).run(asPerson(trainee), attemptId, { position, choice: this.#right(stem), revision, session });
    }
    await this.app.get(SubmitRequirement).run(trainee, attemptId);
  }

  /** Lessons, quizzes and exam. */
  async theory(trainee: Actor, enrolmentId: string): Promise<void> {
    await this.read(trainee, enrolmentId);
    for (const { requirement } of await this.#asked(trainee, enrolmentId, 'quiz')) await this.sit(trainee, enrolmentId, requirement);
    await this.sit(trainee, enrolmentId, 'exam');
  }

  /** The assessor sees every step and nothing critical. */
  async stations(enrolmentId: string): Promise<void> {
    const context = asMember(this.assessor, this.academyId);
    const progress = await this.app.get(EnrolmentsReader).progress(context, enrolmentId, 'en');
    const open = (progress?.requirements ?? []).filter((step) => step.kind === 'station' && step.completedAt === null);
    const stations = await this.app.get(StationsReader).byIds(open.map(({ subjectId }) => subjectId));
    for (const { subjectId } of open) {
      const observed = (stations.get(subjectId)?.steps ?? []).map((step) => step.id);
      await this.app.get(RecordStation).run(
        this.assessor,
        { academyId: this.academyId, enrolmentId, stationId: subjectId, observed, critical: [], note: 'Calm, clean and even work.' },
        once(`station-${subjectId}-of-${enrolmentId}`),
      );
    }
  }

  async #asked(trainee: Actor, enrolmentId: string, kind: string) {
    const progress = await this.app.get(EnrolmentsReader).progress(asPerson(trainee), enrolmentId, 'en');
    return (progress?.requirements ?? []).filter((step) => step.kind === kind);
  }
}
