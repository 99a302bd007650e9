// Is a wrong configuration of a witness refused in one message, and a right one taken?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cosigner } from '#libs/ledger/core/cosignature.js';
import { formatVerifierKey, noteSigner } from '#libs/ledger/core/note.js';
import { readWitnessConfig, WitnessConfigurationError } from './config.js';

describe('the configuration of a witness', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'witness-config-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const log = noteSigner('register.example/ledger', new Uint8Array(32).fill(1)).key;
  const next = noteSigner('register.example/ledger', new Uint8Array(32).fill(4)).key;
  const other = cosigner('witness.example/w2', new Uint8Array(32).fill(3)).key;
  const seed = Buffer.alloc(32, 2).toString('base64');
  const list = file('logs', `# two keys of one log\nlog ${formatVerifierKey(log)}\nlog ${formatVerifierKey(next)} https://register.example\n`);
  const right = { WITNESS_NAME: 'witness.example/w1', WITNESS_SEED: seed, WITNESS_LOGS: list, WITNESS_DATA: folder };

  function faultsOf(env: Readonly<Record<string, string>>): readonly string[] {
    try {
      readWitnessConfig(env);
      return [];
    } catch (error) {
      if (error instanceof WitnessConfigurationError) return error.faults;
      throw error;
    }
  }

  it('is taken with a mere list of logs', () => {
    const config = readWitnessConfig(right);
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3100, bodyLimit: 131_072, data: folder });
    expect(config.office.logs).toEqual([log, next]);
    expect(config.office.signer.key).toEqual(cosigner('witness.example/w1', new Uint8Array(32).fill(2)).key);
  });

  it('is taken with a whole trust policy, and with the seed in a file', () => {
    const policy = file('policy', `log ${formatVerifierKey(log)}\nwitness w2 ${formatVerifierKey(other)}\nquorum w2\n`);
    const { WITNESS_SEED: _, ...rest } = right;
    expect(readWitnessConfig({ ...rest, WITNESS_LOGS: policy, WITNESS_SEED_FILE: file('seed', `${seed}\n`), PORT: '0', HOST: '::1' })).toMatchObject({ host: '::1', port: 0 });
  });

  it('is told all that is missing, and all that is wrong, at once', () => {
    expect(faultsOf({}).map((fault) => fault.split(' ')[0])).toEqual(['WITNESS_NAME', 'WITNESS_SEED', 'WITNESS_LOGS', 'WITNESS_DATA']);
    const wrong = { WITNESS_NAME: 'a b', WITNESS_SEED: 'c2hvcnQ=', WITNESS_LOGS: path.join(folder, 'gone'), WITNESS_DATA: path.join(folder, 'gone'), PORT: 'x', WITNESS_BODY_LIMIT: '1' };
    expect(faultsOf(wrong)).toHaveLength(6);
    expect(new WitnessConfigurationError(faultsOf(wrong)).message).toMatch(/^The configuration has 6 faults:\n {2}- /);
  });

  it.each([
    ['no log', '# nothing\n', 'names no log'],
    ['a word that no policy has', `log ${formatVerifierKey(log)}\nlogs\n`, 'line 2 of'],
    ['a key of a witness', `log ${formatVerifierKey(other)}\n`, 'key-of-wrong-kind'],
    ['a key twice', `log ${formatVerifierKey(log)}\nlog ${formatVerifierKey(log)}\n`, 'key-repeated'],
    ['the key of this very witness', `log ${formatVerifierKey(noteSigner('register.example/ledger', new Uint8Array(32).fill(2)).key)}\n`, 'a witness must have one of its own'],
  ])('is refused with %s in the list', (what, text, fault) => {
    expect(faultsOf({ ...right, WITNESS_LOGS: file('list', text) })).toEqual([expect.stringContaining(fault)]);
  });

  it('is refused with a seed whose file cannot be read, once', () => {
    const { WITNESS_SEED: _, ...rest } = right;
    expect(faultsOf({ ...rest, WITNESS_SEED_FILE: path.join(folder, 'gone') })).toEqual([expect.stringContaining('WITNESS_SEED_FILE names')]);
  });
});
