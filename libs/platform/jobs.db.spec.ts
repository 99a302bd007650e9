// Does what is to be done outside of requests get done, whatever happens to those who do it?
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../test/app.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from './database.js';
import { EventHandlers } from './event-handlers.js';
import { Jobs } from './jobs.js';
import { Outbox } from './outbox.js';

describe('a worker', () => {
  let application: TestApp;
  let superuser: pg.Client;
  const delivered: string[] = [];

  beforeAll(async () => {
    application = await startTestApp({ runWorker: true });
    application.app.get(EventHandlers).on('spec.happened', async (event) => void delivered.push(String(event.payload['name'])));
    superuser = new pg.Client({ connectionString: application.db.superuserUrl });
    await superuser.connect();
  }, 60_000);
  afterAll(async () => {
    await superuser.end();
    await application.close();
  });

  const publish = (name: string) => application.app.get(Database).transaction(systemContext, () => application.app.get(Outbox).publish({ type: 'spec.happened', payload: { name } }));
  /** As somebody does who is told to try again: each connection of the pool may turn out to be a dead one. */
  const untilKept = async (work: () => Promise<void>): Promise<void> => {
    for (let tries = 0; tries < 20; tries += 1) if (await work().then(() => true, () => false)) return;
    throw new Error('The application does not come back.');
  };
  /** Ten minutes later somebody looks for jobs whose worker is gone, or never heard that it had got them. */
  const tenMinutesLater = () =>
    superuser.query("update graphile_worker._private_jobs set locked_at = now() - interval '11 minutes' where locked_by is not null").then(() => superuser.query("select graphile_worker.add_job('unlock-abandoned-jobs')"));
  const isDelivered = async (name: string, within = 20_000) => {
    for (const until = Date.now() + within; !delivered.includes(name) && Date.now() < until; ) await pause(50);
    return delivered.includes(name);
  };

  it('delivers what was published', async () => {
    await publish('first');
    expect(await isDelivered('first')).toBe(true);
  });

  it('goes on after all connections of the application were cut, again and again', async () => {
    for (const name of ['cut once', 'cut twice', 'cut thrice']) {
      await publish(name);
      await superuser.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'dermark_app'");
      await untilKept(() => publish(`${name}, and after it`));
      expect(await isDelivered(`${name}, and after it`)).toBe(true);
      if (!(await isDelivered(name, 3000))) await tenMinutesLater();
      expect(await isDelivered(name)).toBe(true);
    }
  }, 120_000);

  it('takes over what a worker that was killed had begun', async () => {
    await application.app.get(Jobs).beforeApplicationShutdown();
    await publish('abandoned');
    await superuser.query("update graphile_worker._private_jobs set locked_by = 'worker-of-the-dead', locked_at = now()");
    await application.app.get(Jobs).onApplicationBootstrap();
    await publish('meanwhile');
    expect([await isDelivered('meanwhile'), delivered.includes('abandoned')]).toEqual([true, false]);
    await tenMinutesLater();
    expect(await isDelivered('abandoned')).toBe(true);
  }, 60_000);
});
