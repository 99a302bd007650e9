// Which items can a form draw on, which forms were drawn, and what do they show?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Drawable } from './core/assembly.js';
import type { Bank, ItemContent, ItemKind } from './core/item.js';
import { FormRow } from './form.entity.js';
import { ItemVault } from './item-vault.js';

/** An item at its place in a form: what a candidate may see, and what marking needs beside the key. */
export interface ItemInForm {
  readonly position: number;
  readonly versionId: string;
  readonly kind: ItemKind;
  readonly domain: string;
  readonly gate: boolean;
  readonly content: ItemContent;
  readonly optionOrder: readonly string[];
}

/** Never touches `item_key`. */
@Injectable()
export class FormsStore {
  constructor(
    private readonly db: Database,
    private readonly vault: ItemVault,
  ) {}

  /** Live items of a bank, in the domains or with the codes asked for; `exposed`: also those that everybody can read. */
  async drawable(bank: Bank, which: { readonly domains: readonly string[] } | { readonly codes: readonly string[] }, { exposed }: { readonly exposed: boolean }): Promise<Drawable[]> {
    const [column, values] = 'domains' in which ? ['v.domain', which.domains] : ['i.code', which.codes];
    return this.db.query<Drawable>(
      `select i.code, v.id as "versionId", v.domain, v.gate,
              array(select o ->> 'id' from jsonb_array_elements(v.content -> 'options') o) as "optionIds"
         from item i join item_version v on v.item_id = i.id
        where i.bank = $1 and v.state = 'live' and ${column} = any ($2) and ($3 or not i.exposed)`,
      [bank, values, exposed],
    );
  }

  /** Those of the codes that no item of the bank has, in whichever state. */
  async notIn(bank: Bank, codes: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ code: string }>('select code from unnest($2::text[]) as code where not exists (select from item i where i.bank = $1 and i.code = code.code)', [bank, codes]);
    return rows.map(({ code }) => code);
  }

  /** The codes of each form that was drawn before for this subject and purpose, whatever became of the attempt. */
  async seen(subjectId: string, purpose: string): Promise<string[][]> {
    const rows = await this.db.query<{ codes: string[] }>(
      `select array(select i.code from item_version v join item i on i.id = v.item_id where v.id = any (f.item_versions)) as codes
         from attempt a join form f on f.id = a.form_id
        where a.subject_id = $1 and a.purpose = $2 order by a.number`,
      [subjectId, purpose],
    );
    return rows.map(({ codes }) => codes);
  }

  async add(form: FormRow): Promise<void> {
    await this.db.rows(FormRow, (rows) => rows.insert(form));
  }

  /** In the order of the form. */
  async items(formId: string): Promise<ItemInForm[]> {
    const rows = await this.db.query<ItemInForm & { sealed: Buffer | null }>(
      `select (place.ordinality - 1)::int as position, v.id as "versionId", v.kind, v.domain, v.gate, v.content, v.sealed,
              f.option_orders -> (place.ordinality - 1)::int as "optionOrder"
         from form f cross join unnest(f.item_versions) with ordinality as place(version_id, ordinality)
         join item_version v on v.id = place.version_id
        where f.id = $1 order by place.ordinality`,
      [formId],
    );
    return rows.map(({ sealed, ...item }) => (sealed ? { ...item, content: this.vault.open<ItemContent>(item.versionId, 'content', sealed) } : item));
  }
}
