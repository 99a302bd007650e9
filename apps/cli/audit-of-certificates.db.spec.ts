// Is the log that issuing and suspending write one that an outsider finds nothing wrong with?
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import type { CertificateView } from '#libs/certification/certificate-view.js';
import { Planting } from '#libs/certification/eligible-trainee.fixture.js';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { ExportLedger } from '#libs/ledger/export-ledger.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { audit } from './audit.js';

const legalName = 'Inês Maria da Conceição';
let world: World;
let academy: Academy;
let folder: string;

beforeAll(async () => {
  world = await startWorld();
  academy = await world.academy('Academia do Ponto');
  folder = await mkdtemp(path.join(tmpdir(), 'audited-'));
}, 60_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

async function issue(name: string): Promise<string> {
  const planting = new Planting(world.superuser);
  const trainee = await world.trainee(academy, name);
  await planting.completions(trainee.enrolmentId, academy.assessor.personId);
  await planting.name(trainee.enrolmentId, academy.id, trainee.personId, academy.assessor.personId, { legalName });
  const { id } = await academy.certifier.visitor.ask<CertificateView>('post', `${academy.path}/certificates`, { enrolmentId: trainee.enrolmentId, typed: legalName });
  return `${academy.path}/certificates/${id}`;
}

/** A suspension does not wait for its place in the log. */
async function published(size: number): Promise<void> {
  for (const until = Date.now() + 20_000; (await world.app.get(LedgerReader).head()).size < size && Date.now() < until; ) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('lives of certificates are read from outside, in one run or in several', async () => {
  const log = path.join(folder, 'log');
  const auditAs = async (state: string) => {
    await world.app.get(ExportLedger).run(log);
    return audit({ base: log, state: path.join(folder, state), key: await readFile(path.join(log, 'key'), 'utf8') }, () => {});
  };
  const [one, two] = [await issue('Inês'), await issue('Rui')];
  await published(2);
  expect(await auditAs('often')).toEqual([expect.stringMatching(/^2 entries .* 2 of them new/)]);
  const { visitor } = academy.owner;
  await visitor.ask('post', `${one}/suspension`, { reason: 'hygiene', until: addDays(dayIn('Europe/Lisbon', new Date()), 30) });
  await visitor.ask('post', `${one}/reinstatement`, { reason: 'imposed-in-error' });
  await visitor.ask('post', `${two}/suspension`, { reason: 'hygiene', until: addDays(dayIn('Europe/Lisbon', new Date()), 30) });
  await published(5);
  expect(await auditAs('often')).toEqual([expect.stringMatching(/^5 entries .* 3 of them new/)]);
  expect(await auditAs('once')).toEqual([expect.stringMatching(/^5 entries .* 5 of them new/)]);
});
