// Is the published snapshot complete, sealed, and free of what was erased?
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '#api/create-app.js';
import { Clock } from '#libs/platform/clock.js';
import { DerivedSecrets } from '#libs/platform/derived-secrets.js';
import { startTestApp, type TestApp } from '../../test/app.js';
import { plantEntry } from '../../test/planted-register.js';
import { shardLine } from './core/shard.js';
import { RegisterStore } from './register.store.js';
import { placeOf, seal } from './sealed-entry.js';
import { SnapshotFolder } from './snapshot-folder.js';
import { WriteSnapshot } from './write-snapshot.js';

const name = 'Inês Maria da Conceição';

describe('the snapshot of the register', () => {
  const checkSnapshot = mkdtempSync(path.join(tmpdir(), 'dermark-snapshot-'));
  let application: TestApp;
  let superuser: pg.Client;
  beforeAll(async () => {
    application = await startTestApp({ checkSnapshot });
    superuser = new pg.Client({ connectionString: application.db.superuserUrl });
    await superuser.connect();
    await application.app.get(WriteSnapshot).run();
  });
  afterAll(async () => {
    await superuser.end();
    await application.close();
    rmSync(checkSnapshot, { recursive: true, force: true });
  });
  const round = () => application.app.get(WriteSnapshot).run();
  const found = async (number: string) => (await application.app.get(SnapshotFolder).find(number))?.line.entry;
  /** Every file of lines; the head, whose length goes with the size of the log, only for those who look for words. */
  const everything = async (isOfLinesAlone = false) => {
    const found = await readdir(checkSnapshot, { recursive: true, withFileTypes: true });
    const files = found.filter((file) => file.isFile() && !(isOfLinesAlone && file.name === 'head'));
    return Buffer.concat(await Promise.all(files.map((file) => readFile(path.join(file.parentPath, file.name)))));
  };

  it('has every line, and no name or number that can be read without knowing the number', async () => {
    const numbers = await Promise.all(Array.from({ length: 20 }, () => plantEntry(application.db)));
    await round();
    for (const number of numbers) expect(await found(number)).toMatchObject({ name, state: 'in-force' });
    const bytes = await everything();
    for (const text of [name, 'in-force', 'Academia', ...numbers]) expect(bytes.includes(text)).toBe(false);
  });

  it('follows a change with the next round, and forgets what was removed', async () => {
    const number = await plantEntry(application.db);
    await round();
    const before = await everything(true);
    await superuser.query("update public_register set state = 'suspended', name = null, salt_holder = null where number = $1", [number]);
    await round();
    expect(await found(number)).toMatchObject({ name: null, state: 'suspended', salts: { holder: null } });
    expect((await everything(true)).length).toBe(before.length);
    const [, folder = ''] = (await readdir(checkSnapshot)).toSorted((left, right) => Number(right === 'head') - Number(left === 'head'));
    expect(await readdir(checkSnapshot)).toEqual(expect.arrayContaining(['head', folder]));
    expect(await readdir(checkSnapshot)).toHaveLength(2);
  });

  it('gives nothing for a number that is not in it', async () => {
    expect(await found(await plantEntry(application.db))).toBeUndefined();
  });

  describe('of which somebody has cut off or altered a file', () => {
    let number: string;
    let file: string;
    let sound: Buffer;
    let at: number;
    beforeAll(async () => {
      number = await plantEntry(application.db);
      await round();
      const head = (await application.app.get(SnapshotFolder).head())!;
      const { id } = placeOf(number, application.app.get(DerivedSecrets).of('check-snapshot', 'salt'));
      file = path.join(checkSnapshot, head.folder, id.toString('hex').slice(0, 2));
      sound = await readFile(file);
      at = sound.indexOf(id);
    });
    afterEach(() => writeFile(file, sound));

    const lengthOf = () => 36 + sound.readUInt32BE(at + 32);
    const ways: [string, () => Buffer][] = [
      ['cut off in the middle of the line', () => sound.subarray(0, at + 100)],
      ['cut off in the last byte', () => sound.subarray(0, at + lengthOf() - 1)],
      ['emptied', () => Buffer.alloc(0)],
      ...['the id', 'the nonce', 'the tag', 'the text'].map((part, place): [string, () => Buffer] => [`altered in ${part}`, () => flipped([0, 36, 48, 64][place]!)]),
      ['given a length that leads beyond its end', () => Buffer.concat([sound.subarray(0, at + 32), Buffer.alloc(4, 255), sound.subarray(at + 36)])],
    ];
    const flipped = (offset: number): Buffer => {
      const bytes = Buffer.from(sound);
      bytes[at + offset]! ^= 1;
      return bytes;
    };

    it.each(ways)('gives nothing of a line whose file was %s', async (_, struck) => {
      expect(await found(number)).toMatchObject({ name });
      await writeFile(file, struck());
      expect(await found(number)).toBeUndefined();
    });

    it('gives nothing of a line that was put in the place of another one', async () => {
      const other = await plantEntry(application.db);
      const { key, id } = placeOf(number, application.app.get(DerivedSecrets).of('check-snapshot', 'salt'));
      const stranger = placeOf(other, application.app.get(DerivedSecrets).of('check-snapshot', 'salt'));
      const { line } = (await application.app.get(SnapshotFolder).find(number))!;
      await writeFile(file, shardLine({ id, sealed: seal(line, stranger) }));
      expect(await found(number)).toBeUndefined();
      await writeFile(file, shardLine({ id, sealed: seal(line, { id, key }) }));
      expect(await found(number)).toMatchObject({ name });
    });
  });

  describe('that two processes share', () => {
    let other: NestFastifyApplication;
    let numbers: string[];
    beforeAll(async () => {
      const like = await plantEntry(application.db);
      await superuser.query('set session_replication_role = replica');
      // More than are read at once.
      const { rows } = await superuser.query<{ number: string }>(
        `insert into public_register select (p.r).* from (select jsonb_populate_record(r, jsonb_build_object('number', lpad(place::text, 15, 'Y'), 'certificate_id', gen_random_uuid())) as r
           from public_register r, generate_series(1, 600) place where r.number = $1) p returning number`,
        [like],
      );
      await superuser.query('set session_replication_role = origin');
      numbers = rows.map(({ number }) => number);
      await round();
      other = await createApp(application.config);
      await other.get(WriteSnapshot).run();
    }, 60_000);
    afterAll(() => other.close());
    const head = async () => (await application.app.get(SnapshotFolder).head())!;
    const folders = async () => (await readdir(checkSnapshot)).filter((name) => name !== 'head');
    /** The other process begins a snapshot of its own, and `meanwhile` happens when it has written the first lines of it. */
    async function othersBegin(meanwhile: () => Promise<void>): Promise<void> {
      rmSync(path.join(checkSnapshot, 'head'));
      const store = other.get(RegisterStore);
      const linesAfter = store.linesAfter.bind(store);
      const interrupted: typeof linesAfter = async (last, limit) => {
        if (last !== '' && store.linesAfter === interrupted) {
          store.linesAfter = linesAfter;
          await meanwhile();
        }
        return linesAfter(last, limit);
      };
      store.linesAfter = interrupted;
      await other.get(WriteSnapshot).run();
    }
    const age = async () => {
      for (const folder of await folders()) await utimes(path.join(checkSnapshot, folder), new Date(Date.now() - 61_000), new Date(Date.now() - 61_000));
    };

    it('stays that of the one that was ready first, and the other one takes its own away again', async () => {
      const before = await head();
      await othersBegin(round);
      expect(await head()).toMatchObject({ writer: before.writer, folder: before.folder });
      expect(await folders()).toEqual([before.folder]);
    });

    it('is never published by halves: whoever was so slow that others took it for dead begins again', async () => {
      const { writer } = await head();
      await othersBegin(async () => {
        await age();
        await round();
        // That one ends, too, before the slow one is ready.
        rmSync(path.join(checkSnapshot, 'head'));
      });
      await other.get(WriteSnapshot).run();
      const found = await Promise.all(numbers.map(async (number) => (await application.app.get(SnapshotFolder).find(number)) !== null));
      expect(found.filter((isFound) => !isFound)).toHaveLength(0);
      expect((await head()).writer).not.toBe(writer);
    });
  });

  it('is not waited for to the end by a process that ends: it stops after the lines that it is about, and leaves the last one as it was', async () => {
    const ending = await createApp(application.config);
    await ending.get(WriteSnapshot).run();
    const before = (await application.app.get(SnapshotFolder).head())!;
    const [store, writer] = [ending.get(RegisterStore), ending.get(WriteSnapshot)];
    const [line] = (await store.linesAfter('', 1))!;
    let [pages, ended] = [0, Promise.resolve()];
    store.linesAfter = async () => {
      if (++pages === 1) ended = writer.beforeApplicationShutdown();
      return pages < 100 ? [{ ...line!, number: String(pages).padStart(15, '0') }] : [];
    };
    Object.assign(ending.get(Clock), { now: () => new Date(Date.now() + 60_000) });
    await writer.run();
    await ended;
    expect(pages).toBe(1);
    expect(await application.app.get(SnapshotFolder).head()).toEqual(before);
    await ending.close();
  });

  it('is made anew when somebody has taken its folder away', async () => {
    const number = await plantEntry(application.db);
    await round();
    rmSync(path.join(checkSnapshot, 'head'));
    await round();
    rmSync(path.join(checkSnapshot, (await application.app.get(SnapshotFolder).head())!.folder), { recursive: true });
    await round();
    expect(await found(number)).toMatchObject({ name });
  });

  it('is written by one process at a time, and by another one when that is gone', async () => {
    const writer = async () => (JSON.parse(await readFile(path.join(checkSnapshot, 'head'), 'utf8')) as { writer: string }).writer;
    const first = await writer();
    const other = await createApp(application.config);
    await other.get(WriteSnapshot).run();
    expect(await writer()).toBe(first);
    const number = await plantEntry(application.db);
    Object.assign(other.get(Clock), { now: () => new Date(Date.now() + 60_000) });
    await other.get(WriteSnapshot).run();
    expect(await writer()).not.toBe(first);
    expect(await found(number)).toMatchObject({ name });
    await other.close();
  });
});
