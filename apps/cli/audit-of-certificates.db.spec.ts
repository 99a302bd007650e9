// Is the log that issuing and suspending write one that an outsider finds nothing wrong with?
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { emptyBits, flipBit } from '#libs/certification/core/status-bits.js';
import { signDocument } from '#libs/certification/credential-proofs.js';
import { ProvideKey } from '#libs/certification/provide-key.js';
import { PublishStatusList } from '#libs/certification/publish-status-list.js';
import { statusListCredential } from '#libs/certification/status-list-credential.js';
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
  const { certificate } = await world.certified(academy, legalName, name);
  return `${academy.path}/certificates/${certificate.id}`;
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

describe('the status lists beside a log', () => {
  let base: string;
  let lists: string;
  let served: string;
  const place = (name: string) => path.join(lists, name);
  const told: string[] = [];
  const auditing = (wish: object = {}) =>
    audit({ base, state: path.join(folder, 'lists.state'), ...wish }, (line) => void told.push(line)).then(
      () => [] as string[],
      ({ message }: Error) => message.split('\n').slice(1),
    );
  /** A list as the register would sign it, whatever it says. */
  const signed = async (bits: Uint8Array, at = new Date()) => {
    const key = await world.app.get(ProvideKey).run(null);
    const issuerDid = 'did:web:127.0.0.1%3A3000:register';
    const unsigned = statusListCredential({ publicUrl: world.config.publicUrl, issuerDid, list: '1', purpose: 'suspension', bits, at });
    return JSON.stringify(await signDocument(unsigned, { did: issuerDid, publicKey: key.publicKey, seed: world.app.get(ProvideKey).seedOf(key) }, at));
  };

  beforeAll(async () => {
    await world.app.get(PublishStatusList).all();
    await world.app.get(ProvideKey).run(null);
    await published(8); // five events of certificates, two lists, one key
    await world.app.listen(0, '127.0.0.1');
    base = `${await world.app.getUrl()}/ledger`;
    lists = path.join(folder, 'lists');
    await mkdir(place('1'), { recursive: true });
    for (const name of ['1/revocation', '1/suspension']) await writeFile(place(name), (await world.visitor().send('get', `/status/${name}`)).text);
    served = await readFile(place('1/suspension'), 'utf8');
  });
  beforeEach(() => writeFile(place('1/suspension'), served));

  it('are right where they are served, and as a copy of them', async () => {
    expect(await auditing()).toEqual([]);
    expect(await auditing({ status: lists })).toEqual([]);
  });

  it('are found wrong by one bit, though the register signed them', async () => {
    for (const index of [0, 1, 131_071]) {
      const bits = emptyBits();
      flipBit(bits, 1); // as it is: the second certificate is suspended
      flipBit(bits, index);
      await writeFile(place('1/suspension'), await signed(bits));
      expect([index, await auditing({ status: lists })]).toEqual([index, ['status-list-differs status/1/suspension']]);
    }
  });

  it('are found altered, out of date, cut off or missing', async () => {
    await writeFile(place('1/suspension'), served.replace('"ttl":300000', '"ttl":300001'));
    expect(await auditing({ status: lists })).toEqual(['status-list-unproven status/1/suspension']);
    const bits = emptyBits();
    flipBit(bits, 1);
    await writeFile(place('1/suspension'), await signed(bits, new Date(Date.now() - 3 * 86_400_000)));
    expect(await auditing({ status: lists })).toEqual(['status-list-unproven status/1/suspension']);
    await writeFile(place('1/suspension'), served.slice(0, -1));
    expect(await auditing({ status: lists })).toEqual(['status-list-malformed status/1/suspension']);
    await writeFile(place('1/suspension'), await readFile(place('1/revocation')));
    expect(await auditing({ status: lists })).toEqual(['status-list-malformed status/1/suspension']);
    await rm(place('1/suspension'));
    expect(await auditing({ status: lists })).toEqual(['status-list-missing status/1/suspension']);
  });

  it('are missed beside a mirror that has some of them; of a mirror of the log alone it is told that there were none to compare', async () => {
    await world.app.get(ExportLedger).run(path.join(folder, 'mirror', 'ledger'));
    const mirror = createServer((request, response) => {
      const content = readFile(path.join(folder, 'mirror', request.url ?? ''));
      content.then((bytes) => response.end(bytes), () => response.writeHead(404).end());
    });
    await new Promise<void>((resolve) => void mirror.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(mirror.address() as AddressInfo).port}`;
    told.length = 0;
    expect(await auditing({ base: `${address}/ledger` })).toEqual([]);
    expect(told).toEqual([expect.stringMatching(/^No status lists are served beside this log/)]);
    expect(await auditing({ base: `${address}/ledger`, status: `${address}/status` })).toEqual(['status-list-missing status/1/revocation', 'status-list-missing status/1/suspension']);
    await mkdir(path.join(folder, 'mirror', 'status', '1'), { recursive: true });
    await writeFile(path.join(folder, 'mirror', 'status', '1', 'revocation'), await readFile(place('1/revocation')));
    expect(await auditing({ base: `${address}/ledger` })).toEqual(['status-list-missing status/1/suspension']);
    await new Promise((resolve) => void mirror.close(resolve));
  });
});
