// How does a trainee sit a quiz or the exam, over HTTP?
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AttemptReviewView } from '#libs/assessment/attempt-review-view.js';
import { AttemptTimeView } from '#libs/assessment/attempt-time-view.js';
import { AttemptView, SavedResponseView } from '#libs/assessment/attempt-view.js';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { EndBreak } from '#libs/assessment/end-break.js';
import { SaveResponse } from '#libs/assessment/save-response.js';
import { TakeBreak } from '#libs/assessment/take-break.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { NoFields } from '#libs/identity/no-fields.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, SignedIn } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { SaveResponseDto, StartAttemptDto, TakeOverDto } from './attempts.dto.js';
import { Position } from './position-parameter.js';
import { ReviewAttempt } from './review-attempt.js';
import { StartRequirement } from './start-requirement.js';
import { SubmitRequirement } from './submit-requirement.js';
import { TakeOverExam } from './take-over-exam.js';

/** Everybody sits for himself: what is another's is not there. */
@ApiTags('learning')
@Controller('v1')
export class AttemptsController {
  constructor(
    private readonly startRequirement: StartRequirement,
    private readonly submitRequirement: SubmitRequirement,
    private readonly reviewAttempt: ReviewAttempt,
    private readonly saveResponse: SaveResponse,
    private readonly takeBreak: TakeBreak,
    private readonly endBreak: EndBreak,
    private readonly takeOverExam: TakeOverExam,
    private readonly attempts: AttemptsReader,
  ) {}

  /**
   * Resumes the open attempt when there is one. 409 `requirements-missing`, `cool-down`, `already-passed`; for an exam `pledge-needed`, and where it begins at a sitting `sitting-needed`,
   * `sitting-not-open`, `check-in-needed`, `sitting-code-wrong`, 429 `sitting-code-tries`; for a quiz `closed-by-exam`.
   */
  @SignedIn()
  @Post('enrolments/:id/attempts')
  @ApiCreatedResponse({ type: AttemptView })
  async start(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @Body() body: StartAttemptDto, @IdempotencyKey() request: IdempotencyRequest): Promise<AttemptView> {
    const attemptId = await this.startRequirement.run(actor, { enrolmentId, ...body }, request);
    return this.attempts.view(asPerson(actor), attemptId, body.locale, actor.sessionId);
  }

  @SignedIn()
  @Get('attempts/:id')
  @ApiOkResponse({ type: AttemptView })
  one(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @AskedLocale() locale: Locale): Promise<AttemptView> {
    return this.attempts.view(asPerson(actor), attemptId, locale, actor.sessionId);
  }

  /** The time alone, for whoever sits there to ask every few seconds. */
  @SignedIn()
  @Get('attempts/:id/time')
  @ApiOkResponse({ type: AttemptTimeView })
  time(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string): Promise<AttemptTimeView> {
    return this.attempts.time(asPerson(actor), attemptId, actor.sessionId);
  }

  /** The clock stands still, until it is ended or what was granted is taken. Idempotent while it lasts. 409 `no-break-left`, 410 `attempt-closed`. */
  @SignedIn()
  @Post('attempts/:id/breaks')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptView })
  async pause(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @Body(NoFields) _: undefined, @AskedLocale() locale: Locale): Promise<AttemptView> {
    await this.takeBreak.run(asPerson(actor), attemptId, actor.sessionId);
    return this.attempts.view(asPerson(actor), attemptId, locale, actor.sessionId);
  }

  /** Ends the break; without one nothing happens. */
  @SignedIn()
  @Post('attempts/:id/resumption')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptView })
  async goOn(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @Body(NoFields) _: undefined, @AskedLocale() locale: Locale): Promise<AttemptView> {
    await this.endBreak.run(asPerson(actor), attemptId, actor.sessionId);
    return this.attempts.view(asPerson(actor), attemptId, locale, actor.sessionId);
  }

  /** This browser holds the exam from now on. 409 `taken-over` by a third one meanwhile, `sitting-code-wrong`; 410 `attempt-closed`; 429 `sitting-code-tries`. */
  @SignedIn()
  @Post('attempts/:id/take-over')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptView })
  async continueHere(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @Body() { hold, code }: TakeOverDto, @AskedLocale() locale: Locale): Promise<AttemptView> {
    await this.takeOverExam.run(actor, { attemptId, hold, code });
    return this.attempts.view(asPerson(actor), attemptId, locale, actor.sessionId);
  }

  /** Saved when it answers; flagged within five seconds after the deadline. 409 `response-stale` with the newer answer in `facts`, `on-break`, `taken-over`; 410 `attempt-closed`. */
  @SignedIn()
  @Put('attempts/:id/responses/:position')
  @ApiOkResponse({ type: SavedResponseView })
  save(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @Param('position', Position) position: number, @Body() body: SaveResponseDto): Promise<SavedResponseView> {
    return this.saveResponse.run(asPerson(actor), attemptId, { position, ...body, session: actor.sessionId });
  }

  /** Idempotent: the result stands, however often it is asked for. */
  @SignedIn()
  @Post('attempts/:id/submission')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptView })
  async submit(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @Body(NoFields) _: undefined, @AskedLocale() locale: Locale): Promise<AttemptView> {
    await this.submitRequirement.run(actor, attemptId);
    return this.attempts.view(asPerson(actor), attemptId, locale, actor.sessionId);
  }

  /** Quizzes only, after submission: what was right, why, and where it is taught. */
  @SignedIn()
  @Get('attempts/:id/review')
  @ApiOkResponse({ type: AttemptReviewView })
  review(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @AskedLocale() locale: Locale): Promise<AttemptReviewView> {
    return this.reviewAttempt.run(actor, attemptId, locale);
  }
}
