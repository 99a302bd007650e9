// Does the database itself keep what was issued, and let a certificate go only where the rules lead?
import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { certificateEventTypes, certificateStates, transitions } from './core/certificate-state.js';
import { plantEligibleTrainee } from './eligible-trainee.fixture.js';
import { imposerOf, named, PlantedCertificates, ways, within, type EventRow } from './planted-certificates.fixture.js';

describe('a certificate, at the database', () => {
  let database: TestDatabase;
  let at: PlantedCertificates;
  beforeAll(async () => {
    database = await createTestDatabase();
    at = await PlantedCertificates.begin(database);
  });
  afterAll(async () => {
    await at.end();
    await database.drop();
  });

  describe('what was issued', () => {
    const kept = { certificate: ['language', "'en'"], certificate_event: ['reason', "'hygiene'"], certificate_person: ['legal_name', "'X'"], certificate_event_salt: ['salt_facts', 'salt_facts'], decision: ['evidence', "'{}'"] } as const;

    it.each(Object.entries(kept))('in %s is neither changed nor deleted, by anybody', async (table, [column, value]) => {
      const { id } = await at.issued();
      const keys = { certificate: 'id', decision: 'id' } as Record<string, string>;
      const key = keys[table] ?? 'certificate_id';
      const rowId = table === 'decision' ? (await at.superuser.query<{ id: string }>('select decision_id as id from certificate where id = $1', [id])).rows[0]?.id : id;
      if (table === 'certificate_event_salt') {
        await at.superuser.query('insert into certificate_event_salt select id, certificate_id, academy_id, $2 from certificate_event where certificate_id = $1', [id, Buffer.alloc(32)]);
      }
      for (const sql of [`update ${table} set ${column} = ${value} where ${key} = $1`, `delete from ${table} where ${key} = $1`]) {
        await expect(within(at.application, { academy: at.academy, register: true }, sql, [rowId])).rejects.toMatchObject({ code: '42501' });
        // To the owner no policy shows a row to change; where one does, the trigger refuses.
        const asOwner = await within(at.owner, { academy: at.academy, register: true }, sql, [rowId]).catch((error: { constraint: string }) => error.constraint);
        expect([0, `${table}_is_insert_only`]).toContain(asOwner);
        await expect(at.superuser.query(sql, [rowId])).rejects.toMatchObject({ constraint: `${table}_is_insert_only` });
      }
      await expect(within(at.application, { register: true }, `truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
    });

    it('is not taken from the public register by the server', async () => {
      await expect(within(at.application, { register: true }, 'delete from public_register')).rejects.toMatchObject({ code: '42501' });
    });

    it('needs a decision, and its own one', async () => {
      const { id } = await at.issued();
      const copy = (change: string) =>
        within(at.application, { academy: at.academy }, `insert into certificate select $2::uuid, $3, ${change}, academy_id, holder_id, facts, valid_from, valid_until, language, status_list, nextval('status_index'), issued_at from certificate where id = $1`, [
          id,
          v7(),
          createHash('sha256').update(v7()).digest('hex').slice(0, 15).toUpperCase(),
        ]);
      await expect(copy('gen_random_uuid(), enrolment_id')).rejects.toMatchObject({ constraint: 'certificate_enrolment_id_key' });
      await expect(copy('decision_id, enrolment_id')).rejects.toMatchObject({ constraint: 'certificate_decision_id_key' });
      const { rows } = await at.superuser.query<{ id: string }>('select id from enrolment where id not in (select enrolment_id from certificate) limit 1');
      const unused = rows[0]?.id ?? (await plantEligibleTrainee(at.planting, at.academy, at.programme)).enrolment;
      await expect(copy(`gen_random_uuid(), '${unused}'::uuid`)).rejects.toMatchObject({ constraint: 'certificate_decision_id_fkey' });
    });
  });

  describe.each(certificateStates)('when it is %s', (from) => {
    it('goes where the rules lead, and nowhere else', async () => {
      const certificate = await at.brought(from);
      const standing = from === 'with-conditions' ? named : undefined;
      for (const type of certificateEventTypes) {
        for (const state of certificateStates) {
          const conditions = type === 'conditions' ? named : type === 'reinstated' ? undefined : standing;
          const event = { type, state, imposedBy: imposerOf(type), actor: certificate.holder, conditions };
          const attempt = at.superuser.query('begin').then(() => at.superuser.query(...at.eventRow(certificate.id, event))).finally(() => at.superuser.query('rollback'));
          const isLawful = transitions[from][type] === state;
          const outcome = await attempt.then(() => 'done', (error: { constraint?: string }) => error.constraint);
          expect({ type, state, outcome }).toEqual({ type, state, outcome: isLawful ? 'done' : 'certificate_moves_lawfully' });
        }
      }
    });
  });

  it('has events that follow one another without gaps, of its own academy', async () => {
    const { id } = await at.issued();
    await expect(at.happen(at.application, id, { type: 'suspended', state: 'suspended', sequence: 2 })).rejects.toMatchObject({ constraint: 'certificate_event_follows' });
    await expect(at.happen(at.application, id, { type: 'suspended', state: 'suspended', sequence: 0 })).rejects.toMatchObject({ code: '23505' });
    const other = await at.planting.academy();
    await expect(at.happen(at.application, id, { type: 'suspended', state: 'suspended', academy: other })).rejects.toMatchObject({ constraint: 'certificate_event_follows' });
  });

  describe('an academy', () => {
    const suspension = (until: string | null): EventRow => ({ type: 'suspended', state: 'suspended', imposedBy: 'academy', until });

    it('suspends for at most thirty days, and says until when', async () => {
      const { id } = await at.issued();
      await expect(at.happen(at.application, id, { ...suspension(null), sequence: 1 })).rejects.toMatchObject({ constraint: 'academy_power_is_limited' });
      await expect(at.happen(at.application, id, { ...suspension('2026-12-23'), sequence: 1 })).rejects.toMatchObject({ constraint: 'academy_power_is_limited' });
      expect(await at.happen(at.application, id, { ...suspension('2026-12-22'), sequence: 1 })).toBe(1);
    });

    it('lifts what it imposed, and not what the register did', async () => {
      const lift: EventRow = { type: 'reinstated', state: 'in-force', imposedBy: 'academy', sequence: 2 };
      const own = await at.issued([{ ...suspension('2026-12-22') }]);
      expect(await at.happen(at.application, own.id, lift)).toBe(1);
      const orders = await at.issued(ways.suspended);
      await expect(at.happen(at.application, orders.id, lift)).rejects.toMatchObject({ constraint: 'academy_power_is_limited' });
    });

    it.each([['conditions', 'with-conditions'], ['struck-off', 'struck-off'], ['surrendered', 'surrendered'], ['erased', 'in-force']] as const)('cannot make it %s', async (type, state) => {
      const { id } = await at.issued();
      await expect(at.happen(at.application, id, { type, state, imposedBy: 'academy', sequence: 1 })).rejects.toMatchObject({ constraint: 'academy_power_is_limited' });
    });

  });

  it('is seen by its academy, its holder and the registrar, and by nobody else', async () => {
    const { id, holder } = await at.issued();
    const tables = ['certificate where id', 'certificate_person where certificate_id', 'certificate_event where certificate_id'];
    for (const table of tables) {
      const seen = (context: Parameters<typeof within>[1]) => within(at.application, context, `select from ${table} = $1`, [id]);
      expect([await seen({ academy: at.academy }), await seen({ person: holder }), await seen({ register: true })]).toEqual([1, 1, 1]);
      expect([await seen({}), await seen({ academy: await at.planting.academy() }), await seen({ person: at.certifier })]).toEqual([0, 0, 0]);
    }
  });
});
