// Does the registrar, and nobody else, read concerns and take them to their end, leaving a trace each time?
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '#libs/kernel/context.js';
import { startTestApp, type TestApp } from '../../test/app.js';
import { ChangeConcernState } from './change-concern-state.js';
import { ReadConcerns } from './read-concerns.js';
import { ReceiveConcern } from './receive-concern.js';

const actor = (registrar: boolean): Actor => ({ personId: randomUUID(), sessionId: randomUUID(), signedInAt: new Date(), registrar, memberships: [] });

describe('concerns', () => {
  let application: TestApp;
  let superuser: pg.Client;
  const registrar = actor(true);
  beforeAll(async () => {
    application = await startTestApp();
    superuser = new pg.Client({ connectionString: application.db.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await application.close();
  });

  const receive = (account: string) =>
    application.app
      .get(ReceiveConcern)
      .run({ key: randomUUID(), scope: 'public', route: 'POST /check/concerns', body: account }, { certificateNumber: null, about: 'other', account, contact: null, locale: 'en' });
  const read = (reader: Actor) => application.app.get(ReadConcerns).run(reader);
  const change = (concernId: string, state: 'received' | 'in-review' | 'closed', by = registrar) => application.app.get(ChangeConcernState).run(by, { concernId, state });
  const acts = async () => (await superuser.query<{ act: string }>('select act from audit_entry where actor_id = $1 order by at, id', [registrar.personId])).rows.map(({ act }) => act);

  it('are read by the registrar, the open ones first and the oldest of them first, and each reading is written down', async () => {
    await receive('The first concern of all.');
    await receive('The second concern of all.');
    const [first] = await read(registrar);
    await change(first?.id ?? '', 'closed');
    await receive('The third concern of all.');
    expect((await read(registrar)).map(({ account }) => account)).toEqual(['The second concern of all.', 'The third concern of all.', 'The first concern of all.']);
    expect(await acts()).toEqual(['concerns.read', 'concern.closed', 'concerns.read']);
  });

  it('do not exist for anybody else', async () => {
    const somebody = actor(false);
    const [concern] = await read(registrar);
    expect(await read(somebody)).toEqual([]);
    await expect(change(concern?.id ?? '', 'closed', somebody)).rejects.toMatchObject({ code: 'concern-not-found' });
    await expect(change(randomUUID(), 'closed')).rejects.toMatchObject({ code: 'concern-not-found' });
  });

  it('move only where their state leads, and asking twice changes nothing', async () => {
    const { reference } = await receive('A concern that goes all the way.');
    const id = (await read(registrar)).find((concern) => concern.reference === reference)?.id ?? '';
    expect(await change(id, 'in-review')).toMatchObject({ state: 'in-review' });
    await expect(change(id, 'received')).rejects.toMatchObject({ kind: 'conflict', code: 'concern-move-unlawful' });
    const before = (await acts()).length;
    expect(await change(id, 'in-review')).toMatchObject({ state: 'in-review' });
    expect((await acts()).length).toBe(before);
    expect(await change(id, 'closed')).toMatchObject({ state: 'closed' });
    expect((await superuser.query('select state from concern where id = $1', [id])).rows).toEqual([{ state: 'closed' }]);
  });

  it('keep what was written: the application may change nothing but their state', async () => {
    const app = new pg.Client({ connectionString: application.db.appUrl });
    await app.connect();
    await app.query("select set_config('dermark.register', 'on', false)");
    await expect(app.query("update concern set account = 'nothing happened'")).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('delete from concern')).rejects.toMatchObject({ code: '42501' });
    await app.end();
  });
});
