// Which items may not stand in one form?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';

@Injectable()
export class ItemEnemiesStore {
  constructor(private readonly db: Database) {}

  /** What these items declare of themselves replaces what they declared before; what others declare of them stays. */
  async keep(declared: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const pairs = [...declared].flatMap(([code, enemies]) => enemies.map((enemy) => [code, enemy] as const));
    const [codes, enemies] = [pairs.map(([code]) => code), pairs.map(([, enemy]) => enemy)];
    await this.db.query('delete from item_enemy e where e.code = any ($1) and not exists (select from unnest($2::text[], $3::text[]) as d (code, enemy) where d.code = e.code and d.enemy = e.enemy)', [[...declared.keys()], codes, enemies]);
    await this.db.query('insert into item_enemy (code, enemy) select * from unnest($1::text[], $2::text[]) on conflict do nothing', [codes, enemies]);
  }
}
