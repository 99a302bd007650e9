// Is an exam safe from two tabs and from whatever is sent, over HTTP? (The full numbers: npm run faults -- exam)
import { twoTabs } from '../../apps/faults/exam/two-tabs.js';
import { wrongShapes } from '../../apps/faults/exam/wrong-shapes.js';
import { ask, type Sender } from '../../apps/bench/http-client.js';
import { plantAcademy, plantSession, plantTrainees } from '../../apps/bench/plant-certifiable.js';
import { asSuperuser } from '../../apps/bench/workbench.js';
import { expectKept, startListening, type ListeningApp } from './certifiable.js';

const seed = 20_261_123;

describe('over HTTP', () => {
  let application: ListeningApp;
  beforeAll(async () => {
    application = await startListening();
  }, 60_000);
  afterAll(() => application.close());

  it('two tabs lose no acknowledged answer in 200 interleavings', async () => {
    await expectKept((tally) => twoTabs({ ...application, urls: [application.url], interleavings: 200, seed }, tally), 3);
  });

  it('what is no answer is refused with its place named and not kept, 300 times', async () => {
    await expectKept((tally) => wrongShapes({ ...application, urls: [application.url], answers: 300, seed }, tally), 3);
  });

  it('a client whose clock is twelve hours off has the same end, and its answers the same time', async () => {
    const planted = await asSuperuser(application.superuserUrl, async (client) => {
      const trainees = await plantTrainees(client, await plantAcademy(client), 3, ['lesson', 'quiz']);
      return Promise.all(trainees.map(async ({ personId, enrolmentId }) => ({ enrolmentId, cookie: await plantSession(client, personId) })));
    });
    for (const [place, hours] of [-12, 0, 12].entries()) {
      const { enrolmentId, cookie } = planted[place]!;
      const browser: Sender = { url: application.url, origin: application.origin, cookie };
      // all that a client could say of its time
      const there = new Date(Date.now() + hours * 3_600_000);
      const headers = { date: there.toUTCString(), 'if-unmodified-since': there.toUTCString(), 'x-client-time': there.toISOString() };
      const before = Date.now();
      const { id, startedAt, deadline } = await ask<{ id: string; startedAt: string; deadline: string }>(browser, 'POST', `/v1/enrolments/${enrolmentId}/attempts`, { body: { requirement: 'exam', locale: 'en', pledge: 1 }, headers });
      const { savedAt, late } = await ask<{ savedAt: string; late: boolean }>(browser, 'PUT', `/v1/attempts/${id}/responses/0`, { body: { choice: [], revision: 0 }, headers });
      expect({ hours, lasts: Date.parse(deadline) - Date.parse(startedAt), late }).toEqual({ hours, lasts: 3_600_000, late: false });
      for (const moment of [startedAt, savedAt]) expect(before <= Date.parse(moment) && Date.parse(moment) <= Date.now()).toBe(true);
      expect((await ask<{ deadline: string }>(browser, 'GET', `/v1/attempts/${id}/time`, { headers })).deadline).toBe(deadline);
    }
  });
});
