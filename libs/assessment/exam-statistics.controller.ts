// How does the registrar get at the figures of exams over HTTP?
import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { examinedItemView, examStatisticsView, satExamView } from './exam-statistics-view.js';
import { ExaminedItemView, ExamStatisticsView, ReviewItemDto, SatExamView } from './exam-statistics.dto.js';
import { PrintExamReport } from './print-exam-report.js';
import { ReadExamStatistics } from './read-exam-statistics.js';
import { ReviewItem } from './review-item.js';

@ApiTags('assessment')
@Registrar()
@Controller('v1/register/exam-statistics')
export class ExamStatisticsController {
  constructor(
    private readonly read: ReadExamStatistics,
    private readonly print: PrintExamReport,
    private readonly reviewItem: ReviewItem,
  ) {}

  /** Every version of every exam, with how many sat it for the first time. */
  @Get()
  @ApiOkResponse({ type: [SatExamView] })
  async list(@CurrentActor() actor: Actor): Promise<SatExamView[]> {
    return (await this.read.exams(actor)).map(satExamView);
  }

  /** Of first attempts that are over; without the words of items. Each reading is audited. 404 `blueprint-unknown`. */
  @Get(':blueprintId')
  @ApiOkResponse({ type: ExamStatisticsView })
  async statistics(@CurrentActor() actor: Actor, @Param('blueprintId', Uuid) blueprintId: string): Promise<ExamStatisticsView> {
    return examStatisticsView(await this.read.run(actor, blueprintId));
  }

  /** On one item, with its words and its key; sealed ones are opened. Each reading is audited. 404 `item-not-examined`. */
  @Get(':blueprintId/items/:versionId')
  @ApiOkResponse({ type: ExaminedItemView })
  async item(@CurrentActor() actor: Actor, @Param('blueprintId', Uuid) blueprintId: string, @Param('versionId', Uuid) versionId: string, @AskedLocale() locale: Locale): Promise<ExaminedItemView> {
    return examinedItemView(await this.read.item(actor, { blueprintId, versionId }), locale);
  }

  /** A flagged item was looked at: it may stay, or it is drawn no more. 409 `item-not-flagged`, `item-not-drawn`, `item-flags-changed`. */
  @Post(':blueprintId/items/:versionId/reviews')
  @HttpCode(204)
  @ApiNoContentResponse()
  async review(
    @CurrentActor() actor: Actor,
    @Param('blueprintId', Uuid) blueprintId: string,
    @Param('versionId', Uuid) versionId: string,
    @Body() { outcome, note, seen }: ReviewItemDto,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<void> {
    await this.reviewItem.run(actor, { blueprintId, versionId, outcome, note, seen }, request);
  }

  /** The technical report, in one language; it names the data set by its hash. Audited. */
  @Get(':blueprintId/report')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async report(@CurrentActor() actor: Actor, @Param('blueprintId', Uuid) blueprintId: string, @AskedLocale() locale: Locale): Promise<StreamableFile> {
    const { name, bytes } = await this.print.run(actor, blueprintId, locale);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${name}.pdf"`, length: bytes.length });
  }

  /** On what the figures rest: canonical JSON whose SHA-256 is the hash. It holds keys and answers, and nobody's name. Audited. */
  @Get(':blueprintId/dataset')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async dataset(@CurrentActor() actor: Actor, @Param('blueprintId', Uuid) blueprintId: string): Promise<StreamableFile> {
    const { exam, text } = await this.read.dataset(actor, blueprintId);
    const bytes = Buffer.from(text);
    return new StreamableFile(bytes, { type: 'application/json', disposition: `attachment; filename="${exam.code}-${exam.version}-dataset.json"`, length: bytes.length });
  }
}
