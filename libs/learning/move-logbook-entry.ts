// How does an entry go from one state to the next, so that it is known who moved it and when?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { stateAfter, type LogbookEventType, type LogbookMove, type LogbookState } from './core/logbook-entry.js';
import { notFound } from './errors.js';
import { logbookEntryStale, logbookStateUnfit } from './logbook-errors.js';
import { LogbookEventsStore } from './logbook-events.store.js';
import type { LogbookEntryRow } from './logbook.entity.js';
import { LogbookStore } from './logbook.store.js';

/** Which entry, as it was shown. */
export interface ShownEntry {
  readonly enrolmentId: string;
  readonly entryId: string;
  readonly revision: number;
}

export type RememberedMove = Extract<LogbookMove, 'submit' | 'withdraw' | 'return' | 'countersign' | 'name-supervisor'>;

const remembered: Readonly<Record<RememberedMove, LogbookEventType>> = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  return: 'returned',
  countersign: 'countersigned',
  'name-supervisor': 'supervisor-named',
};

/** Steps of the verbs that change an entry; run in their transaction. */
@Injectable()
export class MoveLogbookEntry {
  constructor(
    private readonly entries: LogbookStore,
    private readonly events: LogbookEventsStore,
    private readonly clock: Clock,
  ) {}

  /** The entry, if the move is possible. 404, 409 `logbook-entry-stale` when it has changed since, 409 `logbook-state-unfit`. */
  async hold({ enrolmentId, entryId, revision }: ShownEntry, move: LogbookMove): Promise<LogbookEntryRow> {
    const entry = await this.entries.hold(enrolmentId, entryId);
    if (!entry) throw notFound();
    if (entry.revision !== revision) throw logbookEntryStale(entry);
    if (stateAfter(entry.state, move) === null) throw logbookStateUnfit(entry);
    return entry;
  }

  /** `eventId` is what a repeated request finds again. */
  async run(actor: Actor, entry: LogbookEntryRow, move: RememberedMove, eventId: string, { remark = '', supervisorId = entry.supervisorId }: { readonly remark?: string; readonly supervisorId?: string | null } = {}): Promise<void> {
    const at = this.clock.now();
    // hold has asked: a remembered move never leads to nothing
    const state = stateAfter(entry.state, move) as LogbookState;
    await this.entries.move(entry.id, { state, supervisorId, at });
    const { id: entryId, academyId, personId, revision } = entry;
    await this.events.insert({ id: eventId, entryId, academyId, personId, actorId: actor.personId, type: remembered[move], revision: revision + 1, remark, at, namedId: move === 'name-supervisor' ? supervisorId : null });
  }
}
