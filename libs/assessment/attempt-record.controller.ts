// How does a candidate get what an exam left behind, and ask that it be looked at again, over HTTP?
import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, SignedIn } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { AskAppeal } from './ask-appeal.js';
import { AskAppealDto, AskedAppealView, AttemptRecordView, attemptRecordView } from './attempt-record.dto.js';
import { ReadAttemptReceipt } from './read-attempt-receipt.js';
import { ReadAttemptRecord } from './read-attempt-record.js';
import { Revision } from './revision-parameter.js';

/** What is another's is not there. */
@ApiTags('assessment')
@SignedIn()
@Controller('v1/attempts/:id')
export class AttemptRecordController {
  constructor(
    private readonly read: ReadAttemptRecord,
    private readonly receipt: ReadAttemptReceipt,
    private readonly ask: AskAppeal,
  ) {}

  /** Which receipts there are, whether anybody looked at the attempt, and what was asked and decided about its result. */
  @Get('record')
  @ApiOkResponse({ type: AttemptRecordView })
  async record(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string): Promise<AttemptRecordView> {
    return attemptRecordView(await this.read.run(actor, attemptId));
  }

  /** Proves to anybody, without us, what was answered and what came of it. 503 `seal-not-entered` in its first moment; 410 `seal-emptied`. */
  @Get('receipts/:revision')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async one(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @Param('revision', Revision) revision: number): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.receipt.run(actor, attemptId, revision));
    return new StreamableFile(bytes, { type: 'text/plain; charset=utf-8', disposition: `attachment; filename="dermark-exam-${attemptId}-${revision}.tlog-proof"`, length: bytes.length });
  }

  /** About the result that counts. A letter confirms it. 409 `attempt-open`, `appeal-open`, `appeal-too-late`. */
  @Post('appeals')
  @ApiCreatedResponse({ type: AskedAppealView })
  async appeal(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @Body() { reason }: AskAppealDto, @IdempotencyKey() request: IdempotencyRequest): Promise<AskedAppealView> {
    return { id: await this.ask.run(actor, { attemptId, reason }, request) };
  }
}
