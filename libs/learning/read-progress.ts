// What does a trainee, or the trainee's academy, see of the way to the certificate?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { asMember, asPerson, type Actor, type DbContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { EnrolmentsReader } from './enrolments.reader.js';
import { notFound } from './errors.js';
import { learntVersionView } from './learnt-programme-view.js';
import { progressView, type ProgressView } from './progress-view.js';

export interface ProgressToRead {
  readonly enrolmentId: string;
  /** The academy that asks; null when the trainee does. */
  readonly academyId: string | null;
  readonly locale: Locale;
}

@Injectable()
export class ReadProgress {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsReader,
    private readonly academies: AcademiesReader,
    private readonly programmes: ProgrammesReader,
  ) {}

  async run(actor: Actor, { enrolmentId, academyId, locale }: ProgressToRead): Promise<ProgressView> {
    const context: DbContext = academyId === null ? asPerson(actor) : asMember(actor, academyId);
    return this.db.transaction(context, async () => {
      const progress = await this.enrolments.progress(context, enrolmentId, locale);
      // a member sees own rows of every academy, but asks about this one
      if (!progress || (academyId !== null && progress.enrolment.academyId !== academyId)) throw notFound();
      const { enrolment } = progress;
      const academy = await this.academies.byId(enrolment.academyId);
      const facts = (await this.programmes.facts([enrolment.programmeVersionId])).get(enrolment.programmeVersionId);
      const programme = { ...learntVersionView(enrolment.programmeVersionId, facts), title: facts?.title[locale] ?? '' };
      return progressView(progress, { academy: academy?.name ?? '', programme, own: enrolment.personId === actor.personId });
    });
  }
}
