// How does a check arrive, and in which shape does its answer leave?
import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readNumber, withDashes } from '#libs/certification/core/certificate-number.js';
import { answerText } from './answer-data.js';
import { answerPage } from './answer-page.js';
import { CheckCertificate, type CheckAnswer } from './check-certificate.js';
import { concernPage } from './concern-page.js';
import { preferredForm } from './core/negotiation.js';
import { formPage } from './form-page.js';
import { limitedPage } from './limited-page.js';
import { mistypedPage } from './mistyped-page.js';
import { offlinePage } from './offline-page.js';
import { PublicPages } from './public-pages.js';
import { linkTo, readerOf, type Reader } from './reader.js';
import { refusalOf } from './refusal.js';

interface Asked {
  Params: { readonly number: string };
  Querystring: { readonly number?: unknown; readonly lang?: unknown; readonly on?: unknown };
}
type Request = FastifyRequest<Asked>;

/**
 * Routes of Fastify's own, beside Nest: the check is what the public comes for, so nothing runs that it does not need:
 * no guard, no session, no pipe. They only read; whatever writes is an ordinary controller.
 */
@Injectable()
export class CheckRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly check: CheckCertificate,
    private readonly pages: PublicPages,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const options = { helmet: false as const };
    fastify.get<Asked>('/check', options, (request, reply) => this.#form(request, reply));
    fastify.get<Asked>('/check/:number', options, (request, reply) => this.#answer(request, reply, request.params.number));
    fastify.get<Asked>('/check/offline', options, (request, reply) => this.#offline(request, reply));
    fastify.get<Asked>('/check/concern', options, (request, reply) => this.#concern(request, reply, null));
    fastify.get<Asked>('/check/:number/concern', options, (request, reply) => this.#concern(request, reply, request.params.number));
    // The address to which the form is sent, when somebody comes back to it by hand.
    fastify.get<Asked>('/check/concerns', options, (request, reply) => reply.redirect(linkTo(readerFor(request), '/check/concern'), 303));
  }

  /** The empty form; with `?number=` the way to that number's own address, which can be kept and passed on. */
  async #form(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const reader = readerFor(request);
    const { number } = request.query;
    const typed = typeof number === 'string' ? number.trim() : '';
    if (typed === '') return this.pages.send(reply, reader, 200, formPage(reader, { asked: number !== undefined }));
    const reading = readNumber(typed);
    if (reading.kind !== 'ok') return this.#answer(request, reply, typed);
    return reply.headers(this.pages.headers.page).redirect(linkTo(reader, `/check/${withDashes(reading.number)}`), 303);
  }

  async #answer(request: Request, reply: FastifyReply, typed: string): Promise<FastifyReply> {
    const answer = await this.check.run(typed, request.ip);
    return preferredForm(request.headers.accept) === 'json' ? this.#sendData(reply, answer, request.query.on) : this.#sendPage(reply, readerFor(request), answer, request.query.on);
  }

  #sendData(reply: FastifyReply, answer: CheckAnswer, on: unknown): FastifyReply {
    void reply.headers(this.pages.headers.data);
    if (answer.kind === 'verdict' && answer.verdict.finding) return reply.send(answerText(this.pages.site, answer, answer.verdict.finding, on));
    throw refusalOf(answer);
  }

  #sendPage(reply: FastifyReply, reader: Reader, answer: CheckAnswer, on: unknown): FastifyReply {
    if (answer.kind === 'limited') return this.pages.send(reply.header('retry-after', String(answer.seconds)), reader, 429, limitedPage(reader, answer.seconds));
    if (answer.kind === 'mistyped') return this.pages.send(reply, reader, 400, mistypedPage(reader, answer));
    const { status, finding } = answer.verdict;
    if (status === 'could-not-check' && !finding) void reply.header('retry-after', '10');
    return this.pages.send(reply, reader, finding ? 200 : status === 'not-found' ? 404 : 503, answerPage(reader, this.pages.site, answer, on));
  }

  /** Kept by browsers: it is shown at a number's address when there is no connection. */
  #offline(request: Request, reply: FastifyReply): FastifyReply {
    const reader = readerFor(request);
    return this.pages.send(reply, reader, 200, offlinePage(reader));
  }

  async #concern(request: Request, reply: FastifyReply, number: string | null): Promise<FastifyReply> {
    const reader = readerFor(request);
    const reading = number === null ? null : readNumber(number);
    const typed = reading?.kind === 'ok' ? withDashes(reading.number) : (number ?? '');
    const page = concernPage(reader, this.pages.site, { key: randomBytes(18).toString('base64url'), typed: { number: typed } });
    return this.pages.send(reply, reader, 200, page);
  }
}

const readerFor = (request: Request): Reader => readerOf(request.query.lang, request.headers['accept-language']);
