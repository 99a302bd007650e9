// How fast is the least that promises what a receipt promises: leaf, log, a file outside the database and a checkpoint, each on the disk before the next?
import fs from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { v7 } from 'uuid';

const texts = {
  leaf: 'insert into bare_intake (id, leaf) values ($1, $2)',
  log: `with taken as (delete from bare_intake where id in (select id from bare_intake limit 2000) returning id, leaf)
    insert into bare_log (id, leaf) select id, leaf from taken returning id`,
  checkpoint: 'insert into bare_checkpoint (id, note) values ($1, $2)',
} as const;

const schema = `
  create table bare_intake (id uuid primary key, leaf bytea not null);
  grant insert on bare_intake to public;
  create table bare_log (seq bigint generated always as identity primary key, id uuid not null unique, leaf bytea not null);
  create table bare_checkpoint (id uuid primary key, note text not null)`;

export interface LeafStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** No tree, no signature, nothing refused and nothing recovered: only the writes, in their order, many leaves sharing all but the first. */
export class BareLog {
  readonly #waiting = new Map<string, () => void>();
  #wanted = false;
  #draining = false;
  #released: Promise<void> = Promise.resolve();

  private constructor(
    private readonly pool: pg.Pool,
    private readonly folder: string,
  ) {}

  /** `pool` as somebody who may create tables. */
  static async open(pool: pg.Pool, folder: string): Promise<BareLog> {
    await pool.query(schema);
    await fs.mkdir(folder, { recursive: true });
    return new BareLog(pool, folder);
  }

  /** Resolves when the leaf's checkpoint is kept. `write` commits the statement, alone or with others. */
  async append(leaf: Uint8Array, write: (statement: LeafStatement) => Promise<void>): Promise<void> {
    const id = v7();
    const released = new Promise<void>((resolve) => this.#waiting.set(id, resolve));
    await write({ name: 'leaf', text: texts.leaf, values: [id, leaf] });
    this.#wake();
    await released;
  }

  #wake(): void {
    this.#wanted = true;
    if (!this.#draining) void this.#drain();
  }

  /** While one checkpoint is released, the next leaves may enter the log already. */
  async #drain(): Promise<void> {
    this.#draining = true;
    while (this.#wanted) {
      this.#wanted = false;
      const { rows } = await this.#run('log', []);
      await this.#released;
      this.#released = this.#release(rows.map(({ id }) => id));
    }
    this.#draining = false;
  }

  async #release(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const note = ids.at(-1) ?? '';
    const draft = path.join(this.folder, 'draft');
    await fs.writeFile(draft, note, { flush: true });
    await fs.rename(draft, path.join(this.folder, 'checkpoint'));
    const folder = await fs.open(this.folder);
    await folder.sync().finally(() => folder.close());
    await this.#run('checkpoint', [v7(), note]);
    for (const id of ids) {
      this.#waiting.get(id)?.();
      this.#waiting.delete(id);
    }
  }

  #run(name: 'log' | 'checkpoint', values: unknown[]): Promise<pg.QueryResult<{ id: string }>> {
    return this.pool.query<{ id: string }>({ name, text: texts[name], values });
  }
}
