// Is every answer that was shown as saved still there when the server was killed at any moment?
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { plantAcademy, plantSession, plantTrainees } from '../bench/plant-certifiable.js';
import type { RunningProgram } from '../bench/program.js';
import { asSuperuser } from '../bench/workbench.js';
import { Candidate } from './candidate.js';
import type { Tally } from './tally.js';

export interface KilledServer {
  readonly superuserUrl: string;
  /** Always with the same secrets, as an operator starts it again. */
  readonly startServer: () => Promise<RunningProgram>;
  readonly origin: string;
  readonly kills: number;
}

const atOnce = 4;
/** The exam ends by the clock: after so many kills other candidates sit theirs. */
const killsPerExam = 50;
const [soonest, latest] = [20, 600];

export async function killedServer({ superuserUrl, startServer, origin, kills }: KilledServer, tally: Tally): Promise<void> {
  tally.note(`killed server: ${kills} × kill -9 while ${atOnce} candidates save one answer after the other`);
  let acknowledged = 0;
  for (let done = 0; done < kills; done += killsPerExam) {
    const candidates = await asSuperuser(superuserUrl, async (client) => {
      const academy = await plantAcademy(client);
      const trainees = await plantTrainees(client, academy, atOnce, ['lesson', 'quiz']);
      const sitting: Candidate[] = [];
      for (const trainee of trainees) sitting.push(new Candidate(trainee, await plantSession(client, trainee.personId), origin));
      return sitting;
    });
    const everybody = (work: (candidate: Candidate) => Promise<void>) => Promise.all(candidates.map(work));
    for (let kill = done; kill < Math.min(done + killsPerExam, kills); kill += 1) {
      const server = await startServer();
      await everybody((candidate) => candidate.resume(server.url, tally));
      const answering = everybody((candidate) => candidate.answerUntilKilled(server.url, tally));
      await pause(randomInt(soonest, latest));
      await server.kill();
      await answering;
    }
    const server = await startServer();
    await everybody((candidate) => candidate.resume(server.url, tally));
    await everybody((candidate) => candidate.submit(server.url, tally));
    await server.stop();
    await judgeAttempts(superuserUrl, candidates, tally);
    acknowledged += candidates.reduce((sum, candidate) => sum + candidate.acknowledged, 0);
  }
  tally.note(`saw ${acknowledged} answers acknowledged, and looked for all of them after every kill`);
}

async function judgeAttempts(superuserUrl: string, candidates: readonly Candidate[], tally: Tally): Promise<void> {
  const enrolments = candidates.map(({ trainee }) => trainee.enrolmentId);
  const { rows } = await asSuperuser(superuserUrl, (client) =>
    client.query<{ count: number }>("select count(*)::int as count from attempt where subject_id = any ($1) and purpose = 'exam' group by subject_id", [enrolments]),
  );
  tally.check('resuming costs no attempt', rows.length === candidates.length && rows.every(({ count }) => count === 1), rows);
}
