// Does somebody outside see every way in which a log can be wrong, and never take an outage for one?
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { certificateLeaves } from '../../test/certificate-leaves.js';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { startLedger, type LedgerProcess } from '../../test/ledger-process.js';
import { testConfig } from '../../test/test-config.js';
import { signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { noteSigner } from '#libs/ledger/core/note.js';
import { append, emptyEdge, rootOf } from '#libs/ledger/core/tree.js';
import { audit, type AuditWish } from './audit.js';

const leaves = certificateLeaves(900);
let database: TestDatabase;
let ledger: LedgerProcess;
let home: string;
/** The log of 600 entries, whole, and what it was at 300; each test gets a copy to spoil. */
let whole: string;
let earlier: string;
let folder: string;
let state: string;
let key: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = await startLedger(database);
  home = await mkdtemp(path.join(tmpdir(), 'audit-'));
  [whole, earlier] = [path.join(home, 'whole'), path.join(home, 'earlier')];
  await ledger.publish(leaves.slice(0, 300));
  await ledger.exportLedger.run(earlier);
  await ledger.publish(leaves.slice(300, 600));
  await ledger.exportLedger.run(whole);
  key = (await readFile(path.join(whole, 'key'), 'utf8')).trimEnd();
  await ledger.app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
  await rm(home, { recursive: true });
});
beforeEach(async () => {
  const place = await mkdtemp(path.join(home, 'test-'));
  [folder, state] = [path.join(place, 'log'), path.join(place, 'state')];
  await cp(whole, folder, { recursive: true });
});

/** As the command would end, with all that it prints. */
async function run(wish: Partial<AuditWish> = {}): Promise<{ code: number; said: string[]; lines: string[] }> {
  const said: string[] = [];
  return audit({ base: folder, state, key, ...wish }, (line) => said.push(line)).then(
    (lines) => ({ code: 0, said, lines }),
    (error: { exitCode: number; message: string }) => ({ code: error.exitCode, said, lines: error.message.split('\n').slice(error.exitCode === 1 ? 1 : 0) }),
  );
}

const remembered = () => readFile(state, 'utf8').catch(() => null);
const file = (name: string) => path.join(folder, name);
async function change(name: string, how: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(file(name), how(await readFile(file(name))));
}
const flip = (at: number) => (bytes: Buffer) => {
  bytes[at < 0 ? bytes.length + at : at]! ^= 1;
  return bytes;
};

/** Finds exactly this, and remembers nothing new. */
async function expectFound(...findings: string[]): Promise<void> {
  const before = await remembered();
  expect(await run()).toEqual({ code: 1, said: [], lines: findings });
  expect(await remembered()).toBe(before);
}

/** Another log of the same name and key in the place of the folder. */
async function replaceLog(others: readonly string[]): Promise<void> {
  const elsewhere = await createTestDatabase();
  const other = await startLedger(elsewhere);
  await other.publish(others);
  await rm(folder, { recursive: true });
  await other.exportLedger.run(folder);
  await other.close();
  await elsewhere.drop();
}
const fork = (count: number) => replaceLog(certificateLeaves(count + 1).toReversed().slice(1));

async function serve<T>(answer: RequestListener, work: (base: string) => Promise<T>): Promise<T> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ledger`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const nameIn = (request: IncomingMessage) => request.url!.replace('/ledger/', '');
/** As any web server would. */
const fromFolder: RequestListener = (request, response) => {
  readFile(file(nameIn(request))).then((bytes) => response.end(bytes), () => response.writeHead(404).end());
};

describe('an audit of a right log', () => {
  it('proves it in a folder, under a file address, and where it is served', async () => {
    const served = `${await ledger.app.getUrl()}/ledger`;
    for (const base of [folder, pathToFileURL(folder).href, served, `${served}/`]) {
      await rm(state, { force: true });
      expect(await run({ base })).toMatchObject({ code: 0, said: [], lines: [expect.stringMatching(/^600 entries give the root that was signed, 600 of them new; root \S+=$/)] });
    }
  });

  it('says that it trusts a key on first use, and from then on trusts no other', async () => {
    const first = await run({ key: undefined });
    expect(first).toMatchObject({ code: 0, said: [expect.stringContaining(`compare it with one from elsewhere:\n${key}`)] });
    expect(await run({ key: undefined })).toMatchObject({ code: 0, said: [] });
    const other = noteSigner('test.dermark.example/ledger', new Uint8Array(32).fill(8));
    const signed = signCheckpoint({ size: 0, root: new Uint8Array(32) }, other);
    await writeFile(file('checkpoint'), signed);
    expect(await run({ key: undefined })).toMatchObject({ code: 1, lines: ['signature-missing checkpoint'] });
  });

  it('reads only what is new the next time, and only when something is', async () => {
    await run({ base: earlier });
    const asked: string[] = [];
    const answer: RequestListener = (request, response) => {
      asked.push(nameIn(request));
      fromFolder(request, response);
    };
    const lines = await serve(answer, async (base) => [...(await run({ base })).lines, ...(await run({ base })).lines]);
    expect(lines).toEqual([expect.stringMatching(/^600 .* 300 of them new;/), expect.stringMatching(/^600 .* 0 of them new;/)]);
    expect(asked.toSorted()).toEqual(['checkpoint', 'checkpoint', 'tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/2', 'tile/entries/001', 'tile/entries/002.p/88']);
  });

  it('follows a log that grows while it is served', async () => {
    const base = `${await ledger.app.getUrl()}/ledger`;
    await run({ base });
    await ledger.publish(leaves.slice(600));
    expect(await run({ base })).toMatchObject({ code: 0, lines: [expect.stringMatching(/^900 .* 300 of them new;/)] });
  });

  it('tells of types that it does not know, and goes on', async () => {
    await replaceLog([...leaves.slice(0, 3), '{"type":"renewed","v":1}']);
    const { code, said } = await run();
    expect([code, said[0]]).toEqual([0, 'Entries of types that this program does not know, and cannot judge: 1, from entry 3 ("renewed").']);
  });
});

describe('an audit finds', () => {
  it('a flipped byte in the text of the checkpoint', async () => {
    await change('checkpoint', (bytes) => Buffer.from(bytes.toString().replace('\n600\n', '\n601\n')));
    await expectFound('signature-wrong checkpoint');
  });

  it('a flipped byte in its signature', async () => {
    await change('checkpoint', (bytes) => Buffer.from(bytes.toString().replace(/(.)(?=.{20}\n$)/, (letter) => (letter === 'A' ? 'B' : 'A'))));
    await expectFound('signature-wrong checkpoint');
  });

  it('a checkpoint that is none', async () => {
    await writeFile(file('checkpoint'), '<html>');
    await expectFound('note-malformed checkpoint');
  });

  it('a flipped byte in a tile of leaf hashes', async () => {
    await change('tile/0/001', flip(4000));
    await expectFound('tile-differs tile/0/001');
  });

  it('a flipped byte in a higher tile', async () => {
    await change('tile/1/000.p/2', flip(33));
    await expectFound('tile-differs tile/1/000.p/2');
  });

  it('a flipped byte in an entry', async () => {
    await change('tile/entries/002.p/88', flip(-3));
    await expectFound('leaf-not-canonical entry 599', 'tile-differs tile/0/002.p/88', 'root-differs checkpoint of 600');
  });

  it.each([['tile/0/000', 'tile-missing'], ['tile/1/000.p/2', 'tile-missing'], ['tile/entries/001', 'entries-missing']])('that %s is missing', async (name, code) => {
    await rm(file(name));
    await expectFound(`${code} ${name}`);
  });

  it('that a server has not what its checkpoint speaks of', async () => {
    await rm(file('tile/0/001'));
    expect(await serve(fromFolder, (base) => run({ base }))).toEqual({ code: 1, said: [], lines: ['tile-missing tile/0/001'] });
  });

  it('two tiles that were swapped', async () => {
    await rename(file('tile/0/000'), file('kept'));
    await rename(file('tile/0/001'), file('tile/0/000'));
    await rename(file('kept'), file('tile/0/001'));
    await expectFound('tile-differs tile/0/000', 'tile-differs tile/0/001');
  });

  it('a tile and a bundle that are cut off', async () => {
    await change('tile/0/000', (bytes) => bytes.subarray(0, 100));
    await change('tile/entries/001', (bytes) => bytes.subarray(0, 100));
    await expectFound('tile-malformed tile/0/000', 'entries-malformed tile/entries/001');
  });

  it('a log that was cut off, and signed again', async () => {
    await run();
    const { ledgerOrigin, ledgerSeed } = testConfig(database);
    const cut = append(emptyEdge, leaves.slice(0, 599).map((leaf) => leafHash(new TextEncoder().encode(leaf)))).edge;
    await writeFile(file('checkpoint'), signCheckpoint({ size: 599, root: rootOf(cut) }, noteSigner(ledgerOrigin, ledgerSeed)));
    await expectFound('log-shrank checkpoint');
  });

  it('an older checkpoint that is served again', async () => {
    await run();
    await cp(path.join(earlier, 'checkpoint'), file('checkpoint'));
    await expectFound('log-shrank checkpoint');
  });

  it('another history of the same size, and a longer one, signed with the same key', async () => {
    await run();
    await fork(600);
    await expectFound('history-differs checkpoint');
    await fork(650);
    expect((await run()).lines).toEqual(expect.arrayContaining(['history-differs entry 512', 'history-differs checkpoint of 650']));
  });

  it('events that follow nothing', async () => {
    await replaceLog([leaves[0]!, 'leaf', ...leaves.slice(4, 6)]);
    await expectFound('leaf-not-canonical entry 1', 'chain-broken entry 2');
  });

  it('a key that is none', async () => {
    await writeFile(file('key'), 'trust me');
    expect(await run({ key: undefined })).toMatchObject({ code: 1, lines: ['key-malformed key'] });
  });
});

describe('an audit proves nothing', () => {
  const unreachable = (why: RegExp) => ({ code: 3, said: [], lines: [expect.stringMatching(why)] });

  it('where nobody answers, or there is no log', async () => {
    const nobody = await serve(() => {}, (base) => Promise.resolve(base));
    expect(await run({ base: nobody })).toEqual(unreachable(/^Nothing was proven: http:.*checkpoint cannot be read: /));
    expect(await run({ base: home })).toEqual(unreachable(/serves no checkpoint/));
    expect(await run({ base: home, key: undefined })).toEqual(unreachable(/serves no key/));
    expect(await remembered()).toBeNull();
  });

  it.each([
    ['refuses', (_, response) => void response.writeHead(503).end()],
    ['never answers', () => {}],
    ['stops in the middle', (_, response) => void response.writeHead(200, { 'content-length': 100 }).write('x', () => response.destroy())],
  ] satisfies [string, RequestListener][])('when the server %s behind a good checkpoint', async (_what, fail) => {
    const answer: RequestListener = (request, response) => {
      if (request.url !== '/ledger/checkpoint') return fail(request, response);
      fromFolder(request, response);
    };
    expect(await serve(answer, (base) => run({ base, patience: 500 }))).toEqual(unreachable(/^Nothing was proven: /));
    expect(await remembered()).toBeNull();
  });

  it('but keeps what it found before the line went dead', async () => {
    await change('tile/0/000', flip(0));
    const answer: RequestListener = (request, response) => {
      if (request.url === '/ledger/tile/1/000.p/2') return void response.writeHead(503).end();
      fromFolder(request, response);
    };
    const { code, said, lines } = await serve(answer, (base) => run({ base }));
    expect([code, said, lines]).toEqual([1, [expect.stringMatching(/^Not everything was looked at: .* status 503$/)], ['tile-differs tile/0/000']]);
  });

  it('when it is asked wrongly', async () => {
    for (const base of ['ftp://example.org/ledger', 'file://elsewhere/ledger', 'http://']) expect([base, await run({ base })]).toMatchObject([base, { code: 2 }]);
    expect(await run({ state: undefined })).toMatchObject({ code: 2, lines: ['Say where to remember the log: --state <file>'] });
    expect(await run({ key: 'nonsense' })).toMatchObject({ code: 2, lines: ['The key is no verifier key (key-malformed).'] });
  });

  it('with a state that is not its own, or of another log', async () => {
    await run();
    const kept = (await remembered())!;
    for (const broken of ['', 'hello', '{}\n', kept.replace('"v":3', '"v":2'), kept.replace('"v":3', '"v":4'), kept.slice(0, -10), `${kept}x`, kept.slice(0, kept.lastIndexOf('\n', kept.length - 2) + 1)]) {
      await writeFile(state, broken);
      expect(await run()).toMatchObject({ code: 2, lines: [expect.stringContaining('cannot be used')] });
    }
    await writeFile(state, kept);
    const other = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(await run({ key: other })).toMatchObject({ code: 2, lines: [expect.stringContaining('remembers a log with another key')] });
  });
});
