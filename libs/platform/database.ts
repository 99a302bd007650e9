// How does a piece of work get its one transaction, and how does the database learn on whose behalf it runs?
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm';
import type { DbContext } from '#libs/kernel/context.js';

interface OpenTransaction {
  readonly runner: QueryRunner;
  readonly afterCommit: (() => void)[];
  context: DbContext;
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
    if (open) return this.#joined(open, context, work);

    const runner = this.source.createQueryRunner();
    const opened: OpenTransaction = { runner, context, afterCommit: [] };
    try {
      await runner.startTransaction();
      await applyContext(runner, context);
      const result = await this.#open.run(opened, work);
      await runner.commitTransaction();
      for (const effect of opened.afterCommit) effect();
      return result;
    } catch (error) {
      // A connection that broke cannot roll back; PostgreSQL does so by itself, and the first error is the one to tell.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Rows of one statement in the open transaction. */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return run<Row>(this.#current().runner, sql, parameters);
  }

  /** The one row of a statement that must find at most one; null when there is none. */
  async row<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(sql, parameters))[0] ?? null;
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.#current().runner.manager.getRepository(entity);
  }

  /** Runs `effect` once the open transaction has committed; never when it has not. It must not throw. */
  afterCommit(effect: () => void): void {
    this.#current().afterCommit.push(effect);
  }

  async #joined<T>(open: OpenTransaction, context: DbContext, work: () => Promise<T>): Promise<T> {
    const outer = open.context;
    if (sameContext(outer, context)) return work();
    await applyContext(open.runner, context);
    open.context = context;
    const result = await work();
    // Not in a finally: after an error the whole transaction is rolled back, and takes the setting with it.
    await applyContext(open.runner, outer);
    open.context = outer;
    return result;
  }

  #current(): OpenTransaction {
    const open = this.#open.getStore();
    if (!open) throw new Error('A store was used outside a transaction.');
    return open;
  }
}

const sameContext = (left: DbContext, right: DbContext): boolean =>
  left.person === right.person && left.academy === right.academy && left.register === right.register;

/**
 * Prepared once per connection, because planning what row level security and triggers add costs more than running it.
 * For that the text must be one of a fixed few: whatever varies is a parameter.
 */
async function run<Row extends object>(runner: QueryRunner, text: string, parameters: readonly unknown[]): Promise<Row[]> {
  const connection = (await runner.connect()) as PoolClient;
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

async function applyContext(runner: QueryRunner, context: DbContext): Promise<void> {
  await run(
    runner,
    "select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', $3, true)",
    [context.person ?? '', context.academy ?? '', context.register ? 'on' : 'off'],
  );
}
