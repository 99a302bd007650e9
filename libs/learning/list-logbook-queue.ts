// Which entries wait for somebody's countersignature, and which for another supervisor?
import { Injectable } from '@nestjs/common';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, holdsRole, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { supervising } from './core/policy.js';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import type { WaitingEntryView } from './logbook-queue-view.js';
import { LogbookStore } from './logbook.store.js';

@Injectable()
export class ListLogbookQueue {
  constructor(
    private readonly db: Database,
    private readonly entries: LogbookStore,
    private readonly grants: GrantsReader,
    private readonly people: PeopleReader,
  ) {}

  /** Those that name the reader; to an owner also those of others whose supervisor can no longer countersign. The longest wait comes first. */
  async run(actor: Actor, academyId: string): Promise<WaitingEntryView[]> {
    return this.db.transaction(asMember(actor, academyId), async () => {
      const [waiting, grants] = await Promise.all([this.entries.waitingAt(academyId), this.grants.ofAcademy(academyId)]);
      const there = new Set(grants.filter(({ role }) => supervising.some((each) => each === role)).map(({ personId }) => personId));
      const owns = holdsRole(actor, academyId, ['owner']);
      const shown = waiting.filter(({ supervisorId, personId }) => supervisorId !== null && personId !== actor.personId && (there.has(supervisorId) ? supervisorId === actor.personId : owns));
      const names = await this.people.byIds(shown.flatMap(({ supervisorId }) => supervisorId ?? []));
      return shown.map(({ id, enrolmentId, traineeName, cohortName, doneOn, surface, zone, work, minutes, submittedAt, supervisorId }) => ({
        entryId: id,
        enrolmentId,
        traineeName,
        cohortName,
        doneOn,
        surface,
        zone,
        work,
        minutes,
        submittedAt: submittedAt.toISOString(),
        supervisorName: names.get(supervisorId ?? '')?.name ?? '',
        supervisorHasLeft: !there.has(supervisorId ?? ''),
      }));
    });
  }
}
