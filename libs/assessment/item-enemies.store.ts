// Which items may not stand in one form?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';

export interface Enemy {
  readonly code: string;
  readonly itemId: string | null;
  readonly proposalId: string | null;
}

@Injectable()
export class ItemEnemiesStore {
  constructor(private readonly db: Database) {}

  /** Of an item, whichever of the two declares it; by code. `proposalId`: null of what files declare, `itemId`: null where the other is not there yet. */
  async of(code: string): Promise<Enemy[]> {
    return this.db.query<Enemy>(
      `select distinct on (pair.code) pair.code, i.id as "itemId", pair."proposalId"
         from (select case when e.code = $1 then e.enemy else e.code end as code, e.proposal_id as "proposalId" from item_enemy e where $1 in (e.code, e.enemy)) pair left join item i on i.code = pair.code
        order by pair.code, pair."proposalId" nulls last`,
      [code],
    );
  }

  /** What two people declared, either way round. */
  async declared(one: string, other: string): Promise<boolean> {
    return (await this.db.row('select 1 as there from item_enemy where proposal_id is not null and (code, enemy) in (($1, $2), ($2, $1))', [one, other])) !== null;
  }

  async declare({ code, enemy, proposalId }: { readonly code: string; readonly enemy: string; readonly proposalId: string }): Promise<void> {
    await this.db.query('insert into item_enemy (code, enemy, proposal_id, by_two) values ($1, $2, $3, true)', [code, enemy, proposalId]);
  }

  async takeBack(one: string, other: string): Promise<void> {
    await this.db.query('delete from item_enemy where proposal_id is not null and (code, enemy) in (($1, $2), ($2, $1))', [one, other]);
  }

  /** What these items declare of themselves replaces what they declared before; what others declare of them stays, and what two people did. */
  async keep(declared: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const pairs = [...declared].flatMap(([code, enemies]) => enemies.map((enemy) => [code, enemy] as const));
    const [codes, enemies] = [pairs.map(([code]) => code), pairs.map(([, enemy]) => enemy)];
    await this.db.query('delete from item_enemy e where e.proposal_id is null and e.code = any ($1) and not exists (select from unnest($2::text[], $3::text[]) as d (code, enemy) where d.code = e.code and d.enemy = e.enemy)', [[...declared.keys()], codes, enemies]);
    await this.db.query('insert into item_enemy (code, enemy) select * from unnest($1::text[], $2::text[]) on conflict do nothing', [codes, enemies]);
  }
}
