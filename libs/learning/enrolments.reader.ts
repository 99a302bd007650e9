// What may other libs ask about enrolments?
import { Injectable } from '@nestjs/common';
import { AttemptsReader, type AttemptSummary } from '#libs/assessment/attempts.reader.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import type { DbContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { CompletionsStore } from './completions.store.js';
import { progressOf, type Progress } from './core/progress.js';
import type { Requirement } from './core/requirement.js';
import { tallyOf, type Tally } from './core/tally.js';
import { EnrolmentsStore, type EnrolmentInList, type EnrolmentRow } from './enrolments.store.js';
import { ImpartialityStore, type Ties } from './impartiality.store.js';

export type EnrolmentFacts = EnrolmentRow;
export type TalliedEnrolment = EnrolmentInList & { readonly tally: Tally };

export interface TitledRequirement extends Requirement {
  readonly subjectId: string;
  readonly title: string;
  /** The language of the title. */
  readonly writtenIn: Locale;
}

export interface EnrolmentProgress extends Progress<TitledRequirement> {
  readonly enrolment: EnrolmentFacts;
  readonly requirements: Progress<TitledRequirement>['steps'];
  readonly complete: boolean;
}

@Injectable()
export class EnrolmentsReader {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsStore,
    private readonly completions: CompletionsStore,
    private readonly ties: ImpartialityStore,
    private readonly programmes: ProgrammesReader,
    private readonly attempts: AttemptsReader,
    private readonly clock: Clock,
  ) {}

  async byId(context: DbContext, enrolmentId: string): Promise<EnrolmentFacts | null> {
    return this.db.transaction(context, () => this.enrolments.byId(enrolmentId));
  }

  /** By name, with how far each is; also those who left. */
  async ofAcademy(context: DbContext, academyId: string): Promise<TalliedEnrolment[]> {
    return this.#tallied(await this.db.transaction(context, () => this.enrolments.ofAcademy(academyId)));
  }

  /** Newest first. */
  async ofPerson(context: DbContext, personId: string): Promise<TalliedEnrolment[]> {
    return this.#tallied(await this.db.transaction(context, () => this.enrolments.ofPerson(personId)));
  }

  /** Everything that the programme asks for, what is met and what is missing; null when the enrolment is not in sight. */
  progress(context: DbContext, enrolmentId: string, locale: Locale): Promise<EnrolmentProgress | null> {
    return this.#progress(context, enrolmentId, locale, () => this.attempts.summary(context, enrolmentId));
  }

  /** The same without what is being sat at the moment: for whoever decides on what is done. */
  achieved(context: DbContext, enrolmentId: string, locale: Locale): Promise<EnrolmentProgress | null> {
    return this.#progress(context, enrolmentId, locale, () => Promise.resolve([]));
  }

  #progress(context: DbContext, enrolmentId: string, locale: Locale, sittings: () => Promise<readonly AttemptSummary[]>): Promise<EnrolmentProgress | null> {
    return this.db.transaction(context, async () => {
      const [enrolment, completed, summaries] = await Promise.all([this.enrolments.byId(enrolmentId), this.completions.of(enrolmentId), sittings()]);
      if (!enrolment) return null;
      const requirements = await this.programmes.requirements(enrolment.programmeVersionId);
      const progress = progressOf(
        requirements.map(({ title, writtenIn, ...requirement }): TitledRequirement => ({ ...requirement, title: title[locale], writtenIn: writtenIn[locale] })),
        {
          completed,
          sittings: summaries.map(({ purpose, openAttemptId, markingAttemptId, nextAttemptAt }) => ({ requirement: purpose, openAttemptId, markingAttemptId, nextAttemptAt })),
          withdrawn: enrolment.withdrawnAt !== null,
          now: this.clock.now(),
        },
      );
      return { ...progress, enrolment, requirements: progress.steps, complete: progress.stage === 'complete' };
    });
  }

  /** Where this person taught or assessed the trainee, and since when: at every academy, whoever asks, as the rule counts. */
  async impartiality(context: DbContext, traineeId: string, personId: string): Promise<Ties> {
    return this.db.transaction(context, () => this.ties.of(traineeId, personId));
  }

  /** The same for many trainees, by trainee. */
  async impartialityOfMany(context: DbContext, traineeIds: readonly string[], personId: string): Promise<Map<string, Ties>> {
    return this.db.transaction(context, () => this.ties.ofMany(traineeIds, personId));
  }

  async #tallied(enrolments: readonly EnrolmentInList[]): Promise<TalliedEnrolment[]> {
    const versions = [...new Set(enrolments.map((enrolment) => enrolment.programmeVersionId))];
    const asked = new Map(await Promise.all(versions.map(async (version) => [version, await this.programmes.requirements(version)] as const)));
    return enrolments.map((enrolment) => ({ ...enrolment, tally: tallyOf(asked.get(enrolment.programmeVersionId) ?? [], enrolment.completed) }));
  }
}
