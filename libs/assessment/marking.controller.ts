// How do assessors mark answers over HTTP, and who sees how it goes?
import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Member, Registrar } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { readsAgreement } from './core/policy.js';
import { MarkingFiguresView, MarkingQueueView, MarkingSheetView, SignMarkDto } from './marking.dto.js';
import { ReadMarking } from './read-marking.js';
import { SignMark } from './sign-mark.js';

@ApiTags('assessment')
@Controller('v1')
export class MarkingController {
  constructor(
    private readonly read: ReadMarking,
    private readonly sign: SignMark,
  ) {}

  /** Items of which answers wait for a mark of whoever asks. */
  @Member('assessor')
  @Get('academies/:academyId/marking')
  @ApiOkResponse({ type: MarkingQueueView })
  queue(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @AskedLocale() locale: Locale): Promise<MarkingQueueView> {
    return this.read.queue(actor, academyId, locale);
  }

  /** One item with its rubric, and the answers to it, one after the other. */
  @Member('assessor')
  @Get('academies/:academyId/marking/items/:versionId')
  @ApiOkResponse({ type: MarkingSheetView })
  sheet(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('versionId', Uuid) versionId: string, @AskedLocale() locale: Locale): Promise<MarkingSheetView> {
    return this.read.sheet(actor, { academyId, versionId, locale });
  }

  /** Signed once, and not changed any more; the same again is answered again. */
  @Member('assessor')
  @Put('academies/:academyId/marking/answers/:taskId/mark')
  @HttpCode(204)
  @ApiNoContentResponse()
  async mark(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('taskId', Uuid) taskId: string, @Body() { points }: SignMarkDto): Promise<void> {
    await this.sign.run(actor, { academyId, taskId, points });
  }

  /** Item by item: what waits, for how long, and how far two markers agree. */
  @Member(...readsAgreement)
  @Get('academies/:academyId/marking-figures')
  @ApiOkResponse({ type: MarkingFiguresView })
  figures(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string): Promise<MarkingFiguresView> {
    return this.read.ofAcademy(actor, academyId);
  }

  /** The same across academies. Each reading is audited. */
  @Registrar()
  @Get('register/marking-figures')
  @ApiOkResponse({ type: MarkingFiguresView })
  figuresOfAll(@CurrentActor() actor: Actor): Promise<MarkingFiguresView> {
    return this.read.ofRegister(actor);
  }
}
