// Does the anchor outside the database move forward only, and by one of those who move it?
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestDatabase } from '../../test/database.js';
import { testConfig } from '../../test/test-config.js';
import { AnchorFolder, type Anchored } from './anchor-folder.js';
import { signCheckpoint } from './core/checkpoint.js';
import { leafHash } from './core/hash.js';
import { noteSigner } from './core/note.js';
import { LedgerKey } from './ledger-key.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the anchor folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dermark-anchor-spec-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const config = { ...testConfig({} as TestDatabase), ledgerSeed: new Uint8Array(32).fill(7) };
  const { signer } = new LedgerKey(config);
  const open = () => new AnchorFolder({ ...config, ledgerAnchor: folder }, new LedgerKey(config));
  const headOf = (size: number) => ({ size, root: leafHash(bytes(String(size))) });
  const note = (size: number) => signCheckpoint(headOf(size), signer);
  const move = (anchor: AnchorFolder, from: Anchored | null, size: number) => anchor.move(from, headOf(size), note(size));

  it('remembers the newest checkpoint, and who moved it first', async () => {
    const [one, other] = [open(), open()];
    expect(await one.read()).toBeNull();
    expect(await move(one, null, 1)).toBe(true);
    expect(await move(other, null, 2)).toBe(false);
    const seen = await other.read();
    expect(seen).toMatchObject({ size: 1, root: leafHash(bytes('1')) });
    expect(await move(other, seen, 2)).toBe(true);
    expect(await move(one, seen, 3)).toBe(false);
    expect(await open().read()).toMatchObject({ size: 2 });
  });

  it('is moved by exactly one of many who move it at the same time, a hundred times over', async () => {
    for (let size = 1; size <= 100; size++) {
      const movers = Array.from({ length: 10 }, open);
      const seen = await open().read();
      const moved = await Promise.all(movers.map((mover) => move(mover, seen, size)));
      expect(moved.filter(Boolean)).toHaveLength(1);
      expect(await open().read()).toMatchObject({ size, version: size });
    }
    expect((await readdir(folder)).sort()).toEqual(['checkpoint.100', 'checkpoint.99']);
  });

  it('is not moved back by somebody who slept while others moved it', async () => {
    const sleeper = await open().read();
    for (let size = 1; size <= 5; size++) await move(open(), await open().read(), size);
    expect(await move(open(), sleeper, 1)).toBe(false);
    expect(await open().read()).toMatchObject({ size: 5 });
    expect((await readdir(folder)).sort()).toEqual(['checkpoint.4', 'checkpoint.5']);
  });

  it('refuses what the log did not sign', async () => {
    const stranger = noteSigner(signer.key.name, new Uint8Array(32).fill(8));
    for (const text of ['', 'nonsense', note(1).replace('\n1\n', '\n2\n'), signCheckpoint({ size: 1, root: leafHash(bytes('1')) }, stranger)]) {
      await writeFile(path.join(folder, 'checkpoint.1'), text);
      await expect(open().read()).rejects.toMatchObject({ code: 'ledger-anchor-malformed' });
    }
  });
});
