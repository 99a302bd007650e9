// Is every row that belongs to an academy kept from the others by the database itself?
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './database.js';
import { plantTwoAcademies, type TwoAcademies } from './two-academies.js';
import { withoutRowSecurity } from './row-security-catalogue.js';

interface Table {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: string[];
}

const catalogue = `
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         coalesce((select array_agg(p.polname::text order by p.polname) from pg_policy p where p.polrelid = c.oid), '{}') as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`;

describe('row level security', () => {
  let db: TestDatabase;
  let owner: pg.Client;
  let app: pg.Client;
  let tables: Table[];
  let planted: TwoAcademies;

  beforeAll(async () => {
    db = await createTestDatabase();
    owner = new pg.Client({ connectionString: db.superuserUrl });
    app = new pg.Client({ connectionString: db.appUrl });
    await Promise.all([owner.connect(), app.connect()]);
    tables = (await owner.query<Table>(catalogue)).rows;
    planted = await plantTwoAcademies(owner);
  });
  afterAll(async () => {
    await Promise.all([owner.end(), app.end()]);
    await db.drop();
  });

  /** How many rows of each protected table somebody sees, by table. */
  async function visible(context: { person?: string; academy?: string; register?: boolean }): Promise<Record<string, number>> {
    await app.query('begin');
    await app.query("select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', $3, true)", [
      context.person ?? '',
      context.academy ?? '',
      context.register ? 'on' : 'off',
    ]);
    const counts: Record<string, number> = {};
    for (const { name } of protectedTables()) {
      counts[name] = Number((await app.query<{ count: string }>(`select count(*) from ${name}`)).rows[0]?.count);
    }
    await app.query('rollback');
    return counts;
  }
  const protectedTables = () => tables.filter(({ name }) => !(name in withoutRowSecurity));
  const none = () => Object.fromEntries(protectedTables().map(({ name }) => [name, 0]));

  it('is enabled and forced, with a policy, on every table that is not listed with a reason', () => {
    expect(protectedTables().filter(({ enabled, forced, policies }) => !enabled || !forced || policies.length === 0)).toEqual([]);
  });

  it('is listed as unneeded only for tables that are there and have none', () => {
    const listed = Object.keys(withoutRowSecurity);
    expect(listed.filter((name) => !tables.some((table) => table.name === name && !table.enabled))).toEqual([]);
  });

  it('shows a stranger nothing at all', async () => {
    expect(await visible({})).toEqual(none());
  });

  it('shows somebody with another id nothing at all', async () => {
    expect(await visible({ person: planted.stranger, academy: planted.emptyAcademy })).toEqual({ ...none(), academy: 1 });
  });

  it('shows each academy its own rows and none of the other one', async () => {
    const [first, second] = [await visible({ academy: planted.first.academy }), await visible({ academy: planted.second.academy })];
    const register = await visible({ register: true });
    for (const { name } of protectedTables().filter(({ name }) => !(name in planted.unacademic))) {
      expect({ name, first: first[name], second: second[name] }).toEqual({ name, first: planted.rows[name], second: planted.rows[name] });
      expect({ name, register: register[name] }).toEqual({ name, register: 2 * (planted.rows[name] ?? 0) + (planted.extra[name] ?? 0) });
    }
  });

  it('shows trainees what is theirs', async () => {
    const own = await visible({ person: planted.first.trainee });
    for (const name of planted.ofTrainee) expect({ name, count: own[name] }).toEqual({ name, count: planted.rows[name] });
  });

  it('lets nobody write rows into another academy', async () => {
    for (const statement of planted.intrusions) {
      await app.query('begin');
      await app.query("select set_config('dermark.academy', $1, true), set_config('dermark.person', $2, true), set_config('dermark.register', 'off', true)", [
        planted.first.academy,
        planted.first.member,
      ]);
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
      await app.query('rollback');
    }
  });

  it('turns this suite red when any one of its policies is dropped', async () => {
    const asserted = async () => ({
      stranger: await visible({}),
      first: await visible({ academy: planted.first.academy }),
      trainee: await visible({ person: planted.first.trainee }),
      register: await visible({ register: true }),
      writes: await planted.lawfulWrites(app),
    });
    const before = JSON.stringify(await asserted());
    for (const { name, policies } of protectedTables()) {
      for (const policy of policies) {
        const { rows } = await owner.query<{ definition: string }>(policyDefinition, [name, policy]);
        await owner.query(`drop policy ${policy} on ${name}`);
        const without = JSON.stringify(await asserted());
        await owner.query(rows[0]?.definition ?? '');
        expect({ policy, noticed: without !== before }).toEqual({ policy, noticed: true });
      }
    }
    expect(JSON.stringify(await asserted())).toBe(before);
  }, 120_000);
});

const policyDefinition = `
  select format('create policy %I on %I as %s for %s', p.polname, c.relname, case when p.polpermissive then 'permissive' else 'restrictive' end,
           case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end)
         || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
         || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') as definition
    from pg_policy p join pg_class c on c.oid = p.polrelid where c.relname = $1 and p.polname = $2`;
