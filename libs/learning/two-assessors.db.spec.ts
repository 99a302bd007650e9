// Do two assessors sign blind, and is a station on which they differ settled by others or by both?
import { v7 } from 'uuid';
import type { Progress } from '../../apps/api/test/journeys/people.js';
import { asMember, asPerson, publicContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { actorIn, startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';
import { EnrolmentsReader } from './enrolments.reader.js';

interface StationPage {
  readonly station: { readonly assessors: number; readonly steps: readonly { readonly id: string }[]; readonly criticalFails: readonly { readonly id: string }[] };
  readonly records: readonly { readonly takingId: string; readonly standing: string; readonly assessorName: string }[];
  readonly waiting: { readonly assessorName: string; readonly isYours: boolean } | null;
  readonly rulings: readonly object[];
  readonly can: { readonly sign: boolean; readonly rule: string | null };
}

describe('a station that asks for two assessors', () => {
  let world: World;
  let academy: Academy;
  let [second, third]: Staff[] = [];

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    [second, third] = [await world.person('Second Assessor'), await world.person('Third Assessor')];
    for (const person of [second, third]) await world.grant(person, academy.id, 'assessor');
    // what is published never changes, but for a test
    await world.superuser.query('set session_replication_role = replica');
    await world.superuser.query(`update station set content = content || '{"assessors": 2}' where code = 'ST-1'`);
    await world.superuser.query('set session_replication_role = origin');
  }, 60_000);
  afterAll(() => world.close());

  const enrolled = async (name: string) => {
    const trainee = await world.trainee(academy, name);
    const { requirements } = await academy.assessor.visitor.ask<Progress>('get', `${academy.path}/enrolments/${trainee.enrolmentId}?locale=en`);
    const stationId = requirements.find(({ requirement }) => requirement === 'station:ST-1')?.subjectId ?? '';
    return { ...trainee, stationId, station: `${academy.path}/enrolments/${trainee.enrolmentId}/stations/${stationId}` };
  };
  const page = (path: string, who = academy.assessor) => who.visitor.ask<StationPage>('get', `${path}?locale=en`);
  const well = async (path: string) => ({ observed: (await page(path)).station.steps.map(({ id }) => id), critical: [] as string[], note: '', rating: 4 });
  const badly = async (path: string) => ({ ...(await well(path)), critical: [(await page(path)).station.criticalFails[0]?.id ?? ''], rating: 1 });
  const sign = (who: Staff, path: string, sheet: object) => who.visitor.ask<{ id: string; passed: boolean; standing: string }>('post', `${path}/records`, sheet);
  const isMet = async ({ visitor, enrolmentId }: { visitor: Staff['visitor']; enrolmentId: string }) =>
    (await visitor.ask<Progress>('get', `/v1/enrolments/${enrolmentId}`)).requirements.some(({ requirement, completedAt }) => requirement === 'station:ST-1' && completedAt);
  const disputed = async (name: string) => {
    const trainee = await enrolled(name);
    await sign(academy.assessor, trainee.station, await well(trainee.station));
    expect(await sign(second!, trainee.station, await badly(trainee.station))).toMatchObject({ passed: false, standing: 'disputed' });
    return { ...trainee, takingId: (await page(trainee.station)).records[0]?.takingId ?? '' };
  };
  const rule = (who: Staff, path: string, body: object) => who.visitor.ask<{ standing: string }>('post', `${path}/rulings`, body);

  it('waits with the first sheet, which nobody but its assessor reads, in whatever way they ask', async () => {
    const trainee = await enrolled('Inês Conceição');
    expect(await page(trainee.station)).toMatchObject({ station: { assessors: 2 }, waiting: null, can: { sign: true, rule: null } });
    expect(await sign(academy.assessor, trainee.station, await well(trainee.station))).toMatchObject({ passed: true, standing: 'waiting' });
    expect(await isMet(trainee)).toBe(false);
    expect(await page(trainee.station)).toMatchObject({ records: [{ standing: 'waiting' }], waiting: { isYours: true }, can: { sign: false } });
    expect(await page(trainee.station, second)).toMatchObject({ records: [], waiting: { isYours: false, assessorName: 'assessor of Academia do Ponto' }, can: { sign: true } });
    expect(await academy.assessor.visitor.refused('post', `${trainee.station}/records`, await well(trainee.station))).toMatchObject({ status: 409, code: 'second-assessor-needed' });

    // the database itself: as each of them, with the statement of one's choice
    const db = world.app.get(Database);
    const seen = (context: Parameters<Database['transaction']>[0]) =>
      db.transaction(context, async () => (await db.query('select id from station_record where subject_id = $1', [trainee.enrolmentId])).length);
    expect(await seen(asMember(actorIn(academy.assessor, academy.id, 'assessor'), academy.id))).toBe(1);
    for (const [who, role] of [[second!, 'assessor'], [academy.owner, 'owner'], [academy.certifier, 'certifier']] as const) expect(await seen(asMember(actorIn(who, academy.id, role), academy.id))).toBe(0);
    expect(await seen(asPerson(actorIn(trainee, academy.id, 'trainee')))).toBe(0);
    const { rows } = await world.superuser.query("select detail from audit_entry where act = 'station.signed' and subject_id = $1", [trainee.enrolmentId]);
    expect(rows[0]?.detail).not.toHaveProperty('passed');

    expect(await sign(second!, trainee.station, await well(trainee.station))).toMatchObject({ passed: true, standing: 'passed' });
    expect(await isMet(trainee)).toBe(true);
    expect((await page(trainee.station, academy.instructor)).records).toHaveLength(2);
    expect(await seen(asPerson(actorIn(trainee, academy.id, 'trainee')))).toBe(2);
  });

  it('is not passed by two who both say so of a fail, and is then taken again by two', async () => {
    const trainee = await enrolled('Tomé Lagos');
    await sign(academy.assessor, trainee.station, await badly(trainee.station));
    expect(await sign(second!, trainee.station, await badly(trainee.station))).toMatchObject({ standing: 'failed' });
    await sign(second!, trainee.station, await well(trainee.station));
    expect(await sign(third!, trainee.station, await well(trainee.station))).toMatchObject({ standing: 'passed' });
    expect(await isMet(trainee)).toBe(true);
  });

  it('is first and second when both sign at the same moment', async () => {
    const trainee = await enrolled('Ana Sousa');
    const sheet = await well(trainee.station);
    const answers = await Promise.all([sign(academy.assessor, trainee.station, sheet), sign(second!, trainee.station, sheet)]);
    expect(answers.map(({ standing }) => standing).sort()).toEqual(['passed', 'waiting']);
  });

  it('is settled by a third, who has assessed from then on; nothing is signed meanwhile', async () => {
    const trainee = await disputed('Rui Amaral');
    expect(await isMet(trainee)).toBe(false);
    expect(await third!.visitor.refused('post', `${trainee.station}/records`, await well(trainee.station))).toMatchObject({ status: 409, code: 'dispute-open' });
    expect((await page(trainee.station)).can).toEqual({ sign: false, rule: 'joint' });
    expect((await page(trainee.station, third)).can).toEqual({ sign: false, rule: 'third' });
    const ruling = { takingId: trainee.takingId, passed: true, reason: 'The glove was changed; the camera shows it.' };
    expect(await academy.owner.visitor.refused('post', `${trainee.station}/rulings`, ruling)).toMatchObject({ status: 404 });
    expect(await third!.visitor.refused('post', `${trainee.station}/rulings`, { ...ruling, reason: '' })).toMatchObject({ status: 400, faults: [{ pointer: '/reason' }] });
    expect(await rule(third!, trainee.station, ruling)).toEqual({ standing: 'passed' });
    expect(await isMet(trainee)).toBe(true);
    expect(await second!.visitor.refused('post', `${trainee.station}/rulings`, ruling)).toMatchObject({ status: 409 });
    expect(await world.app.get(EnrolmentsReader).impartiality(publicContext, trainee.personId, third!.personId)).toMatchObject({ assessed: [{ academyId: academy.id }] });
  });

  it('is settled by the two when they say the same, and needs a third when they do not', async () => {
    const agreed = await disputed('Eva Pinto');
    const fail = { takingId: agreed.takingId, passed: false, reason: 'We looked at it together.' };
    expect(await rule(academy.assessor, agreed.station, fail)).toEqual({ standing: 'disputed' });
    expect(await academy.assessor.visitor.refused('post', `${agreed.station}/rulings`, fail)).toMatchObject({ status: 409, code: 'dispute-settled' });
    expect(await rule(second!, agreed.station, fail)).toEqual({ standing: 'failed' });
    expect((await page(agreed.station)).can.sign).toBe(true);

    const apart = await disputed('Nuno Both');
    await rule(academy.assessor, apart.station, { takingId: apart.takingId, passed: true, reason: 'I stand by my sheet.' });
    expect(await rule(second!, apart.station, { takingId: apart.takingId, passed: false, reason: 'And I by mine.' })).toEqual({ standing: 'disputed' });
    expect(await rule(third!, apart.station, { takingId: apart.takingId, passed: false, reason: 'The rim was touched.' })).toEqual({ standing: 'failed' });
    expect(await isMet(apart)).toBe(false);
    expect((await page(apart.station)).rulings).toHaveLength(3);
  });

  it('is not passed, ruled or rewritten past the rules by a statement of the application’s own role', async () => {
    const trainee = await disputed('Zita Ready');
    const db = world.app.get(Database);
    const as = (who: Staff, sql: string, values: unknown[] = []) => db.transaction(asMember(actorIn(who, academy.id, 'assessor'), academy.id), () => db.query(sql, values));
    const refused = (rule: string) => expect.objectContaining({ constraint: rule }) as object;
    const [sheet] = (await as(academy.assessor, 'select id from station_record where taking_id = $1 and passed', [trainee.takingId])) as { id: string }[];
    const complete = 'insert into completion (enrolment_id, requirement, academy_id, person_id, evidence_id, completed_at) values ($1, $2, $3, $4, $5, now())';
    await expect(as(academy.assessor, complete, [trainee.enrolmentId, 'station:ST-1', academy.id, trainee.personId, sheet?.id])).rejects.toEqual(refused('completion_rests_on_evidence'));
    const ruling = `insert into station_ruling values ($1, $2, $3, $4, $5, true, 'because', now())`;
    await expect(as(academy.owner, ruling, [v7(), trainee.takingId, trainee.personId, academy.id, academy.owner.personId])).rejects.toEqual(refused('assessors_rule'));
    await expect(as(second!, ruling, [v7(), trainee.takingId, trainee.personId, academy.id, third!.personId])).rejects.toEqual(refused('assessors_rule'));
    const single = `insert into station_record (id, station_id, subject_id, person_id, academy_id, assessor_id, observed, critical, note, passed, signed_at) values ($1, $2, $3, $4, $5, $6, '{}', '{}', '', true, now())`;
    await expect(as(third!, single, [v7(), trainee.stationId, trainee.enrolmentId, trainee.personId, academy.id, third!.personId])).rejects.toEqual(refused('station_has_its_assessors'));
    await expect(as(second!, 'insert into station_pair select * from station_pair')).rejects.toThrow('permission denied');
    await expect(as(second!, 'update station_ruling set passed = true')).rejects.toThrow('permission denied');
  });

  it('shows the owner and the register how far they agree, and nobody else', async () => {
    const agreement = await academy.owner.visitor.ask<{ stations: { code: string; agreement: { takings: number; alike: number; result: null } }[]; people: { assessorNames: string[] }[] }>('get', `${academy.path}/station-agreement?locale=en`);
    expect(agreement.stations).toMatchObject([{ code: 'ST-1', agreement: { result: null, needed: 20 } }]);
    expect(agreement.stations[0]?.agreement.takings).toBeGreaterThan(agreement.stations[0]?.agreement.alike ?? 0);
    expect(agreement.people[0]?.assessorNames.toSorted()).toEqual(['Second Assessor', 'assessor of Academia do Ponto']);
    for (const { visitor } of [academy.assessor, academy.certifier]) expect(await visitor.refused('get', `${academy.path}/station-agreement`)).toMatchObject({ status: 404 });
    expect(await academy.owner.visitor.refused('get', '/v1/register/station-agreement')).toMatchObject({ status: 403 });
  });

  it('is signed later from a device with a sign-in of the last minutes, and never before it was watched', async () => {
    const trainee = await enrolled('Aaron Early');
    const sheet = await well(trainee.station);
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    expect(await sign(academy.assessor, trainee.station, { ...sheet, observedAt: soon })).toMatchObject({ standing: 'waiting' });
    await world.superuser.query("update session set signed_in_at = now() - interval '2 hours' where person_id = $1", [second!.personId]);
    const late = { ...sheet, observedAt: new Date(Date.now() - 3_600_000).toISOString() };
    expect(await second!.visitor.refused('post', `${trainee.station}/records`, late)).toMatchObject({ status: 401, code: 'sign-in-again' });
    expect(await sign(third!, trainee.station, late)).toMatchObject({ standing: 'passed' });
    const { rows } = await world.superuser.query<{ watched: boolean }>('select observed_at <= signed_at as watched from station_record where subject_id = $1', [trainee.enrolmentId]);
    expect(rows).toEqual([{ watched: true }, { watched: true }]);
  });
});
