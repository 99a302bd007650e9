// Is nothing released that witnesses have not seen, and is a log stopped that shows them another history?
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { cosigner } from '#libs/ledger/core/cosignature.js';
import { formatVerifierKey, noteSigner } from '#libs/ledger/core/note.js';
import { parsePolicy, type Policy } from '#libs/ledger/core/policy.js';
import { parseReceipt, verifyReceipt } from '#libs/ledger/core/receipt.js';
import { copyDatabase, createTestDatabase, type TestDatabase } from './database.js';
import { startLedger, type LedgerProcess } from './ledger-process.js';
import { testConfig } from './test-config.js';
import { Watcher } from './watcher.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a ledger with three witnesses, of whom two must cosign', () => {
  let folder: string;
  let policyFile: string;
  let policy: Policy;
  let watchers: [Watcher, Watcher, Watcher];
  const databases: TestDatabase[] = [];
  const processes: LedgerProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dermark-witnessed-'));
    const database = await createTestDatabase();
    databases.push(database);
    const { ledgerOrigin, ledgerSeed } = testConfig(database);
    const log = noteSigner(ledgerOrigin, ledgerSeed);
    const watcher = async (name: string, fill: number) => {
      const data = await mkdtemp(path.join(folder, 'witness-'));
      const made = new Watcher(cosigner(`${name}.example`, new Uint8Array(32).fill(fill)), data, log);
      await made.start();
      return made;
    };
    watchers = [await watcher('w1', 21), await watcher('w2', 22), await watcher('w3', 23)];
    policyFile = path.join(folder, 'policy');
    const lines = watchers.map(({ signer, url }, at) => `witness W${at + 1} ${formatVerifierKey(signer.key)} ${url}`);
    const text = [`log ${formatVerifierKey(log.key)}`, ...lines, 'group two 2 W1 W2 W3', 'quorum two', ''].join('\n');
    await writeFile(policyFile, text);
    const parsed = parsePolicy(text);
    if (!parsed.ok) throw new Error(parsed.fault);
    policy = parsed.value;
  });
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((ledger) => ledger.close()));
    await Promise.all(watchers.map((watcher) => watcher.stop()));
    await Promise.all(databases.splice(0).map((database) => database.drop()));
    await rm(folder, { recursive: true });
  });

  const start = async (database = databases[0]!): Promise<LedgerProcess> => {
    const ledger = await startLedger(database, { ledgerPolicy: policyFile });
    processes.push(ledger);
    return ledger;
  };
  const stop = (ledger: LedgerProcess) => {
    processes.splice(processes.indexOf(ledger), 1);
    return ledger.close();
  };
  const cosigners = (note: string) => {
    const opened = openCheckpoint(note, policy.logs[0]!.key, policy.witnesses.map(({ key }) => key));
    return opened.ok ? opened.value.signedBy.slice(1).map(({ name }) => name) : [];
  };

  it('serves checkpoints that two have cosigned, and receipts that prove it', async () => {
    const ledger = await start();
    await ledger.fill(300);
    const eventId = await ledger.append('witnessed');
    const place = await ledger.sequencer.sequenced(eventId, 20_000);
    expect(cosigners((await ledger.reader.head()).note).length).toBeGreaterThanOrEqual(2);
    const receipt = parseReceipt(await ledger.reader.receipt(place?.index ?? -1, bytes('{}'), place?.checkpoint));
    if (!receipt.ok) throw new Error(receipt.fault);
    expect(verifyReceipt(receipt.value, bytes('witnessed'), policy)).toMatchObject({ ok: true, value: { size: 301 } });
    expect(await ledger.recompute.run()).toMatchObject({ size: 301, findings: [] });
  });

  it('goes on without one of them, releases nothing without two, and catches up when they are back', async () => {
    const ledger = await start();
    await watchers[0].stop();
    await ledger.fill(3);
    expect(cosigners((await ledger.reader.head()).note).sort()).toEqual(['w2.example', 'w3.example']);
    await watchers[1].stop();
    const eventId = await ledger.append('unseen');
    expect(await ledger.sequencer.sequenced(eventId, 1500)).toBeNull();
    expect(await ledger.reader.head()).toMatchObject({ size: 3 });
    await watchers[0].start();
    expect(await ledger.sequencer.sequenced(eventId, 20_000)).toMatchObject({ index: 3 });
    expect(cosigners((await ledger.reader.head()).note).sort()).toEqual(['w1.example', 'w3.example']);
  }, 60_000);

  it('starts while its witnesses are away, and releases what waits once they are there', async () => {
    for (const watcher of watchers) await watcher.stop();
    const ledger = await start();
    const eventId = await ledger.append('early');
    expect(await ledger.sequencer.sequenced(eventId, 500)).toBeNull();
    for (const watcher of watchers) await watcher.start();
    expect(await ledger.sequencer.sequenced(eventId, 20_000)).toMatchObject({ index: 0 });
  }, 60_000);

  it('is stopped when the witnesses have seen more than its database has, though its anchor was lost too', async () => {
    const first = await start();
    await first.fill(5);
    await stop(first);
    const older = await copyDatabase(databases[0]!);
    databases.push(older);
    const second = await start();
    await second.fill(5);
    await stop(second);
    const restored = await start(older);
    const eventId = await restored.append('a second history').catch(() => null);
    if (eventId) expect(await restored.sequencer.sequenced(eventId, 3000)).toBeNull();
    await expect(restored.append('more of it')).rejects.toMatchObject({ code: 'ledger-behind-anchor' });
    expect(await restored.reader.head()).toMatchObject({ size: 5 });
  }, 60_000);

  it('is not stopped by a witness that only says that it has seen more', async () => {
    const liar = http.createServer((_request, response) => response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('1000000\n'));
    const { port } = new URL(watchers[2].url);
    await watchers[2].stop();
    liar.listen(Number(port), '127.0.0.1');
    await once(liar, 'listening');
    const ledger = await start();
    expect(await ledger.fill(4)).toHaveLength(4);
    expect(cosigners((await ledger.reader.head()).note).sort()).toEqual(['w1.example', 'w2.example']);
    liar.closeAllConnections();
    await new Promise((resolve) => liar.close(resolve));
  }, 60_000);

  it('refuses to start with a policy that is none, or is about another log', async () => {
    await writeFile(policyFile, 'trust everybody\n');
    await expect(start()).rejects.toMatchObject({ code: 'policy-unusable', message: expect.stringContaining('policy-malformed on line 1') as string });
    await writeFile(policyFile, `log ${formatVerifierKey(noteSigner('other.example', new Uint8Array(32).fill(1)).key)}\nquorum none\n`);
    await expect(start()).rejects.toMatchObject({ code: 'policy-unusable', message: expect.stringContaining('other logs than this one') as string });
  });
});
