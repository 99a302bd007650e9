// Is an operator told what is wrong with the configuration before it does harm?
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from './config.js';

describe('the folders of a configuration', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'dermark-config-'));
  beforeAll(() => {
    mkdirSync(path.join(root, 'disk/anchor'), { recursive: true });
    symlinkSync(path.join(root, 'disk'), path.join(root, 'link'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const read = (anchor: string, snapshot: string) =>
    readConfig({
      DERMARK_MODE: 'embedded',
      DATABASE_URL: 'postgres://dermark_app:password@localhost/dermark',
      SESSION_SECRET: 'a secret that has more than 32 characters',
      LEDGER_SEED: Buffer.alloc(32, 7).toString('base64'),
      LEDGER_ORIGIN: 'register.example/ledger',
      CREDENTIAL_KEY_SECRET: Buffer.alloc(32, 11).toString('base64'),
      LEDGER_ANCHOR: path.isAbsolute(anchor) ? anchor : `${root}/${anchor}`,
      CHECK_SNAPSHOT: path.isAbsolute(snapshot) ? snapshot : `${root}/${snapshot}`,
    });

  it.each([
    ['are one', 'disk/anchor', 'disk/anchor/'],
    ['lie in each other, the anchor inside', 'disk/anchor', 'disk'],
    ['lie in each other, the snapshot inside', 'disk/anchor', 'disk/anchor/snapshot'],
    ['lie in each other by a way back', 'disk/anchor', 'disk/snapshot/../../disk'],
    ['lie in each other behind a symbolic link', 'disk/anchor', 'link'],
    ['lie in each other behind a symbolic link, though neither exists yet', 'link/one', 'disk/one/two'],
    ['lie in each other because one is the whole disk', 'disk/anchor', path.parse(root).root],
  ])('of the ledger’s anchor and of the snapshot are refused when they %s', (_, anchor, snapshot) => {
    expect(() => read(anchor, snapshot)).toThrow(/CHECK_SNAPSHOT and LEDGER_ANCHOR must be two folders of which neither lies in the other/);
  });

  it.each([
    ['beside each other', 'disk/anchor', 'disk/snapshot'],
    ['with names of which one begins like the other', 'disk/anchor', 'disk/anchor-of-snapshot'],
    ['with a name that begins with two dots', 'disk', '..snapshot'],
  ])('are taken when they lie %s', (_, anchor, snapshot) => {
    expect(read(anchor, snapshot)).toMatchObject({ ledgerAnchor: `${root}/${anchor}`, checkSnapshot: `${root}/${snapshot}` });
  });
});
