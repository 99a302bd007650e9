// What stands in a logbook, and what may whoever reads it do?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { holdsRole, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { abilitiesOf } from './core/logbook-abilities.js';
import { logbookTallyOf } from './core/logbook-tally.js';
import { maySupervise } from './core/policy.js';
import { notFound } from './errors.js';
import { LogbookEventsStore } from './logbook-events.store.js';
import type { LogbookEntryRow, LogbookEventRow } from './logbook.entity.js';
import { LogbookStore } from './logbook.store.js';
import { logbookEntryView, type LogbookEntryView, type LogbookView } from './logbook-view.js';
import { OpenLogbook, type OpenedLogbook, type Supervisor } from './open-logbook.js';

interface Written {
  readonly entries: readonly LogbookEntryRow[];
  readonly events: readonly LogbookEventRow[];
  readonly supervisors: readonly Supervisor[];
}

@Injectable()
export class ReadLogbook {
  constructor(
    private readonly db: Database,
    private readonly openLogbook: OpenLogbook,
    private readonly entries: LogbookStore,
    private readonly events: LogbookEventsStore,
    private readonly people: PeopleReader,
    private readonly academies: AcademiesReader,
    private readonly programmes: ProgrammesReader,
  ) {}

  async run(actor: Actor, enrolmentId: string, locale: Locale): Promise<LogbookView> {
    const opened = await this.openLogbook.run(actor, enrolmentId);
    const { enrolment, own, context } = opened;
    const { academyId, programmeVersionId } = enrolment;
    return this.db.transaction(context, async () => {
      const [entries, events] = await Promise.all([this.entries.ofEnrolment(enrolmentId), this.events.ofEnrolment(enrolmentId)]);
      const supervisors = await this.openLogbook.supervisors(enrolment);
      const { from, to } = await this.openLogbook.span(enrolment);
      const academy = await this.academies.byId(academyId);
      const programme = (await this.programmes.facts([programmeVersionId])).get(programmeVersionId);
      return {
        enrolmentId,
        traineeName: enrolment.knownAs,
        academyId,
        academyName: academy?.name ?? '',
        programmeTitle: programme?.title[locale] ?? '',
        from,
        today: to,
        tally: { ...logbookTallyOf(entries), practiceHours: programme?.hours.practice ?? 0 },
        supervisors: own || holdsRole(actor, academyId, ['owner']) ? [...supervisors] : [],
        canWrite: own && enrolment.withdrawnAt === null,
        entries: await this.#views(actor, opened, { entries, events, supervisors }),
      };
    });
  }

  /** One entry, after something was done with it. */
  async one(actor: Actor, enrolmentId: string, entryId: string, locale: Locale): Promise<LogbookEntryView> {
    const found = (await this.run(actor, enrolmentId, locale)).entries.find(({ id }) => id === entryId);
    if (!found) throw notFound();
    return found;
  }

  async #views(actor: Actor, { enrolment, own }: OpenedLogbook, { entries, events, supervisors }: Written): Promise<LogbookEntryView[]> {
    const names = await this.people.byIds([...events.flatMap(({ actorId, namedId }) => (namedId === null ? [actorId] : [actorId, namedId])), ...entries.flatMap(({ supervisorId }) => supervisorId ?? [])]);
    const there = new Set(supervisors.map(({ personId }) => personId));
    const [withdrawn, owns] = [enrolment.withdrawnAt !== null, holdsRole(actor, enrolment.academyId, ['owner'])];
    return entries.map((entry) => {
      const happened = events.filter(({ entryId }) => entryId === entry.id);
      const successor = entries.find(({ supersedesId }) => supersedesId === entry.id);
      const facts = {
        state: entry.state,
        wasReturned: happened.some(({ type }) => type === 'returned'),
        supervisorHasLeft: entry.supervisorId !== null && !there.has(entry.supervisorId),
        hasSuccessor: successor !== undefined,
      };
      const can = abilitiesOf(facts, { own, supervises: maySupervise(actor, entry), owns, withdrawn });
      return logbookEntryView(entry, { events: happened, names, there, supersededBy: successor?.state === 'countersigned' ? successor.id : null, can });
    });
  }
}
