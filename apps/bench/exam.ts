// How many candidates can sit an exam at once, how quickly are their answers kept, and what does an attempt cost?
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { v7 } from 'uuid';
import { anyAnswer, type AskedItem } from './any-answer.js';
import { heading, median, quantile, row, type Figures } from './figures.js';
import { ask, type Sender } from './http-client.js';
import { plantAcademy, plantSession, plantTrainees } from './plant-certifiable.js';
import { processorTime } from './processor-time.js';
import { runProgram } from './program.js';
import { asSuperuser, serverEnvironment, setUpWorkbench } from './workbench.js';
import { workThrough } from './work-through.js';

const rounds = 3;
/** Attempts in each round, by the number of candidates at once. The first round of each is not counted. */
const loads = [
  { candidates: 1, attempts: 60 },
  { candidates: 8, attempts: 240 },
] as const;
/** Answers of an attempt that are saved one by one, as the comparison with Moodle has it. */
const answersOfAttempt = 10;
/** Candidates in one room, who save an answer at this distance in milliseconds, for so long. */
const room = { candidates: 500, every: 15_000, lasts: 45_000 };

interface Candidate extends Sender {
  readonly enrolmentId: string;
}

interface Attempt {
  readonly id: string;
  readonly items: readonly (AskedItem & { readonly position: number })[];
  readonly result: unknown;
}

const start = (candidate: Candidate): Promise<Attempt> => ask(candidate, 'POST', `/v1/enrolments/${candidate.enrolmentId}/attempts`, { body: { requirement: 'exam', locale: 'en' } });

const save = (candidate: Candidate, { id }: Attempt, item: Attempt['items'][number], revision: number): Promise<unknown> =>
  ask(candidate, 'PUT', `/v1/attempts/${id}/responses/${item.position}`, { body: { choice: anyAnswer(item), revision } });

/** From the first question to the result. */
async function sit(candidate: Candidate): Promise<void> {
  const attempt = await start(candidate);
  for (const item of attempt.items.slice(0, answersOfAttempt)) await save(candidate, attempt, item, 0);
  await ask(candidate, 'POST', `/v1/attempts/${attempt.id}/submission`, { body: {} });
  const { result } = await ask<Attempt>(candidate, 'GET', `/v1/attempts/${attempt.id}?locale=en`);
  if (result === null) throw new Error(`Attempt ${attempt.id} was handed in and has no result.`);
}

/** Each saves by a timetable of his own that was fixed before, whether the answer to the save before has come or not: to wait for it would hide how long it takes. Milliseconds, sorted. */
async function answerTogether(candidates: readonly Candidate[], attempts: readonly Attempt[]): Promise<number[]> {
  const waits: number[] = [];
  await Promise.all(
    candidates.flatMap((candidate, seat) => {
      const attempt = attempts[seat]!;
      // rooms do not save in turn: some answers fall together, as chance has it
      const first = Math.random() * room.every;
      return Array.from({ length: Math.min(attempt.items.length, room.lasts / room.every) }, async (_, saved) => {
        await pause(first + saved * room.every);
        const asked = performance.now();
        await save(candidate, attempt, attempt.items[saved]!, 0);
        waits.push(performance.now() - asked);
      });
    }),
  );
  return waits.sort((left, right) => left - right);
}

export async function benchExam(): Promise<void> {
  const bench = await setUpWorkbench();
  let pool: pg.Pool | undefined;
  try {
    const environment: Record<string, string> = { ...serverEnvironment(bench), RUN_WORKER: 'false' };
    await runProgram('apps/cli/main.js', ['seed'], environment);
    const wanted = loads.reduce((sum, { attempts }) => sum + attempts * (rounds + 1), 0) + room.candidates;
    const planted = await asSuperuser(bench.superuserUrl, async (client) => {
      const academy = await plantAcademy(client);
      const trainees = await plantTrainees(client, academy, wanted, ['lesson', 'quiz', 'station']);
      const cookies: string[] = [];
      for (const { personId } of trainees) cookies.push(await plantSession(client, personId));
      await client.query('create table bare (id uuid primary key, choice text[] not null, at timestamptz not null)');
      return trainees.map(({ enrolmentId }, at) => ({ enrolmentId, cookie: cookies[at]! }));
    });
    const server = await bench.start('apps/api/main.js', environment);
    const candidates = planted.map((one): Candidate => ({ ...one, url: server.url, origin: environment['PUBLIC_URL'] ?? '' })).values();
    const take = (count: number): Candidate[] => Array.from({ length: count }, () => candidates.next().value!);
    const used = () => processorTime([server.pid, bench.postgresPid()]);
    pool = new pg.Pool({ connectionString: bench.superuserUrl, max: Math.max(...loads.map((load) => load.candidates)) });
    const bare = pool;
    const insert = async () => void (await bare.query({ name: 'insert', text: 'insert into bare (id, choice, at) values ($1, $2, now())', values: [v7(), ['a']] }));
    const inserts = async () => {
      for (let count = 0; count < answersOfAttempt; count += 1) await insert();
    };

    console.log(`attempts of ${answersOfAttempt} answers (start, saves, handing in, result), ${rounds} rounds in turn of ${loads.map((load) => `${load.attempts} by ${load.candidates}`).join(', ')}`);
    console.log(heading('Dermark', `${answersOfAttempt} bare INSERTs that commit, prepared`));
    for (const load of loads) {
      const [ours, baseline, cost]: [Figures[], Figures[], number[]] = [[], [], []];
      for (let round = 0; round <= rounds; round += 1) {
        const before = await used();
        const figures = await workThrough(take(load.attempts), load.candidates, sit);
        const spent = ((await used()) - before) / load.attempts;
        const least = await workThrough(Array.from({ length: load.attempts }, () => null), load.candidates, inserts);
        if (round === 0) continue;
        ours.push(figures);
        baseline.push(least);
        cost.push(spent);
      }
      console.log(row(String(load.candidates), ours, baseline));
      console.log(`${''.padEnd(12)} ${median(cost).toFixed(1)} ms of processor per attempt, server and database (${Math.min(...cost).toFixed(1)}-${Math.max(...cost).toFixed(1)})`);
    }

    const seated = take(room.candidates);
    const attempts: Attempt[] = [];
    for (const candidate of seated) attempts.push(await start(candidate));
    const waits = await answerTogether(seated, attempts);
    console.log(`${room.candidates} candidates who save an answer every ${room.every / 1000} s, for ${room.lasts / 1000} s: p50 ${quantile(waits, 0.5).toFixed(1)} ms p99 ${quantile(waits, 0.99).toFixed(1)} ms, slowest ${waits.at(-1)?.toFixed(1)} ms of ${waits.length}`);
  } finally {
    await pool?.end();
    await bench.close();
  }
}
