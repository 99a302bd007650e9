// Does an attempt ever get into a state that it must not be in, whatever is done in whichever order?
import fc from 'fast-check';
import { acts, outcomes, type Sitting } from './attempt-acts.js';
import { AttemptModel } from './attempt-model.js';
import { ExamCandidate, examRules, type ExamHall } from './exam-candidate.js';
import { failedRun } from './failed-run.js';
import { breachesAmong } from './read-attempts.js';
import type { Tally } from '../tally.js';

export interface AttemptMachine {
  readonly hall: ExamHall;
  /** At least so many acts. */
  readonly steps: number;
  /** Determines every act. */
  readonly seed: number;
  /** Of a run that failed, to go there straight. */
  readonly path?: string;
  readonly replay?: string;
}

const runsAtOnce = 5;
const longest = 120;
/** After so many acts nothing should be left that has not happened, and before that little. */
const manySteps = 20_000;
const fewUnseen = 4;

export async function attemptMachine({ hall, steps, seed, path, replay }: AttemptMachine, tally: Tally): Promise<void> {
  const came = new Map<string, number>();
  const seen = { acts: 0, candidates: 0, attempts: 0 };
  const count = (word: string) => {
    seen.acts += 1;
    came.set(word, (came.get(word) ?? 0) + 1);
  };
  const property = fc.asyncProperty(fc.commands(acts, { maxCommands: longest, size: 'max', ...(replay !== undefined && { replayPath: replay }) }), async (commands) => {
    const { engine } = hall;
    engine.seeds.restart();
    const candidate = await ExamCandidate.at(hall);
    const sitting: Sitting = { candidate, attempts: [], count };
    const model = new AttemptModel(examRules, engine.clock.time.getTime());
    await fc.asyncModelRun(() => ({ model, real: sitting }), commands);
    // whatever is still open ends by the clock, so that it can be judged
    model.now += 7 * 24 * 3_600_000;
    engine.clock.time = new Date(model.now);
    await candidate.closeByClock();
    seen.candidates += 1;
    seen.attempts += sitting.attempts.length;
    const breaches = await breachesAmong(engine.superuser, [candidate.subjectId]);
    if (breaches.length > 0) throw new Error(breaches.join('\n'));
  });
  // each batch has a seed of its own
  for (let batch = 0; seen.acts < steps; batch += 1) {
    const before = seen.acts;
    const details = await fc.check(property, { seed: seed + batch, numRuns: path === undefined ? runsAtOnce : 1, ...(path !== undefined && { path, endOnFailure: true }) });
    tally.check('every act ends as the model says, and nothing stands in the database that must not', !details.failed, failedRun(details));
    if (details.failed || path !== undefined || seen.acts === before) break;
  }
  tally.note(`saw ${seen.acts} acts at ${seen.attempts} attempts of ${seen.candidates} candidates: ${[...came].sort(([, left], [, right]) => right - left).map(([word, times]) => `${word} ${times}`).join(', ')}`);
  const unseen = outcomes.filter((word) => !came.has(word));
  if (path === undefined) tally.check('whatever may come of an act has come of one', unseen.length <= (seen.acts >= manySteps ? 0 : fewUnseen), unseen);
}
