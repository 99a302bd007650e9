// Does the public register learn a certificate's place in the ledger, though the telling of it failed, or its answer was lost?
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '#api/create-app.js';
import { PublicRegisterStore } from '#libs/certification/public-register.store.js';
import { PublishProgramme } from '#libs/curriculum/publish-programme.js';
import { ask } from '../../apps/bench/http-client.js';
import { legalName, plantAcademy, plantSession, plantTrainees, type PlantedAcademy, type PlantedTrainee } from '../../apps/bench/plant-certifiable.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { startSeveringProxy, type Fault, type SeveringProxy } from '../severing-proxy.js';
import { testConfig } from '../test-config.js';

interface Issued {
  readonly id: string;
  readonly ledger: { readonly index: number };
}

describe('the place of a certificate', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  let proxy: SeveringProxy;
  let app: NestFastifyApplication;
  let academy: PlantedAcademy;
  let trainees: PlantedTrainee[];
  let cookie: string;

  async function start(): Promise<void> {
    proxy = await startSeveringProxy(database.appUrl);
    app = await createApp(testConfig(database, { databaseUrl: proxy.url }));
    await app.listen(0, '127.0.0.1');
  }
  async function stop(): Promise<void> {
    await app.close();
    await proxy.close();
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    await start();
    await app.get(PublishProgramme).run();
    academy = await plantAcademy(superuser);
    trainees = [...(await plantTrainees(superuser, academy, 4))];
    cookie = await plantSession(superuser, academy.staff.certifier);
  }, 60_000);
  afterAll(async () => {
    await stop();
    await superuser.end();
    await database.drop();
  });

  async function issueStruck(when: Fault['when']): Promise<Issued> {
    const { publicUrl } = testConfig(database);
    const struck = proxy.once({ at: (text) => text.includes('update public_register p set ledger_index'), when, happen: () => false });
    const { enrolmentId } = trainees.pop()!;
    const issued = await ask<Issued>({ url: await app.getUrl(), origin: publicUrl, cookie }, 'POST', `/v1/academies/${academy.id}/certificates`, { body: { enrolmentId, typed: legalName } });
    await struck;
    return issued;
  }

  const placeOf = async ({ id }: Issued): Promise<number | null> => {
    const { rows } = await superuser.query<{ place: number | null }>('select ledger_index::int as place from public_register where certificate_id = $1', [id]);
    return rows[0]?.place ?? null;
  };

  const faults = [
    { fault: 'could not be told', when: 'unsent' },
    { fault: 'was told, unheard,', when: 'unanswered' },
  ] as const;

  it.each(faults)('that $fault is there after the look of the next minute', async ({ when }) => {
    const issued = await issueStruck(when);
    expect(await placeOf(issued)).toBe(when === 'unsent' ? null : issued.ledger.index);
    await app.get(PublicRegisterStore).fillPlaces(null);
    expect(await placeOf(issued)).toBe(issued.ledger.index);
  });

  it.each(faults)('that $fault by a process that died is there once the next one has started', async ({ when }) => {
    const issued = await issueStruck(when);
    await stop();
    await start();
    expect(await placeOf(issued)).toBe(issued.ledger.index);
  });
});
