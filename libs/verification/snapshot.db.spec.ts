// Is the published snapshot complete, sealed, and free of what was erased?
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../test/app.js';
import { plantEntry } from '../../test/planted-register.js';
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
  const everything = async () => {
    const files = (await readdir(checkSnapshot, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
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
    const before = await everything();
    await superuser.query("update public_register set state = 'suspended', name = null, salt_holder = null where number = $1", [number]);
    await round();
    expect(await found(number)).toMatchObject({ name: null, state: 'suspended', salts: { holder: null } });
    expect((await everything()).length).toBe(before.length);
    const [, folder = ''] = (await readdir(checkSnapshot)).toSorted((left, right) => Number(right === 'head') - Number(left === 'head'));
    expect(await readdir(checkSnapshot)).toEqual(expect.arrayContaining(['head', folder]));
    expect(await readdir(checkSnapshot)).toHaveLength(2);
  });

  it('is written by one process at a time, and by another one when that is gone', async () => {
    const writer = async () => (JSON.parse(await readFile(path.join(checkSnapshot, 'head'), 'utf8')) as { writer: string }).writer;
    const first = await writer();
    const { createApp } = await import('#api/create-app.js');
    const other = await createApp(application.config);
    await other.get(WriteSnapshot).run();
    expect(await writer()).toBe(first);
    const number = await plantEntry(application.db);
    const { Clock } = await import('#libs/platform/clock.js');
    Object.assign(other.get(Clock), { now: () => new Date(Date.now() + 60_000) });
    await other.get(WriteSnapshot).run();
    expect(await writer()).not.toBe(first);
    expect(await found(number)).toMatchObject({ name });
    await other.close();
  });

  it('gives nothing for a number that is not in it, or when it was cut off or altered', async () => {
    const number = await plantEntry(application.db);
    expect(await found(number)).toBeUndefined();
  });
});
