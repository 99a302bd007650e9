// Is every answer that was shown as saved still there, and the end where it was, when browser, server or database was killed at any moment?
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { plantAcademy, plantSession, plantTrainees } from '../../bench/plant-certifiable.js';
import { asSuperuser } from '../../bench/workbench.js';
import { Candidate } from '../candidate.js';
import type { Relay } from '../relay.js';
import type { Tally } from '../tally.js';
import { breachesAmong } from './read-attempts.js';

export interface ExamKills {
  readonly superuserUrl: string;
  readonly origin: string;
  readonly relay: Relay;
  /** SIGKILL for PostgreSQL; resolves when it has come up again. */
  readonly killDatabase: () => Promise<void>;
  readonly kills: number;
}

const atOnce = 4;
/** The exam ends by the clock: after so many kills other candidates sit theirs. */
const killsPerExam = 50;
const [soonest, latest] = [20, 400];
const victims = ['browser', 'server', 'database'] as const;

export async function examKills({ superuserUrl, origin, relay, killDatabase, kills }: ExamKills, tally: Tally): Promise<void> {
  tally.note(`exam: ${kills} × kill -9 of ${victims.join(', ')} in turn while ${atOnce} candidates save one answer after the other`);
  let acknowledged = 0;
  for (let done = 0; done < kills; done += killsPerExam) {
    const candidates = await asSuperuser(superuserUrl, async (client) => {
      const trainees = await plantTrainees(client, await plantAcademy(client), atOnce, ['lesson', 'quiz']);
      const sitting: Candidate[] = [];
      for (const trainee of trainees) sitting.push(new Candidate(trainee, await plantSession(client, trainee.personId), origin));
      return sitting;
    });
    const everybody = (work: (candidate: Candidate) => Promise<void>) => Promise.all(candidates.map(work));
    for (let kill = done; kill < Math.min(done + killsPerExam, kills); kill += 1) {
      const url = relay.url();
      await everybody((candidate) => candidate.resume(url, tally));
      const browsers = new AbortController();
      const answering = everybody((candidate) => candidate.answerUntilKilled(url, tally, browsers.signal));
      await pause(randomInt(soonest, latest));
      const victim = victims[kill % victims.length];
      if (victim === 'server') await relay.strike();
      if (victim === 'database') {
        // a server that is only just starting needs it
        await relay.settle();
        await killDatabase();
      }
      // with the server or the database alive again whoever has not noticed goes away as well
      browsers.abort();
      await answering;
    }
    await everybody((candidate) => candidate.resume(relay.url(), tally));
    await everybody((candidate) => candidate.submit(relay.url(), tally));
    const breaches = await asSuperuser(superuserUrl, (client) => breachesAmong(client, candidates.map(({ trainee }) => trainee.enrolmentId)));
    tally.check('journals and results are whole', breaches.length === 0, breaches);
    acknowledged += candidates.reduce((sum, candidate) => sum + candidate.acknowledged, 0);
  }
  tally.note(`saw ${acknowledged} answers acknowledged, and looked for all of them after every kill`);
}
