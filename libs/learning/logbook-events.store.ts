// Where is it kept what happened to the entries of a logbook?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { LogbookEventRow } from './logbook.entity.js';

@Injectable()
export class LogbookEventsStore {
  constructor(private readonly db: Database) {}

  async insert(event: LogbookEventRow): Promise<void> {
    await this.db.rows(LogbookEventRow, (rows) => rows.insert(event));
  }

  /** Oldest first. */
  ofEnrolment(enrolmentId: string): Promise<LogbookEventRow[]> {
    return this.db.query(
      `select v.id, v.entry_id as "entryId", v.academy_id as "academyId", v.person_id as "personId", v.actor_id as "actorId", v.type, v.revision, v.remark, v.at, v.named_id as "namedId"
         from logbook_event v join logbook_entry l on l.id = v.entry_id where l.enrolment_id = $1 order by v.at, v.revision`,
      [enrolmentId],
    );
  }

  async wasReturned(entryId: string): Promise<boolean> {
    return (await this.db.row("select 1 as found from logbook_event where entry_id = $1 and type = 'returned' limit 1", [entryId])) !== null;
  }
}
