// Do the entities and the migrated schema say the same?
import pg from 'pg';
import { DataSource, type EntityMetadata } from 'typeorm';
import { startTestApp, type TestApp } from './app.js';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** Tables that no entity describes, each with its reason. */
const withoutEntity: Readonly<Record<string, string>> = {
  guess_limit: 'its shape belongs to rate-limiter-flexible, which alone reads and writes it',
  migrations: 'TypeORM keeps its own list of applied migrations',
};

const catalogue = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
    from pg_class c join pg_attribute a on a.attrelid = c.oid
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`;

const primaryKeys = `
  select c.relname as "table", array_agg(a.attname::text order by a.attname) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
   where i.indisprimary and c.relnamespace = 'public'::regnamespace group by c.relname`;

/** PostgreSQL's own spelling of a column's type as TypeORM writes it. */
const spelledOut = (type: string, length: string, precision?: number | null, scale?: number | null): string =>
  ({
    timestamptz: 'timestamp with time zone',
    varchar: `character varying(${length})`,
    char: `character(${length})`,
    character: `character(${length})`,
    numeric: `numeric(${precision},${scale ?? 0})`,
    int: 'integer',
    bool: 'boolean',
  })[type] ?? type;

const columnsOf = (entity: EntityMetadata): Column[] =>
  entity.columns.map((column) => ({
    table: entity.tableName,
    name: column.databaseName,
    type: spelledOut(String(column.type), column.length, column.precision, column.scale) + (column.isArray ? '[]' : ''),
    nullable: column.isNullable,
  }));

const sorted = (columns: readonly Column[]) => columns.map((column) => `${column.table}.${column.name}: ${column.type}${column.nullable ? ' null' : ''}`).sort();

describe('the entities', () => {
  let application: TestApp;
  let entities: readonly EntityMetadata[];
  let database: pg.Client;

  beforeAll(async () => {
    application = await startTestApp();
    entities = application.app.get(DataSource).entityMetadatas;
    database = new pg.Client({ connectionString: application.db.ownerUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await application.close();
  });

  it('describe every column of every table, with its type and whether it may be null', async () => {
    const { rows } = await database.query<Column>(catalogue);
    const described = rows.filter(({ table }) => !(table in withoutEntity));
    expect(sorted(entities.flatMap(columnsOf))).toEqual(sorted(described));
  });

  it('name the primary key of every table', async () => {
    const { rows } = await database.query<{ table: string; columns: string[] }>(primaryKeys);
    const found = rows.filter(({ table }) => !(table in withoutEntity)).map(({ table, columns }) => `${table}(${columns.join()})`);
    const described = entities.map((entity) => `${entity.tableName}(${entity.primaryColumns.map((column) => column.databaseName).sort().join()})`);
    expect(described.sort()).toEqual(found.sort());
  });
});
