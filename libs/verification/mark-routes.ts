// How does a holder show elsewhere what the register says: as an image, and as a poster?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { isInForce } from '#libs/certification/core/certificate-state.js';
import { CheckCertificate, type CheckAnswer } from './check-certificate.js';
import { notInForce, numberUnknown } from './errors.js';
import { markImage } from './mark-image.js';
import { Posters } from './posters.js';
import { PublicPages } from './public-pages.js';
import { readerOf, type Reader } from './reader.js';
import { refusalOf } from './refusal.js';

interface Asked {
  Params: { readonly number: string };
  Querystring: { readonly lang?: unknown };
}
type Request = FastifyRequest<Asked>;

/** Whoever asks counts like anybody who checks. */
@Injectable()
export class MarkRoutes implements OnModuleInit {
  readonly #posters = new Posters();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly check: CheckCertificate,
    private readonly pages: PublicPages,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const options = { helmet: false as const };
    fastify.get<Asked>('/mark/:number.svg', options, (request, reply) => this.#image(request, reply));
    fastify.get<Asked>('/check/:number/poster.pdf', options, (request, reply) => this.#poster(request, reply));
  }

  /** Shown whatever the status code: an image that is missing would look like a fault of the holder's page. */
  async #image(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const answer = await this.check.run(request.params.number, request.ip);
    const reader = readerFor(request);
    void reply.headers(this.pages.headers.image).header('content-language', reader.locale);
    if (!isCurrent(answer)) void reply.header('cache-control', 'no-store');
    return reply.status(statusOf(answer)).send(markImage(reader, answer));
  }

  /** 404 `number-unknown` and the other refusals of the check, also when the name was removed; 409 `not-in-force`: nobody shall hang up what is not. */
  async #poster(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const answer = await this.check.run(request.params.number, request.ip);
    void reply.headers(this.pages.headers.data);
    if (answer.kind !== 'verdict' || !answer.verdict.finding) throw refusalOf(answer);
    const { verdict } = answer;
    const { entry, standing } = answer.verdict.finding;
    const holderName = entry.name;
    if (holderName === null) throw numberUnknown({ status: verdict.status });
    if (!isInForce(standing)) throw notInForce({ status: standing });
    const { locale, words } = readerFor(request);
    const checkUrl = `${this.pages.site.publicUrl}/check/${withDashes(verdict.number)}`;
    const bytes = await this.#posters.of(verdict, locale, async () => {
      const { renderPoster } = await import('./poster.js');
      return renderPoster({ locale, words: words.poster, number: verdict.number, holderName, checkUrl });
    });
    return reply.header('content-type', 'application/pdf').header('content-disposition', `inline; filename="dermark-${withDashes(verdict.number)}.pdf"`).send(bytes);
  }
}

const readerFor = (request: Request): Reader => readerOf(request.query.lang, request.headers['accept-language']);

const isCurrent = (answer: CheckAnswer): boolean => answer.kind === 'verdict' && (answer.verdict.finding?.isCurrent ?? false);

function statusOf(answer: CheckAnswer): number {
  if (answer.kind !== 'verdict') return answer.kind === 'limited' ? 429 : 400;
  if (answer.verdict.finding) return 200;
  return answer.verdict.status === 'not-found' ? 404 : 503;
}
