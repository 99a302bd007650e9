// What does a server say to a candidate on every route there is, before anything is handed in?
import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import request from 'supertest';
import { v7 } from 'uuid';
import { apiDocument } from '#api/openapi.js';
import { answerByLot, impossibleAnswer, type AskedItem } from '../apps/faults/exam/answer-by-lot.js';

export interface Walker {
  readonly app: NestFastifyApplication;
  readonly origin: string;
  readonly cookie: string;
  readonly enrolmentId: string;
  /** By the name of a parameter of a route. */
  readonly known: Readonly<Record<string, string>>;
}

/** One request, what was answered, and which statements that took. */
export interface Step {
  readonly asked: string;
  readonly answered: string;
  readonly statements: readonly string[];
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
interface Operation {
  readonly method: Method;
  readonly path: string;
}

export const operationsOf = (app: NestFastifyApplication): Operation[] =>
  Object.entries(apiDocument(app).paths).flatMap(([path, item]) => (['get', 'post', 'put', 'patch', 'delete'] as const).filter((method) => method in item).map((method) => ({ method, path })));

/** It looks for work now and then, whatever is asked. */
const ofTheSequencer = /from ledger_intake i order by i\.ordinal/;

/** What goes to the database while `work` runs, as text. */
async function heard<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly statements: string[] }> {
  const prototype = pg.Client.prototype as { query: (...words: unknown[]) => unknown };
  const { query } = prototype;
  const statements: string[] = [];
  prototype.query = function listen(this: unknown, ...words) {
    const [first] = words as [string | { text: string }];
    const text = typeof first === 'string' ? first : first.text;
    if (!ofTheSequencer.test(text)) statements.push(text);
    return query.apply(this, words);
  };
  try {
    return { result: await work(), statements: statements.sort() };
  } finally {
    prototype.query = query;
  }
}

/** Ids that were made on the way are called by when they first came, and no moment is told. */
function calmed(): (text: string) => string {
  const names = new Map<string, string>();
  return (text) =>
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => names.get(id) ?? (names.set(id, `id ${names.size}`).get(id) as string))
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, 'a moment')
      .replaceAll(/(name="key" value=)"[\w-]{24}"/g, '$1"a key of this showing"');
}

export async function walk({ app, origin, cookie, enrolmentId, known }: Walker, requirement: string, exempt: readonly string[]): Promise<Step[]> {
  const server = app.getHttpServer() as Server;
  const calm = calmed();
  const steps: Step[] = [];
  const send = async (method: Method, address: string, body?: object): Promise<{ id: string; items: (AskedItem & { position: number })[] }> => {
    const { result, statements } = await heard(() => {
      const call = request(server)[method](address)
        // packed, bytes could not be compared but for ids
        .set({ cookie, origin, 'idempotency-key': v7(), 'accept-encoding': 'identity' });
      return body === undefined ? call : call.send(body);
    });
    const { 'content-type': type = '', ...headers } = result.headers as Record<string, string>;
    const text = type.includes('json') || type.startsWith('text/') ? result.text : Buffer.from(result.body as Uint8Array).toString('base64');
    steps.push({ asked: calm(`${method} ${address} ${JSON.stringify(body) ?? ''}`), answered: calm(`${result.status} ${type} ${Object.keys(headers).sort().join()} ${text}`), statements });
    return result.body as { id: string; items: (AskedItem & { position: number })[] };
  };

  const { id, items } = await send('post', `/v1/enrolments/${enrolmentId}/attempts`, { requirement, locale: 'en', ...(requirement === 'exam' && { pledge: 1 }) });
  for (const item of items) {
    const put = (choice: readonly string[], revision: number) => send('put', `/v1/attempts/${id}/responses/${item.position}`, { choice, revision });
    let revision = 0;
    // each option by itself: whichever is right is among them
    for (const { id: option } of item.kind === 'single' || item.kind === 'true-false' ? item.options : []) await put([option], revision++);
    for (let lot = 0; lot < 6; lot += 1) await put(answerByLot(item, [], 1 + 2 * lot * 7919).sent, revision++);
    for (let lot = 0; lot < 9; lot += 1) await put(impossibleAnswer(item, lot), revision);
    await put([], revision);
    await put(answerByLot(item, [], 1).sent, 0);
  }

  const valueOf = (path: string, name: string): string => {
    if (name === 'id') return path.startsWith('/v1/attempts') ? id : path.startsWith('/v1/enrolments') ? enrolmentId : (known[name] ?? '');
    return known[name] ?? 'ffffffff-ffff-7fff-bfff-ffffffffffff';
  };
  const walked = operationsOf(app).filter(({ method, path }) => !exempt.includes(`${method} ${path}`));
  for (const { method, path } of [...walked.filter((each) => each.method === 'get'), ...walked.filter((each) => each.method !== 'get')]) {
    const address = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => valueOf(path, name));
    for (const query of method === 'get' ? ['', '?locale=en', '?locale=pt-PT'] : ['']) await send(method, `${address}${query}`, method === 'get' ? undefined : {});
  }
  for (const locale of ['en', 'pt-PT']) await send('get', `/v1/attempts/${id}?locale=${locale}`);
  return steps;
}

/** What comes once it is handed in. */
export async function handIn({ app, origin, cookie }: Walker, attemptId: string): Promise<string> {
  const answer = await request(app.getHttpServer() as Server).post(`/v1/attempts/${attemptId}/submission`).set({ cookie, origin, 'idempotency-key': v7() }).send({});
  return JSON.stringify((answer.body as { result: unknown }).result);
}
