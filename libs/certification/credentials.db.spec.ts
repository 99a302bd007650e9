// Does every certificate become one credential that others can check without us, in a file of its own and inside its paper?
import * as vc from '@digitalbazaar/vc';
import { PDFDocument } from '@cantoo/pdf-lib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import type { IssuedCertificateView } from './certificate-view.js';
import type { DidDocument } from './core/did.js';
import { bundledContexts, proofFault } from './credential-proofs.js';
import { ProvideKey } from './provide-key.js';
import { RotateKey } from './rotate-key.js';
import { SignCredential } from './sign-credential.js';

const legalName = 'Inês Maria da Conceição';

interface Signed {
  readonly issuer: { readonly id: string };
  readonly proof: readonly [{ readonly verificationMethod: string }];
}

describe('a credential', () => {
  let world: World;
  let academy: Academy;
  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const issue = () => world.certified(academy, legalName);
  const download = async (visitor: Visitor, { credentialUrl, number }: IssuedCertificateView): Promise<string> => {
    const response = await visitor.send('get', credentialUrl);
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({ 'content-type': 'application/vc', 'content-disposition': `attachment; filename="dermark-${number}.json"` });
    return response.text;
  };
  const paper = async (visitor: Visitor, { pdfUrl }: IssuedCertificateView): Promise<Buffer> => {
    const response = await visitor.send('get', `${pdfUrl}?locale=en`);
    expect(response.status).toBe(200);
    return response.body as Buffer;
  };
  const didOf = async ({ id }: Academy) => JSON.parse((await world.visitor().send('get', `/academies/${id}/did.json`)).text) as DidDocument;
  const rowsOf = async (id: string) => (await world.superuser.query<{ document: string | null; key_id: string }>('select document, key_id from credential where certificate_id = $1', [id])).rows;

  it('says who is certified for what, by whom and how long, in the words of Open Badges 3.0', async () => {
    const { trainee, certificate } = await issue();
    const credential = JSON.parse(await download(trainee.visitor, certificate)) as object;
    const status = (purpose: string) => `http://127.0.0.1:3000/status/1/${purpose}`;
    expect(credential).toMatchObject({
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      id: certificate.checkUrl,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: `did:web:127.0.0.1%3A3000:academies:${academy.id}`, type: ['Profile'], name: 'Academia do Ponto', address: { addressLocality: 'Porto', addressCountryCode: 'PT' } },
      validFrom: certificate.issuedAt.replace(/\.\d+Z$/, 'Z'),
      validUntil: `${certificate.validUntil}T23:59:59Z`,
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [{ type: 'IdentityObject', hashed: false, identityHash: legalName, identityType: 'name' }],
        achievement: { type: ['Achievement'], achievementType: 'Certification', name: certificate.programmeTitle, inLanguage: 'en' },
      },
      credentialStatus: ['revocation', 'suspension'].map((purpose) => ({
        id: expect.stringMatching(new RegExp(`^${status(purpose)}#\\d+$`)) as string,
        type: 'BitstringStatusListEntry',
        statusPurpose: purpose,
        statusListIndex: expect.stringMatching(/^\d+$/) as string,
        statusListCredential: status(purpose),
      })),
      evidence: [{ id: `http://127.0.0.1:3000/ledger/proof/${certificate.ledger?.index}`, type: ['Evidence'] }, { type: ['Evidence'], name: 'Decision' }],
      proof: [{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' }],
    });
  });

  it('holds for somebody who has nothing but that library, the contexts and the keys, and asks the network nothing', async () => {
    const { trainee, certificate } = await issue();
    const credential = JSON.parse(await download(trainee.visitor, certificate)) as Signed;
    const did = await didOf(academy);
    const asked: string[] = [];
    const documentLoader = (url: string) => {
      asked.push(url);
      const method = did.verificationMethod.find(({ id }) => id === url);
      const document = url === did.id ? did : (bundledContexts.get(url) ?? (method && { '@context': 'https://w3id.org/security/multikey/v1', ...method }));
      return document ? Promise.resolve({ documentUrl: url, document }) : Promise.reject(new Error(`${url} would have to be fetched`));
    };
    const suite = new DataIntegrityProof({ cryptosuite });
    expect(await vc.verifyCredential({ credential, suite, documentLoader, checkStatus: () => Promise.resolve({ verified: true }) })).toMatchObject({ verified: true });
    expect(new Set(asked)).toEqual(new Set([...bundledContexts.keys(), did.id, credential.proof[0].verificationMethod]));
  });

  it('is signed by a job after the issue, once, however often and by whomever it is asked for', async () => {
    const { trainee, certificate } = await issue();
    expect(await rowsOf(certificate.id)).toEqual([]);
    for (let round = 0; round < 2; round += 1) await world.deliverEvents();
    const [kept] = await rowsOf(certificate.id);
    const others = await Promise.all([download(trainee.visitor, certificate), download(academy.owner.visitor, certificate), world.app.get(SignCredential).run(certificate.id).then(({ document }) => document)]);
    await world.deliverEvents();
    expect(new Set([kept?.document, ...others]).size).toBe(1);
    const next = await issue();
    const race = await Promise.all(Array.from({ length: 5 }, () => world.app.get(SignCredential).run(next.certificate.id)));
    expect(new Set(race.map(({ document, checkCode }) => `${document}${checkCode?.toString('hex')}`)).size).toBe(1);
  });

  it('is nobody else’s to have', async () => {
    const { certificate } = await issue();
    const elsewhere = await world.academy('Academia Alheia');
    for (const visitor of [elsewhere.owner.visitor, (await issue()).trainee.visitor]) expect(await visitor.refused('get', certificate.credentialUrl)).toMatchObject({ status: 404 });
    expect(await world.visitor().refused('get', certificate.credentialUrl)).toMatchObject({ status: 401 });
  });

  it('lies in the paper as an attachment, and the paper has the same bytes each time', async () => {
    const { trainee, certificate } = await issue();
    const first = await paper(trainee.visitor, certificate);
    const attached = (await PDFDocument.load(first)).getAttachments();
    expect(attached.map(({ name, mimeType, afRelationship }) => ({ name, mimeType, relationship: String(afRelationship) }))).toEqual([{ name: 'credential.json', mimeType: 'application/vc', relationship: 'Data' }]);
    expect(Buffer.from(attached[0]?.data ?? []).toString('utf8')).toBe(await download(trainee.visitor, certificate));
    expect((await paper(academy.owner.visitor, certificate)).equals(first)).toBe(true);
  });

  it('holds still when the key was replaced, and the next one is signed with the new key', async () => {
    const one = await issue();
    const before = await download(one.trainee.visitor, one.certificate);
    await world.app.get(RotateKey).run(academy.id);
    const two = await issue();
    const after = await download(two.trainee.visitor, two.certificate);
    const [old, fresh] = [before, after].map((text) => JSON.parse(text) as Signed) as [Signed, Signed];
    expect(fresh.proof[0].verificationMethod).not.toBe(old.proof[0].verificationMethod);
    for (const credential of [old, fresh]) expect(await proofFault(credential, [await didOf(academy)], new Date())).toBeNull();
    expect(await download(one.trainee.visitor, one.certificate)).toBe(before);
  });

  it('is refused by the database under a key that is retired, expired or another academy’s', async () => {
    const { certificate, trainee } = await issue();
    const [retired] = (await world.superuser.query<{ id: string }>('select id from signing_key where academy_id = $1 and retired_at is not null', [academy.id])).rows;
    const own = await world.app.get(ProvideKey).run(academy.id);
    const others = await world.app.get(ProvideKey).run((await world.academy('Outra')).id);
    const insert = (keyId: string | undefined, signedAt: Date) =>
      world.superuser.query(`insert into credential (certificate_id, academy_id, holder_id, key_id, signed_at, digest, document) values ($1, $2, $3, $4, $5, decode(repeat('00', 32), 'hex'), '{}')`, [certificate.id, academy.id, trainee.personId, keyId, signedAt]);
    for (const [key, at] of [[retired?.id, new Date()], [others.id, new Date()], [own.id, own.validUntil], [own.id, new Date(own.validFrom.getTime() - 1)]] as const) {
      await expect(insert(key, at)).rejects.toMatchObject({ constraint: 'signing_key_is_in_force' });
    }
  });

  it('is never changed, and goes only with the other details of its holder', async () => {
    const { certificate, trainee } = await issue();
    await download(trainee.visitor, certificate);
    for (const sql of ["update credential set document = '{}' where certificate_id = $1", 'update credential set document = null where certificate_id = $1', 'delete from credential where certificate_id = $1', 'select erase_credential($1)']) {
      await expect(world.superuser.query(sql, [certificate.id])).rejects.toMatchObject({ constraint: 'credential_is_insert_only' });
    }
    await world.superuser.query('set session_replication_role = replica');
    await world.superuser.query(
      `insert into certificate_event select gen_random_uuid(), certificate_id, academy_id, 1, 'erased', 'in-force', null, null, 'register', actor_id, day, at, facts, leaf_hash from certificate_event where certificate_id = $1`,
      [certificate.id],
    );
    await world.superuser.query('set session_replication_role = origin');
    await world.superuser.query('select erase_credential($1)', [certificate.id]);
    expect(await rowsOf(certificate.id)).toMatchObject([{ document: null }]);
    expect(await trainee.visitor.refused('get', certificate.credentialUrl)).toMatchObject({ status: 404 });
  });
});
