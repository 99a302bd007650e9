// Is an answer of the wrong shape refused with its place named, whatever somebody sends, and never kept?
import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { ask, send, type Sender } from '../../bench/http-client.js';
import { plantQuiz } from '../../bench/plant-quiz.js';
import { asSuperuser } from '../../bench/workbench.js';
import type { Tally } from '../tally.js';
import { answerByLot, impossibleAnswer, type AskedItem } from './answer-by-lot.js';
import { failedRun } from './failed-run.js';
import { breachesAmong } from './read-attempts.js';

export interface WrongShapes {
  readonly superuserUrl: string;
  readonly urls: readonly string[];
  readonly origin: string;
  readonly answers: number;
  readonly seed: number;
  readonly path?: string;
}

type Item = AskedItem & { readonly position: number; readonly choice: readonly string[]; readonly revision: number };

/** What is put in, given the item and its revision now. */
type Body = (item: Item) => unknown;

const strange = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 100 }), fc.constantFrom(null, '__proto__', 1e308, -0, '\u0000', 'x'.repeat(100_000)));
const wrongWords = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'b', '', ' ', 'true', '1', '-', 'constructor')), { maxLength: 40 });

const impossible = fc.nat().map((lot): Body => (item) => ({ choice: impossibleAnswer(item, lot), revision: item.revision }));

const bodies: fc.Arbitrary<Body>[] = [
  impossible, impossible, impossible,
  wrongWords.map((choice) => ({ revision }) => ({ choice, revision })),
  strange.map((choice) => ({ revision }) => ({ choice, revision })),
  strange.map((one) => ({ revision }) => ({ choice: [one], revision })),
  fc.tuple(fc.nat(), strange).map(([lot, revision]) => (item) => ({ choice: answerByLot(item, [], 1 + 2 * lot).sent, revision })),
  fc.tuple(fc.string(), strange).map(([name, value]) => (item) => ({ choice: [], revision: item.revision, [name]: value })),
  fc.constantFrom<Body>(() => ({}), ({ revision }) => ({ revision }), () => ({ choice: [] })),
  fc.array(strange).map((list) => () => list),
  strange.map((value) => () => value),
]; // prettier-ignore

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPointer = (pointer: unknown): boolean => typeof pointer === 'string' && (pointer === '' || pointer.startsWith('/'));

export async function wrongShapes({ superuserUrl, urls, origin, answers, seed, path }: WrongShapes, tally: Tally): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    const { attemptId, enrolmentId, cookie } = await plantQuiz(client);
    const browser: Sender = { url: urls[0]!, origin, cookie };
    const { items } = await ask<{ items: Item[] }>(browser, 'GET', `/v1/attempts/${attemptId}?locale=en`);
    const kept = new Map(items.map(({ position }) => [position, { revision: 0, choice: [] as readonly string[] }]));
    const statuses = new Map<string, number>();
    const refusedKinds = new Set<string>();
    const journal = async (position: number) => {
      const { rows } = await client.query<{ revision: number; choice: string[] }>({ name: 'kept', text: 'select revision, choice from response where attempt_id = $1 and position = $2 order by revision desc limit 1', values: [attemptId, position] });
      return rows[0] ?? { revision: 0, choice: [] };
    };

    const property = fc.asyncProperty(fc.nat(items.length - 1), fc.oneof(...bodies), fc.nat(20), async (position, bodyFor, luck) => {
      const before = kept.get(position)!;
      const item = { ...items[position]!, ...before };
      const body = bodyFor(item);
      const whole = JSON.stringify(body) ?? 'null';
      // now and then half of it, which is no JSON
      const text = luck === 0 ? whole.slice(0, Math.ceil(whole.length / 2)) : whole;
      const { status, text: said, body: answer } = await send<{ code?: string; faults?: { pointer: string }[]; revision: number; choice: string[] }>(browser, 'PUT', `/v1/attempts/${attemptId}/responses/${position}`, { text });
      const word = `${status} ${answer.code ?? ''}`.trim();
      if (status === 400) refusedKinds.add(item.kind);
      statuses.set(word, (statuses.get(word) ?? 0) + 1);
      const now = await journal(position);
      if (status === 200) {
        // it was an answer after all, and is kept as it was told
        deepStrictEqual({ revision: answer.revision, choice: answer.choice }, now);
        kept.set(position, now);
        return;
      }
      deepStrictEqual(now, before, 'nothing of it is kept');
      deepStrictEqual([400, 409, 413].includes(status), true, `${status} ${said}`);
      if (status === 409) return deepStrictEqual(answer.code, 'response-stale', said);
      // whatever could be read as an object has a place where it is wrong
      if (status === 400 && text === whole && isObject(body)) deepStrictEqual(answer.faults !== undefined && answer.faults.length > 0 && answer.faults.every(({ pointer }) => isPointer(pointer)), true, said);
    });
    const details = await fc.check(property, { seed, numRuns: path === undefined ? answers : 1, ...(path !== undefined && { path }), endOnFailure: true });
    tally.check('what is no answer is refused with its place named, and not kept', !details.failed, failedRun(details));
    const breaches = await breachesAmong(client, [enrolmentId]);
    tally.check('the journal is whole', breaches.length === 0, breaches);
    if (path === undefined) tally.check('answers of every kind were refused', refusedKinds.size === items.length, [...refusedKinds]);
    tally.note(`saw ${details.numRuns} strange answers: ${[...statuses].map(([word, times]) => `${times} × ${word}`).join(', ')}`);
  });
}
