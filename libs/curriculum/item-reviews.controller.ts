// How does what is written for the bank reach review and the bank over HTTP? (Both look at claims.)
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { ApproveProposal } from '#libs/assessment/approve-proposal.js';
import { HandInProposal } from '#libs/assessment/hand-in-proposal.js';
import { MayBeMissing, Paragraphs } from '#libs/identity/text-fields.js';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { isFirm } from './core/claim.js';
import { OwnItemChecks } from './own-item-checks.js';
import { ReadItemGround } from './read-item-ground.js';

export class HandInDto {
  @ApiProperty() @IsInt() @Min(1) @Max(2_147_483_647) readonly revision: number;
  @Paragraphs({ min: 3, max: 4000, optional: true }) readonly comment?: string;
  @ApiProperty({ required: false, description: 'It is drawn without being scored until two people have judged its figures.' }) @MayBeMissing() @IsBoolean() readonly pilot?: boolean;
}

export class ApprovalDto {
  @ApiProperty() @IsInt() @Min(1) @Max(2_147_483_647) readonly revision: number;
}

export class ItemClaimView {
  @ApiProperty({ example: 'C2.17' }) readonly id: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'It holds, nobody contradicts it, and it is not merely what the trade says: an item needs one such.' }) readonly firm: boolean;
}

export class ItemGroundView {
  @ApiProperty({ type: [String] }) readonly domains: string[];
  @ApiProperty({ type: [ItemClaimView], description: 'Those that hold.' }) readonly claims: ItemClaimView[];
}

@ApiTags('curriculum')
@Registrar()
@Controller('v1/register')
export class ItemReviewsController {
  constructor(
    private readonly readGround: ReadItemGround,
    private readonly checks: OwnItemChecks,
    private readonly handInProposal: HandInProposal,
    private readonly approveProposal: ApproveProposal,
  ) {}

  /** On what items can stand: domains and claims of the newest published version. 409 `no-programme`. */
  @Get('item-ground')
  @ApiOkResponse({ type: ItemGroundView })
  async ground(@CurrentActor() actor: Actor, @AskedLocale() locale: Locale): Promise<ItemGroundView> {
    const { claims, domains } = await this.readGround.run(actor);
    return { domains: [...domains], claims: [...claims.values()].filter(({ retired }) => retired === null).map((claim) => ({ id: claim.id, text: claim.text[locale], firm: isFirm(claim) })) };
  }

  /** By its author: from here on somebody else decides. 400 `item-faulty` with each fault by JSON pointer; 409 `item-unchanged`, `item-moved-on`, `item-code-taken`, `pilot-unfit`, `proposal-changed`, `proposal-moved`; 403 `proposal-of-another`. */
  @Post('item-proposals/:proposalId/review')
  @HttpCode(204)
  @ApiNoContentResponse()
  async handIn(@CurrentActor() actor: Actor, @Param('proposalId', Uuid) proposalId: string, @Body() { revision, comment, pilot }: HandInDto): Promise<void> {
    await this.handInProposal.run(actor, { proposalId, revision, comment, pilot }, (draft, about) => this.checks.source(draft, about));
  }

  /** By somebody else than its author: the version is drawn from now on, and the one before is not. 403 `own-proposal`; 400 `item-faulty`; 409 `item-moved-on`, `proposal-changed`, `proposal-moved`; 401 `sign-in-again`. */
  @Post('item-proposals/:proposalId/approval')
  @HttpCode(204)
  @ApiNoContentResponse()
  async approve(@CurrentActor() actor: Actor, @Param('proposalId', Uuid) proposalId: string, @Body() { revision }: ApprovalDto): Promise<void> {
    await this.approveProposal.run(actor, { proposalId, revision }, (draft, about) => this.checks.source(draft, about));
  }
}
