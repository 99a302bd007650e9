// Does somebody answer for every table that can say something about a person?
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { PersonalData } from '#libs/platform/personal-data.js';
import { startTestApp, type TestApp } from './app.js';

/** Tables that say nothing about anybody, each with its reason. */
const aboutNobody: Readonly<Record<string, string>> = {
  bank_change: 'how often the item bank has changed',
  blueprint: 'rules of the exam',
  drawing_pool: 'content',
  form: 'items that were drawn; who sat them stands with the attempt',
  guess_limit: 'counts under digests that are keyed with a secret of the server; swept within a day',
  item: 'content',
  item_enemy: 'content',
  item_key: 'content',
  item_marking: 'how an item is marked since it was found to be faulty',
  item_version: 'content',
  learning_module: 'content',
  ledger_checkpoint: 'sizes and hashes',
  ledger_entry: 'commitments, which open to nothing once their salts are gone',
  ledger_head: 'a size and a hash',
  ledger_identity: "the log's name and key",
  ledger_intake: 'commitments on their way into the ledger',
  ledger_tile: 'hashes',
  claim: 'content',
  claim_retirement: 'content',
  lesson: 'content',
  migrations: 'which migrations were applied',
  programme: 'content',
  programme_requirement: 'content',
  programme_version: 'content',
  recovered_event: 'what entries of the ledger say of places in status lists',
  signing_key: 'keys of academies and of the register',
  source: 'authors of published works, as they are cited',
  station: 'content',
  status_list_version: 'bits by place in the list',
};

/** Every table, with the columns that name a person: by a foreign key, or by how they are called. */
const catalogue = `
  select c.relname as table, coalesce(array_agg(a.attname::text) filter (where
      a.attname ~ '(^|_)(person|actor|holder|trainee|candidate|certifier|assessor|instructor|registrar|owner|applicant|reporter)_id$' or a.attname ~ '_by$' and a.atttypid = 'uuid'::regtype
      or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'person'::regclass and a.attnum = any (k.conkey))), '{}') as persons
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm') group by 1 order by 1`;

describe('what is held about people', () => {
  let application: TestApp;
  let tables: { table: string; persons: string[] }[];
  beforeAll(async () => {
    application = await startTestApp();
    const owner = new pg.Client({ connectionString: application.db.ownerUrl });
    await owner.connect();
    tables = (await owner.query<{ table: string; persons: string[] }>(catalogue)).rows;
    await owner.end();
  });
  afterAll(() => application.close());

  const claims = () => application.app.get(PersonalData).all().flatMap(({ lib, tables: claimed }) => Object.entries(claimed).map(([table, fate]) => ({ lib, table, fate })));

  it('is answered for by exactly one lib, table by table, unless a table says nothing about anybody', () => {
    const answered = [...claims().map(({ table }) => table), ...Object.keys(aboutNobody)];
    expect(answered.sort()).toEqual(tables.map(({ table }) => table));
  });

  it('is answered for wherever a column names a person', () => {
    const claimed = claims().map(({ table }) => table);
    expect(tables.filter(({ table, persons }) => persons.length > 0 && !claimed.includes(table))).toEqual([]);
  });

  it('is told of in the privacy paper, table by table, and nothing else', async () => {
    const paper = await readFile(path.resolve(import.meta.dirname, '../docs/privacy.md'), 'utf8');
    const rows = [...paper.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, table]) => table));
    expect(rows.sort()).toEqual(claims().map(({ table }) => table).sort());
  });

  it('is emptied, deleted, closed or kept for a reason that is said', () => {
    for (const { lib, table, fate } of claims()) expect({ lib, table, fate }).toMatchObject({ fate: expect.stringMatching(/^(Emptied|Deleted|Closed|Ended|Withdrawn|Kept)\b.*\.$/) as string });
  });
});
