// Does the receipt of an exam prove it to whoever has the file and a key, and does the operator's command find a changed row?
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWorld, type Trainee, type World } from './academy-at-work.js';
import { examReady, startExam } from './exam-ready.js';
import { keyFrom } from './second-implementation.js';
import { examReceiptHolds } from './second-exam-receipt.js';

const root = path.resolve(import.meta.dirname, '..');

interface Record {
  readonly seals: readonly { revision: number; state: string; index: number | null; digest: string }[];
}

describe('the receipt of an exam', () => {
  let world: World;
  let trainee: Trainee;
  let other: Trainee;
  let folder: string;
  let attemptId: string;
  let key: string;
  let receipt: string;

  beforeAll(async () => {
    world = await startWorld();
    folder = await mkdtemp(path.join(tmpdir(), 'dermark-exam-receipt-'));
    const academy = await world.academy('Academia do Ponto');
    trainee = await world.trainee(academy, 'Inês Conceição');
    other = await world.trainee(academy, 'Rui Vaz');
    await examReady(world, trainee);
    const exam = await startExam(trainee);
    attemptId = exam.id;
    const { position, options } = exam.items.find(({ kind }) => kind === 'single')!;
    await trainee.visitor.ask('put', `/v1/attempts/${attemptId}/responses/${position}`, { choice: [options[0]!.id], revision: 0 });
    await trainee.visitor.ask('post', `/v1/attempts/${attemptId}/submission`);
    key = (await world.visitor().send('get', '/ledger/key')).text.trim();
  }, 90_000);
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await world.close();
  });

  const dermark = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
    new Promise<{ code: number; out: string; errors: string }>((resolve) => {
      execFile(process.execPath, [path.join(root, 'dist/apps/cli/main.js'), ...words], { cwd: folder, env: { PATH: process.env['PATH'], ...environment } }, (error, out, errors) =>
        resolve({ code: error ? Number(error.code) : 0, out, errors }),
      );
    });
  const environment = (): NodeJS.ProcessEnv => ({
    DERMARK_MODE: 'embedded',
    DATABASE_URL: world.db.appUrl,
    DATABASE_PUBLIC_URL: world.db.publicUrl,
    SESSION_SECRET: world.config.secret,
    LEDGER_SEED: Buffer.from(world.config.ledgerSeed).toString('base64'),
    CREDENTIAL_KEY_SECRET: Buffer.from(world.config.credentialKeySecret).toString('base64'),
    LEDGER_ORIGIN: world.config.ledgerOrigin,
    LEDGER_ANCHOR: world.config.ledgerAnchor,
  });

  it('is given to who sat it, once the ledger has it, and to nobody else', async () => {
    receipt = (await trainee.visitor.send('get', `/v1/attempts/${attemptId}/receipts/1`)).text;
    const { seals } = await trainee.visitor.ask<Record>('get', `/v1/attempts/${attemptId}/record`);
    expect(seals).toMatchObject([{ revision: 1, state: 'entered', index: expect.any(Number) as number }]);
    expect(examReceiptHolds(receipt, keyFrom(key))).toMatchObject({ digest: seals[0]!.digest, index: seals[0]!.index, transcript: { attempt: attemptId } });
    for (const place of ['record', 'receipts/1']) expect((await other.visitor.send('get', `/v1/attempts/${attemptId}/${place}`)).status).toBe(404);
    for (const revision of ['2', '0', 'x']) expect((await trainee.visitor.send('get', `/v1/attempts/${attemptId}/receipts/${revision}`)).status).toBe(404);
  });

  it('proves it without any configuration, and says what was changed', async () => {
    const file = path.join(folder, 'exam.tlog-proof');
    await writeFile(file, receipt);
    const { code, out, errors } = await dermark(['verify', file, '--key', key]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain(`Proven: this is what was sealed of the attempt ${attemptId} on `);
    expect(out).toContain('answers    saved 1 times, 0 of them late');
    const [, extra = ''] = /\nextra (\S+)/.exec(receipt) ?? [];
    const told = Buffer.from(extra, 'base64').toString('utf8').replace('\\"late\\":false', '\\"late\\":true');
    await writeFile(file, receipt.replace(extra, Buffer.from(told).toString('base64')));
    expect(await dermark(['verify', file, '--key', key])).toEqual({ code: 1, out: '', errors: 'Not proven: transcript-differs\n  The transcript, or its salt, is not the one that was sealed: something in it was changed.\n' });
  });

  it('is what the operator’s check holds the rows against', async () => {
    expect(await dermark(['exams', 'check'], environment())).toEqual({ code: 0, out: '1 sealed results agree with their rows and entries\n', errors: '' });
    await world.superuser.query('set session_replication_role = replica');
    await world.superuser.query("update response set choice = array['elsewhere'] where attempt_id = $1", [attemptId]);
    await world.superuser.query('set session_replication_role = origin');
    expect(await dermark(['exams', 'check'], environment())).toEqual({ code: 1, out: '', errors: `Exams are not what was sealed:\njournal-differs ${attemptId} result 1 /answers/0/answer/0\n` });
  });
});
