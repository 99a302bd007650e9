// What does a lesson say?
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, SignedIn } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { LessonView } from './lesson-view.js';
import { ReadLesson } from './read-lesson.js';

@ApiTags('curriculum')
@Controller('v1/lessons')
export class LessonsController {
  constructor(private readonly readLesson: ReadLesson) {}

  /** For whoever holds a role in some academy, trainees included, and registrars; 404 to others. */
  @SignedIn()
  @Get(':lessonId')
  @ApiOkResponse({ type: LessonView })
  read(@CurrentActor() actor: Actor, @Param('lessonId', Uuid) lessonId: string, @AskedLocale() locale: Locale): Promise<LessonView> {
    return this.readLesson.run(actor, lessonId, locale);
  }
}
