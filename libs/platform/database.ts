// How does a piece of work get its one transaction, and how does the database learn on whose behalf it runs?
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm';
import type { DbContext } from '#libs/kernel/context.js';

interface OpenTransaction {
  readonly runner: QueryRunner;
  readonly connection: PoolClient;
  readonly afterCommit: (() => void)[];
  /** Under which the next statement is to run, and which the database was told last. */
  wanted: DbContext;
  told: DbContext;
}

@Injectable()
export class Database {
  readonly #open = new AsyncLocalStorage<OpenTransaction>();

  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` in one transaction with row level security set to `context`. Called inside an open
   * transaction it joins that one, under its own context for the time of `work`.
   */
  async transaction<T>(context: DbContext, work: () => Promise<T>): Promise<T> {
    const open = this.#open.getStore();
    if (open) return joined(open, context, work);

    const runner = this.source.createQueryRunner();
    try {
      const connection = (await runner.connect()) as PoolClient;
      await begin(connection, context);
      try {
        const opened: OpenTransaction = { runner, connection, afterCommit: [], wanted: context, told: context };
        const result = await this.#open.run(opened, work);
        const { command } = await connection.query('commit');
        // So PostgreSQL answers when a statement had failed and somebody kept quiet about it.
        if (command !== 'COMMIT') throw new Error('The transaction could not be committed: one of its statements had failed.');
        for (const effect of opened.afterCommit) effect();
        return result;
      } catch (error) {
        // A connection that broke cannot roll back; PostgreSQL does so by itself, and the first error is the one to tell.
        await connection.query('rollback').catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  /** Rows of one statement in the open transaction. */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const open = this.#current();
    await tellContext(open);
    return run<Row>(open.connection, sql, parameters);
  }

  /** Rows of one statement that commits by itself, on nobody's behalf; also while a transaction is open. */
  async alone<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      return await run<Row>((await runner.connect()) as PoolClient, sql, parameters);
    } finally {
      await runner.release();
    }
  }

  /** The one row of a statement that must find at most one; null when there is none. */
  async row<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(sql, parameters))[0] ?? null;
  }

  /** What `work` makes of the entity's rows, in the open transaction. */
  async rows<Entity extends ObjectLiteral, Result>(entity: EntityTarget<Entity>, work: (rows: Repository<Entity>) => Promise<Result>): Promise<Result> {
    const open = this.#current();
    await tellContext(open);
    return work(open.runner.manager.getRepository(entity));
  }

  /** Runs `effect` once the open transaction has committed; never when it has not. It must not throw. */
  afterCommit(effect: () => void): void {
    this.#current().afterCommit.push(effect);
  }

  #current(): OpenTransaction {
    const open = this.#open.getStore();
    if (!open) throw new Error('A store was used outside a transaction.');
    return open;
  }
}

async function joined<T>(open: OpenTransaction, context: DbContext, work: () => Promise<T>): Promise<T> {
  const outer = open.wanted;
  open.wanted = context;
  try {
    return await work();
  } finally {
    open.wanted = outer;
  }
}

const sameContext = (left: DbContext, right: DbContext): boolean =>
  left.person === right.person && left.academy === right.academy && left.register === right.register;

/**
 * Prepared once per connection, because planning what row level security and triggers add costs more than running it.
 * For that the text must be one of a fixed few: whatever varies is a parameter.
 */
async function run<Row extends object>(connection: PoolClient, text: string, parameters: readonly unknown[]): Promise<Row[]> {
  const { rows } = await connection.query<Row>({ name: nameOf(text), text, values: [...parameters] });
  return rows;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** Only when it changes: what is read in passing on somebody else's behalf often has company. */
async function tellContext(open: OpenTransaction): Promise<void> {
  if (sameContext(open.told, open.wanted)) return;
  const wanted = open.wanted;
  await run(open.connection, "select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', $3, true)", settings(wanted));
  open.told = wanted;
}

/** One message for both: every transaction begins with it. */
async function begin(connection: PoolClient, context: DbContext): Promise<void> {
  const [person, academy, register] = settings(context).map((setting) => connection.escapeLiteral(setting));
  await connection.query(`begin; select set_config('dermark.person', ${person}, true), set_config('dermark.academy', ${academy}, true), set_config('dermark.register', ${register}, true)`);
}

const settings = ({ person, academy, register }: DbContext): string[] => [person ?? '', academy ?? '', register ? 'on' : 'off'];
