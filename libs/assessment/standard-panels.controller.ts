// How does a judge of a panel read the sheet, and rate?
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, SignedIn } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { JudgeItems } from './judge-items.js';
import { ReadPanel } from './read-panel.js';
import { sheetView } from './standards-view.js';
import { RateItemDto, RemarkDto, SheetView } from './standards.dto.js';

@ApiTags('assessment')
@SignedIn()
@Controller('v1/standard-panels/:panelId')
export class StandardPanelsController {
  constructor(
    private readonly read: ReadPanel,
    private readonly judge: JudgeItems,
  ) {}

  /** Items as a candidate sees them; what is right only where you have rated. Each look is audited. 404 `not-found` to whoever is no judge of the panel. */
  @Get('sheet')
  @ApiOkResponse({ type: SheetView })
  async sheet(@CurrentActor() actor: Actor, @Param('panelId', Uuid) panelId: string, @AskedLocale() locale: Locale): Promise<SheetView> {
    return sheetView(await this.read.sheet(actor, panelId), actor.personId, locale);
  }

  /** In the round that is open; until it is handed in the last word counts. 409 `panel-moved-on`. */
  @Post('ratings')
  @HttpCode(204)
  @ApiNoContentResponse()
  async rate(@CurrentActor() actor: Actor, @Param('panelId', Uuid) panelId: string, @Body() { position, share }: RateItemDto, @IdempotencyKey() request: IdempotencyRequest): Promise<void> {
    await this.judge.run(actor, panelId, { kind: 'rate', position, share }, request);
  }

  /** The round that is open, for good. 409 `sheet-incomplete`, `panel-moved-on`. */
  @Post('hand-ins')
  @HttpCode(204)
  @ApiNoContentResponse()
  async handIn(@CurrentActor() actor: Actor, @Param('panelId', Uuid) panelId: string, @IdempotencyKey() request: IdempotencyRequest): Promise<void> {
    await this.judge.run(actor, panelId, { kind: 'hand-in' }, request);
  }

  /** Others see it without your name. 409 `panel-moved-on` before the first round is over, and after the second. */
  @Post('remarks')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remark(@CurrentActor() actor: Actor, @Param('panelId', Uuid) panelId: string, @Body() { position, text }: RemarkDto, @IdempotencyKey() request: IdempotencyRequest): Promise<void> {
    await this.judge.run(actor, panelId, { kind: 'remark', position, text }, request);
  }
}
