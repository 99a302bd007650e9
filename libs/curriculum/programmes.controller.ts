// What is taught?
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Public, SignedIn } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { ProgrammeSummaryView, ProgrammeView } from './programme-view.js';
import { ProgrammesReader } from './programmes.reader.js';
import { SearchLessons } from './search-lessons.js';
import { hitView, LessonHitView, LessonSearchDto } from './search-view.js';

@ApiTags('curriculum')
@Controller('v1/programmes')
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesReader,
    private readonly searchLessons: SearchLessons,
  ) {}

  /** Where its lessons speak of something, the most telling sections first. For whoever may read lessons; 404 to others. */
  @SignedIn()
  @Get(':versionId/search')
  @ApiOkResponse({ type: [LessonHitView] })
  async search(@CurrentActor() actor: Actor, @Param('versionId', Uuid) versionId: string, @Query() { q }: LessonSearchDto, @AskedLocale() locale: Locale): Promise<LessonHitView[]> {
    return (await this.searchLessons.run(actor, versionId, q, locale)).map(hitView);
  }

  /** Every published version of every programme of the register, the newest first; no academy's edition. */
  @Public()
  @Get()
  @ApiOkResponse({ type: [ProgrammeSummaryView] })
  list(@AskedLocale() locale: Locale): Promise<ProgrammeSummaryView[]> {
    return this.programmes.published(locale);
  }

  /** The same as the outline for everybody, and that of an academy's edition for its members; 404 to others. */
  @SignedIn()
  @Get(':versionId/outline')
  @ApiOkResponse({ type: ProgrammeView })
  outline(@CurrentActor() actor: Actor, @Param('versionId', Uuid) versionId: string, @AskedLocale() locale: Locale): Promise<ProgrammeView> {
    return this.programmes.versionFor(actor, versionId, locale);
  }

  /** Its modules with the lessons written and planned, the rules of the exam, and the practical stations; what lessons say is not in it. */
  @Public()
  @Get(':versionId')
  @ApiOkResponse({ type: ProgrammeView })
  read(@Param('versionId', Uuid) versionId: string, @AskedLocale() locale: Locale): Promise<ProgrammeView> {
    return this.programmes.version(versionId, locale);
  }
}
