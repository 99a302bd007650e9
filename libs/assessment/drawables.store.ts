// Which items can a form draw on?
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '#libs/platform/database.js';
import type { Drawable } from './core/assembly.js';
import type { Bank } from './core/item.js';

export type DrawableItems = { readonly domains: readonly string[] } | { readonly codes: readonly string[] };

/** An exam's items are hundreds of rows, and each start draws on all of them. They are read again when the bank has changed, which the database notes (`bank_change`). */
@Injectable()
export class DrawablesStore {
  readonly #known = new LRUCache<string, { readonly changes: number; readonly items: readonly Drawable[] }>({ max: 200 });

  constructor(private readonly db: Database) {}

  /** Live items of a bank, in the domains or with the codes asked for; `exposed`: also those that everybody can read; `pilots`: also those that are tried. The same list as long as the bank is the same. */
  async of(bank: Bank, which: DrawableItems, { exposed, pilots = false }: { readonly exposed: boolean; readonly pilots?: boolean }): Promise<readonly Drawable[]> {
    const key = JSON.stringify([bank, which, exposed, pilots]);
    // before the items are read: what changes meanwhile is read again the next time
    const changes = await this.#changes();
    const known = this.#known.get(key);
    if (known && known.changes === changes) return known.items;
    const items = await this.#read(bank, which, exposed, pilots);
    if (changes !== null) this.#known.set(key, { changes, items });
    return items;
  }

  /** Those of the codes that no item of the bank has, in whichever state. */
  async notIn(bank: Bank, codes: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ code: string }>('select code from unnest($2::text[]) as code where not exists (select from item i where i.bank = $1 and i.code = code.code)', [bank, codes]);
    return rows.map(({ code }) => code);
  }

  /** How many transactions have changed the bank; null in one of them, which may yet be rolled back. */
  async #changes(): Promise<number | null> {
    const row = await this.db.row<{ changes: number | null }>("select case when current_setting('dermark.bank_changed', true) is distinct from 'on' then (select count(*)::int from bank_change) end as changes");
    return row?.changes ?? null;
  }

  async #read(bank: Bank, which: DrawableItems, exposed: boolean, pilots: boolean): Promise<readonly Drawable[]> {
    const [column, values] = 'domains' in which ? ['v.domain', which.domains] : ['i.code', which.codes];
    const rows = await this.db.query<Omit<Drawable, 'pilot'> & { readonly tried: boolean }>(
      `with pair as (select code, enemy from item_enemy union select enemy, code from item_enemy),
            foes as (select code, array_agg(enemy order by enemy) as codes from pair group by code)
       select i.code, v.id as "versionId", v.domain, v.level, v.kind, v.gate,
              array(select o ->> 'id' from jsonb_array_elements(v.content -> 'options') o) as "optionIds", coalesce(foes.codes, '{}') as enemies,
              case when v.case_code is not null then json_build_object('case', v.case_code, 'place', v.case_place, 'of', v.case_size) end as vignette, v.state = 'pilot' as tried
         from item i join item_version v on v.item_id = i.id left join foes on foes.code = i.code
        where i.bank = $1 and (v.state = 'live' or $4 and v.state = 'pilot') and ${column} = any ($2) and ($3 or not i.exposed)`,
      [bank, values, exposed, pilots],
    );
    // what counts looks as it always did: the digest of a pool goes by it
    return rows.map(({ tried, ...item }) => (tried ? { ...item, pilot: true } : item));
  }
}
