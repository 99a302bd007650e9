// Is every leaf that was committed in the log exactly once, whatever happens around it?
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { ForgetfulDatabase, startLedger, tamper, type LedgerProcess } from '../../test/ledger-process.js';
import { testConfig } from '../../test/test-config.js';
import { systemContext } from '#libs/kernel/context.js';
import { newId } from '#libs/platform/ids.js';
import { openCheckpoint } from './core/checkpoint.js';
import { leafHash } from './core/hash.js';
import { noteSigner } from './core/note.js';
import { verifyConsistency, verifyInclusion } from './core/proof.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const ascending = (indices: readonly number[]) => indices.toSorted((left, right) => left - right);

/** For the tests that do the work of hundreds of requests: a slow machine is no fault of the ledger's. */
const patience = 180_000;

/** Does the work of `count` requests for `clients` at a time, as connections of browsers would bring them. */
async function inParallel<T>(count: number, clients: number, work: (at: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  const left = upTo(count);
  const client = async (): Promise<void> => {
    for (let at = left.shift(); at !== undefined; at = left.shift()) results[at] = await work(at);
  };
  await Promise.all(upTo(clients).map(client));
  return results;
}

let database: TestDatabase;
const processes: LedgerProcess[] = [];

async function start(): Promise<LedgerProcess> {
  const started = await startLedger(database);
  processes.push(started);
  return started;
}

/** As the house wants it after every scenario: every byte recomputed, nothing found. */
async function expectSound(ledger: LedgerProcess, size: number): Promise<void> {
  const { findings, ...recomputed } = await ledger.recompute.run();
  expect({ size: recomputed.size, findings }).toEqual({ size, findings: [] });
}

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(processes.splice(0).map((ledger) => ledger.close()));
  await database.drop();
});

describe('the log', () => {
  it('begins with a signed checkpoint of nothing', async () => {
    const ledger = await start();
    expect(await ledger.reader.head()).toMatchObject({ size: 0 });
    await expectSound(ledger, 0);
  });

  it('gives 500 leaves that many clients append at the same time contiguous places, each provable in a checkpoint that verifies', async () => {
    const ledger = await start();
    const places = await inParallel(500, 50, async (at) => ledger.sequencer.sequenced(await ledger.append(`leaf ${at}`), 20_000));
    expect(ascending(places.map((place) => place?.index ?? -1))).toEqual(upTo(500));

    const head = await ledger.reader.head();
    const { ledgerOrigin, ledgerSeed } = testConfig(database);
    expect(openCheckpoint(head.note, noteSigner(ledgerOrigin, ledgerSeed).key)).toMatchObject({ ok: true, value: { size: 500, root: head.root } });
    const proven = await inParallel(500, 16, async (at) => {
      const proof = await ledger.reader.proof(places[at]?.index ?? -1);
      return verifyInclusion(proof, leafHash(bytes(`leaf ${at}`)), head.root).ok;
    });
    expect(proven.filter(Boolean)).toHaveLength(500);
    await expectSound(ledger, 500);
  }, patience);

  it('proves that each checkpoint ever signed is the beginning of the next', async () => {
    const ledger = await start();
    for (const count of [1, 2, 250, 3, 300]) await ledger.fill(count);
    const sizes = [0, 1, 3, 253, 256, 556];
    for (const [at, from] of sizes.entries()) {
      for (const to of sizes.slice(at)) {
        const proof = await ledger.reader.consistency(from, to);
        expect([from, to, verifyConsistency(proof, proof.fromRoot, proof.toRoot).ok]).toEqual([from, to, true]);
      }
    }
    await expectSound(ledger, 556);
  });

  it('holds nothing of a transaction that was rolled back', async () => {
    const ledger = await start();
    const abandoned = newId();
    const failing = ledger.db.transaction(systemContext, async () => {
      await ledger.db.query('insert into ledger_intake (event_id, leaf) values ($1, $2)', [abandoned, bytes('never')]);
      throw new Error('the decision was refused');
    });
    await expect(failing).rejects.toThrow('the decision was refused');
    await ledger.fill(3);
    expect(await ledger.reader.indexOf(abandoned)).toBeNull();
    await expectSound(ledger, 3);
  });

  it('takes a leaf that was handed its number early and committed late', async () => {
    const ledger = await start();
    const late = newId();
    const slow = new pg.Client({ connectionString: database.appUrl });
    await slow.connect();
    await slow.query('begin');
    await slow.query('insert into ledger_intake (event_id, leaf) values ($1, $2)', [late, bytes('late')]);
    await ledger.fill(20);
    await slow.query('commit');
    await slow.end();
    expect(await ledger.sequencer.sequenced(late, 20_000)).toMatchObject({ index: 20 });
    await expectSound(ledger, 21);
  });
});

describe('an event', () => {
  it('that is appended again and again has one entry, also when it is in the log already', async () => {
    const ledger = await start();
    const eventId = newId();
    await Promise.all(upTo(20).map(() => ledger.append('once', eventId)));
    expect(await ledger.sequencer.sequenced(eventId, 20_000)).toMatchObject({ index: 0 });
    await ledger.append('once', eventId);
    // a retry that slipped past the first look, as two processes can make it
    await tamper(database, `insert into ledger_intake (event_id, leaf) values ('${eventId}', 'once')`);
    await ledger.fill(1);
    expect(await ledger.sequencer.sequenced(eventId, 20_000)).toMatchObject({ index: 0 });
    expect(await ledger.reader.waiting()).toBe(0);
    await expectSound(ledger, 2);
  });

  it('that comes back with other bytes is refused, and the first ones stay', async () => {
    const ledger = await start();
    const eventId = await ledger.append('first');
    await expect(ledger.append('second', eventId)).rejects.toMatchObject({ kind: 'conflict', code: 'leaf-differs' });
    await ledger.sequencer.sequenced(eventId, 20_000);
    await expect(ledger.append('second', eventId)).rejects.toMatchObject({ kind: 'conflict', code: 'leaf-differs' });
    await expectSound(ledger, 1);
  });

  it('has a leaf of 1 to 65,535 bytes', async () => {
    const ledger = await start();
    await expect(ledger.append('')).rejects.toMatchObject({ code: 'leaf-malformed' });
    await expect(ledger.append('x'.repeat(65_536))).rejects.toMatchObject({ code: 'leaf-malformed' });
    const longest = await ledger.append('x'.repeat(65_535));
    expect(await ledger.sequencer.sequenced(longest, 20_000)).toMatchObject({ index: 0 });
  });

  it('that nobody appended is waited for only as long as was asked', async () => {
    const ledger = await start();
    expect(await ledger.sequencer.sequenced(newId(), 1)).toBeNull();
  });

  it('is told once to those who listen, after it is published', async () => {
    const ledger = await start();
    const told: string[] = [];
    const unpublished: string[] = [];
    ledger.sequencer.onSequenced(async (entries) => {
      for (const { eventId, index } of entries) {
        told.push(`${eventId} ${index}`);
        if ((await ledger.reader.indexOf(eventId)) !== index) unpublished.push(eventId);
      }
    });
    ledger.sequencer.onSequenced(() => {
      throw new Error('a listener of somebody else fails');
    });
    const eventIds = await Promise.all(upTo(50).map((at) => ledger.append(`leaf ${at}`)));
    await Promise.all(eventIds.map((eventId) => ledger.sequencer.sequenced(eventId, 20_000)));
    await ledger.close();
    expect({ told: new Set(told.map((line) => line.split(' ')[0])).size, calls: told.length, unpublished }).toEqual({ told: 50, calls: 50, unpublished: [] });
  });
});

describe('several processes', () => {
  it('that sequence one database at the same time lose nothing and double nothing', async () => {
    const racing = await Promise.all([start(), start(), start()]);
    const places = await inParallel(450, 48, async (at) => {
      const ledger = racing[at % 3]!;
      return ledger.sequencer.sequenced(await ledger.append(`leaf ${at}`), 20_000);
    });
    expect(ascending(places.map((place) => place?.index ?? -1))).toEqual(upTo(450));
    await expectSound(racing[0]!, 450);
  }, patience);

  it('tell each other\'s callers where their events are', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    const eventId = newId();
    const elsewhere = other.sequencer.sequenced(eventId, 20_000);
    await one.append('leaf', eventId);
    expect(await elsewhere).toMatchObject({ index: 0 });
  });

  it('take what a process left behind that has no sequencer', async () => {
    const ledger = await start();
    const eventId = newId();
    await tamper(database, `insert into ledger_intake (event_id, leaf) values ('${eventId}', 'from elsewhere')`);
    expect(await ledger.sequencer.sequenced(eventId, 20_000)).toMatchObject({ index: 0 });
  });
});

describe('a restart', () => {
  it('goes on where the log was, with half-filled tiles and without', async () => {
    let size = 0;
    for (const count of [0, 255, 1, 1, 300, 211, 7]) {
      const ledger = await start();
      const before = await ledger.reader.head();
      expect(before.size).toBe(size);
      expect(ascending(await ledger.fill(count))).toEqual(upTo(count).map((at) => size + at));
      size += count;
      const proof = await ledger.reader.consistency(before.size);
      expect(verifyConsistency(proof, before.root, (await ledger.reader.head()).root).ok).toBe(true);
      await expectSound(ledger, size);
      await ledger.close();
    }
  }, patience);

  it('in the middle of much work finishes the flush in flight and leaves the rest to the next process', async () => {
    const first = await start();
    const eventIds = await inParallel(200, 50, (at) => first.append(`leaf ${at}`));
    await first.close();
    expect(await first.sequencer.sequenced(eventIds[0]!, 20_000)).toBeNull();
    const second = await start();
    const places = await Promise.all(eventIds.map((eventId) => second.sequencer.sequenced(eventId, 20_000)));
    expect(ascending(places.map((place) => place?.index ?? -1))).toEqual(upTo(200));
    await expectSound(second, 200);
  }, patience);

  it('signs the head of a process that died between committing and signing', async () => {
    const first = await start();
    await first.fill(10);
    await first.close();
    await tamper(database, 'delete from ledger_checkpoint where size > 0');
    const second = await start();
    expect(await second.reader.head()).toMatchObject({ size: 10 });
    await expectSound(second, 10);
  });

  it('is not needed after a write that failed: the leaves wait, and are taken once it is possible', async () => {
    const ledger = await start();
    await ledger.fill(250);
    await tamper(database, 'revoke insert on ledger_tile from dermark_app');
    const eventIds = await Promise.all(upTo(10).map((at) => ledger.append(`leaf ${at}`)));
    const waiting = eventIds.map((eventId) => ledger.sequencer.sequenced(eventId, 20_000));
    expect(await ledger.sequencer.sequenced(eventIds[9]!, 300)).toBeNull();
    expect(await ledger.reader.waiting()).toBeGreaterThan(0);
    await tamper(database, 'grant insert on ledger_tile to dermark_app');
    expect(ascending((await Promise.all(waiting)).map((place) => place?.index ?? -1))).toEqual(upTo(10).map((at) => 250 + at));
    await expectSound(ledger, 260);
  });

  it('is not needed after a commit that could not be signed: until it is, nobody is told of an index', async () => {
    const ledger = await start();
    await tamper(database, 'revoke insert on ledger_checkpoint from dermark_app');
    const eventId = await ledger.append('leaf');
    expect(await ledger.sequencer.sequenced(eventId, 300)).toBeNull();
    expect(await ledger.reader.indexOf(eventId)).toBeNull();
    const answer = ledger.sequencer.sequenced(eventId, 20_000);
    await tamper(database, 'grant insert on ledger_checkpoint to dermark_app');
    expect(await answer).toMatchObject({ index: 0, checkpoint: { size: 1 } });
    expect(await ledger.reader.head()).toMatchObject({ size: 1 });
    await expectSound(ledger, 1);
  });

  it('is not needed after a commit whose answer was lost: nothing is appended a second time, and everybody hears of it', async () => {
    const ledger = await startLedger(database, {}, ForgetfulDatabase);
    processes.push(ledger);
    for (const [round, size] of [250, 260].entries()) {
      (ledger.db as ForgetfulDatabase).answersToLose = 1;
      const count = round === 0 ? 250 : 10;
      expect(ascending(await ledger.fill(count))).toEqual(upTo(count).map((at) => size - count + at));
      expect((ledger.db as ForgetfulDatabase).answersToLose).toBe(0);
      await expectSound(ledger, size);
    }
  });
});
