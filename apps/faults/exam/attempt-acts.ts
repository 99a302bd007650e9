// What may somebody do at an exam, in any order, and is what comes of it what the model says?
import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { timeFactors, type TimeFactor } from '#libs/assessment/core/accommodation.js';
import { DomainError } from '#libs/kernel/errors.js';
import { answerByLot, impossibleAnswer, type AskedItem } from './answer-by-lot.js';
import { expectedRows, type AttemptModel, type ModelAttempt } from './attempt-model.js';
import type { ExamCandidate } from './exam-candidate.js';
import { attemptRows } from './read-attempts.js';

/** The candidate, and what the pages have been told. */
export interface Sitting {
  readonly candidate: ExamCandidate;
  /** Attempts by number, with what was asked in them. */
  readonly attempts: { readonly id: string; readonly items: readonly AskedItem[] }[];
  /** What came of the acts, in all sittings. */
  readonly count: (came: string) => void;
}

/** Answers a word for what came of it. */
type Run = (model: AttemptModel, sitting: Sitting) => Promise<string>;

/** The word of a refusal; whatever is no refusal of ours is thrown. */
const outcome = async <T>(work: Promise<T>): Promise<T | string> =>
  work.catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    if (error.kind !== 'invalid') return error.code;
    return error.extra.faults?.[0]?.pointer?.startsWith('/choice') ? 'malformed' : error.code;
  });

/** After each act all that stands in the database is as the model has it. */
class Act implements fc.AsyncCommand<AttemptModel, Sitting> {
  constructor(
    private readonly said: string,
    readonly act: Run,
    private readonly needsAttempt = true,
  ) {}

  check(model: Readonly<AttemptModel>): boolean {
    return !this.needsAttempt || model.attempts.length > 0;
  }

  async run(model: AttemptModel, sitting: Sitting): Promise<void> {
    const { clock, superuser } = sitting.candidate.hall.engine;
    clock.time = new Date(model.now);
    sitting.count(await this.act(model, sitting));
    deepStrictEqual(await attemptRows(superuser, sitting.candidate.subjectId), expectedRows(model));
  }

  toString(): string {
    return this.said;
  }
}

/** Mostly the newest attempt, now and then one before. */
function pick<T>(each: readonly T[], lot: number): { readonly one: T; readonly at: number } {
  const at = lot % 8 === 0 ? Math.floor(lot / 8) % each.length : each.length - 1;
  return { one: each[at]!, at };
}
const both = (model: AttemptModel, sitting: Sitting, lot: number): readonly [ModelAttempt, Sitting['attempts'][number]] => {
  const { one, at } = pick(model.attempts, lot);
  return [one, sitting.attempts[at]!];
};

const start = new Act(
  'start',
  async (model, { candidate, attempts }) => {
    const expected = model.start();
    const got = await outcome(candidate.start());
    deepStrictEqual(typeof got === 'string' ? got : got.resumed ? 'resumed' : 'begun', expected);
    if (typeof got === 'string') return got;
    if (got.resumed) {
      deepStrictEqual(got.attemptId, attempts.at(-1)?.id);
      return 'resumed';
    }
    const { items } = await candidate.view(got.attemptId);
    attempts.push({ id: got.attemptId, items });
    model.begin(items.map(({ stem }) => candidate.hall.keyed.get(stem)!));
    return 'begun';
  },
  false,
);

type Shape = 'any' | 'impossible' | 'none';

/** `off`: by how much the page is behind with its revision; 0 when it is not. */
const save = (which: number, position: number, lot: number, off: number, shape: Shape): Act =>
  new Act(`save(attempt ${which}, position ${position}, ${shape} ${lot}, ${off} behind)`, async (model, sitting) => {
    const [attempt, { id, items }] = both(model, sitting, which);
    const place = position % items.length;
    const item = items[place]!;
    const kept = attempt.journal.get(place) ?? [];
    const revision = Math.max(0, kept.length - off);
    const { sent, kept: choice } = shape === 'any' ? answerByLot(item, attempt.items[place]!.correct, lot) : shape === 'none' ? { sent: [], kept: [] } : { sent: impossibleAnswer(item, lot), kept: null };
    const expected = model.save(attempt, place, choice, revision);
    const got = await outcome(sitting.candidate.save(id, place, sent, revision));
    if (expected !== 'saved') {
      deepStrictEqual(got, expected);
      return `save ${expected}`;
    }
    const now = attempt.journal.get(place)!.at(-1)!;
    deepStrictEqual(got, { position: place, choice: [...now.choice], revision: revision + 1, savedAt: new Date(now.at).toISOString(), late: now.late });
    return now.late ? 'saved late' : 'saved';
  });

/** Everything rightly, as somebody does who knows it. */
const saveAll = (lot: number): Act =>
  new Act(`saveAll(${lot})`, async (model, sitting) => {
    for (const position of sitting.attempts.at(-1)!.items.keys()) await save(1, position, lot - (lot % 2), 0, 'any').act(model, sitting);
    return 'all answered';
  });

/** The answer got lost on its way: the page sends the same again. */
const repeat = (which: number, position: number): Act =>
  new Act(`repeat(attempt ${which}, position ${position})`, async (model, sitting) => {
    const [attempt, { id, items }] = both(model, sitting, which);
    const place = position % items.length;
    const kept = attempt.journal.get(place) ?? [];
    if (kept.length === 0) return 'nothing to repeat';
    const got = await outcome(sitting.candidate.save(id, place, kept.at(-1)!.choice, kept.length - 1));
    deepStrictEqual(typeof got === 'string' ? got : got.revision, kept.length);
    return 'repeated';
  });

const look = (which: number): Act =>
  new Act(`look(attempt ${which})`, async (model, sitting) => {
    const [attempt, { id, items }] = both(model, sitting, which);
    const view = await sitting.candidate.view(id);
    const isPaused = attempt.state === 'in-progress' && model.isPaused(attempt);
    deepStrictEqual(
      { state: view.state, deadline: Date.parse(view.deadline!), isPaused: view.breakUntil !== null, answers: view.items.map(({ choice, revision }) => [choice.join('|'), revision]), passed: view.result?.passed ?? null },
      {
        state: attempt.state,
        deadline: model.end(attempt),
        isPaused,
        // nor once it is over: an exam is not read afterwards
        answers: isPaused || attempt.state !== 'in-progress' ? [] : items.map((_, place) => [(attempt.journal.get(place)?.at(-1)?.choice ?? []).join('|'), attempt.journal.get(place)?.length ?? 0]),
        passed: attempt.state === 'void' ? null : (attempt.result?.passed ?? null),
      },
    );
    return isPaused ? 'seen in a break' : `seen ${attempt.state}`;
  });

const submit = (which: number): Act =>
  new Act(`submit(attempt ${which})`, async (model, sitting) => {
    const [attempt, { id }] = both(model, sitting, which);
    const expected = model.submit(attempt);
    const got = await outcome(sitting.candidate.submit(id));
    deepStrictEqual(typeof got === 'string' ? got : { points: got.points, possible: got.possible, gatesRight: got.gatesRight, gatesTotal: got.gatesTotal, passed: got.passed }, expected);
    return typeof expected === 'string' ? `submit ${expected}` : `${expected.passed ? 'passed' : 'failed'} by ${attempt.ended!.by}`;
  });

const pause = (which: number): Act =>
  new Act(`pause(attempt ${which})`, async (model, sitting) => {
    const [attempt, { id }] = both(model, sitting, which);
    const expected = model.pause(attempt);
    deepStrictEqual((await outcome(sitting.candidate.pause(id))) ?? 'paused', expected);
    return `pause ${expected}`;
  });

const goOn = (which: number): Act =>
  new Act(`goOn(attempt ${which})`, async (model, sitting) => {
    const [attempt, { id }] = both(model, sitting, which);
    model.goOn(attempt);
    await sitting.candidate.goOn(id);
    return 'gone on';
  });

const decide = (timeFactor: TimeFactor, breakMinutes: number, largePrint: boolean, withdraws: boolean, off: number, lasts: number | null): Act =>
  new Act(
    `decide(${withdraws ? 'withdraw' : `×${timeFactor}, ${breakMinutes} min, ${largePrint}`}, ${off} behind, for ${lasts} ms)`,
    async (model, { candidate }) => {
      const seen = Math.max(0, model.granted.length - off);
      const wish = withdraws ? null : { timeFactor, breakMinutes, largePrint };
      const until = lasts === null || withdraws ? null : model.now + lasts;
      const expected = model.decide(wish, seen, until);
      const got = await outcome(candidate.decide(wish, seen, until === null ? null : new Date(until)));
      deepStrictEqual(typeof got === 'string' ? got : 'decided', expected);
      return expected;
    },
    false,
  );

const annul = new Act('annul', async (model, sitting) => {
  const [attempt, { id }] = both(model, sitting, 1);
  model.annul(attempt);
  await sitting.candidate.annul(id);
  return 'annulled';
});

const closeByClock = new Act(
  'closeByClock',
  async (model, { candidate }) => {
    model.closeByClock();
    return (await candidate.closeByClock()) > 0 ? 'closed by the clock' : 'nothing to close';
  },
  false,
);

const wait = (said: string, until: (model: AttemptModel) => number): Act =>
  new Act(
    said,
    async (model, { candidate }) => {
      model.now = Math.max(model.now, until(model));
      candidate.hall.engine.clock.time = new Date(model.now);
      return 'waited';
    },
    false,
  );

const edges = ['end', 'break', 'break', 'grace', 'usual end'] as const;

/** To a millisecond before, at, or after a moment at which something changes. */
const waitForEdge = (edge: (typeof edges)[number], off: number): Act =>
  wait(`wait(${edge} ${off})`, (model) => {
    const attempt = model.attempts.at(-1);
    if (attempt?.state !== 'in-progress') return model.now;
    return off + { end: model.end(attempt), grace: model.end(attempt) + model.rules.grace, break: model.pausedUntil(attempt) ?? model.now, 'usual end': attempt.startedAt + model.rules.lasts }[edge];
  });

const minute = 60_000;
const which = fc.nat(63);
const place = fc.nat(7);
const lot = fc.nat();
/** What was granted is taken back when the usual time is over already: what has passed has passed. */
const lateWithdrawal = new Act('lateWithdrawal', async (model, sitting) => {
  await decide(2, 0, false, false, 0, null).act(model, sitting);
  await waitForEdge('usual end', 1).act(model, sitting);
  return decide(1, 0, false, true, 0, null).act(model, sitting);
});
const often = fc.tuple(which, place, lot, fc.constantFrom(0, 0, 0, 1, 2, -1)).map(([attempt, position, number, off]) => save(attempt, position, number, off, 'any'));
const behind = fc.constantFrom(0, 0, 0, 0, 1, -1);

/** All that may come of an act; whoever tries long enough has seen each of them. */
export const outcomes = [
  'begun', 'resumed', 'cool-down', 'already-passed', 'saved', 'saved late', 'save malformed', 'save response-stale', 'save on-break', 'save attempt-closed', 'repeated',
  'seen in-progress', 'seen scored', 'seen void', 'seen in a break', 'passed by candidate', 'failed by candidate', 'passed by clock', 'failed by clock', 'submit attempt-closed',
  'pause paused', 'pause no-break-left', 'pause attempt-closed', 'gone on', 'decided', 'accommodation-empty', 'accommodation-changed', 'accommodation-over', 'annulled', 'closed by the clock',
]; // prettier-ignore

/** Seldom: what ends an attempt leaves nothing to do in it. */
const seldom = (act: (attempt: number) => Act): fc.Arbitrary<Act> => fc.tuple(fc.nat(3), which).map(([luck, attempt]) => (luck === 0 ? act(attempt) : look(attempt)));
const granted = fc.tuple(fc.constantFrom(...timeFactors), fc.constantFrom(0, 1, 10, 60), fc.boolean(), fc.constantFrom(false, false, false, true), behind, fc.constantFrom(null, null, null, 0, 1, 600_000));

/** Each as often as it stands here. */
export const acts: fc.Arbitrary<Act>[] = [
  often, often, often, often, often, often, often,
  fc.constant(start), fc.constant(start), fc.constant(start),
  lot.map(saveAll),
  fc.tuple(which, place, lot).map(([attempt, position, number]) => save(attempt, position, number, 0, 'impossible')),
  fc.tuple(which, place).map(([attempt, position]) => save(attempt, position, 0, 0, 'none')),
  fc.tuple(which, place).map(([attempt, position]) => repeat(attempt, position)),
  which.map(look), which.map(look),
  seldom(submit),
  which.map(pause), which.map(pause),
  which.map(goOn),
  granted.map((wish) => decide(...wish)), granted.map((wish) => decide(...wish)),
  fc.constant(closeByClock), fc.constant(lateWithdrawal),
  fc.nat(5 * minute).map((length) => wait(`wait(${length})`, ({ now }) => now + length)),
  fc.nat(3).map((length) => wait(`wait(${length})`, ({ now }) => now + length)),
  fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -1, max: 1 })).map(([edge, off]) => waitForEdge(edge, off)),
  // a day later there is nothing open any more
  fc.constantFrom(24, 25).map((hours) => wait(`wait(${hours} h after)`, (model) => (model.attempts.at(-1)?.state === 'in-progress' ? model.now : model.now + hours * 60 * minute))),
  seldom(() => annul),
]; // prettier-ignore
