// What does everything that a decision rests on look like, on one page?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, holdsRole, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { LogbookReader } from '#libs/learning/logbook.reader.js';
import { Database } from '#libs/platform/database.js';
import { deciding } from './core/policy.js';
import { decisionView, type DecisionView } from './decision-view.js';
import { notFound } from './errors.js';
import { GatherDossier } from './gather-dossier.js';

export interface DecisionToRead {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly locale: Locale;
}

@Injectable()
export class ReadDecision {
  constructor(
    private readonly db: Database,
    private readonly gatherDossier: GatherDossier,
    private readonly people: PeopleReader,
    private readonly academies: AcademiesReader,
    private readonly logbook: LogbookReader,
  ) {}

  async run(actor: Actor, { academyId, enrolmentId, locale }: DecisionToRead): Promise<DecisionView> {
    const context = asMember(actor, academyId);
    return this.db.transaction(context, async () => {
      const dossier = await this.gatherDossier.run(context, { academyId, enrolmentId, certifierId: actor.personId, locale });
      if (!dossier) throw notFound();
      const [people, academies, logbook] = await Promise.all([
        this.people.byIds([...dossier.stations.map(({ assessorId }) => assessorId), ...(dossier.name ? [dossier.name.checkedBy] : [])]),
        this.academies.byIds(dossier.impartiality.ties.map((tie) => tie.academyId)),
        this.logbook.tally(context, enrolmentId),
      ]);
      return decisionView(dossier, {
        programme: { title: dossier.programme.title[locale], version: dossier.programme.version },
        people: new Map([...people].map(([id, { name }]) => [id, name])),
        academies: new Map([...academies].map(([id, { name }]) => [id, name])),
        logbook: { ...logbook, practiceHours: dossier.programme.hours.practice },
        decides: holdsRole(actor, academyId, deciding),
      });
    });
  }
}
