// Does a witness keep its word over HTTP, when many ask at once and when the disk fails?
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { cosigner } from '#libs/ledger/core/cosignature.js';
import { formatVerifierKey, noteSigner, signatureLine } from '#libs/ledger/core/note.js';
import { nameOf, readSighting } from './core/sighting.js';
import { GrowingLog, requestOf } from './growing-log.fixture.js';
import { witnessServer } from './server.js';
import { SightingFolder } from './sighting-folder.js';
import { Witness } from './witness.js';

const signer = cosigner('witness.example/w1', new Uint8Array(32).fill(2));
const log = new GrowingLog();
const second = new GrowingLog(noteSigner('second.example/ledger', new Uint8Array(32).fill(5)));
const logs = [log.signer.key, second.signer.key];
const bodyLimit = 20_000;

describe('a witness over HTTP', () => {
  let data: string;
  let folder: SightingFolder;
  let server: Server;
  let url: string;
  let reported: unknown[];

  const openFolder = () => SightingFolder.open(data, (note) => readSighting(note, signer.key, logs));
  beforeEach(async () => {
    data = mkdtempSync(path.join(tmpdir(), 'witness-'));
    folder = await openFolder();
    reported = [];
    server = witnessServer(new Witness({ signer, logs }, folder), bodyLimit, (error) => reported.push(error)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.close();
    server.closeAllConnections();
    await folder.close();
    rmSync(data, { recursive: true, force: true });
  });

  const post = async (body: string) => {
    const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };
  const get = async (address: string, method = 'GET') => {
    const answer = await fetch(url + address, { method });
    return { status: answer.status, text: await answer.text() };
  };
  const newest = (of = log) => get(`/${nameOf(of.origin)}/checkpoint`);
  const sizeOf = (note: string, of = log) => {
    const opened = openCheckpoint(note, of.signer.key, [signer.key]);
    return opened.ok && opened.value.signedBy.includes(signer.key) ? opened.value.size : opened;
  };

  it('gives each status with its type', async () => {
    expect(await newest()).toMatchObject({ status: 404 });
    expect(await post(log.request(0, 3))).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8', text: expect.stringMatching(/^\u2014 witness\.example\/w1 \S+\n$/) as string });
    expect(await post('old 3\n')).toMatchObject({ status: 400 });
    expect(await post(requestOf(3, [], log.checkpoint(4) + signatureLine(log.signer.key, new Uint8Array(64))))).toMatchObject({ status: 403 });
    expect(await post(new GrowingLog(noteSigner('elsewhere.example', new Uint8Array(32).fill(9))).request(0, 1))).toMatchObject({ status: 404 });
    expect(await post(log.request(2, 4))).toEqual({ status: 409, type: 'text/x.tlog.size', text: '3\n' });
    expect(await post(requestOf(3, [], log.checkpoint(4)))).toMatchObject({ status: 422 });
    expect(await post('x'.repeat(bodyLimit + 1))).toMatchObject({ status: 413 });
    expect(sizeOf((await newest()).text)).toBe(3);
  });

  it('shows the newest checkpoint of each log, with the signatures of log and witness and no other', async () => {
    const strangers = `\u2014 elsewhere.example ${Buffer.alloc(68).toString('base64')}\n`;
    await post(log.request(0, 3));
    const { text } = await post(log.request(3, 6) + strangers);
    await post(second.request(0, 2));
    expect(await newest()).toEqual({ status: 200, text: log.checkpoint(6) + text });
    expect(sizeOf((await newest(second)).text, second)).toBe(2);
    expect(readFileSync(path.join(data, nameOf(log.origin)), 'utf8')).toBe(log.checkpoint(6) + text);
  });

  it('says its key and that it is up, and nothing else', async () => {
    expect(await get('/key')).toEqual({ status: 200, text: `${formatVerifierKey(signer.key)}\n` });
    expect(await get('/key', 'HEAD')).toEqual({ status: 200, text: '' });
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect((await get('/key', 'DELETE')).status).toBe(405);
    expect((await get('/add-checkpoint')).status).toBe(405);
    for (const address of ['/', `/${nameOf(log.origin).toUpperCase()}/checkpoint`, `/../${nameOf(log.origin)}/checkpoint`, '/%2e%2e/checkpoint']) expect((await get(address)).status).toBe(404);
  });

  it('lets one of fifty win each step, and tells the others how far it is', async () => {
    let seen = 0;
    for (let step = 1; step <= 5; step++) {
      const sizes = Array.from({ length: 50 }, (_, at) => seen + 1 + ((at * 7) % 50));
      const answers = await Promise.all(sizes.map((size) => post(log.request(seen, size))));
      const winners = sizes.filter((_, at) => answers[at]?.status === 200);
      expect(winners).toHaveLength(1);
      const won = winners[0] ?? 0;
      expect(answers.filter(({ status }) => status !== 200)).toEqual(Array.from({ length: 49 }, () => ({ status: 409, type: 'text/x.tlog.size', text: `${won}\n` })));
      expect(sizeOf((await newest()).text)).toBe(won);
      seen = won;
    }
  }, 60_000);

  it('never goes back from a larger tree to a smaller one that was sent at the same time', async () => {
    await post(log.request(0, 1));
    for (let seen = 1; seen < 40; ) {
      const [smaller, larger] = await Promise.all([post(log.request(seen, seen + 1)), post(log.request(seen, seen + 3))]);
      expect([smaller.status, larger.status].sort()).toEqual([200, 409]);
      const now = seen + (larger.status === 200 ? 3 : 1);
      expect(sizeOf((await newest()).text)).toBe(now);
      expect(sizeOf(readFileSync(path.join(data, nameOf(log.origin)), 'utf8'))).toBe(now);
      seen = now;
    }
  });

  it('signs nothing that it cannot keep', async () => {
    await post(log.request(0, 3));
    renameSync(data, `${data}-away`);
    const answers = [await post(log.request(3, 5)), await post(second.request(0, 2))];
    renameSync(`${data}-away`, data);
    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array.from({ length: 2 }, () => [500, 'not kept, so not signed\n']));
    expect(reported).toHaveLength(2);
    expect(sizeOf((await newest()).text)).toBe(3);
    expect((await newest(second)).status).toBe(404);
    expect((await post(log.request(3, 5))).status).toBe(200);
  });

  it('signs nothing over what another hand wrote', async () => {
    await post(log.request(0, 3));
    const file = path.join(data, nameOf(log.origin));
    const older = readFileSync(file, 'utf8');
    await post(log.request(3, 5));
    writeFileSync(file, older);
    expect((await post(log.request(5, 6))).status).toBe(500);
    rmSync(file);
    expect((await post(log.request(5, 6))).status).toBe(500);
    writeFileSync(path.join(data, nameOf(second.origin)), older);
    expect((await post(second.request(0, 1))).status).toBe(500);
    expect(reported.map(String)).toEqual(Array.from({ length: 3 }, () => expect.stringContaining('is not as this process left it') as string));
  });

  it('survives clients that go away in the middle', async () => {
    for (const words of ['POST /add-checkpoint HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nold', 'nonsense\r\n\r\n', 'POST /add-checkpoint HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n3\r\nold\r\n']) {
      const socket = net.connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {});
      socket.write(words, () => socket.resetAndDestroy());
      await once(socket, 'close');
    }
    expect((await post(log.request(0, 3))).status).toBe(200);
  });

  it('leaves nothing in its folder but one file for each log', async () => {
    await post(log.request(0, 3));
    await post(second.request(0, 3));
    expect(readdirSync(data).sort()).toEqual([nameOf(log.origin), nameOf(second.origin)].sort());
  });
});
