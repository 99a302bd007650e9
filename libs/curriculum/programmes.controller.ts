// What is taught?
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Locale } from '#libs/kernel/locale.js';
import { Public } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { ProgrammeSummaryView, ProgrammeView } from './programme-view.js';
import { ProgrammesReader } from './programmes.reader.js';

@ApiTags('curriculum')
@Controller('v1/programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesReader) {}

  /** Every published version of every programme, the newest first. */
  @Public()
  @Get()
  @ApiOkResponse({ type: [ProgrammeSummaryView] })
  list(@AskedLocale() locale: Locale): Promise<ProgrammeSummaryView[]> {
    return this.programmes.published(locale);
  }

  /** Its modules with the lessons written and planned, the rules of the exam, and the practical stations; what lessons say is not in it. */
  @Public()
  @Get(':versionId')
  @ApiOkResponse({ type: ProgrammeView })
  read(@Param('versionId', Uuid) versionId: string, @AskedLocale() locale: Locale): Promise<ProgrammeView> {
    return this.programmes.version(versionId, locale);
  }
}
