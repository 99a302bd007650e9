// How is a report that a page sent made into one that a program would have sent, and its receipt into a page?
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { concernReceivedPage } from './concern-page.js';
import type { ConcernReceipt } from './concern-report.dto.js';
import { trapFilled } from './errors.js';
import { PublicPages } from './public-pages.js';
import { readerOf } from './reader.js';

export type ConcernRequest = FastifyRequest<{ Querystring: { lang?: unknown }; Body: Record<string, unknown> | undefined }>;

export const isForm = (request: ConcernRequest): boolean => (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');

@Injectable()
export class ConcernFormPages implements NestInterceptor<ConcernReceipt, ConcernReceipt | string> {
  constructor(private readonly pages: PublicPages) {}

  intercept(context: ExecutionContext, next: CallHandler<ConcernReceipt>): Observable<ConcernReceipt | string> {
    const http = context.switchToHttp();
    const request = http.getRequest<ConcernRequest>();
    if (!isForm(request)) return next.handle();
    takeHiddenFields(request);
    return next.handle().pipe(
      map(({ reference }) => {
        const reader = readerOf(request.query.lang, request.headers['accept-language']);
        return this.pages.render(http.getResponse<FastifyReply>(), reader, concernReceivedPage(reader, reference));
      }),
    );
  }
}

/** The one-time key goes where programs put it. The field that people do not see must have stayed empty. */
function takeHiddenFields(request: ConcernRequest): void {
  const { key, website, ...report } = request.body ?? {};
  if (typeof key === 'string') request.headers['idempotency-key'] = key;
  if (website !== undefined && website !== '') throw trapFilled();
  request.body = report;
}
