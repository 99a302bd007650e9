// Is nothing shown of a certificate in whose past somebody has changed anything by SQL?
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import type { IssuedCertificateView } from '#libs/certification/certificate-view.js';
import { Planting } from '#libs/certification/eligible-trainee.fixture.js';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Clock } from '#libs/platform/clock.js';
import { WholeLife1790000000020 } from '#migrations/0020-whole-life.js';
import type { QueryRunner } from 'typeorm';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import type { CheckAnswerView } from './check-answer.dto.js';

const legalName = 'Inês Maria da Conceição';
const password = 'seven calm people walk to the register';

describe('a line of the register', () => {
  let world: World;
  let academy: Academy;
  let registrar: Visitor;
  let certificate: IssuedCertificateView;
  /** Milliseconds that the server's clock is ahead. */
  let ahead = 0;
  const today = dayIn('Europe/Lisbon', new Date());

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    await world.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password });
    registrar = world.visitor();
    await registrar.signIn('registrar@example.org', password);
    certificate = await issue();
    Object.assign(world.app.get(Clock), { now: () => new Date(Date.now() + ahead) });
    // What it tells its operator at every forgery is not what is looked at here.
    Logger.overrideLogger(false);
    await ordered('suspension', { reason: 'hygiene', until: addDays(today, 20) });
    await ordered('conditions', { conditions: ['no-scars', 'keep-records'], until: addDays(today, 30) });
    await proven();
  }, 60_000);
  afterAll(() => world.close());

  const trained = async (at: Academy, personId?: string) => {
    const planting = new Planting(world.superuser);
    const trainee = personId === undefined ? await world.trainee(at, 'Inês') : { personId, enrolmentId: await planting.enrolment(at.id, world.programmeVersionId, personId, at.owner.personId) };
    await planting.completions(trainee.enrolmentId, at.assessor.personId);
    await planting.name(trainee.enrolmentId, at.id, trainee.personId, at.assessor.personId, { legalName });
    return trainee;
  };
  const issue = async (at = academy, personId?: string) => {
    const { enrolmentId } = await trained(at, personId);
    return at.certifier.visitor.ask<IssuedCertificateView>('post', `${at.path}/certificates`, { enrolmentId, typed: legalName });
  };
  const ordered = (order: string, body: object) => registrar.ask('post', `/v1/register/certificates/${certificate.id}/${order}`, body);
  const data = async ({ number } = certificate) => (await world.app.inject({ url: `/check/${number}`, headers: { accept: 'application/json' } })).json<CheckAnswerView>();
  /** As soon as the log has given its newest entry a place. */
  const proven = async (of = certificate) => {
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) if ((await data(of)).lines?.every(({ check, because }) => check !== 'signature' || because === 'as-signed')) return;
    expect((await data(of)).lines).toContainEqual({ check: 'signature', answer: 'yes', because: 'as-signed' });
  };
  /** More than a second later: memory that is not proven anew by then is not believed. */
  const shows = async ({ number } = certificate, on = '') => {
    ahead += 1200;
    const { statusCode, body } = await world.app.inject({ url: `/check/${number}${on}`, headers: { accept: 'text/html', 'accept-language': 'en' } });
    return { statusCode, isRefused: /is not what was signed|does not have the entry/.test(body), names: body.includes(legalName), tells: body.includes('class="note" role="status"') };
  };
  const refused = { statusCode: 503, isRefused: true, names: false, tells: false };
  const numberOf = ({ number } = certificate) => number.replaceAll('-', '');
  const lineOf = async (number: string) => (await world.superuser.query<{ line: object }>('select to_jsonb(p) as line from public_register p where number = $1', [number])).rows[0]?.line;
  const change = (assignment: string, number = numberOf()) => world.superuser.query(`update public_register set ${assignment} where number = $1`, [number]);
  /** Puts back everything but the count of changes. */
  const putBack = (line: object, number = numberOf()) => {
    const columns = Object.keys(line).filter((column) => !['version', 'changed_in'].includes(column));
    return world.superuser.query(`update public_register p set (${columns.join()}) = (select ${columns.map((column) => `r.${column}`).join()} from jsonb_populate_record(p, $2) r) where number = $1`, [number, JSON.stringify(line)]);
  };
  /** Sets `field` of the n-th item of a list in the line. */
  const within = (column: 'history' | 'earlier', place: number, field: string, value: unknown) => `${column} = jsonb_set(${column}, '{${place},${field}}', '${JSON.stringify(value)}')`;

  it('tells every event of a genuine life, and gives what opens each of their entries', async () => {
    const answer = await data();
    expect(answer).toMatchObject({ status: 'with-conditions', history: [{ state: 'in-force' }, { state: 'suspended', reason: 'hygiene' }, { state: 'with-conditions' }] });
    expect(answer.committed.earlier.map(({ event, index }) => [event, index])).toEqual([[answer.committed.issuedEvent, answer.ledger.issuedIndex], [expect.any(String), expect.any(Number)]]);
    expect(await shows(certificate, `?on=${today}&lang=en`)).toEqual({ statusCode: 200, isRefused: false, names: true, tells: true });
  });

  it.each([
    ['a suspended day into one in force', within('history', 1, 'state', 'in-force')],
    ['the day of a suspension', within('history', 1, 'day', addDays(today, 1))],
    ['the reason of a suspension', within('history', 1, 'reason', 'holder-request')],
    ['the review date of a suspension', within('history', 1, 'until', addDays(today, 21))],
    ['the day of the issue', within('history', 0, 'day', addDays(today, -300))],
    ['the suspension out of the history', "history = history - 1"],
    ['the suspension out of everything', "history = history - 1, earlier = earlier - 1"],
    ['one suspension more into it', "history = history || (history -> 1)"],
    ['the order of the history', "history = jsonb_build_array(history -> 0, history -> 2, history -> 1)"],
    ['the history into nothing', "history = '[]'"],
    ['the history into what nobody can read', "history = 'null'"],
    ['the facts of an earlier event', within('earlier', 1, 'facts', '{"reason":"holder-request"}')],
    ['the salt of an earlier event', within('earlier', 1, 'salt', 'A'.repeat(43))],
    ['the hash of an earlier event', within('earlier', 1, 'leafHash', 'A'.repeat(43))],
    ['an earlier event into none', within('earlier', 1, 'id', 'nothing')],
    ['an earlier event into another that there is', "earlier = jsonb_set(earlier, '{1,id}', to_jsonb(last_event_id))"],
    ['earlier events into what nobody can read', "earlier = '[null, 5]'"],
    ['the event of the issue', 'issued_event_id = last_event_id'],
    ['the day since when', `state_since = '${addDays(today, -1)}'`],
    ['the review date', `review_on = '${addDays(today, 31)}'`],
    ['the reason', "reason = 'hygiene'"],
    ['the conditions', `last_event_facts = replace(last_event_facts, '"no-scars",', '')`],
    ['the number that replaced it', `last_event_facts = replace(last_event_facts, '"version"', '"successor":"00000000000000B","version"')`],
    ['the certificate that it renewed', `last_event_facts = replace(last_event_facts, '"scope"', '"renews":"00000000000000B","scope"')`],
    ['the place in the status lists', 'status_index = status_index + 1'],
    ['the newest event, as if its entry still waited', 'last_event_id = gen_random_uuid(), ledger_index = null'],
    ['every event, as if it had just been issued', "last_event_id = gen_random_uuid(), issued_event_id = last_event_id, ledger_index = null, earlier = '[]', history = '[]'"],
    ['the certificate that renewed it, which is none', "renewed_by = '00000000000000B'"],
    ['details as if they had been removed', 'name = null, salt_certificate = null, salt_facts = null, salt_holder = null'],
    ['details as if they had been removed, and the state with them', "name = null, salt_certificate = null, salt_facts = null, salt_holder = null, state = 'in-force'"],
  ])('is not shown once somebody has changed %s, nor does it answer for any day, until it is put right', async (_, forged) => {
    const line = await lineOf(numberOf());
    await change(forged);
    expect(await shows(certificate, `?on=${today}`)).toEqual(refused);
    await putBack(line ?? {});
    expect(await shows()).toMatchObject({ statusCode: 200, names: true });
  });

  it('is compared with what waits to be entered before it has a place', async () => {
    const other = await issue();
    await proven(other);
    await world.app.get(Sequencer).beforeApplicationShutdown();
    await academy.certifier.visitor.ask('post', `${academy.path}/certificates/${other.id}/suspension`, { reason: 'hygiene', until: addDays(today, 20) });
    expect((await data(other)).lines).toContainEqual({ check: 'ledger', answer: 'no', because: 'not-yet' });
    const line = await lineOf(numberOf(other));
    for (const forged of ["state = 'in-force'", within('history', 1, 'state', 'in-force'), 'status_index = status_index + 1']) {
      await change(forged, numberOf(other));
      expect(await shows(other, `?on=${today}`)).toEqual(refused);
      await putBack(line ?? {}, numberOf(other));
      expect(await shows(other)).toMatchObject({ statusCode: 200, names: true });
    }
    await world.app.get(Sequencer).onApplicationBootstrap();
    await proven(other);
  });

  it('is not shown when it leads on to somebody else’s certificate, or to one that says nothing of it', async () => {
    const other = await issue();
    await proven(other);
    const line = await lineOf(numberOf(other));
    await change(`renewed_by = '${numberOf()}'`, numberOf(other));
    expect(await shows(other)).toEqual(refused);
    await putBack(line ?? {}, numberOf(other));
    expect(await shows(other)).toMatchObject({ statusCode: 200 });
  });

  it('leads on to the certificate that renewed it, which says so under the ledger’s signature', async () => {
    const { personId, enrolmentId } = await trained(academy);
    const old = await academy.certifier.visitor.ask<IssuedCertificateView>('post', `${academy.path}/certificates`, { enrolmentId, typed: legalName });
    const newer = await issue(await world.academy('Academia da Linha'), personId);
    await proven(newer);
    await proven(old);
    expect(await data(old)).toMatchObject({ renewedBy: newer.number });
    await change(`last_event_facts = replace(last_event_facts, '"renews":"${numberOf(old)}",', '')`, numberOf(newer));
    await change('changed_at = now()', numberOf(old));
    expect([await shows(newer), await shows(old)]).toEqual([refused, refused]);
  });

  it('is made again by the migration as it is written since, event by event', async () => {
    const runner = { query: (sql: string) => world.superuser.query(sql) } as unknown as QueryRunner;
    const lines = async () => (await world.superuser.query<{ line: Record<string, unknown> }>("select to_jsonb(p) - 'version' - 'changed_in' as line from public_register p order by number")).rows.map(({ line }) => line);
    const before = await lines();
    await world.superuser.query('begin');
    await new WholeLife1790000000020().down(runner);
    expect((await lines()).some((line) => 'earlier' in line)).toBe(false);
    await world.superuser.query("update public_register set state_since = '2020-01-01' where jsonb_array_length(history) > 1");
    await new WholeLife1790000000020().up(runner);
    expect(await lines()).toEqual(before);
    await world.superuser.query('commit');
    await change('changed_at = changed_at');
    expect(await shows()).toMatchObject({ statusCode: 200, names: true });
  });
});
