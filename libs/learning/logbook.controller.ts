// How does a trainee keep a logbook, and the academy read it, over HTTP?
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Member, SignedIn } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { following } from './core/policy.js';
import { DiscardLogbookEntry } from './discard-logbook-entry.js';
import { EditLogbookEntry } from './edit-logbook-entry.js';
import { ListLogbookQueue } from './list-logbook-queue.js';
import { WaitingEntryView } from './logbook-queue-view.js';
import { LogbookEntryView, LogbookView } from './logbook-view.js';
import { EditLogbookEntryDto, ShownEntryQuery, WriteLogbookEntryDto } from './logbook.dto.js';
import { ReadLogbook } from './read-logbook.js';
import { WriteLogbookEntry } from './write-logbook-entry.js';

@ApiTags('learning')
@Controller('v1')
export class LogbookController {
  constructor(
    private readonly readLogbook: ReadLogbook,
    private readonly writeEntry: WriteLogbookEntry,
    private readonly editEntry: EditLogbookEntry,
    private readonly discardEntry: DiscardLogbookEntry,
    private readonly listQueue: ListLogbookQueue,
  ) {}

  /** To the trainee, and without drafts to the academy's staff. */
  @SignedIn()
  @Get('enrolments/:id/logbook')
  @ApiOkResponse({ type: LogbookView })
  read(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @AskedLocale() locale: Locale): Promise<LogbookView> {
    return this.readLogbook.run(actor, enrolmentId, locale);
  }

  /** A draft. 400 `logbook-day-unfit`, `zone-missing`, `person-code-unfit`, `contact-details-in-text`; 409 `not-a-supervisor`, `logbook-entry-superseded`, `enrolment-withdrawn`. */
  @SignedIn()
  @Post('enrolments/:id/logbook')
  @ApiCreatedResponse({ type: LogbookEntryView })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', Uuid) enrolmentId: string,
    @Body() { supersedesId, ...content }: WriteLogbookEntryDto,
    @IdempotencyKey() request: IdempotencyRequest,
    @AskedLocale() locale: Locale,
  ): Promise<LogbookEntryView> {
    const entryId = await this.writeEntry.run(actor, { enrolmentId, content, supersedesId: supersedesId ?? null }, request);
    return this.readLogbook.one(actor, enrolmentId, entryId, locale);
  }

  /** A draft, or one that came back. 409 `logbook-entry-stale` with how it stands now in `facts`, `logbook-state-unfit`; else as for a new one. */
  @SignedIn()
  @Put('enrolments/:id/logbook/:entryId')
  @ApiOkResponse({ type: LogbookEntryView })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', Uuid) enrolmentId: string,
    @Param('entryId', Uuid) entryId: string,
    @Body() { revision, ...content }: EditLogbookEntryDto,
    @AskedLocale() locale: Locale,
  ): Promise<LogbookEntryView> {
    await this.editEntry.run(actor, { enrolmentId, entryId, revision, content });
    return this.readLogbook.one(actor, enrolmentId, entryId, locale);
  }

  /** A draft. 409 `logbook-remark-stays` for one that ever came back, `logbook-entry-stale`, `logbook-state-unfit`. */
  @SignedIn()
  @Delete('enrolments/:id/logbook/:entryId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @Param('entryId', Uuid) entryId: string, @Query() { revision }: ShownEntryQuery): Promise<void> {
    await this.discardEntry.run(actor, { enrolmentId, entryId, revision: Number(revision) });
  }

  /** What waits for the reader's countersignature; for owners also what waits for another supervisor. */
  @Member(...following)
  @Get('academies/:academyId/logbook-queue')
  @ApiOkResponse({ type: [WaitingEntryView] })
  queue(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string): Promise<WaitingEntryView[]> {
    return this.listQueue.run(actor, academyId);
  }
}
