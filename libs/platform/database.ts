// How does a piece of work get its one transaction, and how does the database learn on whose behalf it runs?
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { DataSource, type EntityTarget, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm';
import type { DbContext } from '#libs/kernel/context.js';

interface Transaction {
  readonly runner: QueryRunner;
  readonly connection: PoolClient;
  readonly afterCommit: (() => void)[];
  /** Under which PostgreSQL runs the next statement that is sent; null before the first one. */
  told: DbContext | null;
  /** How many pieces of entity work are under way: they send their statements later, under the context of when they began. */
  entityWork: number;
  /** Statements that nobody waits for. */
  readonly sent: Promise<unknown>[];
  /** Committed or rolled back; its connection is somebody else's. */
  over: boolean;
  /** Why the first statement failed that did. */
  spoilt: unknown;
  /** Why the first statement failed that nobody waits for: it may never have reached PostgreSQL, which would commit the rest. */
  unsent: unknown;
}

/** A part of a transaction that runs under one context. Parts may run side by side. */
interface Part {
  readonly transaction: Transaction;
  readonly context: DbContext;
}

interface Insertion {
  readonly text: string;
  readonly columns: readonly ColumnMetadata[];
}

@Injectable()
export class Database {
  readonly #part = new AsyncLocalStorage<Part>();
  readonly #insertions = new Map<EntityTarget<ObjectLiteral>, Insertion>();

  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` in one transaction with row level security set to `context`. Called inside an open
   * transaction it joins that one, under its own context for the time of `work`.
   *
   * Statements are sent as they are asked for, in that order, without waiting for the answers to those before; so
   * those that need nothing of each other's answers belong into one `Promise.all`. The first that fails spoils the rest, which
   * fail for the same reason.
   */
  async transaction<T>(context: DbContext, work: () => Promise<T>): Promise<T> {
    const outer = this.#part.getStore();
    if (outer) return this.#part.run({ transaction: outer.transaction, context }, work);

    const runner = this.source.createQueryRunner();
    try {
      const connection = (await runner.connect()) as PoolClient;
      const transaction: Transaction = { runner, connection, afterCommit: [], told: null, entityWork: 0, sent: [], over: false, spoilt: undefined, unsent: undefined };
      try {
        // It fails only when the connection does, and then so does everything behind it.
        sendTogether(connection);
        const begun = connection.query('begin');
        const [result] = await Promise.all([this.#part.run({ transaction, context }, work), begun]);
        if (transaction.unsent !== undefined) throw transaction.unsent;
        transaction.over = true;
        sendTogether(connection);
        const [{ command }] = await Promise.all([connection.query('commit'), ...transaction.sent]);
        // So PostgreSQL answers when a statement had failed and somebody kept quiet about it.
        if (command !== 'COMMIT') throw new Error('The transaction could not be committed: one of its statements had failed.');
        for (const effect of transaction.afterCommit) effect();
        return result;
      } catch (error) {
        transaction.over = true;
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
    const { transaction, context } = this.#current();
    // Both are sent now, so that nothing can come between them; when telling fails, so does the statement.
    const [, rows] = await Promise.all([tell(transaction, context), run<Row>(transaction.connection, sql, parameters)]).catch(spoil(transaction));
    return rows;
  }

  /**
   * A statement whose answer nobody needs: it travels with whatever is asked for next, with the commit at the latest. When it fails, so does the transaction,
   * and whatever was asked for behind it.
   */
  send(sql: string, parameters: readonly unknown[] = []): void {
    const { transaction } = this.#current();
    const sent = this.query(sql, parameters);
    // told by the commit, or by whatever comes behind it
    sent.catch((error: unknown) => {
      transaction.unsent ??= error;
    });
    transaction.sent.push(sent);
  }

  /** Adds a row of an entity, all of its columns. As with `send`, nobody waits for it. */
  insert<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, row: Entity): void {
    const { text, columns } = this.#insertion(entity);
    this.send(text, columns.map((column) => this.source.driver.preparePersistentValue(column.getEntityValue(row), column) as unknown));
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
    const { transaction, context } = this.#current();
    const telling = tell(transaction, context);
    transaction.entityWork += 1;
    try {
      const [, result] = await Promise.all([telling, work(transaction.runner.manager.getRepository(entity))]).catch(spoil(transaction));
      return result;
    } finally {
      transaction.entityWork -= 1;
    }
  }

  /** Runs `effect` once the open transaction has committed; never when it has not. It must not throw. */
  afterCommit(effect: () => void): void {
    this.#current().transaction.afterCommit.push(effect);
  }

  /** Written once for each entity: TypeORM's own takes longer to write than PostgreSQL to carry out. */
  #insertion(entity: EntityTarget<ObjectLiteral>): Insertion {
    const known = this.#insertions.get(entity);
    if (known) return known;
    const { tablePath, columns } = this.source.getMetadata(entity);
    const text = `insert into ${tablePath} (${columns.map(({ databaseName }) => databaseName).join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`;
    this.#insertions.set(entity, { text, columns });
    return { text, columns };
  }

  #current(): Part {
    const part = this.#part.getStore();
    if (!part) throw new Error('A store was used outside a transaction.');
    if (part.transaction.over) throw new Error('A store was used after its transaction had ended.');
    return part;
  }
}

/** `in_failed_sql_transaction`: all that PostgreSQL says of whatever comes behind a statement that failed. */
const behindFailure = '25P02';

/** Whoever hears first of a failure shall hear what it was. */
const spoil =
  (transaction: Transaction) =>
  (error: unknown): never => {
    const isConsequence = (error as { code?: unknown }).code === behindFailure;
    if (!isConsequence) transaction.spoilt ??= error;
    throw isConsequence ? (transaction.spoilt ?? error) : error;
  };

const sameContext = (left: DbContext, right: DbContext): boolean =>
  left.person === right.person && left.academy === right.academy && left.register === right.register;

/**
 * Prepared once per connection, because planning what row level security and triggers add costs more than running it.
 * For that the text must be one of a fixed few: whatever varies is a parameter.
 */
async function run<Row extends object>(connection: PoolClient, text: string, parameters: readonly unknown[]): Promise<Row[]> {
  sendTogether(connection);
  const { rows } = await connection.query<Row>({ name: nameOf(text), text, values: [...parameters] });
  return rows;
}

/** The part of a connection that its types leave out. */
interface OnTheWire {
  readonly connection: { readonly stream: Writable };
}

/** What is asked for in one turn of the event loop travels as one packet, because each of them wakes PostgreSQL once. */
function sendTogether(connection: PoolClient): void {
  const { stream } = (connection as unknown as OnTheWire).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  // A tick queued within promises comes after the last of those that are ready.
  process.nextTick(() => stream.uncork());
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
function tell(transaction: Transaction, context: DbContext): Promise<unknown> | null {
  if (transaction.told && sameContext(transaction.told, context)) return null;
  if (transaction.entityWork > 0) throw new Error('Entity work must not run beside statements under another context.');
  transaction.told = context;
  return run(
    transaction.connection,
    "select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', $3, true)",
    settings(context),
  );
}

const settings = ({ person, academy, register }: DbContext): string[] => [person ?? '', academy ?? '', register ? 'on' : 'off'];
