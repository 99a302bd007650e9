// How does an academy make an edition of the programme, over HTTP?
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Member } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { lessonCode } from './core/lesson-code.js';
import { editing } from './core/policy.js';
import { DropEdition } from './drop-edition.js';
import { DropEditionLesson } from './drop-edition-lesson.js';
import { EditionLessonView } from './edition-lesson-view.js';
import { EditionHeadView, EditionView } from './edition-view.js';
import { DropEditionQuery, DropLessonQuery, EditionCreatedView, EditionLessonDto, PublishEditionDto, StartEditionDto } from './editions.dto.js';
import { lessonUnknown } from './errors.js';
import { EditionClaimsView, ListEditionClaims } from './list-edition-claims.js';
import { ListEditions } from './list-editions.js';
import { PublishEdition } from './publish-edition.js';
import { ReadEdition } from './read-edition.js';
import { ReadEditionLesson } from './read-edition-lesson.js';
import { StartEdition } from './start-edition.js';
import { WriteEditionLesson } from './write-edition-lesson.js';

const demandCode = (code: string): string => {
  if (!lessonCode.test(code)) throw lessonUnknown();
  return code;
};

@ApiTags('curriculum')
@Controller('v1/academies/:academyId/editions')
export class EditionsController {
  constructor(
    private readonly listEditions: ListEditions,
    private readonly startEdition: StartEdition,
    private readonly readEdition: ReadEdition,
    private readonly dropEdition: DropEdition,
    private readonly publishEdition: PublishEdition,
    private readonly listClaims: ListEditionClaims,
    private readonly readLesson: ReadEditionLesson,
    private readonly writeLesson: WriteEditionLesson,
    private readonly dropLesson: DropEditionLesson,
  ) {}

  /** Drafts, then what is published; the newest first. */
  @Member(...editing)
  @Get()
  @ApiOkResponse({ type: [EditionHeadView] })
  list(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @AskedLocale() locale: Locale): Promise<EditionHeadView[]> {
    return this.listEditions.run(actor, academyId, locale);
  }

  /** A draft, based on a version of the programme; with `from`, it takes over what an edition of the academy changes. */
  @Member(...editing)
  @Post()
  @ApiCreatedResponse({ type: EditionCreatedView })
  async start(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Body() body: StartEditionDto, @IdempotencyKey() request: IdempotencyRequest): Promise<EditionCreatedView> {
    return { id: await this.startEdition.run(actor, { academyId, ...body }, request) };
  }

  /** Its modules with their lessons, and everything that must be mended before it is published. */
  @Member(...editing)
  @Get(':editionId')
  @ApiOkResponse({ type: EditionView })
  read(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('editionId', Uuid) editionId: string, @AskedLocale() locale: Locale): Promise<EditionView> {
    return this.readEdition.run(actor, academyId, editionId, locale);
  }

  /** A draft, with everything written in it. 409 `edition-changed` with what was written last in `facts`, `edition-published`. */
  @Member(...editing)
  @Delete(':editionId')
  @HttpCode(204)
  @ApiNoContentResponse()
  drop(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('editionId', Uuid) editionId: string, @Query() { mark }: DropEditionQuery): Promise<void> {
    return this.dropEdition.run(actor, { academyId, editionId, mark });
  }

  /** From here on nothing of it changes, and cohorts of the academy can learn by it. 409 `edition-changed` with what was written last in `facts`, `edition-has-faults` with all of them in `facts`, `edition-unchanged`, `edition-published`. */
  @Member(...editing)
  @Post(':editionId/publication')
  @ApiCreatedResponse({ type: EditionCreatedView })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('editionId', Uuid) editionId: string,
    @Body() { mark }: PublishEditionDto,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<EditionCreatedView> {
    return { id: await this.publishEdition.run(actor, { academyId, editionId, mark }, request) };
  }

  /** Statements of the programme, for whoever looks for one to cite. */
  @Member(...editing)
  @Get(':editionId/claims')
  @ApiOkResponse({ type: EditionClaimsView })
  claims(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('editionId', Uuid) editionId: string, @AskedLocale() locale: Locale): Promise<EditionClaimsView> {
    return this.listClaims.run(actor, academyId, editionId, locale);
  }

  /** What the academy wrote beside what the programme says, with its faults. */
  @Member(...editing)
  @Get(':editionId/lessons/:code')
  @ApiOkResponse({ type: EditionLessonView })
  lesson(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('editionId', Uuid) editionId: string,
    @Param('code') code: string,
    @AskedLocale() locale: Locale,
  ): Promise<EditionLessonView> {
    return this.readLesson.run(actor, { academyId, editionId, code: demandCode(code) }, locale);
  }

  /** Adapts a lesson, or adds one to a module (`1.A1`). Kept also with faults. 409 `edition-lesson-changed` with the newer revision in `facts`, `edition-code-taken` with a free one, `edition-published`. */
  @Member(...editing)
  @Put(':editionId/lessons/:code')
  @ApiOkResponse({ type: EditionLessonView })
  async write(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('editionId', Uuid) editionId: string,
    @Param('code') code: string,
    @Body() { revision, minutes, texts }: EditionLessonDto,
    @AskedLocale() locale: Locale,
  ): Promise<EditionLessonView> {
    const written = { ...(texts.en && { en: texts.en }), ...(texts['pt-PT'] && { 'pt-PT': texts['pt-PT'] }) };
    const kept = await this.writeLesson.run(actor, { academyId, editionId, code: demandCode(code), revision, minutes, texts: written });
    // whoever wrote it again since is not written over by somebody who has not seen that
    return { ...(await this.readLesson.run(actor, { academyId, editionId, code }, locale)), revision: kept };
  }

  /** Back to what the programme says; an added lesson goes. 409 `edition-lesson-changed`, `edition-published`. */
  @Member(...editing)
  @Delete(':editionId/lessons/:code')
  @HttpCode(204)
  @ApiNoContentResponse()
  async back(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('editionId', Uuid) editionId: string, @Param('code') code: string, @Query() { revision }: DropLessonQuery): Promise<void> {
    await this.dropLesson.run(actor, { academyId, editionId, code: demandCode(code), revision });
  }
}
