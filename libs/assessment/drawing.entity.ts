// Which columns does what a form is drawn from have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Drawable } from './core/assembly.js';

/** Insert-only, under the digest of its items. */
@Entity('drawing_pool')
export class DrawingPoolRow {
  @PrimaryColumn('bytea') digest: Buffer;
  @Column('jsonb') items: readonly Drawable[];
}

/** One for each transaction that touched the bank; only counted. */
@Entity('bank_change')
export class BankChangeRow {
  @PrimaryColumn('bigint') id: string;
}

@Entity('item_enemy')
export class ItemEnemyRow {
  @PrimaryColumn('text') code: string;
  @PrimaryColumn('text') enemy: string;
  /** Two people of the register declared it, and not a file. */
  @PrimaryColumn('boolean', { name: 'by_two' }) byTwo: boolean;
  /** By which two people declared it; null of what files declare. */
  @Column('uuid', { name: 'proposal_id', nullable: true }) proposalId: string | null;
}
