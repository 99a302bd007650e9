// How do an academy's owner and the registrar read how far assessors agree?
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Member, Registrar } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { readsAgreement } from './core/policy.js';
import { ReadStationAgreement } from './read-station-agreement.js';
import { StationAgreementsView } from './station-agreement.dto.js';

@ApiTags('assessment')
@Controller('v1')
export class StationAgreementController {
  constructor(private readonly read: ReadStationAgreement) {}

  /** Where two assessors watched, each blind to the other: what they judged alike, and Cohen's kappa once there is enough. */
  @Member(...readsAgreement)
  @Get('academies/:academyId/station-agreement')
  @ApiOkResponse({ type: StationAgreementsView })
  ofAcademy(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @AskedLocale() locale: Locale): Promise<StationAgreementsView> {
    return this.read.ofAcademy(actor, academyId, locale);
  }

  /** The same across academies. Each reading is audited. */
  @Registrar()
  @Get('register/station-agreement')
  @ApiOkResponse({ type: StationAgreementsView })
  ofRegister(@CurrentActor() actor: Actor, @AskedLocale() locale: Locale): Promise<StationAgreementsView> {
    return this.read.ofRegister(actor, locale);
  }
}
