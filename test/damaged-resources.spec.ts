// Does each of our clients refuse each kind of resource once a byte of it is flipped, missing or added, or it is another one of its kind?
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AnchorFolder } from '#libs/ledger/anchor-folder.js';
import { cosigner } from '#libs/ledger/core/cosignature.js';
import { LedgerKey } from '#libs/ledger/ledger-key.js';
import { audit, type AuditWish } from '../apps/cli/audit.js';
import { verify, type VerifyWish } from '../apps/cli/verify.js';
import { decide } from '../apps/witness/core/decision.js';
import { readRequest } from '../apps/witness/core/add-checkpoint-request.js';
import { nameOf, readSighting, type Sighting } from '../apps/witness/core/sighting.js';
import { SightingFolder } from '../apps/witness/sighting-folder.js';
import { GrowingLog } from '../apps/witness/growing-log.fixture.js';
import { certificateLeaves } from './certificate-leaves.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { startLedger } from './ledger-process.js';
import { testConfig } from './test-config.js';

/** Something that a client reads, and what it says of it: null when it takes it for right. */
interface Resource {
  readonly resource: string;
  readonly client: string;
  readonly whole: () => Buffer;
  readonly judge: (bytes: Buffer) => Promise<string | null>;
  /** Sound ones of its kind, of which none may stand in its place. */
  readonly others?: () => readonly Buffer[];
  /** A part, from its first byte up to another one, that says nothing which anybody could check. */
  readonly idle?: (whole: Buffer) => readonly [first: number, last: number];
  /** How many flips, where each is a whole audit. */
  readonly tried?: number;
}

const vector = <T>(name: string): T => JSON.parse(readFileSync(path.join(import.meta.dirname, `../docs/vectors/${name}.json`), 'utf8')) as T;
const { log, witness } = vector<Record<'log' | 'witness', { verifierKey: string }>>('keys');
const { valid, cosigned } = vector<{ valid: { receipt: string }[]; cosigned: string }>('receipts');
const policy = `log ${log.verifierKey}\nwitness W ${witness.verifierKey}\nquorum W\n`;

/** The event's id in a receipt's extra data: the issuer's own, which the leaf does not hold. */
const eventIn = (receipt: Buffer): readonly [number, number] => {
  const start = receipt.indexOf('extra ') + 'extra '.length;
  return [start + Math.floor(('{"event":"'.length * 4) / 3), start + Math.ceil((('{"event":"'.length + 36) * 4) / 3)];
};

const leaves = certificateLeaves(600);
const config = testConfig({} as TestDatabase);
let home: string;
/** The log of 600 entries as it was exported, another one of the same name and key, and the first one at 300. */
let exported: string;
let forked: string;
let earlier: string;
let key: string;

async function exportLog(folder: string, ...parts: readonly (readonly string[])[]): Promise<void> {
  const database = await createTestDatabase();
  const ledger = await startLedger(database);
  for (const part of parts) {
    await ledger.publish(part);
    await ledger.exportLedger.run(parts.indexOf(part) === parts.length - 1 ? folder : `${folder}-earlier`);
  }
  await ledger.close();
  await database.drop();
}

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'dermark-damaged-'));
  [exported, earlier, forked] = ['log', 'log-earlier', 'fork'].map((name) => path.join(home, name)) as [string, string, string];
  await exportLog(exported, leaves.slice(0, 300), leaves.slice(300));
  await exportLog(forked, certificateLeaves(601).toReversed().slice(1));
  key = (await readFile(path.join(exported, 'key'), 'utf8')).trimEnd();
});
afterAll(() => rm(home, { recursive: true }));

const verdict = (work: Promise<unknown>): Promise<string | null> => work.then(() => null, (error: Error) => error.message);
const inFile = (name: string) => path.join(home, name);
const read = (folder: string, name: string) => readFileSync(path.join(folder, name));

/** What an audit says that begins anew, or knows what it saw before. */
async function auditing(wish: Partial<AuditWish>): Promise<string | null> {
  return verdict(audit({ base: exported, state: inFile('no-state'), key, ...wish }, () => undefined)).finally(() => rm(inFile('no-state'), { force: true }));
}

const verifying = (wish: Partial<VerifyWish>) => verdict(verify({ file: inFile('receipt'), ...wish }));

/** A file of the log that an audit reads, whole again afterwards. */
const served = (resource: string, name: string, others: () => readonly Buffer[], wish: Partial<AuditWish> = {}): Resource => {
  let whole: Buffer;
  return {
    resource: `${resource} (${name})`,
    client: 'dermark audit',
    whole: () => (whole ??= read(exported, name)),
    others,
    tried: 12,
    judge: async (bytes) => {
      await writeFile(path.join(exported, name), bytes);
      return auditing(wish).finally(() => writeFile(path.join(exported, name), whole));
    },
  };
};

const firstOf = (bytes: Buffer, length: number) => bytes.subarray(0, length);
const testLog = new GrowingLog();
const office = { signer: cosigner('witness.example/w1', new Uint8Array(32).fill(2)), logs: [testLog.signer.key] };
const seenAt = (size: number): Sighting => decide(requestIn(testLog.request(0, size)), office, null, 1_700_000_000).sighting!;
function requestIn(text: string) {
  const request = readRequest(Buffer.from(text));
  if (!request.ok) throw new Error(request.fault);
  return request.value;
}

const resources: readonly Resource[] = [
  { ...served('checkpoint', 'checkpoint', () => [read(earlier, 'checkpoint'), read(forked, 'checkpoint')]), tried: 120 },
  served('hash tile', 'tile/0/001', () => [read(exported, 'tile/0/000'), read(forked, 'tile/0/001')]),
  served('partial tile', 'tile/0/002.p/88', () => [firstOf(read(exported, 'tile/0/000'), 88 * 32), read(forked, 'tile/0/002.p/88')]),
  served('partial tile', 'tile/1/000.p/2', () => [read(forked, 'tile/1/000.p/2')]),
  served('entry bundle', 'tile/entries/001', () => [read(exported, 'tile/entries/000'), read(forked, 'tile/entries/001')]),
  served('partial entry bundle', 'tile/entries/002.p/88', () => [read(forked, 'tile/entries/002.p/88')]),
  // without --key, so that the served one matters; how its line ends does not
  { ...served('key', 'key', () => [Buffer.from(log.verifierKey)], { key: undefined }), tried: 120, idle: (whole) => [whole.length - 1, whole.length] },
  {
    resource: 'key that is given',
    client: 'dermark audit',
    whole: () => Buffer.from(key),
    others: () => [Buffer.from(log.verifierKey)],
    judge: (bytes) => auditing({ key: bytes.toString() }),
  },
  {
    resource: 'state file',
    client: 'dermark audit',
    whole: () => read(home, 'state'),
    judge: async (bytes) => {
      await writeFile(inFile('damaged-state'), bytes);
      return auditing({ state: inFile('damaged-state') });
    },
  },
  {
    resource: 'receipt',
    client: 'dermark verify',
    whole: () => Buffer.from(valid[1]!.receipt),
    idle: eventIn,
    others: () => [Buffer.from(valid[1]!.receipt.replace(/\nextra .*\n/, /\nextra .*\n/.exec(valid[0]!.receipt)![0]))],
    judge: async (bytes) => {
      await writeFile(inFile('receipt'), bytes);
      return verifying({ key: log.verifierKey });
    },
  },
  {
    resource: 'cosigned receipt',
    client: 'dermark verify',
    whole: () => Buffer.from(cosigned),
    idle: eventIn,
    others: () => [Buffer.from(valid[1]!.receipt)],
    judge: async (bytes) => {
      await writeFile(inFile('receipt'), bytes);
      await writeFile(inFile('policy'), policy);
      return verifying({ policy: inFile('policy') });
    },
  },
  {
    resource: 'policy',
    client: 'dermark verify',
    whole: () => Buffer.from(policy),
    others: () => [Buffer.from(policy.replace(log.verifierKey, key))],
    judge: async (bytes) => {
      await writeFile(inFile('receipt'), cosigned);
      await writeFile(inFile('policy'), bytes);
      return verifying({ policy: inFile('policy') });
    },
  },
  {
    resource: 'anchor file',
    client: 'the server',
    whole: () => read(exported, 'checkpoint'),
    others: () => [Buffer.from(testLog.checkpoint(3))],
    judge: async (bytes) => {
      await mkdir(inFile('anchor'), { recursive: true });
      await writeFile(inFile('anchor/checkpoint.1'), bytes);
      return verdict(new AnchorFolder({ ...config, ledgerAnchor: inFile('anchor') }, new LedgerKey(config)).read());
    },
  },
  {
    resource: 'request for a cosignature',
    client: 'the witness',
    whole: () => Buffer.from(testLog.request(5, 9)),
    others: () => [Buffer.from(testLog.request(4, 9)), Buffer.from(new GrowingLog(testLog.signer, 'fork').request(5, 9))],
    judge: async (bytes) => {
      const request = readRequest(bytes);
      if (!request.ok) return request.fault;
      const { answer, sighting } = decide(request.value, office, seenAt(5), 1_700_000_000);
      return sighting ? null : answer.body;
    },
  },
  {
    resource: 'file of what was seen',
    client: 'the witness',
    whole: () => Buffer.from(seenAt(5).note),
    others: () => [Buffer.from(testLog.checkpoint(5))],
    judge: async (bytes) => {
      await mkdir(inFile('seen'), { recursive: true });
      await writeFile(path.join(inFile('seen'), nameOf(testLog.origin)), bytes);
      return verdict(SightingFolder.open(inFile('seen'), (note) => readSighting(note, office.signer.key, office.logs)).then((folder) => folder.close()));
    },
  },
];

/** All over it: of what is short, one in every byte or two. */
function flips({ whole, idle, tried = 120 }: Resource): { readonly place: number; readonly bytes: Buffer }[] {
  const bytes = whole();
  const [first, last] = idle?.(bytes) ?? [bytes.length, bytes.length];
  const step = Math.ceil(bytes.length / tried);
  const places = Array.from({ length: Math.ceil(bytes.length / step) }, (_, at) => at * step).filter((place) => place < first || place >= last);
  return places.map((place) => ({ place, bytes: bytes.map((byte, at) => (at === place ? byte ^ (1 << (at % 8)) : byte)) as Buffer }));
}

describe.each(resources)('a $resource', (resource) => {
  const { client, whole, judge, others } = resource;

  beforeAll(async () => {
    await auditing({ state: inFile('state') });
  });

  it(`is taken by ${client} as it is`, async () => {
    expect(await judge(whole())).toBeNull();
  });

  it(`with a flipped bit is refused by ${client}, wherever it is`, async () => {
    const escaped: number[] = [];
    for (const { place, bytes } of flips(resource)) if ((await judge(bytes)) === null) escaped.push(place);
    expect(escaped).toEqual([]);
  }, 120_000);

  it(`that is cut off, or longer than it was, is refused by ${client}`, async () => {
    const bytes = whole();
    for (const length of [0, 1, bytes.length >> 1, bytes.length - 2]) expect([length, await judge(firstOf(bytes, length))]).not.toEqual([length, null]);
    expect(await judge(Buffer.concat([bytes, Buffer.from('x')]))).not.toBeNull();
  });

  it(`is refused by ${client} in the place of another`, async () => {
    for (const bytes of others?.() ?? []) expect(await judge(bytes)).not.toBeNull();
  });
});
