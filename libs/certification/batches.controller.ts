// How are certificates issued in one go, and followed, over HTTP?
import { Body, Controller, Get, HttpStatus, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Member } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { BatchQueryDto, batchSummaryView, BatchSummaryView, batchView, BatchView, SubmitBatchDto, SubmittedBatchView } from './batches.dto.js';
import { CollectReceipts } from './collect-receipts.js';
import { deciding, reviewing } from './core/policy.js';
import { ReadBatch } from './read-batch.js';
import { SubmitBatch } from './submit-batch.js';

@ApiTags('certification')
@Controller('v1/academies/:academyId/certificate-batches')
export class BatchesController {
  constructor(
    private readonly submitBatch: SubmitBatch,
    private readonly readBatch: ReadBatch,
    private readonly collectReceipts: CollectReceipts,
  ) {}

  /**
   * Decides on up to 1,000 trainees; a job issues their certificates, and each row says what became of it. 401
   * `sign-in-again`; 400 `count-differs`; 409 `seen-name-outdated`. The same Idempotency-Key answers the same batch for ever.
   */
  @Member(...deciding)
  @Post()
  @ApiAcceptedResponse({ type: SubmittedBatchView })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Body() body: SubmitBatchDto,
    @IdempotencyKey() request: IdempotencyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmittedBatchView> {
    const id = await this.submitBatch.run(actor, { academyId, ...body }, request);
    void reply.code(HttpStatus.ACCEPTED).header('location', `/v1/academies/${academyId}/certificate-batches/${id}`);
    return { id };
  }

  /** The newest ones, newest first. */
  @Member(...reviewing)
  @Get()
  @ApiOkResponse({ type: [BatchSummaryView] })
  async list(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string): Promise<BatchSummaryView[]> {
    return (await this.readBatch.list(actor, academyId)).map(batchSummaryView);
  }

  /** How far it is, and a page of its rows. */
  @Member(...reviewing)
  @Get(':batchId')
  @ApiOkResponse({ type: BatchView })
  async one(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('batchId', Uuid) batchId: string, @Query() { state, after }: BatchQueryDto): Promise<BatchView> {
    return batchView(await this.readBatch.run(actor, academyId, { batchId, state: state ?? null, after: after ?? -1 }));
  }

  /** Every receipt of the batch in one ZIP; 503 `not-in-ledger-yet` while one of them has no place. */
  @Member(...reviewing)
  @Get(':batchId/receipts')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async receipts(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('batchId', Uuid) batchId: string): Promise<StreamableFile> {
    const bytes = await this.collectReceipts.run(actor, academyId, batchId);
    return new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename="dermark-receipts-${batchId}.zip"`, length: bytes.length });
  }
}
