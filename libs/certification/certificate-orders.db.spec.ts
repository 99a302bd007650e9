// Does the database itself hold orders, surrenders, corrections and renewals to their rules?
import { plantEligibleTrainee } from './eligible-trainee.fixture.js';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { named, PlantedCertificates, ways, within, type EventRow } from './planted-certificates.fixture.js';

describe('at the database', () => {
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

  describe('an academy', () => {
    it('does not lift what it suspended while conditions stood: they would go with it, and so the register itself says which stand from now on', async () => {
      const { id } = await at.issued(ways['with-conditions']);
      expect(await at.happen(at.application, id, { type: 'suspended', state: 'suspended', imposedBy: 'academy', until: '2026-12-22', conditions: named, sequence: 2 })).toBe(1);
      await expect(at.happen(at.application, id, { type: 'reinstated', state: 'in-force', imposedBy: 'academy', sequence: 3 })).rejects.toMatchObject({ constraint: 'academy_power_is_limited' });
      await expect(at.happen(at.application, id, { type: 'reinstated', state: 'in-force', sequence: 3 })).rejects.toMatchObject({ constraint: 'conditions_stand_until_lifted' });
      expect(await at.happen(at.application, id, { type: 'conditions', state: 'with-conditions', conditions: ['no-scars'], sequence: 3 })).toBe(1);
    });

    it('does not speak for the register, nor for a holder', async () => {
      const { id, holder } = await at.issued();
      for (const event of [{ type: 'struck-off', state: 'struck-off' }, { type: 'surrendered', state: 'surrendered', imposedBy: 'holder', actor: holder }] as const) {
        await expect(within(at.application, { academy: at.academy }, ...at.eventRow(id, { ...event, sequence: 1 }))).rejects.toMatchObject({ code: '42501' });
      }
    });
  });

  describe('conditions', () => {
    it('are named', async () => {
      const { id } = await at.issued();
      for (const conditions of [undefined, []]) {
        await expect(at.happen(at.application, id, { type: 'conditions', state: 'with-conditions', conditions, sequence: 1 })).rejects.toMatchObject({ constraint: 'conditions_are_named' });
      }
    });

    it('stand until they are lifted, also under a suspension', async () => {
      const { id } = await at.issued(ways['with-conditions']);
      for (const conditions of [undefined, ['no-scars']]) {
        await expect(at.happen(at.application, id, { type: 'suspended', state: 'suspended', conditions, sequence: 2 })).rejects.toMatchObject({ constraint: 'conditions_stand_until_lifted' });
      }
      await expect(at.happen(at.application, id, { type: 'reinstated', state: 'in-force', conditions: named, sequence: 2 })).rejects.toMatchObject({ constraint: 'conditions_are_named' });
      expect(await at.happen(at.application, id, { type: 'reinstated', state: 'in-force', sequence: 2 })).toBe(1);
    });
  });

  describe('a holder', () => {
    const surrender = (actor: string): EventRow => ({ type: 'surrendered', state: 'surrendered', imposedBy: 'holder', actor, sequence: 1 });

    it('gives up the own certificate, which nobody else does', async () => {
      const [own, other] = [await at.issued(), await at.issued()];
      await expect(at.happen(at.application, own.id, surrender(other.holder))).rejects.toMatchObject({ code: '42501' });
      await expect(within(at.application, { person: own.holder }, ...at.eventRow(own.id, surrender(other.holder)))).rejects.toMatchObject({ constraint: 'holder_gives_up_own' });
      await expect(at.happen(at.application, own.id, { ...surrender(own.holder), imposedBy: 'register' })).rejects.toMatchObject({ constraint: 'holder_gives_up_own' });
      expect(await at.happen(at.application, own.id, surrender(own.holder))).toBe(1);
    });

    it('does not give it up while an order stands on it', async () => {
      for (const way of [ways['with-conditions'], ways.suspended]) {
        const { id, holder } = await at.issued(way);
        await expect(at.happen(at.application, id, { ...surrender(holder), sequence: 2 })).rejects.toMatchObject({ constraint: 'certificate_moves_lawfully' });
      }
    });

    it('does nothing else to it', async () => {
      const { id, holder } = await at.issued(ways.suspended);
      await expect(at.happen(at.application, id, { type: 'reinstated', state: 'in-force', imposedBy: 'holder', actor: holder, sequence: 2 })).rejects.toMatchObject({ constraint: 'holder_gives_up_own' });
    });
  });

  describe('a correction', () => {
    const superseded = (successor: string): EventRow => ({ type: 'superseded', state: 'superseded', imposedBy: 'academy', successor, sequence: 1 });

    it('takes the place of a certificate, once', async () => {
      const old = await at.issued();
      await at.replaced(old);
      await expect(at.replaced(old)).rejects.toMatchObject({ constraint: 'decision_corrects_key' });
    });

    it('is complete or not at all: neither without a successor, nor without an end of the one before', async () => {
      const old = await at.issued();
      await expect(at.happen(at.application, old.id, superseded('0'.repeat(15)))).rejects.toMatchObject({ constraint: 'successor_takes_the_place' });
      await expect(at.planted(old.eligible, { corrects: old.id })).rejects.toMatchObject({ constraint: 'successor_takes_the_place' });
      await expect(at.replaced(await at.issued(), { successor: '0'.repeat(15) })).rejects.toMatchObject({ constraint: 'successor_takes_the_place' });
    });

    it('ends on the same day, and is of the same person', async () => {
      const [old, other] = [await at.issued(), await at.issued()];
      await expect(at.replaced(old, { until: '2030-11-21' })).rejects.toMatchObject({ constraint: 'correction_keeps_the_rest' });
      await expect(at.planted(other.eligible, { corrects: old.id })).rejects.toMatchObject({ constraint: 'correction_keeps_the_rest' });
    });

    it('does not lose the conditions', async () => {
      const old = await at.issued(ways['with-conditions']);
      await expect(at.replaced(old)).rejects.toMatchObject({ constraint: 'conditions_stand_until_lifted' });
      await expect(at.replaced(old, { conditions: named })).rejects.toMatchObject({ constraint: 'conditions_stand_until_lifted' });
    });

    it('is no way past the one decision on an enrolment', async () => {
      const { eligible } = await at.issued();
      await expect(at.planted(eligible)).rejects.toMatchObject({ constraint: 'decision_enrolment_id_key' });
    });
  });

  describe('a new certificate of somebody who stands under conditions', () => {
    it('stands under all of them, whichever academy issues it', async () => {
      const { holder } = await at.issued(ways['with-conditions']);
      const again = async (conditions?: readonly string[]) => {
        await at.superuser.query('begin');
        try {
          const { id } = await at.planted(await plantEligibleTrainee(at.planting, await at.planting.academy(), at.programme, holder));
          if (conditions) await at.superuser.query(...at.eventRow(id, { type: 'conditions', state: 'with-conditions', conditions, academy: await academyOf(id) }));
          await at.superuser.query('commit');
        } catch (error) {
          await at.superuser.query('rollback');
          throw error;
        }
      };
      const academyOf = async (id: string) => (await at.superuser.query<{ academy_id: string }>('select academy_id from certificate where id = $1', [id])).rows[0]?.academy_id ?? '';
      for (const short of [undefined, ['no-scars']]) await expect(again(short)).rejects.toMatchObject({ constraint: 'conditions_stand_on' });
      await again([...named, 'supervised']);
    });
  });

  describe('a renewal', () => {
    it('is of the same person’s certificate, once', async () => {
      const [old, other] = [await at.issued(), await at.issued()];
      const again = async () => plantEligibleTrainee(at.planting, await at.planting.academy(), at.programme, old.holder);
      await expect(at.planted(await again(), { renews: other.id })).rejects.toMatchObject({ constraint: 'renewal_is_ones_own' });
      expect(await at.planted(await again(), { renews: old.id })).toMatchObject({ holder: old.holder });
      await expect(at.planted(await again(), { renews: old.id })).rejects.toMatchObject({ constraint: 'certificate_renews_key' });
    });
  });
});
