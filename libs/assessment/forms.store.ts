// Which items can a form draw on, which forms were drawn, and what do they show?
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '#libs/platform/database.js';
import type { Drawable, History } from './core/assembly.js';
import type { Bank, ItemContent, ItemKind } from './core/item.js';
import { FormRow } from './form.entity.js';
import { ItemVault } from './item-vault.js';

/** An item at its place in a form: what a candidate may see, and what marking needs beside the key. */
export interface ItemInForm {
  readonly position: number;
  readonly versionId: string;
  readonly code: string;
  readonly version: number;
  readonly digest: Buffer;
  readonly kind: ItemKind;
  readonly domain: string;
  readonly gate: boolean;
  readonly content: ItemContent;
  readonly optionOrder: readonly string[];
}

type ShownVersion = Omit<ItemInForm, 'position' | 'optionOrder'>;

/** A form that somebody saw, by the codes of its items. */
export interface SeenForm {
  readonly formId: string;
  readonly codes: readonly string[];
}

const codes = 'array(select i.code from item_version v join item i on i.id = v.item_id where v.id = any (f.item_versions))';

/** By position. */
interface DrawnForm {
  readonly versionIds: readonly string[];
  readonly optionOrders: readonly (readonly string[])[];
}

/** So many candidates answer at once, and so many versions are in use, before the least used ones are read again: about 50 MB. */
const [formsKept, versionsKept] = [2000, 3000];

/** Never touches `item_key`. Forms, and what a version shows, never change, so they are read once: each answer that is saved looks at them. */
@Injectable()
export class FormsStore {
  readonly #forms = new LRUCache<string, DrawnForm>({ max: formsKept });
  readonly #versions = new LRUCache<string, ShownVersion>({ max: versionsKept });

  constructor(
    private readonly db: Database,
    private readonly vault: ItemVault,
  ) {}

  /** Live items of a bank, in the domains or with the codes asked for; `exposed`: also those that everybody can read. */
  async drawable(bank: Bank, which: { readonly domains: readonly string[] } | { readonly codes: readonly string[] }, { exposed }: { readonly exposed: boolean }): Promise<Drawable[]> {
    const [column, values] = 'domains' in which ? ['v.domain', which.domains] : ['i.code', which.codes];
    return this.db.query<Drawable>(
      `with pair as (select code, enemy from item_enemy union select enemy, code from item_enemy),
            foes as (select code, array_agg(enemy order by enemy) as codes from pair group by code)
       select i.code, v.id as "versionId", v.domain, v.level, v.kind, v.gate,
              array(select o ->> 'id' from jsonb_array_elements(v.content -> 'options') o) as "optionIds", coalesce(foes.codes, '{}') as enemies,
              case when v.case_code is not null then json_build_object('case', v.case_code, 'place', v.case_place, 'of', v.case_size) end as vignette
         from item i join item_version v on v.item_id = i.id left join foes on foes.code = i.code
        where i.bank = $1 and v.state = 'live' and ${column} = any ($2) and ($3 or not i.exposed)`,
      [bank, values, exposed],
    );
  }

  /** Those of the codes that no item of the bank has, in whichever state. */
  async notIn(bank: Bank, codes: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ code: string }>('select code from unnest($2::text[]) as code where not exists (select from item i where i.bank = $1 and i.code = code.code)', [bank, codes]);
    return rows.map(({ code }) => code);
  }

  /** Each form that was drawn before for this subject and purpose, whatever became of the attempt. */
  async seen(subjectId: string, purpose: string): Promise<SeenForm[]> {
    return this.db.query<SeenForm>(
      `select f.id as "formId", ${codes} as codes from attempt a join form f on f.id = a.form_id where a.subject_id = $1 and a.purpose = $2 order by a.number`,
      [subjectId, purpose],
    );
  }

  /** In how many of the last forms of an exam each item stood, by whomever they were sat. */
  async recent(blueprintId: string, last: number): Promise<History['recent']> {
    const rows = await this.db.query<{ code: string; times: number; forms: number }>(
      `with last as (select item_versions from form where blueprint_id = $1 order by created_at desc, id desc limit $2)
       select i.code, count(*)::int as times, (select count(*)::int from last) as forms
         from last, unnest(last.item_versions) as drawn join item_version v on v.id = drawn join item i on i.id = v.item_id group by i.code`,
      [blueprintId, last],
    );
    return { forms: rows[0]?.forms ?? 0, times: Object.fromEntries(rows.map(({ code, times }) => [code, times])) };
  }

  /** What was kept of how it was drawn. */
  async drawOf(formId: string): Promise<FormRow | null> {
    return this.db.rows(FormRow, (rows) => rows.findOneBy({ id: formId }));
  }

  /** Of each of the forms, in this order. */
  async codesOf(formIds: readonly string[]): Promise<string[][]> {
    const rows = await this.db.query<{ codes: string[] }>(`select ${codes} as codes from unnest($1::uuid[]) with ordinality as asked (id, place) join form f on f.id = asked.id order by place`, [formIds]);
    return rows.map((row) => row.codes);
  }

  async add(form: FormRow): Promise<void> {
    await this.db.rows(FormRow, (rows) => rows.insert(form));
  }

  /** In the order of the form. */
  async items(formId: string): Promise<ItemInForm[]> {
    const { versionIds, optionOrders } = await this.#form(formId);
    return this.shownAs(versionIds, optionOrders);
  }

  /** Versions in this order, as a form would show them. */
  async shownAs(versionIds: readonly string[], optionOrders: readonly (readonly string[])[]): Promise<ItemInForm[]> {
    const versions = await this.#shown([...new Set(versionIds)]);
    return versionIds.map((versionId, position) => ({ ...versions.get(versionId)!, position, optionOrder: optionOrders[position] ?? [] }));
  }

  async codeOf(versionIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; code: string }>('select v.id, i.code from item_version v join item i on i.id = v.item_id where v.id = any ($1)', [versionIds]);
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  async #form(formId: string): Promise<DrawnForm> {
    const known = this.#forms.get(formId);
    if (known) return known;
    const form = await this.db.row<DrawnForm>('select item_versions as "versionIds", option_orders as "optionOrders" from form where id = $1', [formId]);
    if (!form) throw new Error(`There is no form ${formId}.`);
    this.#forms.set(formId, form);
    return form;
  }

  async #shown(versionIds: readonly string[]): Promise<ReadonlyMap<string, ShownVersion>> {
    const shown = new Map(versionIds.map((id) => [id, this.#versions.get(id)]));
    const unknown = versionIds.filter((id) => !shown.get(id));
    if (unknown.length === 0) return shown as ReadonlyMap<string, ShownVersion>;
    const rows = await this.db.query<ShownVersion & { sealed: Buffer | null }>('select v.id as "versionId", i.code, v.version, v.digest, v.kind, v.domain, v.gate, v.content, v.sealed from item_version v join item i on i.id = v.item_id where v.id = any ($1)', [unknown]);
    for (const { sealed, ...item } of rows) {
      const read = sealed ? { ...item, content: this.vault.open<ItemContent>(item.versionId, 'content', sealed) } : item;
      this.#versions.set(item.versionId, read);
      shown.set(item.versionId, read);
    }
    return shown as ReadonlyMap<string, ShownVersion>;
  }
}
