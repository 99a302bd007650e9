// What does somebody see whose report could not be taken, with everything they typed still there?
import { randomBytes } from 'node:crypto';
import { Catch, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { concernLimits, tidied } from '#libs/conduct/core/concern.js';
import { DomainError, type ErrorKind } from '#libs/kernel/errors.js';
import { ProblemFilter } from '#libs/platform/http/problem.filter.js';
import { isForm, type ConcernRequest } from './concern-form-pages.js';
import { concernPage, type ConcernField, type ConcernForm } from './concern-page.js';
import { PublicPages } from './public-pages.js';
import { readerOf, type Reader } from './reader.js';

const fields: readonly ConcernField[] = ['number', 'about', 'account', 'contact', 'website'];
const statusOf: Readonly<Partial<Record<ErrorKind, number>>> = { invalid: 400, forbidden: 403, conflict: 409, 'too-many': 429 };

@Injectable()
@Catch()
export class ConcernFaultPages implements ExceptionFilter {
  readonly #log = new Logger(ConcernFaultPages.name);
  readonly #problems = new ProblemFilter();

  constructor(private readonly pages: PublicPages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ConcernRequest>();
    if (!isForm(request)) return this.#problems.catch(error, host);
    const refusal = error instanceof DomainError ? error : null;
    if (!refusal) this.#log.error(`${request.id} ${error instanceof Error ? error.stack : String(error)}`);
    const reader = readerOf(request.query.lang, request.headers['accept-language']);
    const form: ConcernForm = { key: keyFor(request, refusal), typed: typedIn(request), faults: faultsOf(reader, request, refusal) };
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (refusal?.extra.retryAfterSeconds !== undefined) void reply.header('retry-after', String(refusal.extra.retryAfterSeconds));
    this.pages.send(reply, reader, (refusal && statusOf[refusal.kind]) ?? 503, concernPage(reader, this.pages.site, form));
  }
}

/** The same key again, so that what may have arrived after all does not arrive twice; a new one when the old one is spent. */
function keyFor(request: ConcernRequest, refusal: DomainError | null): string {
  const key = request.headers['idempotency-key'];
  const spent = refusal?.code === 'idempotency-key-reused' || refusal?.code === 'idempotency-key-required';
  return typeof key === 'string' && !spent ? key : randomBytes(18).toString('base64url');
}

function typedIn({ body }: ConcernRequest): ConcernForm['typed'] {
  return Object.fromEntries(fields.flatMap((field) => (typeof body?.[field] === 'string' ? [[field, body[field]]] : [])));
}

function faultsOf({ words }: Reader, request: ConcernRequest, refusal: DomainError | null): NonNullable<ConcernForm['faults']> {
  const { faults } = words.concern;
  if (!refusal) return { all: faults.unavailable };
  if (refusal.code === 'trap-filled') return { website: faults.trap };
  if (refusal.code === 'idempotency-key-reused') return { all: faults.sentAlready };
  if (refusal.kind === 'too-many') return { all: faults.tooMany(Math.ceil((refusal.extra.retryAfterSeconds ?? 60) / 60)) };
  if (refusal.kind === 'unavailable') return { all: faults.unavailable };
  const account = typeof request.body?.['account'] === 'string' ? tidied(request.body['account']) : '';
  const sentences: Readonly<Record<string, string>> = {
    number: faults.number,
    about: faults.about,
    account: [...account].length < concernLimits.account.least ? faults.tooShort : faults.tooLong,
    contact: faults.contact,
  };
  const found = (refusal.extra.faults ?? []).map(({ pointer }) => pointer.slice(1)).filter((field) => field in sentences);
  return found.length > 0 ? Object.fromEntries(found.map((field) => [field, sentences[field]])) : { all: faults.other };
}
