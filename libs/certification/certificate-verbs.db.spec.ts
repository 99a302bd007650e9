// Does every verb lead where the rules say, and nowhere else, and does everybody concerned learn of it?
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';
import type { CertificateView } from './certificate-view.js';
import { certificateStates, stateAfter, type CertificateEventType, type CertificateState } from './core/certificate-state.js';

const legalName = 'Inês Maria da Conceição';
const password = 'seven calm people walk to the register';

interface Held {
  readonly id: string;
  readonly number: string;
  readonly trainee: Staff;
}

describe('the verbs of a certificate', () => {
  let world: World;
  let academy: Academy;
  let registrar: Visitor;
  const today = dayIn('Europe/Lisbon', new Date());

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    await world.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password });
    registrar = world.visitor();
    await registrar.signIn('registrar@example.org', password);
  }, 60_000);
  afterAll(() => world.close());

  async function certified(): Promise<Held> {
    const { certificate: { id, number }, trainee } = await world.certified(academy, legalName);
    return { id, number, trainee };
  }

  type Ask = (held: Held) => readonly [who: Visitor, path: string, body: object | undefined];
  /** What people can do, each by the event that it makes. */
  const verbs: Readonly<Partial<Record<CertificateEventType, Ask>>> = {
    conditions: ({ id }) => [registrar, `/v1/register/certificates/${id}/conditions`, { conditions: ['keep-records', 'no-scars'], until: addDays(today, 60) }],
    suspended: ({ id }) => [registrar, `/v1/register/certificates/${id}/suspension`, { reason: 'hygiene', until: null }],
    reinstated: ({ id }) => [registrar, `/v1/register/certificates/${id}/reinstatement`, { reason: 'resolved' }],
    'struck-off': ({ id, number }) => [registrar, `/v1/register/certificates/${id}/striking-off`, { reason: 'serious-harm', typed: number }],
    surrendered: ({ id, trainee }) => [trainee.visitor, `/v1/me/certificates/${id}/surrender`, undefined],
  };
  const ways: Readonly<Partial<Record<CertificateState, readonly CertificateEventType[]>>> = {
    'in-force': [],
    'with-conditions': ['conditions'],
    suspended: ['suspended'],
    'struck-off': ['struck-off'],
    surrendered: ['surrendered'],
  };
  const happen = (type: CertificateEventType, held: Held) => {
    const [who, path, body] = (verbs[type] as Ask)(held);
    return who.ask<CertificateView>('post', path, body);
  };
  const brought = async (state: CertificateState): Promise<Held> => {
    const held = await certified();
    for (const type of ways[state] ?? []) await happen(type, held);
    return held;
  };
  const checked = async ({ number }: Held) => (await world.app.inject({ url: `/check/${number}`, headers: { accept: 'application/json' } })).json<Record<string, unknown>>();
  const page = async ({ number }: Held, lang = 'en') => (await world.app.inject({ url: `/check/${number}?lang=${lang}`, headers: { accept: 'text/html' } })).body;
  const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []) => (await world.superuser.query<Row>(sql, [...values])).rows;

  const cases = certificateStates.filter((state) => ways[state]).flatMap((state) => (Object.keys(verbs) as CertificateEventType[]).map((type) => ({ state, type, leads: stateAfter(state, type) })));

  it.each(cases)('one that is $state, asked to be $type, ends as $leads', async ({ state, type, leads }) => {
    const held = await brought(state);
    const [who, path, body] = (verbs[type] as Ask)(held);
    const before = await rows('select from certificate_event where certificate_id = $1', [held.id]);
    if (leads === null) {
      expect(await who.refused('post', path, body)).toMatchObject({ status: 409 });
    } else {
      const changed = await who.ask<CertificateView>('post', path, body);
      expect(changed).toMatchObject({ state: leads, stateSince: today });
      expect(changed.events.at(-1)).toMatchObject({ type, state: leads });
    }
    expect(await checked(held)).toMatchObject({ status: leads ?? state });
    const after = await rows<{ leaf: Buffer | null }>('select coalesce(l.leaf, i.leaf) as leaf from certificate_event e left join ledger_entry l on l.event_id = e.id left join ledger_intake i on i.event_id = e.id where e.certificate_id = $1', [held.id]);
    expect(after).toHaveLength(before.length + (leads === null ? 0 : 1));
    expect(after.every(({ leaf }) => leaf !== null)).toBe(true);
  });

  it('conditions are read by the public, word for word in both languages, until they are lifted', async () => {
    const held = await brought('with-conditions');
    expect(await checked(held)).toMatchObject({ status: 'with-conditions', conditions: ['no-scars', 'keep-records'], reviewOn: addDays(today, 60) });
    expect(await page(held)).toContain('The person does not treat scars.');
    expect(await page(held, 'pt-PT')).toContain('A pessoa não trata cicatrizes.');
    await happen('reinstated', held);
    expect(await checked(held)).toMatchObject({ status: 'in-force', conditions: [] });
    expect(await page(held)).not.toContain('scars.');
  });

  it('conditions are at least one of a closed list, and looked at again on a day ahead', async () => {
    const { id } = await certified();
    const path = `/v1/register/certificates/${id}/conditions`;
    for (const conditions of [[], ['something-else'], ['no-scars', 'no-scars', 'no-scars', 'no-scars', 'no-scars'], 'no-scars', undefined]) {
      expect(await registrar.refused('post', path, { conditions, until: null })).toMatchObject({ status: 400, code: 'input-invalid' });
    }
    expect(await registrar.refused('post', path, { conditions: ['no-scars'], until: today })).toMatchObject({ status: 400, code: 'review-date-passed' });
    expect(await academy.owner.visitor.refused('post', path, { conditions: ['no-scars'], until: null })).toMatchObject({ status: 403 });
    expect(await registrar.ask('post', path, { conditions: ['no-scars', 'no-scars'], until: null })).toMatchObject({ events: [{}, { conditions: ['no-scars'] }] });
  });

  it('an academy that suspends under conditions leaves the end of it to the register', async () => {
    const held = await brought('with-conditions');
    const path = `${academy.path}/certificates/${held.id}`;
    const suspended = await academy.owner.visitor.ask<CertificateView>('post', `${path}/suspension`, { reason: 'hygiene', until: addDays(today, 5) });
    expect(suspended).toMatchObject({ state: 'suspended', can: { reinstate: false } });
    expect(suspended.events.at(-1)?.conditions).toEqual(['no-scars', 'keep-records']);
    expect(await academy.owner.visitor.refused('post', `${path}/reinstatement`, { reason: 'resolved' })).toMatchObject({ status: 409, code: 'imposed-by-register' });
    // Not even the register lifts it without a word about the conditions.
    const [seen] = (await registrar.ask<CertificateView[]>('get', `/v1/register/certificates?query=${held.number}`)).filter(({ id }) => id === held.id);
    expect(seen).toMatchObject({ can: { reinstate: false, impose: true } });
    expect(await registrar.refused('post', `/v1/register/certificates/${held.id}/reinstatement`, { reason: 'resolved' })).toMatchObject({ status: 409, code: 'conditions-stand' });
    expect(await happen('conditions', held)).toMatchObject({ state: 'with-conditions' });
    expect(await happen('reinstated', held)).toMatchObject({ state: 'in-force' });
  });

  it('under conditions nobody gives up: they would be left behind', async () => {
    const held = await brought('with-conditions');
    const [seen] = await held.trainee.visitor.ask<CertificateView[]>('get', '/v1/me/certificates');
    expect(seen).toMatchObject({ can: { surrender: false } });
    expect(await held.trainee.visitor.refused('post', `/v1/me/certificates/${held.id}/surrender`)).toMatchObject({ status: 409, code: 'certificate-not-in-force' });
  });

  it('nobody is struck off by a slip: the number is typed, and the reason is published', async () => {
    const held = await certified();
    const path = `/v1/register/certificates/${held.id}/striking-off`;
    for (const typed of ['12345', (await certified()).number]) expect(await registrar.refused('post', path, { reason: 'false-evidence', typed })).toMatchObject({ status: 400, code: 'typed-number-differs' });
    expect(await registrar.refused('post', path, { reason: 'because', typed: held.number })).toMatchObject({ status: 400 });
    expect(await academy.owner.visitor.refused('post', path, { reason: 'false-evidence', typed: held.number })).toMatchObject({ status: 403 });
    await registrar.ask('post', path, { reason: 'false-evidence', typed: held.number.toLowerCase().replaceAll('-', '') });
    expect(await page(held)).toContain('Reason: it rested on false evidence.');
    expect(await page(held, 'pt-PT')).toContain('Motivo: assentava em provas falsas.');
  });

  it('a holder alone gives a certificate up; that a concern was being looked into is told then', async () => {
    const [quiet, reviewed, reported] = [await certified(), await certified(), await certified()];
    for (const other of [academy.owner.visitor, registrar, quiet.trainee.visitor]) expect(await other.refused('post', `/v1/me/certificates/${reviewed.id}/surrender`)).toMatchObject({ status: 404 });
    for (const [{ number }, state] of [[reviewed, 'in-review'], [reported, 'received']] as const) {
      await world.superuser.query(
        "insert into concern (id, reference, certificate_number, about, account, locale, received_at, state) values (gen_random_uuid(), 'R' || $1::text, $1::text, 'hygiene', 'The needles were used.', 'en', now(), $2)",
        [number.replaceAll('-', ''), state],
      );
    }
    for (const held of [quiet, reviewed, reported]) await happen('surrendered', held);
    expect([await checked(quiet), await checked(reviewed), await checked(reported)].map(({ reason }) => reason)).toEqual([null, 'concern-open', null]);
    expect(await page(reviewed)).toContain('At that time the register was looking into a concern.');
  });

  it('a holder gets one letter for each change, however often it is delivered', async () => {
    const [first, second, third] = [await certified(), await certified(), await certified()];
    for (const type of ['conditions', 'reinstated', 'struck-off'] as const) await happen(type, first);
    for (const type of ['suspended', 'reinstated'] as const) await happen(type, second);
    await happen('surrendered', third);
    const ids = [first, second, third].map(({ id }) => id);
    const events = await rows<{ id: string }>("select id from outbox_event where payload->>'certificateId' = any ($1) order by id", [ids]);
    for (const { id } of [...events, ...events]) await world.app.get(EventHandlers).deliver(id);
    const subjects = async (id: string) => (await rows<{ subject: string }>('select subject from inbox_letter where body like $1 order by id', [`%/my/certificates/${id}%`])).map(({ subject }) => subject).slice(1);
    expect(await subjects(first.id)).toEqual(['Your certificate is in force with conditions', 'The conditions on your certificate were lifted', 'Your certificate was struck off']);
    expect(await subjects(second.id)).toEqual(['Your certificate is suspended', 'The suspension of your certificate was lifted']);
    expect(await subjects(third.id)).toEqual(['You have given up your certificate']);
  });
});
