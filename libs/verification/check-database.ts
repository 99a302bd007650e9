// How does the check reach its database, as somebody who may read one table and nothing else?
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { CONFIG, type Config } from '#libs/platform/config.js';

/** A check that waits longer is better told that we could not look. */
const patience = 2000;

export interface Statement {
  readonly name: string;
  readonly text: string;
}

@Injectable()
export class CheckDatabase implements OnApplicationShutdown {
  readonly #log = new Logger(CheckDatabase.name);
  #pool: Pool | null = null;
  #troubledSince: number | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Rows of one statement, prepared once per connection; null when the database did not answer. */
  async rows<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[] | null> {
    try {
      const { rows } = await this.#connections().query<Row>({ ...statement, values: [...values] });
      this.#troubledSince = null;
      return rows;
    } catch (error) {
      this.#tellOnce(error);
      return null;
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
