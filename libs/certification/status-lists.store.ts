// From which events is a status list made, and which versions of it were published?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { StatusEvent, StatusPurpose } from './core/status-bits.js';
import type { StatusListVersion } from './credential.entity.js';

const columns = 'v.id, v.list, v.purpose, v.size, v.digest, v.made_at as "madeAt"';

@Injectable()
export class StatusListsStore {
  constructor(private readonly db: Database) {}

  /** Others who publish this list wait until the transaction ends. */
  async hold(list: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/status-list/' || $1, 0))", [list]);
  }

  /** What changed bits of the list in the first `size` entries of the ledger, in their order; also what the ledger alone still knows. */
  events(list: string, size: number): Promise<StatusEvent[]> {
    return this.db.query(
      `select e.type, e.index from (
         select e.id, e.type, c.status_index::int as index from certificate_event e join certificate c on c.id = e.certificate_id where c.status_list = $1
         union all select r.id, r.type, r.status_index::int from recovered_event r where r.status_list = $1
       ) e join ledger_entry l on l.event_id = e.id where e.type not in ('issued', 'erased') and l.seq < $2 order by l.seq`,
      [list, size],
    );
  }

  newest(list: string, purpose: StatusPurpose): Promise<StatusListVersion | null> {
    return this.db.row(`select ${columns} from status_list_version v where list = $1 and purpose = $2 order by size desc limit 1`, [list, purpose]);
  }

  /** The newest whose own entry a checkpoint covers. */
  published(list: string, purpose: StatusPurpose): Promise<StatusListVersion | null> {
    return this.db.row(
      `select ${columns} from status_list_version v join ledger_entry l on l.event_id = v.id
        where v.list = $1 and v.purpose = $2 and l.seq < (select max(size) from ledger_checkpoint) order by v.size desc limit 1`,
      [list, purpose],
    );
  }

  async add(version: StatusListVersion): Promise<void> {
    await this.db.query('insert into status_list_version (id, list, purpose, size, digest, made_at) values ($1, $2, $3, $4, $5, $6)', [
      version.id,
      version.list,
      version.purpose,
      version.size,
      version.digest,
      version.madeAt,
    ]);
  }

  async isInUse(list: string): Promise<boolean> {
    return (await this.db.row('select from certificate where status_list = $1 limit 1', [list])) !== null;
  }

  async listOf(certificateId: string): Promise<string | null> {
    const row = await this.db.row<{ list: string }>('select status_list as list from certificate where id = $1', [certificateId]);
    return row?.list ?? null;
  }

  /**
   * Lists of which entries from `since` on tell an event after their newest version, and lists in use that have none. `size`: how many entries
   * a checkpoint covered then. Only what is new is read: the lists in use are found one after the other, by the index of their places.
   */
  async behind(since: number): Promise<{ readonly lists: string[]; readonly size: number }> {
    const row = await this.db.row<{ lists: string[]; size: string }>(
      `with recursive made as (select list, max(size) as size from status_list_version group by list),
         used as (select min(status_list) as list from certificate
           union all select (select min(c.status_list) from certificate c where c.status_list > used.list) from used where used.list is not null)
       select coalesce((select max(size) from ledger_checkpoint), 0) as size, array(
         select c.status_list from ledger_entry l join certificate_event e on e.id = l.event_id join certificate c on c.id = e.certificate_id left join made on made.list = c.status_list
          where l.seq >= $1 and e.type not in ('issued', 'erased') and l.seq >= coalesce(made.size, 0)
         union select used.list from used left join made using (list) where used.list is not null and made.list is null) as lists`,
      [since],
    );
    return { lists: row?.lists ?? [], size: Number(row?.size ?? 0) };
  }
}
