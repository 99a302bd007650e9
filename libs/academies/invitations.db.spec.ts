// Who joins an academy by invitation, and how?
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { lettersTo, tokenSentTo } from '../../test/letters.js';
import { goodPassword, openOffice, type Office } from '../../test/register-office.js';

interface Seen {
  readonly members: { personId: string; name: string; roles: { grantId: string; role: string }[] }[];
  readonly invitations: { id: string; email: string; role: string; acceptedAt: string | null; expiresAt: string; invitedAt: string }[];
}

describe('an academy invites', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());
  const visitor = () => office.visitor();
  const acts = async (id: string) => (await office.superuser.query<{ act: string }>('select act from audit_entry where academy_id = $1 order by at, id', [id])).rows.map(({ act }) => act);

  const invite = (academy: { path: string; owner: Visitor }, email: string, role: string) => academy.owner.ask<{ id: string }>('post', `${academy.path}/invitations`, { email, name: 'Inês Silva', role, locale: 'en' });

  it('somebody new, who accepts with a password and holds the role from then on', async () => {
    const academy = await office.admitted();
    const { id } = await invite(academy, 'new@example.org', 'assessor');
    const before = await academy.owner.ask<Seen>('get', academy.path);
    expect(before.members).toHaveLength(1);
    expect(before.invitations).toEqual([expect.objectContaining({ id, name: 'Inês Silva', email: 'new@example.org', role: 'assessor', acceptedAt: null })]);
    const [invitation] = before.invitations;
    expect(Date.parse(invitation?.expiresAt ?? '') - Date.parse(invitation?.invitedAt ?? '')).toBe(14 * 86_400_000);
    expect((await lettersTo(office.app, 'new@example.org'))[0]?.body).toMatch(/Academia do Ponto invites you to join it on Dermark as an assessor\./);

    const token = await tokenSentTo(office.app, 'new@example.org');
    expect(await visitor().ask('get', `/v1/links/${token}`)).toMatchObject({ academyName: 'Academia do Ponto', role: 'assessor', needsPassword: true });
    const ines = visitor();
    expect(await ines.ask('post', `/v1/links/${token}`, { password: goodPassword })).toMatchObject({ memberships: [{ academyId: academy.id, role: 'assessor' }] });
    const seen = await academy.owner.ask<Seen>('get', academy.path);
    expect(seen.members.map(({ name }) => name)).toEqual(['Inês Silva', 'Olívia Ordem']);
    expect(seen.invitations[0]?.acceptedAt).not.toBeNull();
    expect(await ines.ask<Seen>('get', academy.path)).toMatchObject({ members: seen.members, invitations: [] });
    expect(await academy.owner.refused('post', `${academy.path}/invitations`, { email: 'NEW@example.org', name: 'I', role: 'assessor', locale: 'en' })).toMatchObject({ status: 409, code: 'already-member' });
    expect(await acts(academy.id)).toEqual(expect.arrayContaining(['invitation.sent', 'invitation.accepted', 'role.granted']));
  });

  it('somebody who has an account elsewhere, who signs in to accept and keeps one account', async () => {
    const academy = await office.admitted();
    const { personId, browser } = await office.signedIn('elsewhere@example.org', 'Eva Melo');
    await invite(academy, 'elsewhere@example.org', 'certifier');
    const token = await tokenSentTo(office.app, 'elsewhere@example.org');
    expect(await visitor().refused('post', `/v1/links/${token}`, {})).toMatchObject({ status: 401, code: 'link-needs-sign-in' });
    expect(await browser.ask('post', `/v1/links/${token}`, {})).toMatchObject({ personId, name: 'Eva Melo', memberships: [{ role: 'certifier' }] });
    expect(await browser.refused('post', `/v1/links/${token}`, {})).toMatchObject({ status: 410 });
  });

  it('again, and only the newest letter works', async () => {
    const academy = await office.admitted();
    await invite(academy, 'again@example.org', 'instructor');
    const first = await tokenSentTo(office.app, 'again@example.org');
    await invite(academy, 'again@example.org', 'instructor');
    const second = await tokenSentTo(office.app, 'again@example.org');
    expect(await visitor().refused('get', `/v1/links/${first}`)).toMatchObject({ status: 410 });
    await visitor().ask('post', `/v1/links/${second}`, { password: goodPassword });
    expect((await academy.owner.ask<Seen>('get', academy.path)).invitations).toHaveLength(1);
  });

  it('once per key, into no role but those that work there, and not after it is closed', async () => {
    const academy = await office.admitted();
    const wish = { email: 'perkey@example.org', name: 'I', role: 'assessor', locale: 'en' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => academy.owner.send('post', `${academy.path}/invitations`, wish, { key: 'one-invitation-one-key' })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await lettersTo(office.app, 'perkey@example.org')).toHaveLength(1);
    for (const role of ['trainee', 'registrar', 'admin']) expect(await academy.owner.refused('post', `${academy.path}/invitations`, { ...wish, role })).toMatchObject({ status: 400 });
    const token = await tokenSentTo(office.app, 'perkey@example.org');
    await office.registrar.ask('post', `${academy.register}/closure`, { reason: 'Gave up' });
    expect(await academy.owner.refused('post', `${academy.path}/invitations`, { ...wish, email: 'later@example.org' })).toMatchObject({ status: 409, code: 'academy-closed' });
    expect(await visitor().refused('post', `/v1/links/${token}`, { password: goodPassword })).toMatchObject({ status: 410 });
  });
});
