// How does a report of a concern arrive?
import { Body, Controller, Post, Req, UseFilters, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiExtraModels, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ReceiveConcern } from '#libs/conduct/receive-concern.js';
import { RequestLimit } from '#libs/identity/request-limit.js';
import { Public } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CheckAnswerView } from './check-answer.dto.js';
import { ConcernFaultPages } from './concern-fault-pages.js';
import { ConcernFormPages } from './concern-form-pages.js';
import { ConcernReceipt, ConcernReportDto } from './concern-report.dto.js';
import { readerOf } from './reader.js';

const reportsOfNetwork = { name: 'concern', points: 10, seconds: 600 };

@ApiTags('check')
@ApiExtraModels(CheckAnswerView)
@Controller('check/concerns')
export class ConcernReportsController {
  constructor(
    private readonly receive: ReceiveConcern,
    private readonly limit: RequestLimit,
  ) {}

  /**
   * Stores a concern for the registrar, once per key. Programs send JSON; the page sends a form, whose key is a hidden
   * field, and gets a page back. 400 `input-invalid`, 429 `too-many-requests`.
   */
  @Public()
  @Post()
  @UseInterceptors(ConcernFormPages)
  @UseFilters(ConcernFaultPages)
  @ApiConsumes('application/json')
  @ApiCreatedResponse({ type: ConcernReceipt })
  async report(@Req() request: FastifyRequest<{ Querystring: { lang?: unknown } }>, @IdempotencyKey() key: IdempotencyRequest, @Body() { number, about, account, contact }: ConcernReportDto): Promise<ConcernReceipt> {
    await this.limit.demand(reportsOfNetwork, request.ip);
    const { locale } = readerOf(request.query.lang, request.headers['accept-language']);
    return this.receive.run(key, { certificateNumber: number ?? null, about, account, contact: contact ?? null, locale });
  }
}
