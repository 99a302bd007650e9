// How does the registrar look after academies over HTTP?
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NoFields } from '#libs/identity/no-fields.js';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { AcademiesQuery, ReasonDto, registeredAcademyView, RegisteredAcademyView } from './academy-register.dto.js';
import { AdmitAcademy } from './admit-academy.js';
import { ListAcademies } from './list-academies.js';
import { MoveAcademy } from './move-academy.js';

@ApiTags('academies')
@Registrar()
@Controller('v1/register/academies')
export class AcademyRegisterController {
  constructor(
    private readonly listAcademies: ListAcademies,
    private readonly admitAcademy: AdmitAcademy,
    private readonly moveAcademy: MoveAcademy,
  ) {}

  /** Applications first, oldest first. */
  @Get()
  @ApiOkResponse({ type: [RegisteredAcademyView] })
  async list(@CurrentActor() actor: Actor, @Query() { state }: AcademiesQuery): Promise<RegisteredAcademyView[]> {
    return (await this.listAcademies.run(actor, state ?? null)).map(registeredAcademyView);
  }

  /** The applicant becomes the owner and gets a letter. */
  @Post(':academyId/admission')
  @HttpCode(200)
  @ApiOkResponse({ type: RegisteredAcademyView })
  async admit(@Body(NoFields) _: undefined, @CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string): Promise<RegisteredAcademyView> {
    return registeredAcademyView(await this.admitAcademy.run(actor, academyId));
  }

  /** From now on it can issue nothing, and its certificates' pages say so. */
  @Post(':academyId/suspension')
  @HttpCode(200)
  @ApiOkResponse({ type: RegisteredAcademyView })
  async suspend(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Body() { reason }: ReasonDto): Promise<RegisteredAcademyView> {
    return registeredAcademyView(await this.moveAcademy.run(actor, { academyId, move: 'suspend', reason }));
  }

  @Post(':academyId/reinstatement')
  @HttpCode(200)
  @ApiOkResponse({ type: RegisteredAcademyView })
  async reinstate(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Body() { reason }: ReasonDto): Promise<RegisteredAcademyView> {
    return registeredAcademyView(await this.moveAcademy.run(actor, { academyId, move: 'reinstate', reason }));
  }

  /** For good; also how an application is declined. */
  @Post(':academyId/closure')
  @HttpCode(200)
  @ApiOkResponse({ type: RegisteredAcademyView })
  async close(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Body() { reason }: ReasonDto): Promise<RegisteredAcademyView> {
    return registeredAcademyView(await this.moveAcademy.run(actor, { academyId, move: 'close', reason }));
  }
}
