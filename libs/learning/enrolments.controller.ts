// How does an academy follow and assess its trainees, over HTTP?
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Member } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { NamesPerson } from '#libs/platform/http/named-person.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { QueuesView } from './cohorts.dto.js';
import { assessing, following } from './core/policy.js';
import { ListQueues } from './list-queues.js';
import { ListResults } from './list-results.js';
import { ProgressView } from './progress-view.js';
import { ReadProgress } from './read-progress.js';
import { ReadStation } from './read-station.js';
import { RecordStation } from './record-station.js';
import { ResultView } from './results.dto.js';
import { RuleOnTaking } from './rule-on-taking.js';
import { RuleOnTakingDto, SignStationDto, StationOfTraineeView, StationRuledView, StationSignedView } from './stations.dto.js';

@ApiTags('learning')
@Controller('v1/academies/:academyId')
export class EnrolmentsController {
  constructor(
    private readonly readProgress: ReadProgress,
    private readonly listResults: ListResults,
    private readonly listQueues: ListQueues,
    private readonly readStation: ReadStation,
    private readonly recordStation: RecordStation,
    private readonly ruleOnTaking: RuleOnTaking,
  ) {}

  /** What is met and what is missing. */
  @Member(...following)
  @Get('enrolments/:enrolmentId')
  @ApiOkResponse({ type: ProgressView })
  one(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('enrolmentId', Uuid) enrolmentId: string, @AskedLocale() locale: Locale): Promise<ProgressView> {
    return this.readProgress.run(actor, { enrolmentId, academyId, locale });
  }

  /** How the trainee's quizzes and exam went, by domain; never their items. */
  @Member(...following)
  @Get('enrolments/:enrolmentId/results')
  @ApiOkResponse({ type: [ResultView] })
  results(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('enrolmentId', Uuid) enrolmentId: string, @AskedLocale() locale: Locale): Promise<ResultView[]> {
    return this.listResults.run(actor, { academyId, enrolmentId, locale });
  }

  /** Trainees with stations to sign; decisions and certificates have lists of their own. */
  @Member(...following)
  @Get('queues')
  @ApiOkResponse({ type: QueuesView })
  queues(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @AskedLocale() locale: Locale): Promise<QueuesView> {
    return this.listQueues.run(actor, academyId, locale);
  }

  @Member(...following)
  @Get('enrolments/:enrolmentId/stations/:stationId')
  @ApiOkResponse({ type: StationOfTraineeView })
  station(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('enrolmentId', Uuid) enrolmentId: string,
    @Param('stationId', Uuid) stationId: string,
    @AskedLocale() locale: Locale,
  ): Promise<StationOfTraineeView> {
    return this.readStation.run(actor, { academyId, enrolmentId, stationId }, locale);
  }

  /** Signs what was observed; a record is never changed. 403 `own-assessment`, 409 `station-passed-already`. */
  @Member(...assessing)
  @NamesPerson()
  @Post('enrolments/:enrolmentId/stations/:stationId/records')
  @ApiCreatedResponse({ type: StationSignedView })
  async sign(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('enrolmentId', Uuid) enrolmentId: string,
    @Param('stationId', Uuid) stationId: string,
    @Body() { observedAt, ...sheet }: SignStationDto,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<StationSignedView> {
    const signed = { academyId, enrolmentId, stationId, ...sheet, observedAt: observedAt === undefined ? null : new Date(observedAt) };
    const { recordId, passed, standing } = await this.recordStation.run(actor, signed, request);
    return { id: recordId, passed, standing };
  }

  /** Where two assessors differ: a third one rules, or the two say the same. 409 `dispute-settled`, `ruling-unfounded`. */
  @Member(...assessing)
  @Post('enrolments/:enrolmentId/stations/:stationId/rulings')
  @ApiCreatedResponse({ type: StationRuledView })
  rule(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('enrolmentId', Uuid) enrolmentId: string,
    @Param('stationId', Uuid) stationId: string,
    @Body() body: RuleOnTakingDto,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<StationRuledView> {
    return this.ruleOnTaking.run(actor, { academyId, enrolmentId, stationId, ...body }, request);
  }
}
