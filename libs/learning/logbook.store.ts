// Where are the entries of a logbook kept, and how do they change?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { LogbookContent, LogbookState } from './core/logbook-entry.js';
import type { TalliedEntry } from './core/logbook-tally.js';
import type { LogbookEntryRow } from './logbook.entity.js';

/** A submitted entry with what its queue shows. */
export interface WaitingEntry extends LogbookEntryRow {
  readonly traineeName: string;
  readonly cohortName: string;
  readonly submittedAt: Date;
}

export interface MovedEntry {
  readonly state: LogbookState;
  readonly supervisorId: string | null;
  readonly at: Date;
}

// days as text: the driver would make a moment in the server's zone of a calendar day
const columns = `l.id, l.enrolment_id as "enrolmentId", l.academy_id as "academyId", l.person_id as "personId", l.revision, l.state, l.supersedes_id as "supersedesId",
  l.supervisor_id as "supervisorId", l.done_on::text as "doneOn", l.surface, l.zone, l.session, l.work, l.minutes, l.person_code as "personCode", l.needle, l.needle_lot as "needleLot",
  l.pigment, l.pigment_lot as "pigmentLot", l.did, l.noticed, l.differently, l.written_at as "writtenAt", l.changed_at as "changedAt", l.countersigned_at as "countersignedAt"`;

const contentOf = (content: LogbookContent): unknown[] => [
  content.supervisorId, content.doneOn, content.surface, content.zone, content.session, content.work, content.minutes, content.personCode, content.needle, content.needleLot,
  content.pigment, content.pigmentLot, content.did, content.noticed, content.differently,
]; // prettier-ignore

@Injectable()
export class LogbookStore {
  constructor(private readonly db: Database) {}

  async insert(entry: Pick<LogbookEntryRow, 'id' | 'enrolmentId' | 'academyId' | 'personId' | 'supersedesId'>, content: LogbookContent, at: Date): Promise<void> {
    await this.db.query(
      `insert into logbook_entry (id, enrolment_id, academy_id, person_id, supersedes_id, revision, state, written_at, changed_at,
         supervisor_id, done_on, surface, zone, session, work, minutes, person_code, needle, needle_lot, pigment, pigment_lot, did, noticed, differently)
       values ($1, $2, $3, $4, $5, 1, 'draft', $6, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
      [entry.id, entry.enrolmentId, entry.academyId, entry.personId, entry.supersedesId, at, ...contentOf(content)],
    );
  }

  /** The entry, kept still until the transaction is over; null where it is not in sight. */
  hold(enrolmentId: string, entryId: string): Promise<LogbookEntryRow | null> {
    return this.db.row(`select ${columns} from logbook_entry l where l.id = $2 and l.enrolment_id = $1 for update`, [enrolmentId, entryId]);
  }

  /** Newest first, as far as whoever asks may see them. */
  ofEnrolment(enrolmentId: string): Promise<LogbookEntryRow[]> {
    return this.db.query(`select ${columns} from logbook_entry l where l.enrolment_id = $1 order by l.done_on desc, l.id desc`, [enrolmentId]);
  }

  /** Whether another entry, also a draft, takes the place of this one. */
  async isSuperseded(entryId: string): Promise<boolean> {
    return (await this.db.row('select 1 as found from logbook_entry where supersedes_id = $1', [entryId])) !== null;
  }

  async edit(entryId: string, content: LogbookContent, at: Date): Promise<void> {
    await this.db.query(
      `update logbook_entry set revision = revision + 1, changed_at = $2, supervisor_id = $3, done_on = $4, surface = $5, zone = $6, session = $7, work = $8, minutes = $9,
         person_code = $10, needle = $11, needle_lot = $12, pigment = $13, pigment_lot = $14, did = $15, noticed = $16, differently = $17 where id = $1`,
      [entryId, at, ...contentOf(content)],
    );
  }

  async move(entryId: string, { state, supervisorId, at }: MovedEntry): Promise<void> {
    await this.db.query(
      `update logbook_entry set revision = revision + 1, changed_at = $4, state = $2, supervisor_id = $3, countersigned_at = case when $2 = 'countersigned' then $4::timestamptz end where id = $1`,
      [entryId, state, supervisorId, at],
    );
  }

  async discard(entryId: string): Promise<void> {
    await this.db.query('delete from logbook_entry where id = $1', [entryId]);
  }

  /** What waits at an academy, the longest first; nothing of those who left. */
  waitingAt(academyId: string): Promise<WaitingEntry[]> {
    return this.db.query(
      `select ${columns}, e.known_as as "traineeName", c.name as "cohortName",
         coalesce((select max(v.at) from logbook_event v where v.entry_id = l.id and v.type = 'submitted'), l.changed_at) as "submittedAt"
         from logbook_entry l join enrolment e on e.id = l.enrolment_id join cohort c on c.id = e.cohort_id
        where l.academy_id = $1 and l.state = 'submitted' and e.withdrawn_at is null order by "submittedAt", l.id`,
      [academyId],
    );
  }

  /** For sums: what was countersigned. */
  countersigned(enrolmentId: string): Promise<TalliedEntry[]> {
    return this.db.query(`select id, state, supersedes_id as "supersedesId", surface, minutes from logbook_entry where enrolment_id = $1 and state = 'countersigned'`, [enrolmentId]);
  }
}
