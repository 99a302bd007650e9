// How does a trainee practise, over HTTP?
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, SignedIn } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { AnswerPractice } from './answer-practice.js';
import { PlanPractice } from './plan-practice.js';
import { AnsweredCardView } from './practice-answer-view.js';
import { PracticeView } from './practice-view.js';
import { PracticeAnswerDto, PracticePlanDto, PracticeQuery } from './practice.dto.js';
import { ReadPracticeAnswer } from './read-practice-answer.js';
import { ReadPractice } from './read-practice.js';

/** The trainee's own: nobody at the academy sees it. All of it 409 `practice-closed-by-exam` while an exam is under way, and `enrolment-withdrawn` after leaving. */
@ApiTags('learning')
@Controller('v1/enrolments/:id/practice')
export class PracticeController {
  constructor(
    private readonly readPractice: ReadPractice,
    private readonly planPractice: PlanPractice,
    private readonly answerPractice: AnswerPractice,
    private readonly readAnswer: ReadPracticeAnswer,
  ) {}

  /** What is due, how much of it is today's share, the forecast, and the next card without its key. */
  @SignedIn()
  @Get()
  @ApiOkResponse({ type: PracticeView })
  today(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @Query() { more }: PracticeQuery, @AskedLocale() locale: Locale): Promise<PracticeView> {
    return this.readPractice.run(actor, { enrolmentId, more: more === 'true', locale });
  }

  /** 400 `exam-day-unfit`. */
  @SignedIn()
  @Put('plan')
  @ApiOkResponse({ type: PracticeView })
  async plan(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @Body() { examOn, minutesADay }: PracticePlanDto, @AskedLocale() locale: Locale): Promise<PracticeView> {
    await this.planPractice.run(actor, { enrolmentId, examOn, minutesADay });
    return this.readPractice.run(actor, { enrolmentId, more: false, locale });
  }

  /** Right or wrong, and why. 409 `practice-stale` with the card as it is now in `facts`, when it was answered since it was shown, or its text was changed. */
  @SignedIn()
  @Post('answers')
  @ApiCreatedResponse({ type: AnsweredCardView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', Uuid) enrolmentId: string,
    @Body() body: PracticeAnswerDto,
    @IdempotencyKey() request: IdempotencyRequest,
    @AskedLocale() locale: Locale,
  ): Promise<AnsweredCardView> {
    const answerId = await this.answerPractice.run(actor, { enrolmentId, ...body }, request);
    return this.readAnswer.run(actor, answerId, locale);
  }
}
