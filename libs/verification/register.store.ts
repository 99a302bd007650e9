// How are lines of the public register read, and what has changed among them?
import { Injectable } from '@nestjs/common';
import { CheckDatabase, type Statement } from './check-database.js';
import type { Changes, Horizon, ReadEntry } from './core/remembered-entries.js';
import type { RegisterEntry } from './core/register-entry.js';

interface RegisterRow extends Omit<RegisterEntry, 'academy' | 'lastEvent' | 'salts' | 'statusList' | 'ledgerIndex'> {
  readonly number: string;
  readonly version: string;
  readonly horizon: string;
  readonly academyName: string;
  readonly academyCity: string;
  readonly academyCountry: string;
  readonly academyState: string;
  readonly lastEventId: string;
  readonly lastEventFacts: string;
  readonly lastLeafHash: Buffer;
  readonly saltCertificate: Buffer | null;
  readonly saltFacts: Buffer | null;
  readonly saltHolder: Buffer | null;
  readonly statusListName: string;
  readonly statusIndex: string;
  readonly ledgerIndex: string | null;
}

/** Every transaction below it was over, and seen, when the statement began to read. */
const horizon = 'pg_snapshot_xmin(pg_current_snapshot())::text as horizon';

/** Days stay texts: a Date would have a zone. */
const columns = `number, version, ${horizon}, name, state, state_since::text as "stateSince", review_on::text as "reviewOn", reason, facts,
  valid_from::text as "validFrom", valid_until::text as "validUntil", zone, academy_name as "academyName", academy_city as "academyCity",
  academy_country as "academyCountry", academy_state as "academyState", last_event_id as "lastEventId", last_event_facts as "lastEventFacts",
  last_leaf_hash as "lastLeafHash", issued_event_id as "issuedEventId", salt_certificate as "saltCertificate", salt_facts as "saltFacts",
  salt_holder as "saltHolder", status_list as "statusListName", status_index as "statusIndex", ledger_index as "ledgerIndex",
  history, earlier, renewed_by as "renewedBy"`;

const lookup: Statement = { name: 'check', text: `select ${columns} from public_register where number = $1` };

const some: Statement = { name: 'lines', text: `select ${columns} from public_register where number = any ($1)` };
const after: Statement = { name: 'lines-after', text: `select ${columns} from public_register where number > $1 order by number limit $2` };

/** Above the other end are transactions of another server, whose rows came here in a dump. */
const changesSince: Statement = {
  name: 'changes',
  text: `select ${horizon}, pg_postmaster_start_time()::text as life,
    array(select number || ':' || version from public_register
           where changed_in >= $1::bigint and changed_in < pg_snapshot_xmax(pg_current_snapshot())::text::bigint order by changed_in limit $2::int) as changed`,
};

@Injectable()
export class RegisterStore {
  constructor(private readonly database: CheckDatabase) {}

  /** The line under a well-formed number, if there is one; null when that could not be found out. */
  async find(number: string): Promise<(ReadEntry & Horizon) | 'nothing' | null> {
    const rows = await this.database.rows<RegisterRow>(lookup, [number]);
    return rows && (rows[0] ? { ...lineOf(rows[0]), horizon: BigInt(rows[0].horizon) } : 'nothing');
  }

  /** The lines under these numbers; null when the database did not answer. */
  async lines(numbers: readonly string[]): Promise<ReadEntry[] | null> {
    return (await this.database.rows<RegisterRow>(some, [numbers]))?.map(lineOf) ?? null;
  }

  /** The next lines by number. */
  async linesAfter(number: string, limit: number): Promise<ReadEntry[] | null> {
    return (await this.database.rows<RegisterRow>(after, [number, limit]))?.map(lineOf) ?? null;
  }

  /** What was written at or above `followed`, unless it is more than `most`; null when the database did not answer. */
  async changes(followed: bigint | null, most: number): Promise<Changes | null> {
    // Nothing is remembered yet: whatever was written before need not be listed.
    const since = followed ?? 2n ** 63n - 1n;
    const rows = await this.database.rows<{ horizon: string; life: string; changed: string[] }>(changesSince, [String(since), most + 1]);
    if (!rows?.[0]) return null;
    const { horizon, life, changed } = rows[0];
    return { horizon: BigInt(horizon), life, changed: changed.length > most ? null : changed.map(changeOf) };
  }
}

const changeOf = (text: string): Pick<ReadEntry, 'number' | 'version'> => ({ number: text.slice(0, 15), version: BigInt(text.slice(16)) });

const base64url = (bytes: Buffer | null): string | null => bytes && bytes.toString('base64url');

const lineOf = (row: RegisterRow): ReadEntry => ({ number: row.number, version: BigInt(row.version), entry: entryOf(row) });

const entryOf = (row: RegisterRow): RegisterEntry => ({
  name: row.name,
  state: row.state,
  stateSince: row.stateSince,
  reviewOn: row.reviewOn,
  reason: row.reason,
  facts: row.facts,
  validFrom: row.validFrom,
  validUntil: row.validUntil,
  zone: row.zone,
  academy: { name: row.academyName, city: row.academyCity, country: row.academyCountry, state: row.academyState },
  lastEvent: { id: row.lastEventId, facts: row.lastEventFacts, leafHash: row.lastLeafHash.toString('base64url') },
  earlier: row.earlier,
  issuedEventId: row.issuedEventId,
  salts: { certificate: base64url(row.saltCertificate), facts: base64url(row.saltFacts), holder: base64url(row.saltHolder) },
  statusList: { list: row.statusListName, index: Number(row.statusIndex) },
  ledgerIndex: row.ledgerIndex === null ? null : Number(row.ledgerIndex),
  history: row.history,
  renewedBy: row.renewedBy,
});
