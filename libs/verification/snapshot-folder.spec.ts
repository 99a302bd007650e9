// Does the snapshot touch nothing in its folder but itself?
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Config } from '#libs/platform/config.js';
import { DerivedSecrets } from '#libs/platform/derived-secrets.js';
import { SnapshotFolder } from './snapshot-folder.js';

const [current, abandoned, mixed] = ['0b0e7d3c-5a5e-4d6b-9d0f-6f3f5a1c2b3d', '1b0e7d3c-5a5e-4d6b-9d0f-6f3f5a1c2b3d', '2b0e7d3c-5a5e-4d6b-9d0f-6f3f5a1c2b3d'];

describe('tidying the folder of the snapshot', () => {
  let [root, elsewhere] = ['', ''];
  let folder: SnapshotFolder;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'dermark-snapshot-'));
    elsewhere = mkdtempSync(path.join(tmpdir(), 'dermark-elsewhere-'));
    const config = { checkSnapshot: root, secret: 'a secret that has more than 32 characters' } as Config;
    folder = new SnapshotFolder(config, new DerivedSecrets(config));
  });
  afterEach(() => {
    for (const made of [root, elsewhere]) rmSync(made, { recursive: true, force: true });
  });
  const write = (...names: readonly string[]) => {
    const file = path.join(root, ...names);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'x');
  };
  /** As if nobody had touched anything for two minutes. */
  const age = () => {
    const before = new Date(Date.now() - 120_000);
    for (const name of readdirSync(root)) utimesSync(path.join(root, name), before, before);
  };
  const left = () => readdirSync(root, { recursive: true }).map(String).toSorted();

  it('takes away what a process left that died: its lines and its drafts', async () => {
    write('head');
    write(`head.${abandoned}`);
    write(current, '00');
    write(abandoned, '00');
    write(abandoned, `ff.${current}`);
    write(`gone.${mixed}`, 'a7');
    age();
    await folder.tidy(current);
    expect(left()).toEqual([current, `${current}/00`, 'head']);
  });

  it('leaves alone what another process may be about to publish', async () => {
    write(current, '00');
    write(abandoned, '00');
    await folder.tidy(current);
    expect(left()).toEqual([current, `${current}/00`, abandoned, `${abandoned}/00`]);
  });

  it('leaves alone whatever else lies there: the ledger’s anchor, a backup, somebody’s file among the lines, and what a link leads to', async () => {
    const others = ['anchor', 'anchor/checkpoint.7', 'register.sql', 'head.old', 'f', '00', mixed, `${mixed}/00`, `${mixed}/notes`].toSorted();
    write('anchor', 'checkpoint.7');
    for (const name of ['register.sql', 'head.old', 'f', '00']) write(name);
    for (const name of ['00', 'notes']) write(mixed, name);
    writeFileSync(path.join(elsewhere, '00'), 'x');
    symlinkSync(elsewhere, path.join(root, abandoned));
    age();
    await folder.tidy(current);
    expect(left().filter((name) => !name.startsWith(abandoned))).toEqual(others);
    expect(readdirSync(elsewhere)).toEqual(['00']);
  });
});
