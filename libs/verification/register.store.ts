// How is one line of the public register read, as somebody who may read nothing else?
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { CONFIG, type Config } from '#libs/platform/config.js';
import type { RegisterEntry } from './core/register-entry.js';

interface RegisterRow extends Omit<RegisterEntry, 'academy' | 'lastEvent' | 'salts' | 'statusList' | 'ledgerIndex'> {
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

/** Prepared once per connection. Days stay texts: a Date would have a zone. */
const lookup = {
  name: 'check',
  text: `select name, state, state_since::text as "stateSince", review_on::text as "reviewOn", reason, facts, valid_from::text as "validFrom",
    valid_until::text as "validUntil", zone, academy_name as "academyName", academy_city as "academyCity", academy_country as "academyCountry",
    academy_state as "academyState", last_event_id as "lastEventId", last_event_facts as "lastEventFacts", last_leaf_hash as "lastLeafHash",
    issued_event_id as "issuedEventId", salt_certificate as "saltCertificate", salt_facts as "saltFacts", salt_holder as "saltHolder",
    status_list as "statusListName", status_index as "statusIndex", ledger_index as "ledgerIndex", history, renewed_by as "renewedBy" from public_register where number = $1`,
};

/** A check that waits longer is better told that we could not look. */
const patience = 2000;

@Injectable()
export class RegisterStore implements OnApplicationShutdown {
  readonly #log = new Logger(RegisterStore.name);
  #pool: Pool | null = null;
  #troubledSince: number | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The entry under a well-formed number, null when there is none, `unreadable` when that could not be found out. */
  async find(number: string): Promise<RegisterEntry | null | 'unreadable'> {
    try {
      const { rows } = await this.#connections().query<RegisterRow>({ ...lookup, values: [number] });
      this.#troubledSince = null;
      return rows[0] ? entryOf(rows[0]) : null;
    } catch (error) {
      this.#tellOnce(error);
      return 'unreadable';
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#pool?.end();
    this.#pool = null;
  }

  /** Apart from the application's own connections: nobody's long transaction keeps a check waiting. Made when first needed. */
  #connections(): Pool {
    if (this.#pool) return this.#pool;
    const { publicDatabaseUrl, databaseUrl } = this.config;
    this.#pool = new Pool({
      connectionString: publicDatabaseUrl ?? databaseUrl,
      // Without a login of its own the check still gives up every other right, before its first statement.
      ...(publicDatabaseUrl === null && { options: '-c role=dermark_public' }),
      application_name: 'dermark check',
      max: 10,
      connectionTimeoutMillis: patience,
      statement_timeout: patience,
      query_timeout: patience + 500,
      keepAlive: true,
    });
    this.#pool.on('error', (error) => this.#tellOnce(error));
    return this.#pool;
  }

  /** One line when trouble begins and one a minute while it lasts: a thousand checks must not write a thousand lines. */
  #tellOnce(error: unknown): void {
    const now = Date.now();
    if (this.#troubledSince !== null && now - this.#troubledSince < 60_000) return;
    this.#troubledSince = now;
    this.#log.warn(`The register cannot be read: ${error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error)}`);
  }
}

const base64url = (bytes: Buffer | null): string | null => bytes && bytes.toString('base64url');

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
  issuedEventId: row.issuedEventId,
  salts: { certificate: base64url(row.saltCertificate), facts: base64url(row.saltFacts), holder: base64url(row.saltHolder) },
  statusList: { list: row.statusListName, index: Number(row.statusIndex) },
  ledgerIndex: row.ledgerIndex === null ? null : Number(row.ledgerIndex),
  history: row.history,
  renewedBy: row.renewedBy,
});
