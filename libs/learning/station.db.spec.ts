// Who signs a station, once, and what does signing leave behind?
import { trainee as journey, type Attempt, type Progress } from '../../apps/api/test/journeys/people.js';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { publicContext } from '#libs/kernel/context.js';
import { actorIn, startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { EnrolmentsReader } from './enrolments.reader.js';
import { RecordStation } from './record-station.js';

const quizzes = [1, 2, 3, 4, 5, 6, 7].map((module) => `quiz:M${module}`);

interface StationPage {
  readonly station: { readonly steps: readonly { readonly id: string }[]; readonly criticalFails: readonly { readonly id: string }[] };
  readonly records: readonly object[];
  readonly can: { readonly sign: boolean };
}

describe('a station', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  /** Where the trainee's stations are, in the programme's order. */
  const stationsOf = async (enrolmentId: string) => {
    const { requirements } = await academy.assessor.visitor.ask<Progress>('get', `${academy.path}/enrolments/${enrolmentId}?locale=en`);
    return requirements.filter(({ kind }) => kind === 'station').map(({ subjectId }) => `${academy.path}/enrolments/${enrolmentId}/stations/${subjectId}`);
  };
  const page = (path: string) => academy.assessor.visitor.ask<StationPage>('get', `${path}?locale=en`);
  const wellDone = async (path: string) => ({ observed: (await page(path)).station.steps.map(({ id }) => id), critical: [], note: 'Calm and clean.' });
  const count = async (table: 'station_record' | 'assessed' | 'completion', enrolmentId: string) => {
    const of = table === 'completion' ? 'enrolment_id' : 'subject_id';
    const from = table === 'assessed' ? 'assessed a join station_record r on r.id = a.station_record_id' : table;
    const { rows } = await world.superuser.query<{ count: number }>(`select count(*)::int as count from ${from} where ${of} = $1`, [enrolmentId]);
    return rows[0]?.count;
  };
  const toldComplete = async (enrolmentId: string) =>
    (await world.superuser.query("select payload from outbox_event where type = 'learning.requirements-met' and payload->>'enrolmentId' = $1", [enrolmentId])).rows as object[];
  const enrolled = async (name: string) => {
    const trainee = await world.trainee(academy, name);
    const [path = ''] = await stationsOf(trainee.enrolmentId);
    return { ...trainee, station: path };
  };

  it('may be signed from the first day, and counts', async () => {
    const { enrolmentId, station, visitor } = await enrolled('Inês Conceição');
    expect(await page(station)).toMatchObject({ trainee: { name: 'Inês Conceição' }, records: [], can: { sign: true } });
    expect(await academy.assessor.visitor.ask('post', `${station}/records`, await wellDone(station))).toEqual({ id: expect.any(String), passed: true, standing: 'passed' });
    expect(await page(station)).toMatchObject({ records: [{ assessorName: 'assessor of Academia do Ponto', passed: true, note: 'Calm and clean.' }], can: { sign: false } });
    const progress = await visitor.ask<Progress>('get', `/v1/enrolments/${enrolmentId}`);
    expect(progress.requirements.filter(({ completedAt }) => completedAt).map(({ requirement }) => requirement)).toEqual(['station:ST-1']);
    expect(await academy.assessor.visitor.refused('post', `${station}/records`, await wellDone(station))).toMatchObject({ status: 409, code: 'station-passed-already' });
  });

  it('is not signed by somebody who only teaches, nor by owner, certifier, or a member of another academy', async () => {
    const { enrolmentId, station } = await enrolled('Rui Amaral');
    const record = await wellDone(station);
    const other = await world.academy('Dot School');
    for (const { visitor } of [academy.instructor, academy.owner, academy.certifier, other.assessor]) {
      expect(await visitor.refused('post', `${station}/records`, record)).toMatchObject({ status: 404 });
      expect(await visitor.refused('post', `${station.replace(academy.id, other.id)}/records`, record)).toMatchObject({ status: 404 });
    }
    expect(await academy.instructor.visitor.ask('get', station)).toMatchObject({ can: { sign: false } });
    expect(await count('station_record', enrolmentId)).toBe(0);
  });

  it('is never signed by the trainee', async () => {
    const { enrolmentId, station, ...trainee } = await enrolled('Both Assessor');
    await world.grant(trainee, academy.id, 'assessor');
    expect(await trainee.visitor.ask('get', station)).toMatchObject({ can: { sign: false } });
    expect(await trainee.visitor.refused('post', `${station}/records`, await wellDone(station))).toMatchObject({ status: 403, code: 'own-assessment' });
    expect(await count('station_record', enrolmentId)).toBe(0);
  });

  it('has one record under one Idempotency-Key, however often it is sent', async () => {
    const { enrolmentId, station } = await enrolled('Ana Sousa');
    const record = await wellDone(station);
    const sign = () => academy.assessor.visitor.send('post', `${station}/records`, record, { key: 'one-intent-one-key-0002' });
    const answers = [...(await Promise.all([sign(), sign(), sign()])), await sign()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await count('station_record', enrolmentId)).toBe(1);
    expect(await count('assessed', enrolmentId)).toBe(1);
  });

  it('is not passed after a critical fail, whatever else was right; who watched has assessed all the same', async () => {
    const { enrolmentId, station, personId } = await enrolled('Tomé Lagos');
    const { criticalFails } = (await page(station)).station;
    const failed = { ...(await wellDone(station)), critical: [criticalFails[0]?.id] };
    expect(await academy.assessor.visitor.ask('post', `${station}/records`, failed)).toMatchObject({ passed: false });
    expect(await count('completion', enrolmentId)).toBe(0);
    const reader = world.app.get(EnrolmentsReader);
    expect(await reader.impartiality(publicContext, personId, academy.assessor.personId)).toMatchObject({ taught: [], assessed: [{ academyId: academy.id }] });
    expect(await reader.impartiality(publicContext, personId, academy.instructor.personId)).toMatchObject({ taught: [{ academyId: academy.id }], assessed: [] });
    expect(await reader.impartiality(publicContext, personId, academy.certifier.personId)).toEqual({ taught: [], assessed: [] });
    expect(await academy.assessor.visitor.ask('post', `${station}/records`, await wellDone(station))).toMatchObject({ passed: true });
    expect((await page(station)).records).toHaveLength(2);
  });

  it('refuses steps that it does not have, and notes that are too long', async () => {
    const { enrolmentId, station } = await enrolled('Eva Pinto');
    const record = await wellDone(station);
    expect(await academy.assessor.visitor.refused('post', `${station}/records`, { ...record, observed: ['s99'] })).toMatchObject({ status: 400, code: 'step-unknown' });
    expect(await academy.assessor.visitor.refused('post', `${station}/records`, { ...record, note: 'x'.repeat(2001) })).toMatchObject({ status: 400, faults: [{ pointer: '/note' }] });
    expect(await academy.assessor.visitor.refused('get', `${academy.path}/enrolments/${enrolmentId}/stations/${academy.id}`)).toMatchObject({ status: 404 });
    expect(await count('assessed', enrolmentId)).toBe(0);
  });

  it('waits in the queue until it is passed; first come those who miss nothing else', async () => {
    await enrolled('Aaron Early');
    const ready = await enrolled('Zita Ready');
    await journey.read(ready.visitor, ready.enrolmentId);
    const key = answerKey();
    for (const requirement of [...quizzes, 'exam']) await journey.sit(ready.visitor, ready.enrolmentId, requirement, key);
    const queue = async () => (await academy.assessor.visitor.ask<{ toAssess: { name: string; stage: string; stations: { done: boolean }[] }[] }>('get', `${academy.path}/queues?locale=en`)).toAssess;
    const before = await queue();
    expect(before[0]).toMatchObject({ name: 'Zita Ready', stage: 'to-assess', cohortName: 'Autumn', stations: expect.arrayContaining([expect.objectContaining({ code: 'ST-1', done: false })]) });
    expect(before.map(({ name }) => name)).toContain('Aaron Early');

    for (const path of await stationsOf(ready.enrolmentId)) await academy.assessor.visitor.ask('post', `${path}/records`, await wellDone(path));
    expect((await queue()).map(({ name }) => name)).not.toContain('Zita Ready');
    expect((await queue()).map(({ name }) => name)).toContain('Aaron Early');
    expect(await ready.visitor.ask('get', `/v1/enrolments/${ready.enrolmentId}`)).toMatchObject({ stage: 'complete', next: null });
    expect(await toldComplete(ready.enrolmentId)).toEqual([{ payload: { enrolmentId: ready.enrolmentId, personId: ready.personId, academyId: academy.id } }]);
  });

  it('and the exam may fall at the same moment: that everything is met is told once', async () => {
    const { enrolmentId, visitor } = await enrolled('Nuno Both');
    const key = answerKey();
    await journey.read(visitor, enrolmentId);
    for (const requirement of quizzes) await journey.sit(visitor, enrolmentId, requirement, key);
    const exam = await visitor.ask<Attempt>('post', `/v1/enrolments/${enrolmentId}/attempts`, { requirement: 'exam', locale: 'en', pledge: 1 });
    for (const { position, stem } of exam.items) await visitor.ask('put', `/v1/attempts/${exam.id}/responses/${position}`, { choice: key(stem), revision: 0 });
    const [last = '', ...others] = await stationsOf(enrolmentId);
    for (const path of others) await academy.assessor.visitor.ask('post', `${path}/records`, await wellDone(path));
    const wish = { academyId: academy.id, enrolmentId, stationId: last.split('/').at(-1) ?? '', ...(await wellDone(last)) };
    const assessor = actorIn(academy.assessor, academy.id, 'assessor');
    await world.interleave(
      () => world.app.get(RecordStation).run(assessor, wish, { key: 'one-intent-one-key-0003', scope: assessor.personId, route: 'test', body: null }),
      () => visitor.ask('post', `/v1/attempts/${exam.id}/submission`, {}),
    );
    expect(await visitor.ask('get', `/v1/enrolments/${enrolmentId}`)).toMatchObject({ stage: 'complete' });
    expect(await toldComplete(enrolmentId)).toHaveLength(1);
  });
});
