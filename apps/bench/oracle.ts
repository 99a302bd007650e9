// Does it take longer to keep a right answer than a wrong one, of any kind of item?
import { setTimeout as pause } from 'node:timers/promises';
import { rightAnswerOf } from '#libs/assessment/core/answer.js';
import { pairOf, readPair } from '#libs/assessment/core/pairing-answer.js';
import { mean, standardDeviation } from '#libs/assessment/core/moments.js';
import type { AskedItem } from './any-answer.js';
import { median } from './figures.js';
import { ask, type Sender } from './http-client.js';
import { plantQuiz } from './plant-quiz.js';
import { runProgram } from './program.js';
import { asSuperuser, serverEnvironment, setUpWorkbench } from './workbench.js';

/** Each round is the median of so many saves of each sort, in turn: what else the machine does weighs on both alike. */
const [rounds, savesOfRound] = [60, 15];
const settle = 500;

/** As long as the right one, and wrong. */
function wrongOf({ kind, options, gaps }: AskedItem, right: readonly string[]): readonly string[] {
  const others = options.map(({ id }) => id).filter((id) => !right.includes(id));
  switch (kind) {
    case 'ordering':
      return right.toReversed();
    case 'matching':
    case 'gaps':
      return right.map(readPair).map(([part, option]) => pairOf(part, (kind === 'gaps' ? (gaps.find(({ id }) => id === part)?.options ?? []) : options.map(({ id }) => id)).find((each) => each !== option) ?? option)).sort();
    case 'depth':
      return right.map((step) => step.replace(/^set hang \d+/, 'set hang 2500'));
    case 'numeric':
      return right.map((number) => number.replace(/\d/, (digit) => String((Number(digit) % 8) + 1)));
    default:
      return [...others, ...right].slice(0, right.length).sort();
  }
}

/** B. L. Welch, "The generalization of 'Student's' problem", Biometrika 34, 1947; with so many rounds t is as good as normal: beyond ±2 once in twenty. */
export const welch = (left: readonly number[], right: readonly number[]): number => {
  const share = (values: readonly number[]) => (standardDeviation(values) ?? 0) ** 2 / values.length;
  return ((mean(left) ?? 0) - (mean(right) ?? 0)) / Math.sqrt(share(left) + share(right));
};

/** The greatest distance of the two distributions (Kolmogorov and Smirnov), and how often one as great comes by chance. */
export function smirnov(left: readonly number[], right: readonly number[]): { readonly distance: number; readonly chance: number } {
  const below = (values: readonly number[], bound: number) => values.filter((value) => value <= bound).length / values.length;
  const distance = Math.max(...[...left, ...right].map((value) => Math.abs(below(left, value) - below(right, value))));
  const size = Math.sqrt((left.length * right.length) / (left.length + right.length));
  const lambda = (size + 0.12 + 0.11 / size) * distance;
  const terms = Array.from({ length: 100 }, (_, place) => (place % 2 === 0 ? 2 : -2) * Math.exp(-2 * (place + 1) ** 2 * lambda ** 2));
  return { distance, chance: lambda < 0.2 ? 1 : Math.min(1, Math.max(0, terms.reduce((total, term) => total + term, 0))) };
}

export async function benchOracle(): Promise<void> {
  const bench = await setUpWorkbench();
  try {
    const environment: Record<string, string> = { ...serverEnvironment(bench), RUN_WORKER: 'false' };
    await runProgram('apps/cli/main.js', ['seed'], environment);
    const { planted, keys } = await asSuperuser(bench.superuserUrl, async (client) => {
      const quiz = await plantQuiz(client);
      const { rows } = await client.query<{ correct: string[] }>(
        `select k.correct from attempt a join form f on f.id = a.form_id cross join unnest(f.item_versions) with ordinality as drawn (id, place)
           join item_key k on k.item_version_id = drawn.id where a.id = $1 order by drawn.place`,
        [quiz.attemptId],
      );
      return { planted: quiz, keys: rows.map(({ correct }) => correct) };
    });
    const server = await bench.start('apps/api/main.js', environment);
    const candidate: Sender = { url: server.url, origin: environment['PUBLIC_URL'] ?? '', cookie: planted.cookie };
    const { items } = await ask<{ items: (AskedItem & { readonly position: number })[] }>(candidate, 'GET', `/v1/attempts/${planted.attemptId}?locale=en`);
    await pause(settle);
    console.log(`saves of a right and of a wrong answer in turn, ${rounds} rounds of ${savesOfRound} each, per kind; medians in ms`);
    for (const item of items) {
      const right = [...rightAnswerOf(item.kind, { correct: keys[item.position] ?? [] })];
      const answers = [right, wrongOf(item, right)];
      const medians: [number[], number[]] = [[], []];
      let revision = 0;
      for (let round = 0; round <= rounds; round += 1) {
        const waits: [number[], number[]] = [[], []];
        for (let save = 0; save < 2 * savesOfRound; save += 1) {
          // which of the two is first changes with the round
          const which = (save + round) % 2 === 0 ? 0 : 1;
          const began = performance.now();
          await ask(candidate, 'PUT', `/v1/attempts/${planted.attemptId}/responses/${item.position}`, { body: { choice: answers[which]!, revision } });
          waits[which].push(performance.now() - began);
          revision += 1;
        }
        // the first warms up
        if (round > 0) for (const which of [0, 1] as const) medians[which].push(median(waits[which]));
      }
      const { distance, chance } = smirnov(...medians);
      console.log(`${item.kind.padEnd(12)} right ${median(medians[0]).toFixed(3)} wrong ${median(medians[1]).toFixed(3)}   Welch t ${welch(...medians).toFixed(2)}   KS ${distance.toFixed(3)}, by chance p ${chance.toFixed(2)}`);
    }
  } finally {
    await bench.close();
  }
}
