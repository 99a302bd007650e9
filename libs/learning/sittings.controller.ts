// How are exams put under supervision, over HTTP?
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NoFields } from '#libs/identity/no-fields.js';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Member, SignedIn } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { AnnounceSitting } from './announce-sitting.js';
import { CallOffSitting } from './call-off-sitting.js';
import { CheckInCandidate } from './check-in-candidate.js';
import { enrolling, following } from './core/policy.js';
import { DecideSupervision } from './decide-supervision.js';
import { NameInvigilator } from './name-invigilator.js';
import { NoteIncident } from './note-incident.js';
import { ReadSittings } from './read-sittings.js';
import { CandidateSittingView, SittingPageView, SittingsView } from './sitting-view.js';
import { AnnounceSittingDto, CheckInDto, DecideSupervisionDto, NameInvigilatorDto, NoteIncidentDto, SittingAnnouncedView } from './sittings.dto.js';

@ApiTags('learning')
@Controller('v1')
export class SittingsController {
  constructor(
    private readonly read: ReadSittings,
    private readonly announceSitting: AnnounceSitting,
    private readonly callOffSitting: CallOffSitting,
    private readonly checkInCandidate: CheckInCandidate,
    private readonly nameInvigilator: NameInvigilator,
    private readonly noteIncident: NoteIncident,
    private readonly decideSupervision: DecideSupervision,
  ) {}

  @Member(...following)
  @Get('academies/:academyId/sittings')
  @ApiOkResponse({ type: SittingsView })
  list(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string): Promise<SittingsView> {
    return this.read.ofAcademy(actor, academyId);
  }

  /** 400 `sitting-ends-too-soon`, `sitting-too-long`, `sitting-over`; 409 `invigilator-unfit`, `candidate-unfit`. */
  @Member(...enrolling)
  @Post('academies/:academyId/sittings')
  @ApiCreatedResponse({ type: SittingAnnouncedView })
  async announce(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Body() body: AnnounceSittingDto, @IdempotencyKey() request: IdempotencyRequest): Promise<SittingAnnouncedView> {
    return { id: await this.announceSitting.run(actor, { academyId, ...body }, request) };
  }

  /** Candidates, how far each is, and to the invigilator the code of the minute. No answers, no results. */
  @Member(...following)
  @Get('academies/:academyId/sittings/:sittingId')
  @ApiOkResponse({ type: SittingPageView })
  one(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('sittingId', Uuid) sittingId: string): Promise<SittingPageView> {
    return this.read.one(actor, academyId, sittingId);
  }

  /** Idempotent. 409 `sitting-began`. */
  @Member(...enrolling)
  @Post('academies/:academyId/sittings/:sittingId/cancellation')
  @HttpCode(200)
  @ApiOkResponse({ type: SittingPageView })
  async callOff(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('sittingId', Uuid) sittingId: string, @Body(NoFields) _: undefined): Promise<SittingPageView> {
    await this.callOffSitting.run(actor, { academyId, sittingId });
    return this.read.one(actor, academyId, sittingId);
  }

  /** Somebody comes, in the place of another or as one more; idempotent. 409 `invigilator-unfit`, `invigilators-changed`, `sitting-called-off`, `sitting-is-over`. */
  @Member(...enrolling)
  @Post('academies/:academyId/sittings/:sittingId/invigilators')
  @HttpCode(200)
  @ApiOkResponse({ type: SittingPageView })
  async nameOne(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('sittingId', Uuid) sittingId: string,
    @Body() { personId, insteadOf }: NameInvigilatorDto,
  ): Promise<SittingPageView> {
    await this.nameInvigilator.run(actor, { academyId, sittingId, personId, insteadOf: insteadOf ?? null });
    return this.read.one(actor, academyId, sittingId);
  }

  /** That a document was looked at; idempotent. 403 `invigilator-only`; 409 `check-in-closed`, `sitting-called-off`, `invigilator-unfit`. */
  @Member(...following)
  @Post('academies/:academyId/sittings/:sittingId/check-ins')
  @HttpCode(200)
  @ApiOkResponse({ type: SittingPageView })
  async checkIn(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('sittingId', Uuid) sittingId: string, @Body() { enrolmentId }: CheckInDto): Promise<SittingPageView> {
    await this.checkInCandidate.run(actor, { academyId, sittingId, enrolmentId });
    return this.read.one(actor, academyId, sittingId);
  }

  /** 403 `invigilator-only`. */
  @Member(...following)
  @Post('academies/:academyId/sittings/:sittingId/notes')
  @ApiCreatedResponse({ type: SittingPageView })
  async note(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('sittingId', Uuid) sittingId: string,
    @Body() { enrolmentId, note }: NoteIncidentDto,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<SittingPageView> {
    await this.noteIncident.run(actor, { academyId, sittingId, enrolmentId: enrolmentId ?? null, note }, request);
    return this.read.one(actor, academyId, sittingId);
  }

  /** Idempotent. 409 `supervision-changed`. */
  @Member('owner')
  @Post('academies/:academyId/exam-supervision')
  @HttpCode(200)
  @ApiOkResponse({ type: SittingsView })
  async decide(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Body() body: DecideSupervisionDto): Promise<SittingsView> {
    await this.decideSupervision.run(actor, { academyId, ...body });
    return this.read.ofAcademy(actor, academyId);
  }

  /** The trainee's own. */
  @SignedIn()
  @Get('enrolments/:id/sitting')
  @ApiOkResponse({ type: CandidateSittingView })
  own(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string): Promise<CandidateSittingView> {
    return this.read.own(actor, enrolmentId);
  }
}
