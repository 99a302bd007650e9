// How does the register hear an appeal, over HTTP?
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NoFields } from '#libs/identity/no-fields.js';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { AppealHeadView, appealHeadView, AppealView, appealView, DecideAppealDto, ReplayView, replayView } from './appeals.dto.js';
import { DecideAppeal } from './decide-appeal.js';
import { HearAppeal } from './hear-appeal.js';

@ApiTags('assessment')
@Registrar()
@Controller('v1/register/appeals')
export class AppealsController {
  constructor(
    private readonly hear: HearAppeal,
    private readonly decide: DecideAppeal,
  ) {}

  /** Those that wait first, the oldest of them on top. */
  @Get()
  @ApiOkResponse({ type: [AppealHeadView] })
  async list(@CurrentActor() actor: Actor): Promise<AppealHeadView[]> {
    return (await this.hear.list(actor)).map(appealHeadView);
  }

  @Get(':appealId')
  @ApiOkResponse({ type: AppealView })
  async one(@CurrentActor() actor: Actor, @Param('appealId', Uuid) appealId: string): Promise<AppealView> {
    return appealView(await this.hear.one(actor, appealId));
  }

  /** The attempt as the candidate saw it, with its keys. Each time it is recorded, and the candidate sees when. 403 `appeal-not-impartial`. */
  @Post(':appealId/replay')
  @HttpCode(200)
  @ApiOkResponse({ type: ReplayView })
  async replay(@CurrentActor() actor: Actor, @Param('appealId', Uuid) appealId: string, @Body(NoFields) _: undefined): Promise<ReplayView> {
    return replayView(await this.hear.replay(actor, appealId));
  }

  /** Once, by somebody who has looked. 403 `appeal-not-impartial`; 409 `appeal-not-seen`, `appeal-decided`, `appeal-unfit`; 401 `sign-in-again`. */
  @Post(':appealId/decision')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('appealId', Uuid) appealId: string, @Body() { outcome, itemVersionId, reasons }: DecideAppealDto): Promise<void> {
    await this.decide.run(actor, { appealId, outcome, itemVersionId: itemVersionId ?? null, reasons });
  }
}
