// How does the register get at the items of its banks over HTTP?
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { BankedItemView, bankedItemView, ItemBankListView, itemBankListView, ItemDraftView, PartDifferenceView, partDifferenceView } from './item-bank-view.js';
import { BankQuery, DifferenceQuery, ItemCommentDto, ItemTagDto } from './item-bank.dto.js';
import { ReadItemBank } from './read-item-bank.js';
import { RemarkItem } from './remark-item.js';

@ApiTags('assessment')
@Registrar()
@Controller('v1/register/items')
export class ItemBankController {
  constructor(
    private readonly read: ReadItemBank,
    private readonly remark: RemarkItem,
  ) {}

  /** The items of one bank, narrowed down; without their words. */
  @Get()
  @ApiOkResponse({ type: ItemBankListView })
  async list(@CurrentActor() actor: Actor, @Query() query: BankQuery): Promise<ItemBankListView> {
    return itemBankListView(await this.read.list(actor, query));
  }

  /** One item in all its versions, as candidates see them; without its key. */
  @Get(':itemId')
  @ApiOkResponse({ type: BankedItemView })
  async item(@CurrentActor() actor: Actor, @Param('itemId', Uuid) itemId: string): Promise<BankedItemView> {
    return bankedItemView(await this.read.item(actor, itemId));
  }

  /** What is right in a version, and why. Each reading is recorded, and told on the item's page. */
  @Get('versions/:versionId/key')
  @ApiOkResponse({ type: ItemDraftView })
  async key(@CurrentActor() actor: Actor, @Param('versionId', Uuid) versionId: string): Promise<ItemDraftView> {
    return { draft: await this.read.key(actor, versionId) };
  }

  /** What is different between two versions, keys too: recorded as a look at both. */
  @Get(':itemId/difference')
  @ApiOkResponse({ type: [PartDifferenceView] })
  async difference(@CurrentActor() actor: Actor, @Param('itemId', Uuid) itemId: string, @Query() { from, to }: DifferenceQuery): Promise<PartDifferenceView[]> {
    return (await this.read.difference(actor, itemId, { from, to })).map(partDifferenceView);
  }

  /** It stays with the item, with its author's name. */
  @Post(':itemId/comments')
  @HttpCode(204)
  @ApiNoContentResponse()
  async comment(@CurrentActor() actor: Actor, @Param('itemId', Uuid) itemId: string, @Body() { text }: ItemCommentDto, @IdempotencyKey() request: IdempotencyRequest): Promise<void> {
    await this.remark.comment(actor, { itemId }, text, request);
  }

  /** Adds a tag or takes it off; both leave a trace. */
  @Post(':itemId/tags')
  @HttpCode(204)
  @ApiNoContentResponse()
  async tag(@CurrentActor() actor: Actor, @Param('itemId', Uuid) itemId: string, @Body() { tag, act }: ItemTagDto): Promise<void> {
    await this.remark.tag(actor, itemId, { tag, act });
  }
}
