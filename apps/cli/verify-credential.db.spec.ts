// Does a credential prove a certificate offline, as a file and inside its paper, and nothing once a byte was altered?
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IssuedCertificateView } from '#libs/certification/certificate-view.js';
import { RotateKey } from '#libs/certification/rotate-key.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { verify } from './verify.js';

const legalName = 'Inês Maria da Conceição';

describe('dermark verify', () => {
  let world: World;
  let academy: Academy;
  let certificate: IssuedCertificateView;
  let folder: string;
  let credential: Buffer;
  let paper: Buffer;
  const file = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    world = await startWorld();
    folder = await mkdtemp(path.join(tmpdir(), 'dermark-verify-'));
    academy = await world.academy('Academia do Ponto');
    const holder = await world.certified(academy, legalName);
    certificate = holder.certificate;
    credential = Buffer.from((await holder.trainee.visitor.send('get', certificate.credentialUrl)).text);
    paper = (await holder.trainee.visitor.send('get', `${certificate.pdfUrl}?locale=pt-PT`)).body as Buffer;
    // What a reader has: two files and the keys. The key has been replaced since.
    await world.app.get(RotateKey).run(academy.id);
    await writeFile(file('did.json'), (await world.visitor().send('get', `/academies/${academy.id}/did.json`)).text);
    await writeFile(file('credential.json'), credential);
    await writeFile(file('certificate.pdf'), paper);
  }, 90_000);
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await world.close();
  });

  const run = (name: string, did: readonly string[] = [file('did.json')]) =>
    verify({ file: file(name), did }).then(
      (lines) => ({ code: 0, text: lines.join('\n') }),
      ({ exitCode, message }: { exitCode: number; message: string }) => ({ code: exitCode, text: message }),
    );
  const altered = async (bytes: Buffer, at: number, name: string) => {
    const copy = Buffer.from(bytes);
    copy[at]! ^= 1;
    await writeFile(file(name), copy);
    return run(name);
  };

  it('tells what a credential proves, from the file and from the paper, with nothing but the keys', async () => {
    const [asFile, asPaper] = [await run('credential.json'), await run('certificate.pdf')];
    expect(asFile).toMatchObject({ code: 0, text: expect.stringContaining(`Proven: Academia do Ponto certified ${legalName} on ${certificate.validFrom}.`) as string });
    expect(asFile.text).toContain(`checked at ${certificate.checkUrl}`);
    expect(asPaper).toEqual({ code: 0, text: `${asFile.text}\nWhat is printed on the page proves nothing by itself: compare it with these lines.` });
  });

  it('refuses a credential with an altered byte, wherever it is', async () => {
    const proven: number[] = [];
    for (let at = 0; at < credential.length; at += 11) if ((await altered(credential, at, 'altered.json')).code === 0) proven.push(at);
    expect(proven).toEqual([]);
  }, 120_000);

  it('refuses a paper whose credential has an altered byte, and tells nothing else when the sheet around it has one', async () => {
    const start = paper.indexOf(credential.subarray(0, 40));
    expect(start).toBeGreaterThan(0);
    for (let at = start; at < start + credential.length; at += 41) expect(await altered(paper, at, 'altered.pdf')).toMatchObject({ code: 1 });
    const whole = await run('certificate.pdf');
    for (let at = 0; at < paper.length; at += Math.floor(paper.length / 40)) {
      const outcome = await altered(paper, at, 'altered.pdf');
      expect(outcome.code === 0 ? outcome : null).toEqual(outcome.code === 0 ? whole : null);
    }
  }, 120_000);

  it('believes nobody but the academy whose keys it was given, and no key that was out of force', async () => {
    const elsewhere = await world.academy('Academia Alheia');
    await world.app.get(RotateKey).run(elsewhere.id);
    await writeFile(file('other.json'), (await world.visitor().send('get', `/academies/${elsewhere.id}/did.json`)).text);
    expect(await run('credential.json', [file('other.json')])).toMatchObject({ code: 1 });
    expect(await run('credential.json', [file('other.json'), file('did.json')])).toMatchObject({ code: 0 });
    const text = (await world.visitor().send('get', `/academies/${academy.id}/did.json`)).text;
    const ended = JSON.parse(text) as { verificationMethod: { expires: string }[] };
    ended.verificationMethod[0]!.expires = '2020-01-01T00:00:00.000Z';
    await writeFile(file('ended.json'), JSON.stringify(ended));
    expect(await run('credential.json', [file('ended.json')])).toEqual({ code: 1, text: 'Not proven: the key was not in force any more when this was signed.' });
  });

  it('says what is missing, what is none of ours, and what cannot be read', async () => {
    expect(await run('credential.json', [])).toEqual({ code: 2, text: 'Say whose keys to trust: --did <file>, the did.json of the academy.' });
    expect(await run('credential.json', [file('certificate.pdf')])).toMatchObject({ code: 2 });
    expect(await run('missing.json')).toMatchObject({ code: 3 });
    await writeFile(file('empty.json'), '{}');
    await writeFile(file('empty.pdf'), '%PDF-1.7\n');
    for (const name of ['empty.json', 'did.json', 'empty.pdf']) expect(await run(name)).toMatchObject({ code: 1 });
  });
});
