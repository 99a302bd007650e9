// Does the program of a witness remember what it acknowledged when it is killed, and refuse what it must not start with?
import { execFile, spawn } from 'node:child_process';
import { createHash, createPublicKey, randomInt, verify } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { formatVerifierKey } from '#libs/ledger/core/note.js';
import { startProgram, type RunningProgram } from '../bench/program.js';
import { builtProgram } from '../bench/repository.js';
import { GrowingLog } from './growing-log.fixture.js';

const program = 'apps/witness/main.js';
const log = new GrowingLog();
const name = createHash('sha256').update(log.origin).digest('hex');
const kills = 20;

describe('the program', () => {
  let folder: string;
  let data: string;
  let environment: Record<string, string>;
  const running = new Set<RunningProgram>();

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'witness-program-'));
    data = mkdtempSync(path.join(folder, 'data-'));
    const logs = path.join(folder, 'logs');
    writeFileSync(logs, `log ${formatVerifierKey(log.signer.key)}\n`);
    environment = { WITNESS_NAME: 'witness.example/w1', WITNESS_SEED: Buffer.alloc(32, 2).toString('base64'), WITNESS_LOGS: logs, WITNESS_DATA: data, HOST: '127.0.0.1', PORT: '0' };
  });
  afterEach(async () => {
    for (const witness of running) await witness.kill();
    running.clear();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (): Promise<RunningProgram> => {
    const witness = await startProgram(program, environment);
    running.add(witness);
    return witness;
  };
  const run = (words: readonly string[] = [], more: Record<string, string> = {}) =>
    new Promise<{ code: number; out: string; errors: string }>((resolve) => {
      execFile(process.execPath, [builtProgram(program), ...words], { env: { ...environment, ...more }, timeout: 20_000 }, (error, out, errors) => resolve({ code: error ? Number(error.code) : 0, out, errors }));
    });
  const post = (url: string, body: string) => fetch(`${url}/add-checkpoint`, { method: 'POST', body });
  const newest = async (url: string) => (await fetch(`${url}/${name}/checkpoint`)).text();
  const sizeIn = (note: string) => Number(note.split('\n')[1]);

  /** Sends one request after the other until the witness is killed, some time after its first answer; says how many it acknowledged. */
  async function sendUntilKilled(witness: RunningProgram, requests: readonly string[]): Promise<number> {
    let killed: Promise<void> | null = null;
    for (const [at, body] of requests.entries()) {
      const status = await post(witness.url, body).then((answer) => answer.text().then(() => answer.status), () => null);
      if (status === null) return at;
      expect(status).toBe(200);
      killed ??= pause(randomInt(0, 60)).then(() => witness.kill());
    }
    await killed;
    return requests.length;
  }

  it(`remembers what it acknowledged after each of ${kills} kills`, async () => {
    let seen = 0;
    let witness = await start();
    for (let kill = 0; kill < kills; kill++) {
      // made beforehand, so that the witness is at work all the time until it is killed
      const requests = Array.from({ length: 40 }, (_, at) => log.request(seen + at, seen + at + 1));
      const acknowledged = await sendUntilKilled(witness, requests);
      witness = await start();
      const remembered = sizeIn(await newest(witness.url));
      expect(remembered).toBeGreaterThanOrEqual(seen + acknowledged);
      expect(remembered).toBeLessThanOrEqual(seen + acknowledged + 1);
      seen = remembered;
    }
    expect(seen).toBeGreaterThanOrEqual(kills);
  }, 180_000);

  it('refuses a fork of what it saw before it was started again', async () => {
    const witness = await start();
    await post(witness.url, log.request(0, 5));
    await witness.kill();
    const again = await start();
    const fork = new GrowingLog(log.signer, 'fork');
    expect((await post(again.url, fork.request(5, 5))).status).toBe(422);
    expect((await post(again.url, fork.request(5, 9))).status).toBe(422);
    expect(await (await post(again.url, fork.request(0, 5))).text()).toBe('5\n');
  });

  it('cosigns so that OpenSSL sees it, with the time of the clock', async () => {
    const witness = await start();
    const before = Math.floor(Date.now() / 1000);
    const line = await (await post(witness.url, log.request(0, 5))).text();
    const [, , encoded = ''] = line.trimEnd().split(' ');
    const signature = Buffer.from(encoded, 'base64');
    const time = Number(signature.readBigUInt64BE(4));
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now() / 1000);

    const vkey = (await (await fetch(`${witness.url}/key`)).text()).trimEnd().split('+');
    const key = Buffer.from(vkey.slice(2).join('+'), 'base64');
    const id = createHash('sha256').update(Buffer.concat([Buffer.from('witness.example/w1\n'), key])).digest('hex').slice(0, 8);
    expect([vkey[1], signature.toString('hex', 0, 4), key[0]]).toEqual([id, id, 4]);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.subarray(1)]);
    const message = `cosignature/v1\ntime ${time}\n${log.checkpoint(5).split('\n\n')[0]}\n`;
    expect(verify(null, Buffer.from(message), createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature.subarray(12))).toBe(true);
  });

  it('does not start beside another in one folder, by whatever path, and the first goes on', async () => {
    const first = await start();
    const alias = path.join(folder, 'alias');
    symlinkSync(data, alias);
    for (const same of [data, alias]) expect(await run([], { WITNESS_DATA: same })).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('Another process keeps its state') as string });
    expect((await post(first.url, log.request(0, 1))).status).toBe(200);
  });

  it('does not start with state that is damaged, empty, of another log or of another key', async () => {
    const witness = await start();
    await post(witness.url, log.request(0, 5));
    await witness.stop();
    const file = path.join(data, name);
    const kept = readFileSync(file);
    const refused = { code: 1, out: '', errors: expect.stringContaining('A witness never begins a log again') as string };

    const altered = Buffer.from(kept);
    altered[log.origin.length + 1]! ^= 1;
    writeFileSync(file, altered);
    expect(await run()).toEqual(refused);
    truncateSync(file, 0);
    expect(await run()).toEqual(refused);
    rmSync(file);
    writeFileSync(path.join(data, '0'.repeat(64)), kept);
    expect(await run()).toEqual(refused);
    rmSync(path.join(data, '0'.repeat(64)));
    writeFileSync(file, kept);
    expect(await run([], { WITNESS_SEED: Buffer.alloc(32, 3).toString('base64') })).toEqual(refused);

    writeFileSync(`${file}.new`, 'half a dra');
    expect(sizeIn(await newest((await start()).url))).toBe(5);
  });

  it('does not start without its folder, rather than begin anew', async () => {
    rmSync(data, { recursive: true });
    expect(await run()).toMatchObject({ code: 1, errors: expect.stringContaining('mount what holds it') as string });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('finishes what is under way at %s, however often it is told, and exits 0', async (signal) => {
    const child = spawn(process.execPath, [builtProgram(program)], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    try {
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const { listening } = JSON.parse(line.toString()) as { listening: string };
      const body = log.request(0, 3);
      const half = httpRequest(`${listening}/add-checkpoint`, { method: 'POST', headers: { 'content-length': Buffer.byteLength(body) } });
      half.write(body.slice(0, 10));
      await fetch(`${listening}/healthz`).then((answer) => answer.text());
      child.kill(signal);
      await pause(200);
      child.kill(signal);
      half.end(body.slice(10));
      const [answer] = (await once(half, 'response')) as [{ statusCode: number; resume(): void }];
      answer.resume();
      expect(answer.statusCode).toBe(200);
      expect(await exited).toEqual([0, null]);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('makes a key that it then starts with', async () => {
    const { code, out } = await run(['key', 'witness.example/new']);
    const [, seed = '', vkey = ''] = /^WITNESS_NAME=witness\.example\/new\nWITNESS_SEED=(\S{44})\n# what others trust: (\S+)\n$/.exec(out) ?? [];
    expect(code).toBe(0);
    environment = { ...environment, WITNESS_NAME: 'witness.example/new', WITNESS_SEED: seed };
    expect(await (await fetch(`${(await start()).url}/key`)).text()).toBe(`${vkey}\n`);
  });

  it('says how it is used, and all that is wrong with its configuration', async () => {
    for (const words of [['fly'], ['key'], ['key', 'a b'], ['key', 'a', 'b']]) expect(await run(words)).toMatchObject({ code: 2, errors: expect.stringContaining('witness key <name>') as string });
    expect(await run([], { WITNESS_NAME: '', WITNESS_SEED: '' })).toMatchObject({ code: 1, errors: expect.stringContaining('The configuration has 2 faults:') as string });
  });
});
