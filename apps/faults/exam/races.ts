// Does an exam end once, and as one of the endings that are lawful, when handing in, the clock, a last save and a decision race?
import { deepStrictEqual } from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { DomainError } from '#libs/kernel/errors.js';
import type { Tally } from '../tally.js';
import { answerByLot } from './answer-by-lot.js';
import { ExamCandidate, examRules, type ExamHall } from './exam-candidate.js';
import { failedRun } from './failed-run.js';
import { breachesAmong } from './read-attempts.js';
import { markAgain } from './second-marking.js';

export interface Races {
  readonly hall: ExamHall;
  readonly races: number;
  readonly seed: number;
  readonly path?: string;
}

/** Who takes part, after so many milliseconds each; the clock stands at `from` when they set off, and is moved to `to`. */
interface Race {
  readonly from: number;
  readonly to: number;
  readonly setOff: readonly number[];
  readonly lots: readonly number[];
  readonly extends: boolean;
}

/** Around the end, which is 0, and the end of the grace. */
const moments = [-1000, -1, 0, 1, 4999, 5000, 6000];
const race: fc.Arbitrary<Race> = fc.record({
  from: fc.constantFrom(...moments.slice(0, 5)),
  to: fc.constantFrom(...moments),
  setOff: fc.array(fc.nat(6), { minLength: 7, maxLength: 7 }),
  lots: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  extends: fc.boolean(),
});

/** What it came to; null when it was refused with one of these words. */
const unless = <T>(work: Promise<T>, ...words: string[]): Promise<T | null> => work.catch((error: unknown) => (error instanceof DomainError && words.includes(error.code) ? null : Promise.reject(error as Error)));

export async function examRaces({ hall, races, seed, path }: Races, tally: Tally): Promise<void> {
  const ends = new Map<string, number>();
  const run = async ({ from, to, setOff, lots, extends: isExtended }: Race): Promise<void> => {
    const { clock, superuser, seeds } = hall.engine;
    seeds.restart();
    const candidate = await ExamCandidate.at(hall);
    const { attemptId } = await candidate.start();
    const { items } = await candidate.view(attemptId);
    const keyed = items.map(({ stem }) => hall.keyed.get(stem)!);
    const end = clock.time.getTime() + examRules.lasts;
    const answers = items.map((item, position) => answerByLot(item, keyed[position]!.correct, lots[position]!));
    for (const [position, { sent }] of answers.slice(0, -1).entries()) await candidate.save(attemptId, position, sent, 0);

    clock.time = new Date(end + from);
    const last = answers.at(-1)!;
    const after = async <T>(place: number, work: () => Promise<T>): Promise<T> => {
      await pause(setOff[place]);
      return work();
    };
    const [saved, first, second, closed, , decided] = await Promise.all([
      after(0, () => unless(candidate.save(attemptId, items.length - 1, last.sent, 0), 'attempt-closed')),
      after(1, () => candidate.submit(attemptId)),
      after(2, () => candidate.submit(attemptId)),
      after(3, () => candidate.closeByClock()),
      after(4, async () => void (clock.time = new Date(end + Math.max(from, to)))),
      after(5, () => (isExtended ? candidate.decide({ timeFactor: 1.5, breakMinutes: 0, largePrint: false }, 0, null) : Promise.resolve(null))),
      after(6, () => candidate.closeByClock()),
    ]);

    deepStrictEqual(first, second, 'two who hand in are told one result');
    const lawful = (isSaved: boolean) => markAgain(keyed, new Map(answers.flatMap(({ kept }, position) => (position < items.length - 1 || isSaved ? [[position, kept]] : []))), examRules.threshold);
    const { points, possible, gatesRight, gatesTotal, passed } = first;
    deepStrictEqual({ points, possible, gatesRight, gatesTotal, passed }, lawful(saved !== null), 'the result counts exactly what was acknowledged');
    const { rows } = await superuser.query<{ state: string; closedBy: string; endedAt: Date; deadline: Date; results: number; told: number }>(
      `select a.state, a.closed_by as "closedBy", a.submitted_at as "endedAt", a.deadline, (select count(*)::int from attempt_result where attempt_id = a.id) as results,
         (select count(*)::int from outbox_event where type = 'assessment.attempt-scored' and payload ->> 'attemptId' = a.id::text) as told from attempt a where a.subject_id = $1`,
      [candidate.subjectId],
    );
    const { endedAt, deadline, told, ...stands } = rows[0]!;
    deepStrictEqual([rows.length, stands], [1, { state: 'scored', closedBy: first.closedBy, results: 1 }]);
    // by the clock at the deadline and not a moment later; by the candidate before it
    deepStrictEqual(first.closedBy === 'clock', endedAt.getTime() === deadline.getTime());
    deepStrictEqual(first.closedBy === 'clock' || endedAt < deadline, true);
    // extended before it was over it ends half an hour later; afterwards nothing moves it
    deepStrictEqual([0, decided && 0.5 * examRules.lasts].includes(deadline.getTime() - end), true, `the deadline is ${deadline.getTime() - end} ms later`);
    deepStrictEqual(told <= Math.min(1, closed + 1), true);
    deepStrictEqual(await breachesAmong(superuser, [candidate.subjectId]), []);
    const ending = `${first.closedBy}${saved === null ? ', last answer refused' : saved.late ? ', last answer late' : ''}${deadline.getTime() > end ? ', extended' : ''}`;
    ends.set(ending, (ends.get(ending) ?? 0) + 1);
  };
  const details = await fc.check(fc.asyncProperty(race, run), { seed, numRuns: path === undefined ? races : 1, ...(path !== undefined && { path }), endOnFailure: true });
  tally.check('each race has one lawful ending', !details.failed, failedRun(details));
  tally.note(`saw ${details.numRuns} races: ${[...ends].sort(([, left], [, right]) => right - left).map(([ending, times]) => `${ending} ${times}`).join('; ')}`);
  if (path === undefined) tally.check('races end in more than one way', ends.size >= Math.min(4, races / 10), [...ends]);
}
