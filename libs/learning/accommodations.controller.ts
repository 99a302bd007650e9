// How does an academy decide on a trainee's accommodation, over HTTP?
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Member, SignedIn } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { AccommodationView, ConditionsView } from './accommodation-view.js';
import { GrantAccommodationDto, WithdrawAccommodationDto } from './accommodations.dto.js';
import { accommodating } from './core/policy.js';
import { DecideTraineeAccommodation } from './decide-trainee-accommodation.js';
import { ReadAccommodation } from './read-accommodation.js';

@ApiTags('learning')
@Controller('v1')
export class AccommodationsController {
  constructor(
    private readonly decide: DecideTraineeAccommodation,
    private readonly read: ReadAccommodation,
  ) {}

  /** What holds now, and who decided what when. */
  @Member(...accommodating)
  @Get('academies/:academyId/enrolments/:enrolmentId/accommodation')
  @ApiOkResponse({ type: AccommodationView })
  one(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('enrolmentId', Uuid) enrolmentId: string): Promise<AccommodationView> {
    return this.read.ofTrainee(actor, academyId, enrolmentId);
  }

  /**
   * Grants or changes it; an exam that is open gets its new deadline at once. 409 `accommodation-changed`, 400 `accommodation-empty`,
   * `accommodation-over`, 403 `own-accommodation`.
   */
  @Member(...accommodating)
  @Post('academies/:academyId/enrolments/:enrolmentId/accommodations')
  @ApiCreatedResponse({ type: AccommodationView })
  async grant(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('enrolmentId', Uuid) enrolmentId: string,
    @Body() { revision, until, timeFactor, breakMinutes, largePrint }: GrantAccommodationDto,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<AccommodationView> {
    await this.decide.run(actor, { academyId, enrolmentId, conditions: { timeFactor, breakMinutes, largePrint }, until, revision }, request);
    return this.read.ofTrainee(actor, academyId, enrolmentId);
  }

  /** An exam that is open ends by its usual time, and now if that is over. 409 `accommodation-changed`, 403 `own-accommodation`. */
  @Member(...accommodating)
  @Post('academies/:academyId/enrolments/:enrolmentId/accommodation-withdrawals')
  @ApiCreatedResponse({ type: AccommodationView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('enrolmentId', Uuid) enrolmentId: string,
    @Body() { revision }: WithdrawAccommodationDto,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<AccommodationView> {
    await this.decide.run(actor, { academyId, enrolmentId, conditions: null, until: null, revision }, request);
    return this.read.ofTrainee(actor, academyId, enrolmentId);
  }

  /** The trainee's own; the usual conditions when nothing was granted. */
  @SignedIn()
  @Get('enrolments/:id/accommodation')
  @ApiOkResponse({ type: ConditionsView })
  own(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string): Promise<ConditionsView> {
    return this.read.own(actor, enrolmentId);
  }
}
