// Does everybody concerned get a receipt that holds without us, and nobody else?
import { randomUUID } from 'node:crypto';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { parseVerifierKey } from '#libs/ledger/core/note.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import type { IssuedCertificateView } from './certificate-view.js';
import { verifyCertificateReceipt } from './core/certificate-receipt.js';

const legalName = 'Inês Maria da Conceição';
const password = 'seven calm people walk to the register';

describe('a receipt', () => {
  let world: World;
  let academy: Academy;
  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const ready = () => world.eligible(academy, legalName);
  const issue = async (headers: Record<string, string> = {}) => {
    const trainee = await ready();
    const response = await academy.certifier.visitor.send('post', `${academy.path}/certificates`, { enrolmentId: trainee.enrolmentId, typed: legalName }, { headers });
    return { trainee, response, certificate: response.body as IssuedCertificateView };
  };
  const trust = async () => {
    const { text } = await world.visitor().send('get', '/ledger/key');
    const key = parseVerifierKey(text.trim());
    if (!key.ok) throw new Error(key.fault);
    return trustingOnly(key.value);
  };
  const download = async (visitor: Visitor, { receiptUrl, number }: IssuedCertificateView): Promise<string> => {
    const response = await visitor.send('get', receiptUrl);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(response.headers['content-disposition']).toBe(`attachment; filename="dermark-${number}.tlog-proof"`);
    return response.text;
  };

  it('comes with the answer that issues, and proves number, name and facts', async () => {
    const { response, certificate } = await issue();
    expect(response.status).toBe(201);
    expect(verifyCertificateReceipt(certificate.receipt ?? '', await trust())).toMatchObject({
      ok: true,
      value: {
        index: certificate.ledger?.index,
        academyId: academy.id,
        number: { value: certificate.number.replaceAll('-', '') },
        holder: { value: legalName },
        certified: { validFrom: certificate.validFrom, validUntil: certificate.validUntil, independence: 'independent' },
      },
    });
  });

  it('comes again when the request is repeated, and holds still when the log has grown', async () => {
    const trainee = await ready();
    const send = (key: string) => academy.certifier.visitor.send('post', `${academy.path}/certificates`, { enrolmentId: trainee.enrolmentId, typed: legalName }, { key });
    const key = randomUUID();
    const first = (await send(key)).body as IssuedCertificateView;
    for (let more = 0; more < 3; more += 1) await issue();
    const again = (await send(key)).body as IssuedCertificateView;
    expect(again.id).toBe(first.id);
    const policy = await trust();
    const [before, after] = [first, again].map(({ receipt }) => verifyCertificateReceipt(receipt ?? '', policy));
    expect([before, after]).toMatchObject([{ ok: true, value: { index: first.ledger?.index } }, { ok: true, value: { index: first.ledger?.index } }]);
  });

  it('is not waited for when the request prefers so: 202, and it is there a moment later', async () => {
    const { response, certificate, trainee } = await issue({ prefer: 'respond-async' });
    expect(response.status).toBe(202);
    expect(response.headers['preference-applied']).toBe('respond-async');
    expect(verifyCertificateReceipt(await download(trainee.visitor, certificate), await trust())).toMatchObject({ ok: true, value: { number: { value: certificate.number.replaceAll('-', '') } } });
  });

  it('is given to its holder, its academy and the registrar, who leaves a trace, and to nobody else', async () => {
    await world.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password });
    const registrar = world.visitor();
    await registrar.signIn('registrar@example.org', password);
    const { certificate, trainee } = await issue();
    const policy = await trust();
    for (const visitor of [trainee.visitor, academy.instructor.visitor, registrar]) expect(verifyCertificateReceipt(await download(visitor, certificate), policy).ok).toBe(true);
    const { rows } = await world.superuser.query("select 1 from audit_entry where act = 'register.receipt-read' and subject_id = $1", [certificate.id]);
    expect(rows).toHaveLength(1);
    const elsewhere = await world.academy('Academia Alheia');
    for (const visitor of [elsewhere.owner.visitor, (await issue()).trainee.visitor]) expect(await visitor.refused('get', certificate.receiptUrl)).toMatchObject({ status: 404 });
    expect(await world.visitor().refused('get', certificate.receiptUrl)).toMatchObject({ status: 401 });
  });
});
