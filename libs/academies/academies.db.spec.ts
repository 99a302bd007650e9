// Does an academy live as the register says, and see only itself?
import { v7 } from 'uuid';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { lettersTo } from '../../test/letters.js';
import { applicationOf, openOffice, type Office } from '../../test/register-office.js';

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly can: Record<string, boolean>;
  readonly members: { personId: string; name: string; roles: { grantId: string; role: string }[] }[];
  readonly invitations: { id: string; email: string; role: string; acceptedAt: string | null; expiresAt: string; invitedAt: string }[];
}

describe('an academy', () => {
  let office: Office;
  let registrar: Visitor;
  beforeAll(async () => {
    office = await openOffice();
    registrar = office.registrar;
  });
  afterAll(() => office.close());
  const visitor = () => office.visitor();
  const events = async (id: string) => (await office.superuser.query<{ type: string; reason: string | null }>('select type, reason from academy_event where academy_id = $1 order by at, id', [id])).rows.map(({ type, reason }) => (reason === null ? type : `${type}: ${reason}`));
  const published = async (id: string) => (await office.superuser.query<{ type: string }>("select type from outbox_event where payload = jsonb_build_object('academyId', $1::text) order by id", [id])).rows.map(({ type }) => type);
  const acts = async (id: string) => (await office.superuser.query<{ act: string }>('select act from audit_entry where academy_id = $1 order by at, id', [id])).rows.map(({ act }) => act);

  it('applies once, however often the form is sent with one key', async () => {
    const key = 'one-application-one-key';
    const wish = applicationOf('once@example.org');
    const answers = await Promise.all(Array.from({ length: 5 }, () => visitor().send('post', '/v1/academy-applications', wish, { key })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.body).toEqual({ id: expect.any(String), state: 'applied' });
    expect(await visitor().refused('post', '/v1/academy-applications', { ...wish, city: 'Faro' }, { key })).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
    expect((await office.superuser.query("select from academy where contact_email = 'once@example.org'")).rowCount).toBe(1);
    expect((await office.superuser.query("select from email_address where address_key = 'once@example.org'")).rowCount).toBe(0);
  });

  it('applies with fields that are known and filled, or is told which are not', async () => {
    const wish = applicationOf('fields@example.org');
    for (const [field, value] of [['country', 'XX'], ['country', 'pt'], ['website', 'javascript:alert(1)'], ['email', 'nobody'], ['name', 'A'], ['name', `A${'\u0000'}B`], ['locale', 'pt'], ['state', 'admitted'], ['city', null], ['name', `${'n'.repeat(119)}\ufe0f\ufe0f`]] as const) {
      expect(await visitor().refused('post', '/v1/academy-applications', { ...wish, [field]: value })).toMatchObject({ status: 400, code: 'input-invalid', faults: [{ pointer: `/${field}` }] });
    }
  });

  it('is admitted, suspended, reinstated and closed by the registrar, each with its event and audit row', async () => {
    const { id, register } = await office.applied();
    const ask = (move: string, body: object) => registrar.ask<Seen>('post', `${register}/${move}`, body);
    const waiting = await registrar.ask<Seen[]>('get', '/v1/register/academies?state=applied');
    expect(waiting.find((academy) => academy.id === id)).toMatchObject({ state: 'applied', applicantName: 'Olívia Ordem', can: { admit: true, suspend: false, reinstate: false, close: true } });
    expect(await ask('admission', {})).toMatchObject({ id, state: 'admitted', can: { suspend: true } });
    expect(await ask('suspension', { reason: 'No hygiene plan' })).toMatchObject({ state: 'suspended', can: { reinstate: true } });
    expect(await ask('reinstatement', { reason: 'Plan received' })).toMatchObject({ state: 'admitted' });
    expect(await ask('closure', { reason: 'Gave up teaching' })).toMatchObject({ state: 'closed', can: { admit: false, suspend: false, reinstate: false, close: false } });
    expect(await events(id)).toEqual(['applied', 'admitted', 'suspended: No hygiene plan', 'reinstated: Plan received', 'closed: Gave up teaching']);
    expect(await published(id)).toEqual(['academy.admitted', 'academy.suspended', 'academy.reinstated', 'academy.closed']);
    expect(await acts(id)).toEqual(['academy.applied', 'academy.admitted', 'role.granted', 'academy.suspended', 'academy.reinstated', 'academy.closed']);
  });

  it('is moved in no other way: neither by the registrar nor in the database', async () => {
    const reason = { reason: 'Because' };
    const bodies: Record<string, object> = { admission: {}, suspension: reason, reinstatement: reason, closure: reason };
    const { register, id } = await office.applied();
    const unlawful = async (...moves: string[]) => {
      for (const move of moves) expect(await registrar.refused('post', `${register}/${move}`, bodies[move])).toMatchObject({ status: 409, code: 'academy-move-refused', facts: { state: expect.any(String) } });
    };
    await unlawful('suspension', 'reinstatement');
    await registrar.ask('post', `${register}/admission`, {});
    await unlawful('admission', 'reinstatement');
    await registrar.ask('post', `${register}/suspension`, reason);
    await unlawful('admission', 'suspension');
    await registrar.ask('post', `${register}/closure`, reason);
    await unlawful('admission', 'suspension', 'reinstatement', 'closure');
    await expect(office.superuser.query("update academy set state = 'admitted' where id = $1", [id])).rejects.toMatchObject({ constraint: 'academy_moves_lawfully' });
  });

  it('is admitted once by two registrars at the same moment', async () => {
    const { register, id } = await office.applied();
    const answers = await Promise.all(Array.from({ length: 8 }, () => registrar.send('post', `${register}/admission`, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    expect(await events(id)).toEqual(['applied', 'admitted']);
  });

  it('is moved by nobody but a registrar, with a reason and nothing else', async () => {
    const { register, path, owner } = await office.admitted();
    for (const who of [owner, (await office.signedIn('anybody@example.org')).browser]) {
      expect(await who.refused('post', `${register}/suspension`, { reason: 'Mine' })).toMatchObject({ status: 403, code: 'registrar-only' });
      expect(await who.refused('get', '/v1/register/academies')).toMatchObject({ status: 403 });
    }
    expect(await visitor().refused('post', `${register}/suspension`, { reason: 'Mine' })).toMatchObject({ status: 401 });
    for (const body of [{}, { reason: '' }, { reason: 'x' }, { reason: 'Fine', state: 'closed' }]) expect(await registrar.refused('post', `${register}/suspension`, body)).toMatchObject({ status: 400, code: 'input-invalid' });
    expect(await registrar.refused('post', `${register}/admission`, { state: 'closed' })).toMatchObject({ status: 400, faults: [{ pointer: '/state', code: 'unknown-field' }] });
    expect(await registrar.refused('post', `/v1/register/academies/${v7()}/admission`, {})).toMatchObject({ status: 404 });
    expect(await registrar.refused('get', '/v1/register/academies?state=secret')).toMatchObject({ status: 400 });
    expect(await registrar.refused('get', path)).toMatchObject({ status: 404 });
  });

  it('has its applicant as owner from admission on, who gets a letter in the language of the application', async () => {
    const { id, email, owner, path } = await office.admitted();
    const [letter] = await lettersTo(office.app, email);
    expect(letter).toMatchObject({ subject: 'Academia do Ponto: admissão no Dermark' });
    expect(await owner.ask('get', '/v1/session')).toMatchObject({ name: 'Olívia Ordem', memberships: [{ academyId: id, academyName: 'Academia do Ponto', academyState: 'admitted', role: 'owner' }] });
    expect(await owner.ask<Seen>('get', path)).toMatchObject({ id, state: 'admitted', members: [{ name: 'Olívia Ordem', roles: [{ role: 'owner' }] }], invitations: [] });
  });

  it('whose applicant has an account sends no link, only the news', async () => {
    const { browser } = await office.signedIn('twice@example.org');
    const { id, register } = await office.applied('twice@example.org');
    await registrar.ask('post', `${register}/admission`, {});
    const letters = await lettersTo(office.app, 'twice@example.org');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain(`${office.config.publicUrl}/academies/${id}`);
    expect(letters[0]?.body).not.toContain('/links/');
    expect(await browser.ask('get', '/v1/session')).toMatchObject({ memberships: [{ academyId: id, role: 'owner' }] });
  });

  it('leaves an audit row whenever the registrar looks across academies', async () => {
    const count = async () => (await office.superuser.query("select from audit_entry where act = 'register.academies-read'")).rowCount ?? 0;
    const before = await count();
    await registrar.ask('get', '/v1/register/academies');
    expect(await count()).toBe(before + 1);
  });

  it('is not there for the owner of another one', async () => {
    const [mine, other] = [await office.admitted(), await office.admitted()];
    const { personId } = await office.member(other.id, 'assessor');
    const grants = (await other.owner.ask<Seen>('get', other.path)).members.find((one) => one.personId === personId)?.roles;
    const grantId = grants?.[0]?.grantId ?? '';
    expect(await mine.owner.refused('get', other.path)).toMatchObject({ status: 404, code: 'not-found' });
    expect(await mine.owner.refused('get', `${other.path}/audit`)).toMatchObject({ status: 404 });
    expect(await mine.owner.refused('post', `${other.path}/invitations`, { email: 'x@example.org', name: 'X', role: 'owner', locale: 'en' })).toMatchObject({ status: 404 });
    expect(await mine.owner.refused('delete', `${other.path}/grants/${grantId}`)).toMatchObject({ status: 404 });
    // Through the own academy neither: the grant of another one is none of this one's.
    expect(await mine.owner.refused('delete', `${mine.path}/grants/${grantId}`)).toMatchObject({ status: 404, code: 'grant-not-found' });
  });

  it('lets owners alone invite, remove and read the audit list', async () => {
    const academy = await office.admitted();
    const { browser } = await office.member(academy.id, 'instructor', 'assessor', 'certifier', 'trainee');
    await browser.ask('get', academy.path);
    expect(await browser.refused('get', `${academy.path}/audit`)).toMatchObject({ status: 404 });
    expect(await browser.refused('post', `${academy.path}/invitations`, { email: 'x@example.org', name: 'X', role: 'owner', locale: 'en' })).toMatchObject({ status: 404 });
    expect(await browser.refused('delete', `${academy.path}/grants/${v7()}`)).toMatchObject({ status: 404 });
  });

  it('takes a role from a member at once, with an audit row', async () => {
    const academy = await office.admitted();
    const { personId, browser } = await office.member(academy.id, 'assessor');
    const seen = await academy.owner.ask<Seen>('get', academy.path);
    const grantId = seen.members.find((one) => one.personId === personId)?.roles[0]?.grantId ?? '';
    await browser.ask('get', academy.path);
    expect((await academy.owner.send('delete', `${academy.path}/grants/${grantId}`)).status).toBe(204);
    expect(await browser.refused('get', academy.path)).toMatchObject({ status: 404 });
    expect(await academy.owner.refused('delete', `${academy.path}/grants/${grantId}`)).toMatchObject({ status: 404, code: 'grant-not-found' });
    expect((await acts(academy.id)).at(-1)).toBe('role.revoked');
  });

  it('is never without an owner, not even when two remove each other at the same moment', async () => {
    const academy = await office.admitted();
    const second = await office.member(academy.id, 'owner');
    const { members } = await academy.owner.ask<Seen>('get', academy.path);
    const grantOf = (id: string) => members.find((one) => one.personId === id)?.roles[0]?.grantId ?? '';
    const firstId = members.find((one) => one.personId !== second.personId)?.personId ?? '';
    const answers = await Promise.all([
      academy.owner.send('delete', `${academy.path}/grants/${grantOf(second.personId)}`),
      second.browser.send('delete', `${academy.path}/grants/${grantOf(firstId)}`),
    ]);
    // The second one meets 409 as the last owner, or 404 if the guard already found the role gone.
    expect(answers.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
    const left = answers[0].status === 204 ? academy.owner : second.browser;
    const own = (await left.ask<Seen>('get', academy.path)).members.flatMap(({ roles }) => roles);
    expect(own.map(({ role }) => role)).toEqual(['owner']);
    expect(await left.refused('delete', `${academy.path}/grants/${own[0]?.grantId}`)).toMatchObject({ status: 409, code: 'last-owner' });
  });

  it('shows its owner who did what, newest first, fifty at a time, and no name in what is stored', async () => {
    const academy = await office.admitted();
    const { personId } = await office.member(academy.id);
    for (let number = 0; number < 60; number += 1) {
      await office.superuser.query("insert into audit_entry (id, at, act, actor_id, academy_id, subject_type, subject_id) values ($1, now(), 'planted', $2, $3, 'number', $4)", [v7(), personId, academy.id, String(number)]);
    }
    interface Page { items: { id: string; act: string; actorName: string | null; subjectId: string }[]; next: string | null }
    const first = await academy.owner.ask<Page>('get', `${academy.path}/audit`);
    expect(first.items.map(({ subjectId }) => subjectId)).toEqual(Array.from({ length: 50 }, (_, index) => String(59 - index)));
    expect(first.items[0]?.actorName).toBe('Rui Melo');
    const second = await academy.owner.ask<Page>('get', `${academy.path}/audit?before=${first.next}`);
    expect(second.items.map(({ act }) => act).slice(10)).toEqual(['role.granted', 'academy.admitted', 'academy.applied']);
    expect(second.next).toBeNull();
    expect(await academy.owner.refused('get', `${academy.path}/audit?before=x`)).toMatchObject({ status: 400 });
    const { rows } = await office.superuser.query<{ row: string }>('select row_to_json(a)::text as row from audit_entry a where academy_id = $1', [academy.id]);
    for (const { row } of rows) expect(row).not.toMatch(/Ordem|Melo|example\.org/);
  });
});
