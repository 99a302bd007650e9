// Which columns does what a form is drawn from have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Drawable } from './core/assembly.js';

/** Insert-only, under the digest of its items. */
@Entity('drawing_pool')
export class DrawingPoolRow {
  @PrimaryColumn('bytea') digest: Buffer;
  @Column('jsonb') items: readonly Drawable[];
}

@Entity('item_enemy')
export class ItemEnemyRow {
  @PrimaryColumn('text') code: string;
  @PrimaryColumn('text') enemy: string;
}
