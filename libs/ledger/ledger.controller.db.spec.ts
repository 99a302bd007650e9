// Can somebody who trusts nothing copy the log over HTTP, and check it with the specifications alone?
import { createHash } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { startLedger, tamper, type LedgerProcess } from '../../test/ledger-process.js';
import { openCheckpoint } from './core/checkpoint.js';
import { readEntryBundle } from './core/entry-bundle.js';
import { parseVerifierKey } from './core/note.js';
import { verifyConsistency, verifyInclusion } from './core/proof.js';
import type { EntryProofView, GrowthProofView } from './ledger.dto.js';

const size = 600;
let database: TestDatabase;
let ledger: LedgerProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = await startLedger(database);
  for (const count of [3, 297, 212, 88]) await ledger.fill(count);
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const get = (path: string) => ledger.app.inject({ method: 'GET', url: path });
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const inHashes = (payload: Uint8Array) => Array.from({ length: payload.length / 32 }, (_, at) => new Uint8Array(payload.subarray(at * 32, at * 32 + 32)));
const hashesOf = async (tile: string) => inHashes((await get(`/ledger/tile/${tile}`)).rawPayload);
const sha256 = (...parts: Uint8Array[]) => new Uint8Array(parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest());

/** RFC 9162 section 2.1.1 with another hash function's code than the ledger's. */
function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 1) return hashes[0]!;
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  return sha256(Uint8Array.of(1), rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}

async function checkpoint() {
  const key = parseVerifierKey((await get('/ledger/key')).body.trimEnd());
  if (!key.ok) throw new Error(key.fault);
  const opened = openCheckpoint((await get('/ledger/checkpoint')).body, key.value);
  if (!opened.ok) throw new Error(opened.fault);
  return opened.value;
}

describe('the published log', () => {
  it('serves its checkpoint and key as plain text, the checkpoint for two seconds', async () => {
    const answer = await get('/ledger/checkpoint');
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/plain; charset=utf-8', 'public, max-age=2']);
    expect(answer.body.split('\n').slice(0, 2)).toEqual(['test.dermark.example/ledger', String(size)]);
    expect((await get('/ledger/key')).headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(await checkpoint()).toMatchObject({ size });
  });

  it('gives every entry, and from the entries alone the root of the checkpoint', async () => {
    const leaves: Uint8Array[] = [];
    for (const path of ['entries/000', 'entries/001', 'entries/002.p/88']) {
      const answer = await get(`/ledger/tile/${path}`);
      expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'application/octet-stream', 'public, max-age=31536000, immutable']);
      const bundle = readEntryBundle(answer.rawPayload);
      if (bundle.ok) leaves.push(...bundle.value);
    }
    expect(leaves).toHaveLength(size);
    expect(rootOf(leaves.map((leaf) => sha256(Uint8Array.of(0), leaf)))).toEqual((await checkpoint()).root);
  });

  it('gives tiles from which the same root comes, level by level', async () => {
    const bottom = [await hashesOf('0/000'), await hashesOf('0/001'), await hashesOf('0/002.p/88')];
    expect(bottom.map((hashes) => hashes.length)).toEqual([256, 256, 88]);
    expect(await hashesOf('1/000.p/2')).toEqual(bottom.slice(0, 2).map(rootOf));
    expect(rootOf(bottom.flat())).toEqual((await checkpoint()).root);
  });

  it('keeps every partial tile that an earlier checkpoint had', async () => {
    const full = (await get('/ledger/tile/0/000')).rawPayload;
    const partial = (await get('/ledger/tile/0/002.p/88')).rawPayload;
    for (const width of [1, 3, 44, 255]) expect((await get(`/ledger/tile/0/000.p/${width}`)).rawPayload.equals(full.subarray(0, width * 32))).toBe(true);
    for (const width of [1, 2, 87]) expect((await get(`/ledger/tile/0/002.p/${width}`)).rawPayload.equals(partial.subarray(0, width * 32))).toBe(true);
    expect((await get('/ledger/tile/1/000.p/1')).rawPayload).toHaveLength(32);
    expect((await get('/ledger/tile/entries/001.p/44')).statusCode).toBe(200);
  });

  it('has nothing else: no tile beyond the published size, none that is empty, none under another spelling', async () => {
    const absent = [
      '0/002', '0/002.p/89', '0/003', '0/003.p/1', '1/000', '1/000.p/3', '2/000.p/1', '63/000', 'entries/002', 'entries/002.p/89',
      '0/2', '0/000.p/0', '0/000.p/256', '0/x000/001', '64/000', '0', '', '0/000/', '%30/000%00', 'data/000',
    ];
    const answers = await Promise.all(absent.map(async (path) => [path, await get(`/ledger/tile/${path}`)] as const));
    expect(answers.map(([path, { statusCode, headers }]) => [path, statusCode, headers['content-type'], headers['cache-control']])).toEqual(
      absent.map((path) => [path, 404, 'application/problem+json; charset=utf-8', 'no-store']),
    );
  });

  it('proves any entry in the newest log, and in any earlier one that had it', async () => {
    const { root } = await checkpoint();
    for (const [index, at] of [[0, 1], [0, 3], [2, 3], [255, 256], [256, 300], [7, 599], [599, 600], [300, 512]] as const) {
      const proof = (await get(`/ledger/proof/${index}?size=${at}`)).json<EntryProofView>();
      const hashes = proof.hashes.map(bytes);
      expect([index, at, verifyInclusion({ index, size: at, hashes }, bytes(proof.leafHash), bytes(proof.root)).ok]).toEqual([index, at, true]);
      if (at === size) expect(bytes(proof.root)).toEqual(root);
      expect(proof.checkpoint === null).toBe(![3, 300, 512, 600].includes(at));
    }
    expect((await get('/ledger/proof/12')).json()).toMatchObject({ index: 12, size });
  });

  it('proves that it only grew', async () => {
    for (const [from, to] of [[0, 600], [3, 300], [300, 600], [255, 256], [256, 511], [600, 600]] as const) {
      const proof = (await get(`/ledger/consistency?from=${from}&to=${to}`)).json<GrowthProofView>();
      const verified = verifyConsistency({ from, to, hashes: proof.hashes.map(bytes) }, bytes(proof.fromRoot), bytes(proof.toRoot));
      expect([from, to, verified.ok]).toEqual([from, to, true]);
    }
    expect((await get('/ledger/consistency?from=3')).json()).toMatchObject({ from: 3, to: size });
  });

  it('answers a problem to what cannot be proven', async () => {
    const asked: [string, number, string][] = [
      ['/ledger/proof/600', 404, 'not-published'],
      ['/ledger/proof/3?size=3', 404, 'not-published'],
      ['/ledger/proof/0?size=0', 404, 'not-published'],
      ['/ledger/proof/0?size=601', 404, 'not-published'],
      ['/ledger/proof/x', 404, 'not-published'],
      ['/ledger/proof/-1', 404, 'not-published'],
      ['/ledger/proof/01', 404, 'not-published'],
      ['/ledger/proof/99999999999999999999', 404, 'not-published'],
      ['/ledger/proof/0?size=1e2', 400, 'input-invalid'],
      ['/ledger/proof/0?size=1&size=2', 400, 'input-invalid'],
      ['/ledger/proof/0?siez=1', 400, 'input-invalid'],
      ['/ledger/consistency', 400, 'input-invalid'],
      ['/ledger/consistency?from=5&to=4', 400, 'sizes-reversed'],
      ['/ledger/consistency?from=601', 400, 'sizes-reversed'],
      ['/ledger/consistency?from=1&to=601', 404, 'not-published'],
    ];
    for (const [path, status, code] of asked) {
      const answer = await get(path);
      expect([path, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([path, status, code]);
    }
  });

  it('tells the registrar how large it is and how much waits', async () => {
    expect((await get('/v1/register/ledger')).json()).toEqual({
      size,
      root: Buffer.from((await checkpoint()).root).toString('base64'),
      checkpointAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      waiting: 0,
    });
  });

  it('ends where its newest checkpoint ends, whatever is in the database beyond it', async () => {
    await tamper(database, 'delete from ledger_checkpoint where size > 300');
    const paths = ['/ledger/tile/0/001', '/ledger/tile/0/001.p/45', '/ledger/tile/1/000.p/2', '/ledger/tile/entries/001.p/45', '/ledger/proof/300', '/ledger/proof/0?size=301'];
    const statuses = await Promise.all(paths.map(async (path) => (await get(path)).statusCode));
    expect(statuses).toEqual(paths.map(() => 404));
    expect((await get('/ledger/tile/0/001.p/44')).statusCode).toBe(200);
  });
});
