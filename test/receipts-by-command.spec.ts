// What is a receipt good for, once it is a file: to prove a certificate to anybody, and to bring back a ledger that was lost?
import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IssuedCertificateView } from '#libs/certification/certificate-view.js';
import { cosign, cosigner, withSignatures } from '#libs/ledger/core/cosignature.js';
import { formatVerifierKey } from '#libs/ledger/core/note.js';
import { ExportLedger } from '#libs/ledger/export-ledger.js';
import { formatReceipt, parseReceipt } from '#libs/ledger/core/receipt.js';
import { startWorld, type Academy, type World } from './academy-at-work.js';
import { tamper } from './ledger-process.js';

const root = path.resolve(import.meta.dirname, '..');
const legalName = 'Inês Maria da Conceição';

describe('receipts that were kept', () => {
  let world: World;
  let academy: Academy;
  let folder: string;
  let key: string;
  const issued: IssuedCertificateView[] = [];
  const fileOf = ({ number }: IssuedCertificateView) => path.join(folder, `${number}.tlog-proof`);

  beforeAll(async () => {
    world = await startWorld();
    folder = await mkdtemp(path.join(tmpdir(), 'dermark-receipts-'));
    academy = await world.academy('Academia do Ponto');
    for (let at = 0; at < 4; at += 1) {
      const { certificate } = await world.certified(academy, legalName);
      issued.push(certificate);
      await writeFile(fileOf(certificate), certificate.receipt ?? '');
    }
    key = (await world.visitor().send('get', '/ledger/key')).text.trim();
  }, 90_000);
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await world.close();
  });

  /** What stands beside the leaf in a receipt, and is the issuer's own. */
  const receiptOf = ({ receipt }: IssuedCertificateView) => {
    const parsed = parseReceipt(receipt ?? '');
    if (!parsed.ok) throw new Error(parsed.fault);
    return { ...parsed.value, told: JSON.parse(new TextDecoder().decode(parsed.value.extra ?? undefined)) as { event: string } };
  };
  const eventOf = (certificate: IssuedCertificateView) => receiptOf(certificate).told.event;
  const named = (certificate: IssuedCertificateView, event: string) => {
    const { told, ...receipt } = receiptOf(certificate);
    return formatReceipt({ ...receipt, extra: new TextEncoder().encode(JSON.stringify({ ...told, event })) });
  };
  const dermark = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
    new Promise<{ code: number; out: string; errors: string }>((resolve) => {
      execFile(process.execPath, [path.join(root, 'dist/apps/cli/main.js'), ...words], { cwd: folder, env: { PATH: process.env['PATH'], ...environment } }, (error, out, errors) =>
        resolve({ code: error ? Number(error.code) : 0, out, errors }),
      );
    });

  it('prove their certificates without any configuration, and nothing once altered', async () => {
    const [certificate] = issued as [IssuedCertificateView];
    const { code, out, errors } = await dermark(['verify', fileOf(certificate), '--key', key]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain(`Proven: the certificate ${certificate.number} was issued to ${legalName} on ${certificate.validFrom}.`);
    expect(out).toContain(`valid      ${certificate.validFrom} to ${certificate.validUntil}`);
    const altered = path.join(folder, 'altered');
    await writeFile(altered, (certificate.receipt ?? '').replace('index 0', 'index 1'));
    expect(await dermark(['verify', altered, '--key', key])).toEqual({ code: 1, out: '', errors: 'Not proven: index-outside-tree\n' });
    await rm(altered);
  });

  it('are asked for witnesses by a policy, and prove only with them', async () => {
    const [certificate] = issued as [IssuedCertificateView];
    const witness = cosigner('witness.example', new Uint8Array(32).fill(4));
    const policy = path.join(folder, 'trust.policy');
    await writeFile(policy, `log ${key}\nwitness W ${formatVerifierKey(witness.key)}\nquorum W\n`);
    expect(await dermark(['verify', fileOf(certificate), '--policy', policy])).toEqual({ code: 1, out: '', errors: 'Not proven: witnesses-missing\n' });
    const receipt = parseReceipt(certificate.receipt ?? '');
    if (!receipt.ok) throw new Error(receipt.fault);
    const { checkpoint } = receipt.value;
    const cosigned = path.join(folder, 'cosigned');
    await writeFile(cosigned, formatReceipt({ ...receipt.value, checkpoint: withSignatures(checkpoint, [cosign(checkpoint, witness, 1_790_000_000)]) }));
    expect(await dermark(['verify', cosigned, '--policy', policy])).toMatchObject({ code: 0, out: expect.stringContaining('signed by  test.dermark.example/ledger, witness.example') as string });
  });

  it('say what is missing or cannot be read', async () => {
    const file = fileOf(issued[0]!);
    expect(await dermark(['verify', file])).toMatchObject({ code: 2, errors: 'Say whom to trust: --policy <file>, or --key <verifier key>.\n' });
    expect(await dermark(['verify', file, '--key', 'nonsense'])).toMatchObject({ code: 2, errors: 'The key is no verifier key (key-malformed).\n' });
    expect(await dermark(['verify', file, '--policy', file])).toMatchObject({ code: 2, errors: expect.stringContaining('is no policy: policy-malformed on line 1.') as string });
    expect(await dermark(['verify', path.join(folder, 'nowhere'), '--key', key])).toMatchObject({ code: 3, errors: expect.stringContaining('cannot be read') as string });
    expect(await dermark(['verify'])).toMatchObject({ code: 2, errors: expect.stringContaining('dermark verify FILE') as string });
  });

  it('bring back the end of a ledger that the database has lost', async () => {
    const { text: before } = await world.visitor().send('get', '/ledger/checkpoint');
    await world.app.get(ExportLedger).run(path.join(folder, 'copy'));
    await tamper(
      world.db,
      'delete from ledger_entry where seq >= 1',
      'delete from ledger_checkpoint where size > 1',
      "update ledger_head set size = 1, root = (select leaf_hash from ledger_entry where seq = 0)",
    );
    const environment = {
      DERMARK_MODE: 'embedded',
      DATABASE_URL: world.db.appUrl,
      DATABASE_PUBLIC_URL: world.db.publicUrl,
      SESSION_SECRET: world.config.secret,
      LEDGER_SEED: Buffer.from(world.config.ledgerSeed).toString('base64'),
      CREDENTIAL_KEY_SECRET: Buffer.from(world.config.credentialKeySecret).toString('base64'),
      LEDGER_ORIGIN: world.config.ledgerOrigin,
      LEDGER_ANCHOR: world.config.ledgerAnchor,
    };
    await writeFile(path.join(folder, 'stranger.tlog-proof'), 'nothing');
    const [, second, third, last] = issued as [IssuedCertificateView, IssuedCertificateView, IssuedCertificateView, IssuedCertificateView];
    // What no leaf binds is not believed: neither a strange id nor another event's.
    await writeFile(fileOf(second), named(second, '00000000-0000-4000-8000-000000000000'));
    await writeFile(fileOf(third), named(third, eventOf(last)));
    await rm(fileOf(last));
    await rename(path.join(folder, 'copy'), `${folder}-copy`);
    expect(await dermark(['ledger', 'recover', folder], environment)).toMatchObject({ code: 1, errors: expect.stringContaining('1 of the lost entries are not among those that were kept: 3.') as string });
    await rename(`${folder}-copy`, path.join(folder, 'copy'));
    expect(await dermark(['ledger', 'recover', folder], environment)).toMatchObject({
      code: 0,
      out: 'stranger.tlog-proof is left out: receipt-malformed\n3 entries are back, 1 to 3. Start the server again: it signs the checkpoint that was there before.\n',
    });
    const { rows } = await world.superuser.query<{ event: string }>('select e.id as event from ledger_entry l left join certificate_event e on e.id = l.event_id and e.leaf_hash = l.leaf_hash order by l.seq');
    expect(rows.map(({ event }) => event)).toEqual(issued.map(eventOf));
    expect((await dermark(['ledger', 'recompute'], environment)).out).toMatch(/^4 entries, 0 tiles and \d+ checkpoints agree/);
    expect((await world.visitor().send('get', '/ledger/checkpoint')).text).toBe(before);
  });
});
