// How does an academy run its cohorts, over HTTP?
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Member } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { AddInstructor } from './add-instructor.js';
import { AddInstructorDto, CohortCreatedView, CohortView, CreateCohortDto } from './cohorts.dto.js';
import { enrolling, following } from './core/policy.js';
import { CreateCohort } from './create-cohort.js';
import { EnrolTrainee } from './enrol-trainee.js';
import { EnrolledView, EnrolTraineeDto } from './enrolments.dto.js';
import { ListCohorts } from './list-cohorts.js';

@ApiTags('learning')
@Controller('v1/academies/:academyId/cohorts')
export class CohortsController {
  constructor(
    private readonly createCohort: CreateCohort,
    private readonly addInstructor: AddInstructor,
    private readonly enrolTrainee: EnrolTrainee,
    private readonly listCohorts: ListCohorts,
  ) {}

  /** 409 `cohort-name-taken`, `programme-not-published`. */
  @Member(...enrolling)
  @Post()
  @ApiCreatedResponse({ type: CohortCreatedView })
  async create(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Body() body: CreateCohortDto,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<CohortCreatedView> {
    return { id: await this.createCohort.run(actor, { academyId, ...body }, request) };
  }

  /** With their trainees, and how far each is. */
  @Member(...following)
  @Get()
  @ApiOkResponse({ type: [CohortView] })
  list(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @AskedLocale() locale: Locale): Promise<CohortView[]> {
    return this.listCohorts.run(actor, academyId, locale);
  }

  /** Idempotent. Whoever teaches a cohort decides on none of its certificates. 409 `not-an-instructor`. */
  @Member(...enrolling)
  @Post(':cohortId/instructors')
  @HttpCode(200)
  @ApiOkResponse({ type: AddInstructorDto })
  async teach(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('cohortId', Uuid) cohortId: string,
    @Body() { personId }: AddInstructorDto,
  ): Promise<AddInstructorDto> {
    await this.addInstructor.run(actor, { academyId, cohortId, personId });
    return { personId };
  }

  /** Opens an account for an address that is new; a letter goes out. 409 `academy-not-admitted`, `already-enrolled`. */
  @Member(...enrolling)
  @Post(':cohortId/enrolments')
  @ApiCreatedResponse({ type: EnrolledView })
  async enrol(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('cohortId', Uuid) cohortId: string,
    @Body() body: EnrolTraineeDto,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<EnrolledView> {
    return { enrolmentId: await this.enrolTrainee.run(actor, { academyId, cohortId, ...body }, request) };
  }
}
