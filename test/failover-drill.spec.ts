// What do the operator, the check, the status lists and an auditor see after a database came back without the last that happened to certificates?
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Server } from 'node:http';
import { v7 } from 'uuid';
import { createApp } from '#api/create-app.js';
import { IssueCertificate, type IssuedCertificate } from '#libs/certification/issue-certificate.js';
import { Planting } from '#libs/certification/eligible-trainee.fixture.js';
import { PublishStatusList } from '#libs/certification/publish-status-list.js';
import { RecoverEntries } from '#libs/certification/recover-entries.js';
import { SuspendCertificate } from '#libs/certification/suspend-certificate.js';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { ExportLedger } from '#libs/ledger/export-ledger.js';
import { LedgerKey } from '#libs/ledger/ledger-key.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { RecomputeLedger } from '#libs/ledger/recompute-ledger.js';
import { RecoverLedger } from '#libs/ledger/recover-ledger.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { audit } from '../apps/cli/audit.js';
import { salvageFrom } from '../apps/cli/salvage.js';
import { Visitor } from '../apps/api/test/journeys/visitor.js';
import { actorIn, startWorld, type Academy, type World } from './academy-at-work.js';
import { copyDatabase, type TestDatabase } from './database.js';

const legalName = 'Inês Maria da Conceição';
type App = World['app'];

describe('a standby that was promoted without the last that happened', () => {
  let world: World;
  let standby: TestDatabase;
  let academy: Academy;
  let folder: string;
  let app: App;
  const enrolments: string[] = [];
  let before: { readonly held: IssuedCertificate; readonly spared: IssuedCertificate };
  let lost: IssuedCertificate;
  let checkpoint: string;
  const copy = () => path.join(folder, 'copy');

  const request = (): IdempotencyRequest => ({ key: v7(), scope: 'drill', route: 'drill', body: null });
  const issue = (on: App, enrolmentId: string) => on.get(IssueCertificate).run(actorIn(academy.certifier, academy.id, 'certifier'), { academyId: academy.id, enrolmentId, typed: legalName }, request());
  const suspend = (on: App, { id }: IssuedCertificate) =>
    on.get(SuspendCertificate).run(actorIn(academy.owner, academy.id, 'owner'), { certificateId: id, academyId: academy.id, reason: 'hygiene', until: addDays(dayIn('Europe/Lisbon', new Date()), 30) }, request());
  const grown = async (on: App, size: number) => {
    for (const until = Date.now() + 20_000; (await on.get(LedgerReader).head()).size < size && Date.now() < until; ) await new Promise((resolve) => setTimeout(resolve, 20));
    return (await on.get(LedgerReader).head()).note;
  };
  const open = (db: TestDatabase, ledgerAnchor = world.db.anchorFolder) => createApp({ ...world.config, databaseUrl: db.appUrl, publicDatabaseUrl: db.publicUrl, ledgerAnchor });
  const check = (on: App, { number }: { number: string }) => new Visitor(on.getHttpServer() as Server, world.config.publicUrl).send('get', `/check/${number}`, undefined, { headers: { accept: 'application/json' } });

  beforeAll(async () => {
    world = await startWorld();
    folder = await mkdtemp(path.join(tmpdir(), 'dermark-drill-'));
    academy = await world.academy('Academia do Ponto');
    const planting = new Planting(world.superuser);
    for (let at = 0; at < 4; at += 1) {
      const trainee = await world.trainee(academy, 'Inês');
      await planting.completions(trainee.enrolmentId, academy.assessor.personId);
      await planting.name(trainee.enrolmentId, academy.id, trainee.personId, academy.assessor.personId, { legalName });
      enrolments.push(trainee.enrolmentId);
    }
    before = { held: await issue(world.app, enrolments[0]!), spared: await issue(world.app, enrolments[1]!) };
    await world.app.close();
    await world.superuser.end();
    standby = await copyDatabase(world.db);

    const primary = await open(world.db);
    lost = await issue(primary, enrolments[2]!);
    await suspend(primary, before.held);
    await suspend(primary, lost);
    await grown(primary, 5);
    await primary.get(PublishStatusList).run('1');
    checkpoint = await grown(primary, 7);
    await primary.get(ExportLedger).run(copy());
    await primary.close();
    await writeFile(path.join(folder, 'lost.tlog-proof'), lost.receipt ?? '');
    app = await open(standby);
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await standby.drop();
    await world.db.drop();
    await rm(folder, { recursive: true });
  });

  const auditing = async (on: App) => {
    await rm(copy(), { recursive: true, force: true });
    await on.get(ExportLedger).run(copy());
    return audit({ base: copy(), state: path.join(folder, 'state'), key: await readFile(path.join(copy(), 'key'), 'utf8') }, () => {});
  };

  it('gets everything back that was entered, from a copy, to the very bytes of the checkpoint', async () => {
    expect(await issue(app, enrolments[3]!).catch((error: { code: string }) => error.code)).toBe('ledger-behind-anchor');
    const { kept } = await app.get(RecoverLedger).loss();
    const told: string[] = [];
    const salvaged = await salvageFrom(folder, app.get(LedgerKey).signer.key, kept, (line) => told.push(line));
    expect([told, salvaged.map(({ index, from }) => [index, from])]).toEqual([[], [[2, 'lost.tlog-proof'], ...[2, 3, 4, 5, 6].map((index) => [index, 'copy'])]]);
    expect(await app.get(RecoverEntries).run(salvaged)).toEqual({
      from: 2,
      to: 7,
      withoutRow: [
        { index: 2, type: 'issued', number: null },
        { index: 3, type: 'suspended', number: before.held.number },
        { index: 4, type: 'suspended', number: null },
      ],
    });
    await app.close();
    app = await open(standby);
    expect((await app.get(LedgerReader).head()).note).toBe(checkpoint);
    expect(await app.get(RecomputeLedger).run()).toMatchObject({ size: 7, findings: [] });
    expect(await auditing(app)).toEqual([expect.stringMatching(/^7 entries/)]);
  });

  it('says of a certificate whose suspension it has forgotten that the ledger has something else, and never that it is in force', async () => {
    expect(JSON.parse((await check(app, before.held)).text)).toMatchObject({ code: 'register-altered', status: 503 });
    expect(JSON.parse((await check(app, before.spared)).text)).toMatchObject({ status: 'in-force' });
    expect(await check(app, lost)).toMatchObject({ status: 404 });
  });

  it('publishes status lists that say what the whole ledger does, and gives nobody a place that was taken', async () => {
    const fresh = await issue(app, enrolments[3]!);
    const placeOf = (leaf: Uint8Array) => (JSON.parse(new TextDecoder().decode(leaf)) as { status: { index: number } }).status.index;
    const read = async (index: number) => (await salvageFrom(folder, app.get(LedgerKey).signer.key, { size: 0, peaks: [], tails: [] }, () => {})).find((entry) => entry.index === index)!;
    await auditing(app);
    expect(placeOf((await read(7)).leaf)).toBeGreaterThan(placeOf((await read(2)).leaf));
    expect(JSON.parse((await check(app, fresh)).text)).toMatchObject({ status: 'in-force' });
    await suspend(app, fresh);
    await grown(app, 9);
    await app.get(PublishStatusList).all();
    await grown(app, 10);
    expect(await auditing(app)).toEqual([expect.stringMatching(/^10 entries/)]);
  });

  it('goes on where the ledger was once what holds is entered anew: the check is answered, and the chain unbroken', async () => {
    await suspend(app, before.held);
    await grown(app, 11);
    expect(JSON.parse((await check(app, before.held)).text)).toMatchObject({ status: 'suspended' });
    await app.get(PublishStatusList).all();
    expect(await auditing(app)).toEqual([expect.stringMatching(/entries/)]);
  });
});
