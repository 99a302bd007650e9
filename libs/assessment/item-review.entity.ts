// Which columns does the review of a flagged item have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemFlag } from './core/item-flags.js';
import type { ReviewOutcome } from './core/item-review.js';

@Entity('item_review')
export class ItemReviewRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'blueprint_id' }) blueprintId: string;
  @Column('uuid', { name: 'item_version_id' }) itemVersionId: string;
  @Column('uuid', { name: 'reviewer_id' }) reviewerId: string;
  @Column('text') outcome: ReviewOutcome;
  @Column('text') note: string;
  /** Who had the item, when it was reviewed. */
  @Column('integer') candidates: number;
  /** As they were then. */
  @Column('jsonb') flags: readonly ItemFlag[];
  @Column('timestamptz', { name: 'reviewed_at' }) reviewedAt: Date;
}
