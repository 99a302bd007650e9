// Does the database refuse a confirmation by somebody else, and a certificate that says something else than its decision?
import pg from 'pg';
import { v7 } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { plantEligibleTrainee, Planting, type EligibleTrainee } from './eligible-trainee.fixture.js';

describe('at the database', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  let application: pg.Client;
  let planting: Planting;
  let academy: string;
  let programme: string;
  let certifier: string;
  let [inês, rui]: EligibleTrainee[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = new pg.Client({ connectionString: database.superuserUrl });
    application = new pg.Client({ connectionString: database.appUrl });
    await Promise.all([superuser.connect(), application.connect()]);
    planting = new Planting(superuser);
    academy = await planting.academy();
    programme = await planting.programme();
    certifier = await planting.person('Certificadora');
  });
  afterAll(async () => {
    await Promise.all([superuser.end(), application.end()]);
    await database.drop();
  });
  beforeEach(async () => {
    inês = await plantEligibleTrainee(planting, academy, programme);
    rui = await plantEligibleTrainee(planting, academy, programme);
  });

  const of = (planted: EligibleTrainee | undefined): EligibleTrainee => planted as EligibleTrainee;

  /** As the server, for a person at an academy; the constraint that refused, or how many rows there are. */
  async function outcome(context: { person?: string; academy?: string; register?: boolean }, sql: string, values: readonly unknown[]): Promise<unknown> {
    await application.query('begin');
    try {
      await application.query("select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', $3, true)", [
        context.person ?? '',
        context.academy ?? '',
        context.register ? 'on' : 'off',
      ]);
      const { rowCount } = await application.query(sql, [...values]);
      await application.query('commit');
      return rowCount;
    } catch (error) {
      await application.query('rollback');
      return (error as pg.DatabaseError).constraint ?? (error as pg.DatabaseError).code;
    }
  }

  describe('a name', () => {
    const confirm = (check: string, by: string, where = academy) =>
      outcome({ person: by }, 'insert into name_confirmation (name_check_id, person_id, academy_id, confirmed_at) values ($1, $2, $3, now())', [check, by, where]);
    const unconfirmed = () => planting.name(of(inês).enrolment, academy, of(inês).trainee, of(inês).assessor, { confirmed: false });

    it('is confirmed by the person whose name it is', async () => {
      expect(await confirm(await unconfirmed(), of(inês).trainee)).toBe(1);
    });

    it('is confirmed by nobody else, under whichever name', async () => {
      const check = await unconfirmed();
      for (const other of [of(rui).trainee, of(inês).assessor, certifier]) expect(await confirm(check, other)).toBe('name_is_ones_own');
      const statement = 'insert into name_confirmation (name_check_id, person_id, academy_id, confirmed_at) values ($1, $2, $3, now())';
      expect(await outcome({ person: of(rui).trainee }, statement, [check, of(inês).trainee, academy])).toBe('42501');
    });

    it('is confirmed for the academy that checked it', async () => {
      expect(await confirm(await unconfirmed(), of(inês).trainee, await planting.academy())).toBe('name_is_ones_own');
    });
  });

  describe('a certificate', () => {
    async function decided({ enrolment, trainee, nameCheck }: EligibleTrainee): Promise<string> {
      const id = v7();
      await superuser.query(
        "insert into decision (id, enrolment_id, academy_id, trainee_id, certifier_id, name_check_id, evidence, decided_at) values ($1, $2, $3, $4, $5, $6, '{}', now())",
        [id, enrolment, academy, trainee, certifier, nameCheck],
      );
      return id;
    }
    let count = 0;
    const number = () => `${'0'.repeat(12)}${String(100 + (count += 1))}`;
    const issue = (decision: string, { enrolment, trainee }: EligibleTrainee, where = academy) =>
      outcome(
        { academy: where },
        `insert into certificate (id, number, decision_id, enrolment_id, academy_id, holder_id, facts, valid_from, valid_until, language, status_list, status_index, issued_at)
         values ($1, $2, $3, $4, $5, $6, '{}', '2026-01-01', '2028-12-31', 'pt-PT', '0', nextval('status_index'), now())`,
        [v7(), number(), decision, enrolment, where, trainee],
      );

    it('names the enrolment, the person and the academy of its decision', async () => {
      expect(await issue(await decided(of(inês)), of(inês))).toBe(1);
    });

    it('names no other person, no other enrolment and no other academy', async () => {
      const decision = await decided(of(inês));
      const refused = 'certificate_follows_its_decision';
      expect(await issue(decision, of(rui))).toBe(refused);
      expect(await issue(decision, { ...of(inês), trainee: of(rui).trainee })).toBe(refused);
      expect(await issue(decision, { ...of(inês), enrolment: of(rui).enrolment })).toBe(refused);
      expect(await issue(decision, of(inês), await planting.academy())).toBe(refused);
    });
  });
});
