// How is an entry of a logbook submitted, withdrawn, countersigned and returned, over HTTP?
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, SignedIn } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CountersignLogbookEntry } from './countersign-logbook-entry.js';
import { LogbookEntryView } from './logbook-view.js';
import { NameSupervisorDto, ReturnLogbookEntryDto, ShownEntryDto } from './logbook.dto.js';
import { NameLogbookSupervisor } from './name-logbook-supervisor.js';
import { ReadLogbook } from './read-logbook.js';
import { ReturnLogbookEntry } from './return-logbook-entry.js';
import { SubmitLogbookEntry } from './submit-logbook-entry.js';
import { WithdrawLogbookEntry } from './withdraw-logbook-entry.js';

/** All of them 409 `logbook-entry-stale` with how it stands now in `facts`, `logbook-state-unfit`, and `enrolment-withdrawn` after leaving. */
@ApiTags('learning')
@Controller('v1/enrolments/:id/logbook/:entryId')
export class LogbookMovesController {
  constructor(
    private readonly submitEntry: SubmitLogbookEntry,
    private readonly withdrawEntry: WithdrawLogbookEntry,
    private readonly countersignEntry: CountersignLogbookEntry,
    private readonly returnEntry: ReturnLogbookEntry,
    private readonly nameSupervisor: NameLogbookSupervisor,
    private readonly readLogbook: ReadLogbook,
  ) {}

  /** 409 `logbook-entry-incomplete` with what is missing, `not-a-supervisor`. */
  @SignedIn()
  @Post('submission')
  @ApiCreatedResponse({ type: LogbookEntryView })
  async submit(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @Param('entryId', Uuid) entryId: string, @Body() { revision }: ShownEntryDto, @IdempotencyKey() request: IdempotencyRequest, @AskedLocale() locale: Locale): Promise<LogbookEntryView> {
    await this.submitEntry.run(actor, { enrolmentId, entryId, revision }, request);
    return this.readLogbook.one(actor, enrolmentId, entryId, locale);
  }

  /** Until it is decided on; it is a draft again. */
  @SignedIn()
  @Post('withdrawal')
  @ApiCreatedResponse({ type: LogbookEntryView })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @Param('entryId', Uuid) entryId: string, @Body() { revision }: ShownEntryDto, @IdempotencyKey() request: IdempotencyRequest, @AskedLocale() locale: Locale): Promise<LogbookEntryView> {
    await this.withdrawEntry.run(actor, { enrolmentId, entryId, revision }, request);
    return this.readLogbook.one(actor, enrolmentId, entryId, locale);
  }

  /** For ever, by the supervisor whom it names. 403 `supervisor-only`, `own-assessment`; 409 `supervisor-has-certified`. */
  @SignedIn()
  @Post('countersignature')
  @ApiCreatedResponse({ type: LogbookEntryView })
  async countersign(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @Param('entryId', Uuid) entryId: string, @Body() { revision }: ShownEntryDto, @IdempotencyKey() request: IdempotencyRequest, @AskedLocale() locale: Locale): Promise<LogbookEntryView> {
    await this.countersignEntry.run(actor, { enrolmentId, entryId, revision }, request);
    return this.readLogbook.one(actor, enrolmentId, entryId, locale);
  }

  /** With a remark that stays. 403 `supervisor-only`, `own-assessment`; 400 `contact-details-in-text`. */
  @SignedIn()
  @Post('return')
  @ApiCreatedResponse({ type: LogbookEntryView })
  async return(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @Param('entryId', Uuid) entryId: string, @Body() { revision, remark }: ReturnLogbookEntryDto, @IdempotencyKey() request: IdempotencyRequest, @AskedLocale() locale: Locale): Promise<LogbookEntryView> {
    await this.returnEntry.run(actor, { enrolmentId, entryId, revision, remark }, request);
    return this.readLogbook.one(actor, enrolmentId, entryId, locale);
  }

  /** By an owner, once the supervisor can no longer countersign. 409 `supervisor-still-there`, `not-a-supervisor`. */
  @SignedIn()
  @Post('supervisor')
  @ApiCreatedResponse({ type: LogbookEntryView })
  async name(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @Param('entryId', Uuid) entryId: string, @Body() { revision, supervisorId }: NameSupervisorDto, @IdempotencyKey() request: IdempotencyRequest, @AskedLocale() locale: Locale): Promise<LogbookEntryView> {
    await this.nameSupervisor.run(actor, { enrolmentId, entryId, revision, supervisorId }, request);
    return this.readLogbook.one(actor, enrolmentId, entryId, locale);
  }
}
