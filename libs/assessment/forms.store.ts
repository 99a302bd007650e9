// Which forms were drawn, and what do they show?
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '#libs/platform/database.js';
import type { History } from './core/assembly.js';
import type { ItemContent, ItemKind } from './core/item.js';
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
  /** It is tried: its answer is kept, and counts for nothing. */
  readonly isPilot: boolean;
}

type ShownVersion = Omit<ItemInForm, 'position' | 'optionOrder' | 'isPilot'>;

/** What its points, gates and domains are reckoned from. */
export const scoredItems = (items: readonly ItemInForm[]): readonly ItemInForm[] => items.filter(({ isPilot }) => !isPilot);

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
  readonly unscored: readonly number[];
}

/** So many candidates answer at once, and so many versions are in use, before the least used ones are read again: about 50 MB. */
const [formsKept, versionsKept] = [2000, 3000];

/** Never touches `item_key`. Forms, and what a version shows, never change, so they are read once: each answer that is saved looks at them. */
@Injectable()
export class FormsStore {
  readonly #forms = new LRUCache<string, DrawnForm>({ max: formsKept });
  readonly #versions = new LRUCache<string, ShownVersion>({ max: versionsKept });
  readonly #codes = new LRUCache<string, string>({ max: versionsKept });

  constructor(
    private readonly db: Database,
    private readonly vault: ItemVault,
  ) {}

  /** Each form that was drawn before for this subject and purpose, whatever became of the attempt. */
  async seen(subjectId: string, purpose: string): Promise<SeenForm[]> {
    return this.db.query<SeenForm>(
      `select f.id as "formId", ${codes} as codes from attempt a join form f on f.id = a.form_id where a.subject_id = $1 and a.purpose = $2 order by a.number`,
      [subjectId, purpose],
    );
  }

  /** In how many of the last forms of an exam each item stood, by whomever they were sat. Mostly forms that were read for somebody before. */
  async recent(blueprintId: string, last: number): Promise<History['recent']> {
    const ids = await this.db.query<{ id: string }>('select id from form where blueprint_id = $1 order by created_at desc, id desc limit $2', [blueprintId, last]);
    const forms = await this.#drawn(ids.map(({ id }) => id));
    const codeOf = await this.codeOf([...new Set(forms.flatMap(({ versionIds }) => versionIds))]);
    const times: Record<string, number> = {};
    for (const { versionIds } of forms) for (const code of versionIds.map((id) => codeOf.get(id)!)) times[code] = (times[code] ?? 0) + 1;
    return { forms: forms.length, times };
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

  add(form: FormRow): void {
    this.db.insert(FormRow, form);
  }

  /** In the order of the form. */
  async items(formId: string): Promise<ItemInForm[]> {
    const { versionIds, optionOrders, unscored } = await this.#form(formId);
    return this.shownAs(versionIds, optionOrders, unscored);
  }

  /** The next look reads it again: whoever compares rows with what was sealed goes by no memory of them. */
  forget(formId: string): void {
    for (const versionId of this.#forms.get(formId)?.versionIds ?? []) this.#versions.delete(versionId);
    this.#forms.delete(formId);
  }

  /** Versions in this order, as a form would show them. */
  async shownAs(versionIds: readonly string[], optionOrders: readonly (readonly string[])[], unscored: readonly number[] = []): Promise<ItemInForm[]> {
    const versions = await this.#shown([...new Set(versionIds)]);
    return versionIds.map((versionId, position) => ({ ...versions.get(versionId)!, position, optionOrder: optionOrders[position] ?? [], isPilot: unscored.includes(position) }));
  }

  /** Which item a version is of: never another one. */
  async codeOf(versionIds: readonly string[]): Promise<Map<string, string>> {
    // what is remembered is read before anything is added, which may push it out
    const codes = new Map(versionIds.map((id) => [id, this.#codes.get(id)]));
    const unknown = [...codes].flatMap(([id, code]) => (code === undefined ? [id] : []));
    const rows = unknown.length === 0 ? [] : await this.db.query<{ id: string; code: string }>('select v.id, i.code from item_version v join item i on i.id = v.item_id where v.id = any ($1)', [unknown]);
    for (const { id, code } of rows) {
      this.#codes.set(id, code);
      codes.set(id, code);
    }
    return new Map([...codes].flatMap(([id, code]) => (code === undefined ? [] : [[id, code] as const])));
  }

  async #form(formId: string): Promise<DrawnForm> {
    const [form] = await this.#drawn([formId]);
    if (!form) throw new Error(`There is no form ${formId}.`);
    return form;
  }

  /** In this order, without those that are not there. */
  async #drawn(formIds: readonly string[]): Promise<DrawnForm[]> {
    const forms = new Map(formIds.map((id) => [id, this.#forms.get(id)]));
    const unknown = formIds.filter((id) => !forms.get(id));
    if (unknown.length > 0) {
      const rows = await this.db.query<DrawnForm & { id: string }>('select id, item_versions as "versionIds", option_orders as "optionOrders", unscored from form where id = any ($1)', [unknown]);
      for (const { id, ...form } of rows) {
        this.#forms.set(id, form);
        forms.set(id, form);
      }
    }
    return [...forms.values()].filter((form) => form !== undefined);
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
