// How does a trainee follow the way to the certificate, over HTTP?
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { NoFields } from '#libs/identity/no-fields.js';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, SignedIn } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { CompleteLesson } from './complete-lesson.js';
import { MyEnrolmentView } from './enrolments.dto.js';
import { ListMyEnrolments } from './list-my-enrolments.js';
import { ProgressView } from './progress-view.js';
import { ReadProgress } from './read-progress.js';

@ApiTags('learning')
@Controller('v1')
export class MyEnrolmentsController {
  constructor(
    private readonly listMyEnrolments: ListMyEnrolments,
    private readonly readProgress: ReadProgress,
    private readonly completeLesson: CompleteLesson,
  ) {}

  /** At every academy, the newest first. */
  @SignedIn()
  @Get('me/enrolments')
  @ApiOkResponse({ type: [MyEnrolmentView] })
  list(@CurrentActor() actor: Actor, @AskedLocale() locale: Locale): Promise<MyEnrolmentView[]> {
    return this.listMyEnrolments.run(actor, locale);
  }

  /** What is met, what is missing, what may be done now and if not, why not. */
  @SignedIn()
  @Get('enrolments/:id')
  @ApiOkResponse({ type: ProgressView })
  one(@CurrentActor() actor: Actor, @Param('id', Uuid) enrolmentId: string, @AskedLocale() locale: Locale): Promise<ProgressView> {
    return this.readProgress.run(actor, { enrolmentId, academyId: null, locale });
  }

  /** The trainee says that the lesson is read. Saying it again changes nothing. */
  @SignedIn()
  @Put('enrolments/:id/lessons/:lessonId/completion')
  @ApiOkResponse({ type: ProgressView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', Uuid) enrolmentId: string,
    @Param('lessonId', Uuid) lessonId: string,
    @Body(NoFields) _: undefined,
    @AskedLocale() locale: Locale,
  ): Promise<ProgressView> {
    await this.completeLesson.run(actor, { enrolmentId, lessonId });
    return this.readProgress.run(actor, { enrolmentId, academyId: null, locale });
  }
}
