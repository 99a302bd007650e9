// Does the database itself keep what was issued, and let a certificate go only where the rules lead?
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { certificateEventTypes, certificateStates, transitions, type CertificateEventType, type CertificateState } from './core/certificate-state.js';
import { plantEligibleTrainee, Planting } from './eligible-trainee.fixture.js';

interface EventRow {
  readonly type: CertificateEventType;
  readonly state: CertificateState;
  readonly imposedBy?: 'academy' | 'register' | 'holder';
  readonly until?: string | null;
  readonly sequence?: number;
  readonly academy?: string;
}

/** A way to each state from the issue, for planting. */
const ways: Readonly<Record<CertificateState, readonly EventRow[]>> = {
  'in-force': [],
  'with-conditions': [{ type: 'conditions', state: 'with-conditions' }],
  suspended: [{ type: 'suspended', state: 'suspended' }],
  'struck-off': [{ type: 'struck-off', state: 'struck-off' }],
  surrendered: [{ type: 'surrendered', state: 'surrendered', imposedBy: 'holder' }],
  superseded: [{ type: 'superseded', state: 'superseded' }],
};

describe('a certificate, at the database', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  let application: pg.Client;
  let owner: pg.Client;
  let planting: Planting;
  let academy: string;
  let programme: string;
  let certifier: string;

  const connected = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };
  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = await connected(database.superuserUrl);
    application = await connected(database.appUrl);
    owner = await connected(database.ownerUrl);
    planting = new Planting(superuser);
    [academy, programme, certifier] = [await planting.academy(), await planting.programme(), await planting.person()];
  });
  afterAll(async () => {
    await Promise.all([superuser, application, owner].map((client) => client.end()));
    await database.drop();
  });

  async function within(client: pg.Client, context: { academy?: string; person?: string; register?: boolean }, sql: string, values: readonly unknown[] = []): Promise<number> {
    await client.query('begin');
    try {
      await client.query("select set_config('dermark.academy', $1, true), set_config('dermark.person', $2, true), set_config('dermark.register', $3, true)", [
        context.academy ?? '',
        context.person ?? '',
        context.register ? 'on' : 'off',
      ]);
      const { rowCount } = await client.query(sql, [...values]);
      await client.query('commit');
      return rowCount ?? 0;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }

  /** A certificate with its decision and its first event; what came of it afterwards is `way`. */
  async function issued(way: readonly EventRow[] = []): Promise<{ id: string; holder: string }> {
    const { trainee, enrolment, nameCheck } = await plantEligibleTrainee(planting, academy, programme);
    const [decision, id] = [v7(), v7()];
    await superuser.query(
      `insert into decision (id, enrolment_id, academy_id, trainee_id, certifier_id, name_check_id, evidence, decided_at) values ($1, $2, $3, $4, $5, $6, '{}', now())`,
      [decision, enrolment, academy, trainee, certifier, nameCheck],
    );
    const number = createHash('sha256').update(id).digest('hex').slice(0, 15).toUpperCase();
    await superuser.query(
      `insert into certificate (id, number, decision_id, enrolment_id, academy_id, holder_id, facts, valid_from, valid_until, language, status_list, status_index, issued_at)
       values ($1, $2, $3, $4, $5, $6, '{}', '2026-11-22', '2029-11-21', 'pt-PT', '1', nextval('status_index'), now())`,
      [id, number, decision, enrolment, academy, trainee],
    );
    await superuser.query("insert into certificate_person (certificate_id, academy_id, holder_id, legal_name, salt_certificate, salt_holder) values ($1, $2, $3, 'Inês', $4, $4)", [id, academy, trainee, Buffer.alloc(32)]);
    const events: EventRow[] = [{ type: 'issued', state: 'in-force', imposedBy: 'academy' }, ...way];
    for (const [sequence, event] of events.entries()) await happen(superuser, id, { imposedBy: 'register', sequence, ...event });
    return { id, holder: trainee };
  }

  async function happen(client: pg.Client, certificate: string, { type, state, imposedBy = 'register', until = null, sequence, academy: where = academy }: EventRow): Promise<number> {
    return within(
      client,
      imposedBy === 'register' ? { register: true } : { academy: where },
      `insert into certificate_event (id, certificate_id, academy_id, sequence, type, state, until, imposed_by, actor_id, day, at, facts, leaf_hash)
       values ($1, $2, $3, coalesce($4::int, (select max(sequence) + 1 from certificate_event where certificate_id = $2)), $5, $6, $7, $8, $9, '2026-11-22', now(), '{}', $10)`,
      [v7(), certificate, where, sequence ?? null, type, state, until, imposedBy, certifier, Buffer.alloc(32)],
    );
  }

  describe('what was issued', () => {
    const kept = { certificate: ['language', "'en'"], certificate_event: ['reason', "'hygiene'"], certificate_person: ['legal_name', "'X'"], certificate_event_salt: ['salt_facts', 'salt_facts'], decision: ['evidence', "'{}'"] } as const;

    it.each(Object.entries(kept))('in %s is neither changed nor deleted, by anybody', async (table, [column, value]) => {
      const { id } = await issued();
      const keys = { certificate: 'id', decision: 'id' } as Record<string, string>;
      const key = keys[table] ?? 'certificate_id';
      const rowId = table === 'decision' ? (await superuser.query<{ id: string }>('select decision_id as id from certificate where id = $1', [id])).rows[0]?.id : id;
      if (table === 'certificate_event_salt') {
        await superuser.query('insert into certificate_event_salt select id, certificate_id, academy_id, $2 from certificate_event where certificate_id = $1', [id, Buffer.alloc(32)]);
      }
      for (const sql of [`update ${table} set ${column} = ${value} where ${key} = $1`, `delete from ${table} where ${key} = $1`]) {
        await expect(within(application, { academy, register: true }, sql, [rowId])).rejects.toMatchObject({ code: '42501' });
        // To the owner no policy shows a row to change; where one does, the trigger refuses.
        const asOwner = await within(owner, { academy, register: true }, sql, [rowId]).catch((error: { constraint: string }) => error.constraint);
        expect([0, `${table}_is_insert_only`]).toContain(asOwner);
        await expect(superuser.query(sql, [rowId])).rejects.toMatchObject({ constraint: `${table}_is_insert_only` });
      }
      await expect(within(application, { register: true }, `truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
    });

    it('is not taken from the public register by the server', async () => {
      await expect(within(application, { register: true }, 'delete from public_register')).rejects.toMatchObject({ code: '42501' });
    });

    it('needs a decision, and its own one', async () => {
      const { id } = await issued();
      const copy = (change: string) =>
        within(application, { academy }, `insert into certificate select $2::uuid, $3, ${change}, academy_id, holder_id, facts, valid_from, valid_until, language, status_list, nextval('status_index'), issued_at from certificate where id = $1`, [
          id,
          v7(),
          createHash('sha256').update(v7()).digest('hex').slice(0, 15).toUpperCase(),
        ]);
      await expect(copy('gen_random_uuid(), enrolment_id')).rejects.toMatchObject({ constraint: 'certificate_enrolment_id_key' });
      await expect(copy('decision_id, enrolment_id')).rejects.toMatchObject({ constraint: 'certificate_decision_id_key' });
      const { rows } = await superuser.query<{ id: string }>('select id from enrolment where id not in (select enrolment_id from certificate) limit 1');
      const unused = rows[0]?.id ?? (await plantEligibleTrainee(planting, academy, programme)).enrolment;
      await expect(copy(`gen_random_uuid(), '${unused}'::uuid`)).rejects.toMatchObject({ constraint: 'certificate_decision_id_fkey' });
    });
  });

  describe.each(certificateStates)('when it is %s', (from) => {
    it('goes where the rules lead, and nowhere else', async () => {
      const { id } = await issued(ways[from]);
      for (const type of certificateEventTypes) {
        for (const state of certificateStates) {
          const attempt = superuser.query('begin').then(() => happenOpen(id, type, state)).finally(() => superuser.query('rollback'));
          const isLawful = transitions[from][type] === state;
          const outcome = await attempt.then(() => 'done', (error: { constraint?: string }) => error.constraint);
          expect({ type, state, outcome }).toEqual({ type, state, outcome: isLawful ? 'done' : 'certificate_moves_lawfully' });
        }
      }
    });
  });

  const happenOpen = (certificate: string, type: CertificateEventType, state: CertificateState) =>
    superuser.query(
      `insert into certificate_event (id, certificate_id, academy_id, sequence, type, state, imposed_by, actor_id, day, at, facts, leaf_hash)
       values ($1, $2, $3, (select max(sequence) + 1 from certificate_event where certificate_id = $2), $4, $5, 'register', $6, '2026-11-22', now(), '{}', $7)`,
      [v7(), certificate, academy, type, state, certifier, Buffer.alloc(32)],
    );

  it('has events that follow one another without gaps, of its own academy', async () => {
    const { id } = await issued();
    await expect(happen(application, id, { type: 'suspended', state: 'suspended', sequence: 2 })).rejects.toMatchObject({ constraint: 'certificate_event_follows' });
    await expect(happen(application, id, { type: 'suspended', state: 'suspended', sequence: 0 })).rejects.toMatchObject({ code: '23505' });
    const other = await planting.academy();
    await expect(happen(application, id, { type: 'suspended', state: 'suspended', academy: other })).rejects.toMatchObject({ constraint: 'certificate_event_follows' });
  });

  describe('an academy', () => {
    const suspension = (until: string | null): EventRow => ({ type: 'suspended', state: 'suspended', imposedBy: 'academy', until });

    it('suspends for at most thirty days, and says until when', async () => {
      const { id } = await issued();
      await expect(happen(application, id, { ...suspension(null), sequence: 1 })).rejects.toMatchObject({ constraint: 'academy_power_is_limited' });
      await expect(happen(application, id, { ...suspension('2026-12-23'), sequence: 1 })).rejects.toMatchObject({ constraint: 'academy_power_is_limited' });
      expect(await happen(application, id, { ...suspension('2026-12-22'), sequence: 1 })).toBe(1);
    });

    it('lifts what it imposed, and not what the register did', async () => {
      const lift: EventRow = { type: 'reinstated', state: 'in-force', imposedBy: 'academy', sequence: 2 };
      const own = await issued([{ ...suspension('2026-12-22') }]);
      expect(await happen(application, own.id, lift)).toBe(1);
      const orders = await issued(ways.suspended);
      await expect(happen(application, orders.id, lift)).rejects.toMatchObject({ constraint: 'academy_power_is_limited' });
    });

    it.each([['conditions', 'with-conditions'], ['struck-off', 'struck-off'], ['surrendered', 'surrendered'], ['erased', 'in-force']] as const)('cannot make it %s', async (type, state) => {
      const { id } = await issued();
      await expect(happen(application, id, { type, state, imposedBy: 'academy', sequence: 1 })).rejects.toMatchObject({ constraint: 'academy_power_is_limited' });
    });
  });

  it('is seen by its academy, its holder and the registrar, and by nobody else', async () => {
    const { id, holder } = await issued();
    const tables = ['certificate where id', 'certificate_person where certificate_id', 'certificate_event where certificate_id'];
    for (const table of tables) {
      const seen = (context: Parameters<typeof within>[1]) => within(application, context, `select from ${table} = $1`, [id]);
      expect([await seen({ academy }), await seen({ person: holder }), await seen({ register: true })]).toEqual([1, 1, 1]);
      expect([await seen({}), await seen({ academy: await planting.academy() }), await seen({ person: certifier })]).toEqual([0, 0, 0]);
    }
  });
});
