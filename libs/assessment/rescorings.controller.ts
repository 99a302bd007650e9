// How does the register have an exam marked again, over HTTP, when an item of it was faulty?
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NoFields } from '#libs/identity/no-fields.js';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { EndRescoring } from './end-rescoring.js';
import { ProposeRescoring } from './propose-rescoring.js';
import { ReadRescorings } from './read-rescorings.js';
import {
  PreviewRescoringDto, ProposedRescoringView, ProposeRescoringDto, RescoringGroundView, rescoringGroundView, RescoringHeadView, rescoringHeadView, RescoringPreviewView, rescoringPreviewView, RescoringView, rescoringView,
} from './rescorings.dto.js'; // prettier-ignore

@ApiTags('assessment')
@Registrar()
@Controller('v1/register/rescorings')
export class RescoringsController {
  constructor(
    private readonly read: ReadRescorings,
    private readonly propose: ProposeRescoring,
    private readonly end: EndRescoring,
  ) {}

  /** Those that wait first, then the newest. */
  @Get()
  @ApiOkResponse({ type: [RescoringHeadView] })
  async list(@CurrentActor() actor: Actor): Promise<RescoringHeadView[]> {
    const { rescorings, names } = await this.read.list(actor);
    return rescorings.map((rescoring) => rescoringHeadView(rescoring, names));
  }

  /** The item with its key; the look is recorded. 404 `item-not-examined`. */
  @Get('items/:versionId')
  @ApiOkResponse({ type: RescoringGroundView })
  async ground(@CurrentActor() actor: Actor, @Param('versionId', Uuid) versionId: string, @AskedLocale() locale: Locale): Promise<RescoringGroundView> {
    return rescoringGroundView(await this.read.ground(actor, versionId), locale);
  }

  /** What it would do to every attempt that is over. Changes nothing; the look is recorded. 404 `item-not-examined`; 400 `accepted-unfit`. */
  @Post('previews')
  @HttpCode(200)
  @ApiOkResponse({ type: RescoringPreviewView })
  async preview(@CurrentActor() actor: Actor, @Body() { versionId, treatment, accepted }: PreviewRescoringDto): Promise<RescoringPreviewView> {
    const reckoned = await this.propose.preview(actor, { versionId, treatment, accepted: accepted ?? null });
    return rescoringPreviewView(reckoned, await this.read.candidates(actor, reckoned));
  }

  /** It waits for somebody else of the register; the item is drawn no more. 404 `item-not-examined`; 400 `accepted-unfit`; 409 `rescoring-open`, `rescoring-stale`. */
  @Post()
  @ApiCreatedResponse({ type: ProposedRescoringView })
  async start(@CurrentActor() actor: Actor, @Body() body: ProposeRescoringDto, @IdempotencyKey() request: IdempotencyRequest): Promise<ProposedRescoringView> {
    return { id: await this.propose.run(actor, { ...body, accepted: body.accepted ?? null }, request) };
  }

  /** With what it would do now; the look is recorded. */
  @Get(':rescoringId')
  @ApiOkResponse({ type: RescoringView })
  async one(@CurrentActor() actor: Actor, @Param('rescoringId', Uuid) rescoringId: string, @AskedLocale() locale: Locale): Promise<RescoringView> {
    return rescoringView(await this.read.one(actor, rescoringId), { personId: actor.personId, locale });
  }

  /** By somebody else than who proposed it: results follow, letters go out. Idempotent. 403 `own-rescoring`; 409 `rescoring-ended`, `rescoring-stale`; 401 `sign-in-again`. */
  @Post(':rescoringId/confirmation')
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirm(@CurrentActor() actor: Actor, @Param('rescoringId', Uuid) rescoringId: string, @Body(NoFields) _: undefined): Promise<void> {
    await this.end.confirm(actor, rescoringId);
  }

  /** By anybody of the register. Idempotent. 409 `rescoring-ended` once it was confirmed. */
  @Post(':rescoringId/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param('rescoringId', Uuid) rescoringId: string, @Body(NoFields) _: undefined): Promise<void> {
    await this.end.withdraw(actor, rescoringId);
  }
}
