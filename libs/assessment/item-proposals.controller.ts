// How does somebody of the register write for the bank over HTTP? (Handing in and approving need claims: curriculum/item-reviews.controller.ts.)
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import type { ItemDraft } from './core/item-draft.js';
import { isPair } from './core/item-proposal.js';
import { readItemDraft } from './core/read-item-draft.js';
import { draftUnfit } from './errors.js';
import { ItemCommentDto, ProposalsQuery, ProposalStepDto, ProposeItemDto, SendBackDto, WriteProposalDto } from './item-bank.dto.js';
import { ProposalHeadView, proposalHeadView, ProposedView } from './item-proposal-view.js';
import { ItemProposalView, itemProposalView } from './proposal-page-view.js';
import { ProposeItems, type ProposedItem } from './propose-items.js';
import { ReadItemBank } from './read-item-bank.js';
import { RemarkItem } from './remark-item.js';
import { ReturnProposal } from './return-proposal.js';
import { WriteProposal } from './write-proposal.js';

function draftIn(body: unknown): ItemDraft {
  const read = readItemDraft(body);
  if ('faults' in read) throw draftUnfit(read.faults.map((fault) => ({ ...fault, pointer: `/draft${fault.pointer}` })));
  return read.draft;
}

function proposedIn({ kind, itemId = '', enemy = '', draft, comment }: ProposeItemDto): ProposedItem {
  if (kind === 'new') return { kind, comment, draft: draftIn(draft) };
  if (isPair(kind)) return { kind, itemId, enemy, comment: comment ?? '' };
  return kind === 'change' ? { kind, comment, itemId, ...(draft && { draft: draftIn(draft) }) } : { kind, itemId, comment: comment ?? '' };
}

@ApiTags('assessment')
@Registrar()
@Controller('v1/register/item-proposals')
export class ItemProposalsController {
  constructor(
    private readonly read: ReadItemBank,
    private readonly propose: ProposeItems,
    private readonly writeProposal: WriteProposal,
    private readonly returnProposal: ReturnProposal,
    private readonly remark: RemarkItem,
  ) {}

  /** Those in a state; what waits longest first. */
  @Get()
  @ApiOkResponse({ type: [ProposalHeadView] })
  async list(@CurrentActor() actor: Actor, @Query() { state }: ProposalsQuery): Promise<ProposalHeadView[]> {
    const { proposals, names } = await this.read.listProposals(actor, state);
    return proposals.map((proposal) => proposalHeadView(proposal, names));
  }

  /** A draft of a new item or of a change; what has nothing to be written waits for review at once. 409 `item-code-taken`, `proposal-open`, `item-of-repository`, `item-not-retirable`, `item-not-quarantined`, `item-not-pilot`, `enemies-already`, `enemies-not`; 400 `enemy-unfit`. */
  @Post()
  @ApiCreatedResponse({ type: ProposedView })
  async start(@CurrentActor() actor: Actor, @Body() body: ProposeItemDto, @IdempotencyKey() request: IdempotencyRequest): Promise<ProposedView> {
    return { id: await this.propose.one(actor, proposedIn(body), request) };
  }

  /** With the key in its draft: the look is recorded. */
  @Get(':proposalId')
  @ApiOkResponse({ type: ItemProposalView })
  async proposal(@CurrentActor() actor: Actor, @Param('proposalId', Uuid) proposalId: string): Promise<ItemProposalView> {
    return itemProposalView(await this.read.proposal(actor, proposalId));
  }

  /** Its author's, until it is handed in; kept also with faults. 409 `proposal-changed` with who and when in `facts`, `proposal-moved`, `item-moved-on`, `item-code-taken`; 400 `draft-unfit`. */
  @Put(':proposalId')
  @ApiOkResponse({ type: ItemProposalView })
  async write(@CurrentActor() actor: Actor, @Param('proposalId', Uuid) proposalId: string, @Body() { revision, draft, baseVersionId }: WriteProposalDto): Promise<ItemProposalView> {
    await this.writeProposal.run(actor, { proposalId, revision, draft: draftIn(draft), baseVersionId });
    return itemProposalView(await this.read.proposal(actor, proposalId, false));
  }

  /** By somebody else than its author, who reads why. 403 `own-proposal`; 409 `proposal-changed`, `proposal-moved`. */
  @Post(':proposalId/return')
  @HttpCode(204)
  @ApiNoContentResponse()
  async sendBack(@CurrentActor() actor: Actor, @Param('proposalId', Uuid) proposalId: string, @Body() { revision, comment }: SendBackDto): Promise<void> {
    await this.returnProposal.run(actor, 'send-back', { proposalId, revision, comment });
  }

  /** By its author. 403 `proposal-of-another`; 409 `proposal-changed`, `proposal-moved`. */
  @Post(':proposalId/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param('proposalId', Uuid) proposalId: string, @Body() { revision, comment }: ProposalStepDto): Promise<void> {
    await this.returnProposal.run(actor, 'withdraw', { proposalId, revision, comment });
  }

  /** It stays with the proposal, and with the item that comes of it. */
  @Post(':proposalId/comments')
  @HttpCode(204)
  @ApiNoContentResponse()
  async comment(@CurrentActor() actor: Actor, @Param('proposalId', Uuid) proposalId: string, @Body() { text }: ItemCommentDto, @IdempotencyKey() request: IdempotencyRequest): Promise<void> {
    await this.remark.comment(actor, { proposalId }, text, request);
  }
}
