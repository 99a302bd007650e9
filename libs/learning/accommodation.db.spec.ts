// Who at an academy decides on a trainee's exam conditions, who sees them, and does the record keep quiet about them?
import { randomUUID } from 'node:crypto';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { trainee as journey, type Progress } from '../../apps/api/test/journeys/people.js';
import { startWorld, type Academy, type Staff, type Trainee, type World } from '../../test/academy-at-work.js';
import type { AccommodationView, ConditionsView } from './accommodation-view.js';

const wish = { timeFactor: 1.5, breakMinutes: 10, largePrint: true, until: null, revision: 0 };

describe('the conditions of an exam', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const pathOf = ({ enrolmentId }: Trainee) => `${academy.path}/enrolments/${enrolmentId}`;
  const grant = (trainee: Trainee, by: Staff, more: object = {}) => by.visitor.ask<AccommodationView>('post', `${pathOf(trainee)}/accommodations`, { ...wish, ...more });
  const refused = (trainee: Trainee, by: Staff, more: object = {}) => by.visitor.refused('post', `${pathOf(trainee)}/accommodations`, { ...wish, ...more });
  const own = (trainee: Trainee) => trainee.visitor.ask<ConditionsView>('get', `/v1/enrolments/${trainee.enrolmentId}/accommodation`);

  it('are granted by an instructor, changed by an owner, withdrawn again, and remembered with who and when, without a word why', async () => {
    const trainee = await world.trainee(academy, 'Inês Conceição');
    expect(await own(trainee)).toEqual({ timeFactor: 1, breakMinutes: 0, largePrint: false, until: null });
    const until = addDays(dayIn('Europe/Lisbon', new Date()), 30);
    expect(await grant(trainee, academy.instructor, { until })).toMatchObject({ inForce: { timeFactor: 1.5, until }, revision: 1, decides: true });
    expect(await own(trainee)).toEqual({ timeFactor: 1.5, breakMinutes: 10, largePrint: true, until });
    expect(await refused(trainee, academy.owner)).toMatchObject({ status: 409, code: 'accommodation-changed', facts: { revision: 1 } });
    await grant(trainee, academy.owner, { timeFactor: 2, revision: 1 });
    const after = await academy.owner.visitor.ask<AccommodationView>('post', `${pathOf(trainee)}/accommodation-withdrawals`, { revision: 2 });
    expect(after).toMatchObject({ inForce: null, revision: 3, history: [{ act: 'withdrawn' }, { act: 'changed', timeFactor: 2 }, { act: 'granted', timeFactor: 1.5, decidedBy: 'instructor of Academia do Ponto' }] });
    expect(await own(trainee)).toMatchObject({ timeFactor: 1 });
    const { rows } = await world.superuser.query<{ act: string; detail: object }>("select act, detail from audit_entry where subject_id = $1 and act like 'accommodation.%' order by at", [trainee.enrolmentId]);
    expect(rows).toEqual(['granted', 'changed', 'withdrawn'].map((act) => ({ act: `accommodation.${act}`, detail: {} })));
  });

  it('are decided on once, however often the same wish arrives', async () => {
    const trainee = await world.trainee(academy, 'Rui Teixeira');
    const key = randomUUID();
    for (let again = 0; again < 2; again++) {
      const answer = await academy.owner.visitor.send('post', `${pathOf(trainee)}/accommodations`, wish, { key });
      expect(answer.body).toMatchObject({ revision: 1 });
    }
  });

  it('are no business of assessors, certifiers, other trainees or other academies', async () => {
    const trainee = await world.trainee(academy, 'Ana Lopes');
    await grant(trainee, academy.owner);
    const other = await world.trainee(academy, 'Beatriz Nunes');
    const elsewhere = await world.academy('Outra Academia');
    for (const reader of [academy.assessor, academy.certifier, other, trainee, elsewhere.owner]) {
      expect([403, 404]).toContain((await reader.visitor.refused('get', `${pathOf(trainee)}/accommodation`)).status);
      expect([403, 404]).toContain((await refused(trainee, reader, { revision: 1 })).status);
    }
    expect(await elsewhere.owner.visitor.refused('get', `${elsewhere.path}/enrolments/${trainee.enrolmentId}/accommodation`)).toMatchObject({ status: 404 });
    expect(await other.visitor.refused('get', `/v1/enrolments/${trainee.enrolmentId}/accommodation`)).toMatchObject({ status: 404 });
    expect(await academy.owner.visitor.refused('get', `/v1/enrolments/${trainee.enrolmentId}/accommodation`)).toMatchObject({ status: 404 });
  });

  it('are not decided on by the person whose they are, whatever the roles', async () => {
    const trainee = await world.trainee(academy, 'Carla Reis');
    await world.grant(trainee, academy.id, 'owner');
    expect(await refused(trainee, trainee)).toMatchObject({ status: 403, code: 'own-accommodation' });
    expect(await trainee.visitor.ask('get', `${pathOf(trainee)}/accommodation`)).toMatchObject({ decides: false });
  });

  it.each([
    ['nothing at all', { timeFactor: 1, breakMinutes: 0, largePrint: false }, 'accommodation-empty', '/timeFactor'],
    ['an end that is over', { until: '2020-01-01' }, 'accommodation-over', '/until'],
    ['a factor that is none', { timeFactor: 3 }, 'input-invalid', '/timeFactor'],
    ['more breaks than there can be', { breakMinutes: 61 }, 'input-invalid', '/breakMinutes'],
    ['a day that is none', { until: '2026-02-31' }, 'input-invalid', '/until'],
    ['a reason, for which there is no place', { reason: 'dyslexia' }, 'input-invalid', '/reason'],
  ])('are refused: %s', async (_, more, code, pointer) => {
    const trainee = await world.trainee(academy, `Somebody ${randomUUID().slice(0, 8)}`);
    const problem = await refused(trainee, academy.owner, more);
    expect(problem).toMatchObject({ status: 400, code });
    expect(JSON.stringify(problem)).toContain(`"${pointer}"`);
  });

  it('reach the exam over HTTP: its time, a break, and going on', async () => {
    const trainee = await world.trainee(academy, 'Duarte Pires');
    await journey.read(trainee.visitor, trainee.enrolmentId);
    const { requirements } = await trainee.visitor.ask<Progress>('get', `/v1/enrolments/${trainee.enrolmentId}`);
    for (const { requirement, kind } of requirements) if (kind === 'quiz') await journey.sit(trainee.visitor, trainee.enrolmentId, requirement, answerKey());
    const exam = await trainee.visitor.ask<{ id: string; startedAt: string; deadline: string }>('post', `/v1/enrolments/${trainee.enrolmentId}/attempts`, { requirement: 'exam', locale: 'en', pledge: 1 });
    const lasts = ({ deadline }: { deadline: string }) => (Date.parse(deadline) - Date.parse(exam.startedAt)) / 60_000;
    expect(lasts(exam)).toBe(60);
    await grant(trainee, academy.instructor);
    expect(lasts(await trainee.visitor.ask('get', `/v1/attempts/${exam.id}/time`))).toBe(90);
    expect(await trainee.visitor.ask('post', `/v1/attempts/${exam.id}/breaks`)).toMatchObject({ items: [], breakSecondsLeft: 0 });
    expect(await trainee.visitor.refused('put', `/v1/attempts/${exam.id}/responses/0`, { choice: [], revision: 0 })).toMatchObject({ status: 409, code: 'on-break' });
    const after = await trainee.visitor.ask<{ items: object[]; deadline: string }>('post', `/v1/attempts/${exam.id}/resumption`);
    expect(after.items).toHaveLength(28);
    expect(lasts(after)).toBeGreaterThan(90);
    for (const [method, path] of [['get', 'time'], ['post', 'breaks'], ['post', 'resumption']] as const) {
      expect(await academy.owner.visitor.refused(method, `/v1/attempts/${exam.id}/${path}`)).toMatchObject({ status: 404 });
    }
  }, 60_000);
});
