// Does the database itself refuse every decision that the rules forbid, whoever asks and however?
import pg from 'pg';
import { v7 } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { plantEligibleTrainee, Planting, type EligibleTrainee } from './eligible-trainee.fixture.js';

interface DecisionRow {
  readonly id: string;
  readonly enrolment: string;
  readonly academy: string;
  readonly trainee: string;
  readonly certifier: string;
  readonly nameCheck: string;
  readonly exception: string | null;
}

const insertion = `insert into decision (id, enrolment_id, academy_id, trainee_id, certifier_id, name_check_id, exception_id, evidence, decided_at)
  values ($1, $2, $3, $4, $5, $6, $7, '{}', now())`;

describe('a decision, at the database', () => {
  let database: TestDatabase;
  let planting: Planting;
  let superuser: pg.Client;
  /** The rules hold for both: for the server, and for whoever migrates. */
  const roles: Record<'application' | 'owner', pg.Client> = {} as never;
  let programme: string;
  let academy: string;
  let certifier: string;
  let eligible: EligibleTrainee;

  const connected = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };
  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = await connected(database.superuserUrl);
    roles.application = await connected(database.appUrl);
    roles.owner = await connected(database.ownerUrl);
    planting = new Planting(superuser);
    programme = await planting.programme();
    academy = await planting.academy();
    certifier = await planting.person('Certificadora');
  });
  afterAll(async () => {
    await Promise.all([superuser, roles.application, roles.owner].map((client) => client.end()));
    await database.drop();
  });
  beforeEach(async () => {
    eligible = await plantEligibleTrainee(planting, academy, programme);
  });

  /** As the server does it: one transaction with the context of a member of the academy, or of the registrar. */
  async function within(client: pg.Client, context: { academy: string; register?: boolean }, sql: string, values: readonly unknown[] = []): Promise<number> {
    await client.query('begin');
    try {
      await client.query("select set_config('dermark.academy', $1, true), set_config('dermark.register', $2, true)", [context.academy, context.register ? 'on' : 'off']);
      const { rowCount } = await client.query(sql, [...values]);
      await client.query('commit');
      return rowCount ?? 0;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }
  const rowOf = (change: Partial<DecisionRow> = {}): DecisionRow => ({ id: v7(), certifier, exception: null, ...eligible, ...change });
  const decide = (client: pg.Client, change: Partial<DecisionRow> = {}) => {
    const row = rowOf(change);
    return within(client, { academy: row.academy }, insertion, [row.id, row.enrolment, row.academy, row.trainee, row.certifier, row.nameCheck, row.exception]);
  };
  const refusal = (rule: string) => ({ constraint: rule });

  describe.each(['application', 'owner'] as const)('as %s', (role) => {
    it('stands when nothing is in its way', async () => {
      expect(await decide(roles[role])).toBe(1);
    });

    it('is made once for an enrolment', async () => {
      await decide(roles[role]);
      await expect(decide(roles[role], { certifier: await planting.person() })).rejects.toMatchObject(refusal('decision_enrolment_id_key'));
    });

    it.each(['lesson:1.1', 'exam', 'station:ST-1'])('is refused while %s is missing', async (missing) => {
      const trainee = await planting.person();
      const enrolment = await planting.enrolment(academy, programme, trainee, eligible.instructor);
      await planting.completions(enrolment, eligible.assessor, [missing]);
      const nameCheck = await planting.name(enrolment, academy, trainee, eligible.assessor);
      await expect(decide(roles[role], { trainee, enrolment, nameCheck })).rejects.toMatchObject(refusal('evidence_is_complete'));
    });

    it.each(['applied', 'suspended', 'closed'] as const)('is refused to an academy that is %s', async (state) => {
      const other = await planting.academy(state);
      const there = await plantEligibleTrainee(planting, other, programme);
      await expect(decide(roles[role], there)).rejects.toMatchObject(refusal('academy_is_admitted'));
    });

    it('is refused without a confirmed name', async () => {
      const nameCheck = await planting.name(eligible.enrolment, academy, eligible.trainee, eligible.assessor, { confirmed: false });
      await expect(decide(roles[role], { nameCheck })).rejects.toMatchObject(refusal('name_is_confirmed'));
    });

    it('is refused on a name that was checked again since', async () => {
      await planting.name(eligible.enrolment, academy, eligible.trainee, eligible.assessor, { legalName: 'Inês Maria Conceição' });
      await expect(decide(roles[role])).rejects.toMatchObject(refusal('name_is_confirmed'));
    });

    it('is refused on the name of somebody else', async () => {
      const other = await plantEligibleTrainee(planting, academy, programme);
      await expect(decide(roles[role], { nameCheck: other.nameCheck })).rejects.toMatchObject(refusal('name_is_confirmed'));
    });

    it('is refused to whoever taught the trainee', async () => {
      await expect(decide(roles[role], { certifier: eligible.instructor })).rejects.toMatchObject(refusal('certifier_is_impartial'));
    });

    it('is refused to whoever assessed the trainee', async () => {
      await expect(decide(roles[role], { certifier: eligible.assessor })).rejects.toMatchObject(refusal('certifier_is_impartial'));
    });

    it('is refused to whoever taught or assessed the trainee at another academy, which this one cannot see', async () => {
      const elsewhere = await planting.academy();
      const [teacher, examiner] = [await planting.person(), await planting.person()];
      const enrolment = await planting.enrolment(elsewhere, programme, eligible.trainee, teacher);
      await planting.taught(enrolment, elsewhere, eligible.trainee, teacher);
      await planting.completions(enrolment, examiner);
      for (const tied of [teacher, examiner]) await expect(decide(roles[role], { certifier: tied })).rejects.toMatchObject(refusal('certifier_is_impartial'));
    });

    it('is refused to the trainee himself, with an exception too', async () => {
      await expect(decide(roles[role], { certifier: eligible.trainee })).rejects.toMatchObject(refusal('certifier_is_impartial'));
      const exception = await except(eligible.trainee);
      await expect(decide(roles[role], { certifier: eligible.trainee, exception })).rejects.toMatchObject(refusal('certifier_is_impartial'));
    });

    it('stands by an exception that the registrar recorded beforehand', async () => {
      const exception = await except(eligible.instructor);
      expect(await decide(roles[role], { certifier: eligible.instructor, exception })).toBe(1);
    });

    it('does not stand by an exception for another certifier, another trainee or another academy, or by none at all', async () => {
      const other = await plantEligibleTrainee(planting, academy, programme);
      const elsewhere = await planting.academy();
      const exceptions = [await except(eligible.assessor), await except(eligible.instructor, other.trainee), await except(eligible.instructor, eligible.trainee, elsewhere), null];
      for (const exception of exceptions) await expect(decide(roles[role], { certifier: eligible.instructor, exception })).rejects.toMatchObject(refusal('certifier_is_impartial'));
    });

    it('names no exception where none is needed', async () => {
      const exception = await except(certifier);
      await expect(decide(roles[role], { exception })).rejects.toMatchObject(refusal('certifier_is_impartial'));
    });

    it('names the person and the academy of its enrolment, and nobody who left', async () => {
      const other = await plantEligibleTrainee(planting, academy, programme);
      await expect(decide(roles[role], { trainee: other.trainee })).rejects.toMatchObject(refusal('decision_names_its_enrolment'));
      await expect(decide(roles[role], { academy: await planting.academy() })).rejects.toMatchObject(refusal('decision_names_its_enrolment'));
      await superuser.query('update enrolment set withdrawn_at = now() where id = $1', [eligible.enrolment]);
      await expect(decide(roles[role])).rejects.toMatchObject(refusal('decision_names_its_enrolment'));
    });

    it('is never changed or deleted', async () => {
      const id = v7();
      await decide(roles[role], { id });
      for (const sql of ["update decision set evidence = '{\"a\":1}' where id = $1", 'delete from decision where id = $1']) {
        // The server lacks the right; to the owner no policy shows a row to change; whoever passes both meets the trigger.
        const outcome = await within(roles[role], { academy, register: true }, sql, [id]).catch((error: { code: string }) => error.code);
        expect(outcome).toBe(role === 'application' ? '42501' : 0);
        await expect(superuser.query(sql, [id])).rejects.toMatchObject(refusal('decision_is_insert_only'));
      }
      expect((await superuser.query('select evidence from decision where id = $1', [id])).rows).toEqual([{ evidence: {} }]);
    });
  });

  it('of another academy is neither made nor seen', async () => {
    const other = await planting.academy();
    const there = await plantEligibleTrainee(planting, other, programme);
    const row = rowOf(there);
    await expect(within(roles.application, { academy }, insertion, [row.id, row.enrolment, row.academy, row.trainee, row.certifier, row.nameCheck, row.exception])).rejects.toMatchObject({ code: '42501' });
    await decide(roles.application, there);
    expect(await within(roles.application, { academy }, 'select from decision where enrolment_id = $1', [there.enrolment])).toBe(0);
    expect(await within(roles.application, { academy: other }, 'select from decision where enrolment_id = $1', [there.enrolment])).toBe(1);
  });

  it('waits for a lesson or a station that is being signed at that moment, and then sees it', async () => {
    const late = await connected(database.superuserUrl);
    try {
      await late.query('begin');
      await new Planting(late).taught(eligible.enrolment, academy, eligible.trainee, certifier);
      const deciding = decide(roles.application).then(() => 'decided', (error: { constraint?: string }) => error.constraint);
      expect(await Promise.race([deciding, new Promise((resolve) => setTimeout(() => resolve('waiting'), 300))])).toBe('waiting');
      await late.query('commit');
      expect(await deciding).toBe('certifier_is_impartial');
    } finally {
      await late.end();
    }
  });

  it('keeps a suspension of its academy waiting until it is made', async () => {
    const place = await planting.academy();
    const there = await plantEligibleTrainee(planting, place, programme);
    await roles.owner.query('begin');
    await roles.owner.query("select set_config('dermark.academy', $1, true)", [place]);
    const row = rowOf(there);
    await roles.owner.query(insertion, [row.id, row.enrolment, row.academy, row.trainee, row.certifier, row.nameCheck, row.exception]);
    const suspending = superuser.query("update academy set state = 'suspended' where id = $1", [place]).then(() => 'suspended');
    expect(await Promise.race([suspending, new Promise((resolve) => setTimeout(() => resolve('waiting'), 300))])).toBe('waiting');
    await roles.owner.query('commit');
    expect(await suspending).toBe('suspended');
  });

  it('rests on an exception that only the registrar records, and nobody takes back', async () => {
    const statement = `insert into independence_exception (id, academy_id, trainee_id, certifier_id, reason, recorded_by, recorded_at) values ($1, $2, $3, $4, 'only-certifier', $4, now())`;
    await expect(within(roles.application, { academy }, statement, [v7(), academy, eligible.trainee, certifier])).rejects.toMatchObject({ code: '42501' });
    expect(await within(roles.application, { academy: '', register: true }, statement, [v7(), academy, eligible.trainee, certifier])).toBe(1);
    await expect(superuser.query('delete from independence_exception where trainee_id = $1', [eligible.trainee])).rejects.toMatchObject(refusal('independence_exception_is_insert_only'));
  });

  async function except(who: string, trainee = eligible.trainee, where = academy): Promise<string> {
    const id = v7();
    await superuser.query(
      `insert into independence_exception (id, academy_id, trainee_id, certifier_id, reason, recorded_by, recorded_at) values ($1, $2, $3, $4, 'only-certifier', $5, now())`,
      [id, where, trainee, who, certifier],
    );
    return id;
  }
});
