// How do the pages speak with the server?
import createClient from 'openapi-fetch';
import { currentLocale } from '../i18n/language.js';
import type { paths } from './schema.js';
import { Problem, type ProblemDocument } from './problem.js';

export const api = createClient<paths>({ baseUrl: '/' });

api.use({
  onRequest({ request }) {
    // texts come in the language of the interface
    request.headers.set('Accept-Language', currentLocale());
    return request;
  },
});

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * Awaits an answer of `api`: its data, or a `Problem` thrown. A connection that fails is a `Problem` too (code `network`):
 * nobody knows then whether the server did it, so ask again with the same idempotency key.
 */
export async function call<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  let answer: Answer<Data>;
  try {
    answer = await asked;
  } catch (cause) {
    throw new Problem({ status: 0, code: cause instanceof TypeError ? 'network' : 'unreadable', detail: String(cause) });
  }
  if (answer.response.ok) return answer.data as Data;
  throw new Problem(readDocument(answer.error, answer.response.status), retryAfter(answer.response));
}

function readDocument(body: unknown, status: number): ProblemDocument {
  const isDocument = typeof body === 'object' && body !== null && typeof (body as ProblemDocument).code === 'string';
  if (isDocument) return body as ProblemDocument;
  return { status, code: `status-${status}`, detail: `The server answered ${status}.` };
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}
