// Does a program that shares no code with ours verify what a running register serves?
import type { CertificateView, IssuedCertificateView } from '#libs/certification/certificate-view.js';
import type { CheckAnswerView } from '#libs/verification/check-answer.dto.js';
import { startWorld, type Academy, type World } from './academy-at-work.js';
import { certificateLeaves } from './certificate-leaves.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { startLedger, type LedgerProcess } from './ledger-process.js';
import * as second from './second-implementation.js';

interface Proof {
  readonly size: number;
  readonly hashes: readonly string[];
}
type Get = (address: string) => Promise<Buffer>;
type Inject = { inject(request: { method: 'GET'; url: string; headers?: Record<string, string> }): Promise<{ statusCode: number; rawPayload: Buffer }> };

const getting = (app: Inject): Get => async (url) => {
  const { statusCode, rawPayload } = await app.inject({ method: 'GET', url, headers: { accept: 'application/json, */*' } });
  expect([url, statusCode]).toEqual([url, 200]);
  return rawPayload;
};
const textAt = async (get: Get, url: string) => (await get(url)).toString('utf8');
const json = async <T extends object>(get: Get, url: string): Promise<T> => second.objectIn<T>(await textAt(get, url));
const bytes = (hashes: readonly string[]) => hashes.map((hash) => second.decoded(hash));

/** Everything that a stranger can fetch of a log, verified; answers its key, head and entries. */
async function verifiedLog(get: Get) {
  const key = second.keyFrom((await textAt(get, '/ledger/key')).trimEnd());
  const head = second.checkpointFrom(await textAt(get, '/ledger/checkpoint'), key);
  const widths = Array.from({ length: Math.ceil(head.size / 256) }, (_, at) => Math.min(256, head.size - at * 256));
  const entries: Buffer[] = [];
  for (const [at, width] of widths.entries()) entries.push(...second.entriesIn(await get(`/ledger/${second.tilePath('entries', at, width)}`)));
  const hashes = entries.map(second.leafHash);
  expect([hashes.length, second.mth(hashes).toString('hex')]).toEqual([head.size, head.root.toString('hex')]);
  for (const [at, width] of widths.entries()) expect((await get(`/ledger/${second.tilePath(0, at, width)}`)).equals(second.tileOf(hashes, 0, at))).toBe(true);
  const full = Math.floor(head.size / 256);
  if (full > 0) expect((await get(`/ledger/${second.tilePath(1, 0, full)}`)).equals(second.tileOf(hashes, 1, 0))).toBe(true);
  return { key, head, entries, hashes };
}

describe('a log of 600 entries', () => {
  const size = 600;
  let database: TestDatabase;
  let ledger: LedgerProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    ledger = await startLedger(database);
    await ledger.publish(certificateLeaves(size));
  }, 60_000);
  afterAll(async () => {
    await ledger.close();
    await database.drop();
  });

  it('serves bundles, tiles and a checkpoint that fit, and the proofs of the definition', async () => {
    const get = getting(ledger.app);
    const { head, hashes, entries } = await verifiedLog(get);
    expect([head.origin, head.size, entries.map(String)]).toEqual(['test.dermark.example/ledger', size, certificateLeaves(size)]);
    for (const [index, of] of [[0, 1], [0, size], [255, 256], [256, 257], [300, 511], [511, 512], [599, 600]] as const) {
      const proof = await json<Proof>(get, `/ledger/proof/${index}?size=${of}`);
      expect([index, of, bytes(proof.hashes)]).toEqual([index, of, second.path(index, hashes.slice(0, of))]);
      expect(second.rootFromPath(index, of, hashes[index]!, bytes(proof.hashes))).toEqual(second.mth(hashes.slice(0, of)));
    }
    for (const [from, to] of [[1, 2], [3, 7], [255, 256], [256, size], [512, size], [599, size], [size, size]] as const) {
      const proof = bytes((await json<Proof>(get, `/ledger/consistency?from=${from}&to=${to}`)).hashes);
      const [before, after] = [second.mth(hashes.slice(0, from)), second.mth(hashes.slice(0, to))];
      expect([from, to, proof]).toEqual([from, to, second.subproof(from, hashes.slice(0, to))]);
      expect(second.rootsFromSubproof(from, to, before, proof)).toEqual([before, after]);
    }
  });
});

describe('a register at work', () => {
  const names = ['Inês Maria da Conceição', 'Zoë O\u2019Neill', 'Ana de Sá'];
  let world: World;
  let academy: Academy;
  let get: Get;
  const issued: IssuedCertificateView[] = [];

  beforeAll(async () => {
    world = await startWorld();
    get = getting(world.app);
    academy = await world.academy('Academia do Ponto');
    for (const legalName of names) issued.push((await world.certified(academy, legalName)).certificate);
  }, 90_000);
  afterAll(() => world.close());

  const change = (at: number, what: 'suspension' | 'reinstatement', body: object) => academy.certifier.visitor.ask<CertificateView>('post', `${academy.path}/certificates/${issued[at]!.id}/${what}`, body);
  /** Asks until each event has its place in the log: where the log does not answer in time, the check tells without it, and knows that of the newest alone. */
  const checked = async (number: string): Promise<CheckAnswerView & { readonly ledger: { readonly index: number } }> => {
    for (;;) {
      const answer = await json<CheckAnswerView>(get, `/check/${number}`);
      const { index } = answer.ledger;
      if (index !== null && answer.committed.earlier.every((event) => event.index !== null)) return { ...answer, ledger: { ...answer.ledger, index } };
    }
  };

  it('gives receipts that hold from end to end, and numbers with right check symbols', async () => {
    const key = second.keyFrom((await textAt(get, '/ledger/key')).trimEnd());
    for (const [at, { number, receipt }] of issued.entries()) {
      expect(second.receiptHolds(receipt ?? '', key)).toMatchObject({ number: number.replaceAll('-', ''), name: names[at], head: { origin: key.name } });
      expect(second.isNumber(number)).toBe(true);
    }
  });

  it('answers the check with what its log commits to, through a suspension and its end, and the log only grows', async () => {
    const inTenDays = new Date(Date.now() + 864_000_000).toISOString().slice(0, 10);
    const steps = [() => Promise.resolve(), () => change(1, 'suspension', { reason: 'hygiene', until: inTenDays }), () => change(1, 'reinstatement', { reason: 'resolved' })];
    let before: second.Head | null = null;
    for (const [at, step] of steps.entries()) {
      await step();
      const answer = await checked(issued[1]!.number);
      const { head, entries, hashes } = await verifiedLog(get);
      const { committed, ledger } = answer;
      const { salts } = committed;
      const entry = entries[ledger.index]!;
      const leaf = second.objectIn<Record<string, string>>(String(entry));
      expect(hashes[ledger.index]?.toString('base64url')).toBe(committed.leafHash);
      expect(leaf).toMatchObject({
        type: ['issued', 'suspended', 'reinstated'][at],
        day: answer.stateSince,
        certificate: second.commitment('certificate', salts.certificate ?? '', committed.certificate),
        facts: second.commitment('facts', salts.facts ?? '', committed.facts),
        status: committed.statusList,
      });
      const { proof } = ledger;
      const { hashes: up } = await json<Proof>(get, `${new URL(proof ?? '').pathname}?size=${head.size}`);
      expect(second.rootFromPath(ledger.index, head.size, second.leafHash(entry), bytes(up))).toEqual(head.root);

      const own = entries.map((text) => second.objectIn<Record<string, string>>(String(text))).filter(({ certificate }) => certificate === leaf['certificate']);
      expect(own.map(({ type }) => type)).toEqual(['issued', 'suspended', 'reinstated'].slice(0, at + 1));
      // Its whole life, event by event: what is told of each opens its entry, and each entry names the one before.
      const events = [...committed.earlier, { facts: committed.facts, salt: salts.facts, leafHash: committed.leafHash, index: ledger.index }];
      expect(events.map(({ index }) => String(entries[index ?? -1]))).toEqual(own.map((entry) => second.jcs(entry)));
      expect(events.map(({ facts, salt }) => second.commitment('facts', salt ?? '', facts))).toEqual(own.map(({ facts }) => facts));
      expect(events.slice(0, -1).map(({ leafHash }) => leafHash)).toEqual(own.slice(1).map(({ previous }) => previous));
      const facts = events.map(({ facts }) => second.objectIn<Record<string, string>>(facts));
      const states = ['in-force', 'suspended', 'in-force'];
      expect(answer.history).toEqual(own.map(({ day }, place) => ({ day, state: states[place], until: facts[place]?.['until'] ?? null, reason: facts[place]?.['reason'] ?? null })));
      expect(own[0]?.['holder']).toBe(second.commitment('holder', salts.holder ?? '', committed.holder ?? ''));
      expect(committed.holder).toBe(second.jcs({ legalName: names[1]! }));
      if (before) {
        const { hashes: growth } = await json<Proof>(get, `/ledger/consistency?from=${before.size}&to=${head.size}`);
        expect(second.rootsFromSubproof(before.size, head.size, before.root, bytes(growth))).toEqual([before.root, head.root]);
      }
      // The whole entry, from what the check tells and the one id that it does not.
      const newest = { value: second.objectIn<Record<string, string>>(committed.facts), salt: salts.facts ?? '' };
      const holder = at === 0 ? { holder: { value: names[1]!, salt: salts.holder ?? '' } } : { previous: leaf['previous'] ?? '' };
      const event = { type: leaf['type'] ?? '', academy: academy.id, day: answer.stateSince, certificate: { value: committed.certificate, salt: salts.certificate ?? '' }, facts: newest, status: committed.statusList, ...holder };
      expect(second.entryOf(event)).toBe(String(entry));
      before = head;
    }
  });
});
