// How does every refusal and every mishap become an RFC 9457 problem document?
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorKind, type Fault } from '#libs/kernel/errors.js';
import { hasCollided, isDatabaseAway } from '../database-away.js';
import { violates } from '../violations.js';

const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-many': 429,
  unavailable: 503,
};

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not right',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Nothing here',
  405: 'Not possible here',
  406: 'Not in that form',
  409: 'It conflicts with what is there',
  410: 'It is gone',
  413: 'Too large',
  414: 'Too long',
  415: 'Unknown kind of content',
  429: 'Too many requests',
  500: 'A fault of ours',
  503: 'Not possible just now',
};

/** The body of every error answer, `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly faults?: readonly Fault[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Faults that Fastify finds before a route is asked, by their status. */
const beforeTheRoute: Readonly<Record<number, { code: string; detail: string }>> = {
  400: { code: 'request-malformed', detail: 'The request could not be read: its body is not the JSON that it says it is, or its address is not one.' },
  404: { code: 'route-unknown', detail: 'There is nothing at this address.' },
  413: { code: 'body-too-large', detail: 'The body of the request is larger than this route takes.' },
  414: { code: 'address-too-long', detail: 'This address is longer than any of ours.' },
  415: { code: 'media-type-unsupported', detail: 'Send the body as application/json.' },
};

interface Described {
  status: number;
  code: string;
  detail: string;
  faults?: readonly Fault[];
  facts?: Readonly<Record<string, unknown>>;
  retryAfterSeconds?: number;
}

function describe(error: unknown): Described | null {
  if (error instanceof DomainError) {
    return { status: statusOf[error.kind], code: error.code, detail: error.detail, ...error.extra };
  }
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown })?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const known = beforeTheRoute[status];
    return { status, code: known?.code ?? `http-${status}`, detail: known?.detail ?? 'The request could not be understood.' };
  }
  if (violates(error, 'person_is_erased')) return { status: 409, code: 'person-erased', detail: 'The details of this person were removed at their request. Nothing more is written about them.' };
  if (hasCollided(error)) return { status: 503, code: 'database-unavailable', detail: 'Two changes waited for each other, and this one was given up. Nothing was changed by it; try again.', retryAfterSeconds: 1 };
  if (isDatabaseAway(error)) return { status: 503, code: 'database-unavailable', detail: 'The database does not answer just now. Nothing was changed by this request as far as we know; try again.', retryAfterSeconds: 5 };
  return null;
}

/** The problem document of an error, and the headers that go with it; false for a fault of ours, which is logged. */
function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): boolean {
  const described = describe(error);
  const { status, code, detail, faults, facts, retryAfterSeconds } = described ?? {
    status: 500,
    code: 'internal',
    detail: 'Something went wrong on our side. It has been noted under the request id.',
  };
  if (reply.sent) return described !== null;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  const problem: Problem = {
    type: `urn:dermark:problem:${code}`,
    title: titles[status] ?? 'The request failed',
    status,
    code,
    detail,
    requestId: request.id,
    ...(faults && { faults }),
    ...(facts && { facts }),
  };
  void reply.status(status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(JSON.stringify(problem));
  return described !== null;
}

/** Fastify's `frameworkErrors`: an address that is malformed or too long never reaches Nest. */
export const beforeRouting = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => void answer(error, request, reply);

/** Whoever asked has hung up while the answer was on its way: nobody is there to be told, and nothing is wrong. */
const hasLeft = (error: unknown): boolean => (error as { code?: unknown })?.code === 'ERR_STREAM_PREMATURE_CLOSE';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    if (hasLeft(error)) return;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (answer(error, request, http.getResponse<FastifyReply>())) return;
    this.#log.error(`${request.id} ${request.method} ${request.url.split('?')[0]}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}
