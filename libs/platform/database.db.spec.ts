// Is a transaction all or nothing, and does each of its statements run on behalf of whoever it is for?
import { setTimeout } from 'node:timers/promises';
import { startTestApp, type TestApp } from '../../test/app.js';
import { publicContext, systemContext, type DbContext } from '#libs/kernel/context.js';
import { Database } from './database.js';
import { isDatabaseAway } from './database-away.js';
import { AuditEntry } from './platform.entities.js';

const asPerson: DbContext = { person: '01890000-0000-7000-8000-000000000001', academy: '01890000-0000-7000-8000-000000000002', register: false };

describe('a transaction', () => {
  let application: TestApp;
  let db: Database;
  beforeAll(async () => {
    application = await startTestApp();
    db = application.app.get(Database);
  });
  afterAll(() => application.close());

  const told = async () => {
    const row = await db.row<{ person: string; academy: string; register: string }>(
      `select current_setting('dermark.person', true) as person, current_setting('dermark.academy', true) as academy, current_setting('dermark.register', true) as register`,
    );
    return { person: row?.person || null, academy: row?.academy || null, register: row?.register === 'on' };
  };
  const keep = (key: string) => db.query("insert into idempotency (scope, key, request_digest) values ('database-spec', $1, '\\x00')", [key]);
  const isKept = async (key: string) => (await db.transaction(systemContext, () => db.query("select from idempotency where scope = 'database-spec' and key = $1", [key]))).length === 1;

  it('tells the database on whose behalf each statement runs, within another one too', async () => {
    await db.transaction(asPerson, async () => {
      expect(await told()).toEqual(asPerson);
      expect(await db.transaction(systemContext, told)).toEqual(systemContext);
      expect(await told()).toEqual(asPerson);
      expect(await db.transaction(publicContext, () => db.transaction(asPerson, told))).toEqual(asPerson);
      expect(await told()).toEqual(asPerson);
    });
  });

  it('goes back to the outer context when the inner work fails and the outer one goes on', async () => {
    await db.transaction(asPerson, async () => {
      const failing = db.transaction(systemContext, async () => {
        await told();
        throw new Error('refused');
      });
      await expect(failing).rejects.toThrow('refused');
      expect(await told()).toEqual(asPerson);
    });
  });

  it('has parts side by side, and each of them runs on behalf of whoever it is for', async () => {
    const contexts = [asPerson, systemContext, asPerson, publicContext, systemContext];
    const slowly = async () => {
      const first = await told();
      return [first, await told()];
    };
    const seen = await db.transaction(asPerson, () => Promise.all([...contexts.map((context) => db.transaction(context, slowly)), told()]));
    expect(seen).toEqual([...contexts.map((context) => [context, context]), asPerson]);
  });

  it('refuses another context while entities are at work, for nobody knows when they send their statements', async () => {
    const beside = db.transaction(asPerson, () =>
      Promise.all([db.rows(AuditEntry, (rows) => rows.findOneBy({ act: 'nothing' })), db.transaction(systemContext, told)]),
    );
    await expect(beside).rejects.toThrow('Entity work must not run beside');
  });

  it('leaves nothing of its context behind on the connection', async () => {
    await db.transaction(systemContext, told);
    const settings = await Promise.all(
      Array.from({ length: 20 }, () => db.alone<{ register: string }>("select coalesce(current_setting('dermark.register', true), '') as register")),
    );
    expect(settings.flat().map(({ register }) => register)).toEqual(Array.from({ length: 20 }, () => ''));
  });

  it('takes a context for what it is, not for SQL', async () => {
    await db.transaction({ person: "'; drop table person; --", academy: "\\'", register: false }, async () => {
      expect(await told()).toEqual({ person: "'; drop table person; --", academy: "\\'", register: false });
    });
  });

  it('keeps everything or nothing', async () => {
    await db.transaction(systemContext, () => keep('whole'));
    expect(await isKept('whole')).toBe(true);
    await expect(db.transaction(systemContext, () => keep('undone').then(() => Promise.reject(new Error('no'))))).rejects.toThrow('no');
    expect(await isKept('undone')).toBe(false);
  });

  it('that was spoilt by a statement whose error nobody passed on says so, and does nothing afterwards', async () => {
    let effects = 0;
    const spoilt = db.transaction(systemContext, async () => {
      await keep('spoilt');
      db.afterCommit(() => (effects += 1));
      await db.query('select 1 / 0 as never').catch(() => undefined);
    });
    await expect(spoilt).rejects.toThrow('could not be committed');
    expect(effects).toBe(0);
    expect(await isKept('spoilt')).toBe(false);
  });

  it('tells of the first statement that failed, not of those that it spoilt', async () => {
    const failing = db.transaction(systemContext, () => Promise.all([keep('before'), db.query('select 1 / 0 as never'), keep('behind'), db.query('select 2 as two')]));
    await expect(failing).rejects.toThrow('division by zero');
    expect([await isKept('before'), await isKept('behind')]).toEqual([false, false]);
  });

  it('tells the same of whatever was sent behind it, whoever listens first', async () => {
    const heard: string[] = [];
    const hear = (error: Error) => heard.push(error.message);
    const failing = db.transaction(systemContext, () => Promise.all([db.query('select 1 / 0 as never'), keep('behind').catch(hear), db.query('select 2 as two').catch(hear)]));
    await expect(failing).rejects.toThrow('division by zero');
    expect(heard).toEqual(['division by zero', 'division by zero']);
  });

  it('keeps what nobody waited for, and fails when it does', async () => {
    await db.transaction(systemContext, async () => db.send("insert into idempotency (scope, key, request_digest) values ('database-spec', 'sent', '\\x00')"));
    expect(await isKept('sent')).toBe(true);
    const failing = db.transaction(systemContext, async () => {
      await keep('kept before');
      db.send('select 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await isKept('kept before')).toBe(false);
    const behind = db.transaction(systemContext, async () => {
      db.send('select 1 / 0');
      await keep('kept behind');
    });
    await expect(behind).rejects.toThrow('division by zero');
    expect(await isKept('kept behind')).toBe(false);
    // PostgreSQL never heard of this one
    const unsent = db.transaction(systemContext, async () => {
      await keep('kept beside');
      await Promise.all([db.rows(AuditEntry, (rows) => rows.findOneBy({ act: 'nothing' })), db.transaction(asPerson, async () => db.send('select 1'))]);
    });
    await expect(unsent).rejects.toThrow('Entity work must not run beside');
    expect(await isKept('kept beside')).toBe(false);
  });

  it('adds a row of an entity with every column as the entity has it', async () => {
    const entry = { id: '01890000-0000-7000-8000-00000000000a', at: new Date('2026-01-02T03:04:05.678Z'), act: 'a.b', actorId: null, academyId: null, subjectType: 'x', subjectId: 'y', detail: { list: [1, 'two'], nothing: null } };
    await db.transaction(systemContext, async () => db.insert(AuditEntry, entry));
    expect(await db.transaction(systemContext, () => db.rows(AuditEntry, (rows) => rows.findOneBy({ act: 'a.b' })))).toMatchObject({ at: entry.at, detail: entry.detail });
  });

  it('has nothing of a part that went on when another one had failed', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const goOn = async () => {
      await told();
      await setTimeout(50);
      return keep('late');
    };
    const failing = db.transaction(systemContext, () => Promise.all([(late = goOn()), db.query('select 1 / 0 as never')]));
    await expect(failing).rejects.toThrow('division by zero');
    await expect(late).rejects.toThrow('after its transaction had ended');
    expect(await isKept('late')).toBe(false);
  });

  it.each([
    ['a statement', () => db.query('select 1 as one')],
    ['entity work', () => db.rows(AuditEntry, (rows) => rows.find())],
  ])('whose connection ended between two statements says by its next one, %s, that the database is away', async (_, next) => {
    const failing = db.transaction(systemContext, async () => {
      const row = await db.row<{ pid: number }>('select pg_backend_pid() as pid');
      await db.alone('select pg_terminate_backend($1)', [row?.pid]);
      await setTimeout(300);
      return next();
    });
    expect(isDatabaseAway(await failing.catch((error: unknown) => error))).toBe(true);
  });

  it('is needed by whoever asks for rows', async () => {
    await expect(db.query('select 1 as one')).rejects.toThrow('A store was used outside a transaction.');
  });
});
