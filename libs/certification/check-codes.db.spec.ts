// Does every certificate get a code for its paper that the register signed, once, and that goes with the name?
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import type { IssuedCertificateView } from './certificate-view.js';
import { codeFragment, openCheckCode } from './core/check-code.js';
import { checkKeysIn, type DidDocument } from './core/did.js';
import { Planting } from './eligible-trainee.fixture.js';
import { ProvideKey } from './provide-key.js';
import { RotateKey } from './rotate-key.js';

const legalName = 'Inês Maria da Conceição';

describe('the code on a certificate’s paper', () => {
  let world: World;
  let academy: Academy;
  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const issue = async () => {
    const planting = new Planting(world.superuser);
    const trainee = await world.trainee(academy, 'Inês');
    await planting.completions(trainee.enrolmentId, academy.assessor.personId);
    await planting.name(trainee.enrolmentId, academy.id, trainee.personId, academy.assessor.personId, { legalName });
    const certificate = await academy.certifier.visitor.ask<IssuedCertificateView>('post', `${academy.path}/certificates`, { enrolmentId: trainee.enrolmentId, typed: legalName });
    // The event of the issue brings the one of the credential with it.
    while ((await world.deliverEvents()) > 0);
    return { trainee, certificate };
  };
  const codeOf = async ({ id }: IssuedCertificateView) =>
    (await world.superuser.query<{ code: Buffer | null }>('select check_code as code from credential where certificate_id = $1', [id])).rows[0]?.code ?? null;
  const keys = async () => checkKeysIn(JSON.parse((await world.visitor().send('get', '/register/did.json')).text) as DidDocument);
  const opened = async (certificate: IssuedCertificateView) => openCheckCode(codeFragment((await codeOf(certificate)) ?? Buffer.alloc(0)), await keys());
  const paper = async (visitor: Visitor, { pdfUrl }: IssuedCertificateView) => ((await visitor.send('get', `${pdfUrl}?locale=en`)).body as Buffer).toString('latin1');

  it('says what the paper says, signed by the register', async () => {
    const { certificate } = await issue();
    const { rows } = await world.superuser.query<{ list: string; index: number }>('select status_list as list, status_index::int as index from certificate where id = $1', [certificate.id]);
    expect(await opened(certificate)).toEqual({
      ok: true,
      value: {
        number: certificate.number.replaceAll('-', ''),
        name: legalName,
        scope: 'scalp-micropigmentation',
        programme: 'smp-technician',
        version: expect.stringMatching(/^\d{4}\.\d$/) as string,
        academy: 'Academia do Ponto',
        validFrom: certificate.validFrom,
        validUntil: certificate.validUntil,
        status: rows[0],
      },
    });
  });

  it('stands in the paper’s square code, behind the address that is printed', async () => {
    const { certificate, trainee } = await issue();
    const fragment = codeFragment((await codeOf(certificate)) ?? Buffer.alloc(0));
    expect(await paper(trainee.visitor, certificate)).toContain(`(${certificate.checkUrl}${fragment})`);
  });

  it('is left out where there is none: the paper then has the address alone', async () => {
    const { certificate, trainee } = await issue();
    await world.superuser.query('set session_replication_role = replica');
    await world.superuser.query('update credential set check_code = null, check_key_id = null where certificate_id = $1', [certificate.id]);
    await world.superuser.query('set session_replication_role = origin');
    const source = await paper(trainee.visitor, certificate);
    expect([source.includes(`(${certificate.checkUrl})`), source.includes('#c=')]).toEqual([true, false]);
  });

  it('holds still when the register’s key was replaced, and the next one is signed with the new key', async () => {
    const one = await issue();
    await world.app.get(RotateKey).run(null);
    const two = await issue();
    expect([(await opened(one.certificate)).ok, (await opened(two.certificate)).ok]).toEqual([true, true]);
    const used = await world.superuser.query('select distinct check_key_id from credential where certificate_id = any ($1)', [[one.certificate.id, two.certificate.id]]);
    expect(used.rowCount).toBe(2);
  });

  it('is refused by the database under a key that is not the register’s, or not in force', async () => {
    const { certificate } = await issue();
    const own = await world.app.get(ProvideKey).run(academy.id);
    const retired = (await world.superuser.query<{ id: string }>('select id from signing_key where academy_id is null and retired_at is not null')).rows[0]?.id;
    // As if nothing had been signed yet.
    await world.superuser.query('set session_replication_role = replica');
    const { rows } = await world.superuser.query<{ check_code: Buffer }>('delete from credential where certificate_id = $1 returning *', [certificate.id]);
    await world.superuser.query('set session_replication_role = origin');
    const code = rows[0]?.check_code.toString('hex');
    for (const keyId of [own.id, retired]) {
      const row = { ...rows[0], check_code: `\\x${code}`, digest: `\\x${'00'.repeat(32)}`, check_key_id: keyId };
      await expect(world.superuser.query('insert into credential select * from jsonb_populate_record(null::credential, $1)', [JSON.stringify(row)])).rejects.toMatchObject({ constraint: 'signing_key_is_in_force' });
    }
  });

  it('belongs to what a person may take along, and goes with the name', async () => {
    const { certificate, trainee } = await issue();
    const code = await codeOf(certificate);
    const exported = await trainee.visitor.ask<{ held: { certification: { credentials: { codeOnPaper: string }[] } } }>('get', '/v1/me/export');
    expect(exported.held.certification.credentials.map(({ codeOnPaper }) => codeOnPaper)).toEqual([code?.toString('base64')]);
    for (const sql of ["update credential set check_code = null where certificate_id = $1", "update credential set check_code = decode(repeat('00', 66), 'hex') where certificate_id = $1"]) {
      await expect(world.superuser.query(sql, [certificate.id])).rejects.toMatchObject({ constraint: 'credential_is_insert_only' });
    }
    await trainee.visitor.ask('post', '/v1/me/erasure', { typed: trainee.email });
    expect(await codeOf(certificate)).toBeNull();
  });
});
