// What do people of the register say about items, and which tags do they give them?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { ItemCommentRow, ItemTagEventRow } from './item-proposal.entity.js';
import { ItemVault } from './item-vault.js';

export interface ItemComment {
  readonly id: string;
  readonly authorId: string;
  readonly text: string;
  readonly writtenAt: Date;
}

export interface TagEvent {
  readonly tag: string;
  readonly act: ItemTagEventRow['act'];
  readonly personId: string;
  readonly at: Date;
}

/** Append-only. Comments lie sealed: whoever discusses an item quotes it. */
@Injectable()
export class ItemRemarksStore {
  constructor(
    private readonly db: Database,
    private readonly vault: ItemVault,
  ) {}

  /** `id` where a request names what it makes. */
  async comment({ id = newId(), text, ...comment }: { readonly id?: string; readonly itemId: string | null; readonly proposalId: string | null; readonly authorId: string; readonly text: string; readonly writtenAt: Date }): Promise<void> {
    await this.db.rows(ItemCommentRow, (rows) => rows.insert({ id, ...comment, sealed: this.vault.seal(id, 'comment', { text }) }));
  }

  /** Of the item and of its proposals, or of one proposal; the oldest first. */
  async comments(of: { readonly itemId: string } | { readonly proposalId: string }): Promise<ItemComment[]> {
    const columns = 'c.id, c.author_id as "authorId", c.sealed, c.written_at as "writtenAt"';
    const rows = await ('itemId' in of
      ? this.db.query<Omit<ItemComment, 'text'> & { sealed: Buffer }>(
          `select ${columns} from item_comment c where c.item_id = $1 or c.proposal_id in (select p.id from item_proposal p where p.item_id = $1 or p.enemy = (select i.code from item i where i.id = $1)) order by c.written_at, c.id`,
          [of.itemId],
        )
      : this.db.query<Omit<ItemComment, 'text'> & { sealed: Buffer }>(`select ${columns} from item_comment c where c.proposal_id = $1 order by c.written_at, c.id`, [of.proposalId]));
    return rows.map(({ sealed, ...comment }) => ({ ...comment, ...this.vault.open<{ text: string }>(comment.id, 'comment', sealed) }));
  }

  /** The newest first. */
  async tagEvents(itemId: string): Promise<TagEvent[]> {
    return this.db.query<TagEvent>('select tag, act, person_id as "personId", at from item_tag_event where item_id = $1 order by at desc, id desc', [itemId]);
  }

  async tag(event: ItemTagEventRow): Promise<void> {
    await this.db.rows(ItemTagEventRow, (rows) => rows.insert(event));
  }
}
