// Which items does the register find in its banks, how often were they drawn, and who looked at their keys?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Bank, ItemContent, ItemKind, ItemLevel, ItemState } from './core/item.js';
import { ItemVault } from './item-vault.js';

export interface BankFilter {
  readonly bank: Bank;
  readonly state?: ItemState | undefined;
  readonly domain?: string | undefined;
  readonly kind?: ItemKind | undefined;
  readonly level?: ItemLevel | undefined;
  readonly gate?: boolean | undefined;
  readonly tag?: string | undefined;
  /** In the code. */
  readonly find?: string | undefined;
}

export interface VersionFacts {
  readonly versionId: string;
  readonly version: number;
  readonly state: ItemState;
  readonly domain: string;
  readonly kind: ItemKind;
  readonly level: ItemLevel;
  readonly gate: boolean;
  readonly difficulty: number;
  readonly createdAt: Date;
  /** Forms drawn with it, and when the last one was. */
  readonly forms: number;
  readonly lastUsedAt: Date | null;
}

/** An item in its newest version; its forms are those of all versions. */
export interface ListedItem extends VersionFacts {
  readonly id: string;
  readonly code: string;
  readonly tags: readonly string[];
}

export interface StoredVersion extends VersionFacts {
  readonly itemId: string;
  readonly code: string;
  readonly bank: Bank;
  readonly exposed: boolean;
  readonly content: ItemContent;
  readonly digest: Buffer;
  readonly proposalId: string | null;
  /** Exams in which it was drawn. */
  readonly exams: readonly { readonly blueprintId: string; readonly code: string; readonly version: number }[];
}

export interface KeyLook {
  readonly personId: string;
  readonly version: number;
  readonly at: Date;
}

/** Enough for any bank that people look through; whoever has more narrows it down. */
export const mostListed = 300;

const attributes = `v.id as "versionId", v.version, v.state, v.domain, v.kind, v.level, v.gate, v.difficulty::float as difficulty, v.created_at as "createdAt"`;
/** Whatever form has the version, whoever sat it. */
const drawn = 'select one.id, count(*)::int as forms, max(f.created_at) as last from form f cross join lateral unnest(f.item_versions) as one(id)';

/** Statements of the register alone. What is said of tags is only there under its context. */
@Injectable()
export class ItemBankStore {
  constructor(
    private readonly db: Database,
    private readonly vault: ItemVault,
  ) {}

  /** By code; and how many there are, since no more than `mostListed` come. */
  async list({ bank, state, domain, kind, level, gate, tag, find }: BankFilter): Promise<{ readonly items: ListedItem[]; readonly total: number }> {
    const rows = await this.db.query<ListedItem & { matching: number }>(
      `with newest as (select distinct on (i.id) i.id as item, i.code, v.* from item i join item_version v on v.item_id = i.id where i.bank = $1 order by i.id, v.version desc),
         tagged as (select t.item_id, array_agg(t.tag order by t.tag) as tags from (select distinct on (e.item_id, e.tag) e.* from item_tag_event e order by e.item_id, e.tag, e.at desc, e.id desc) t where t.act = 'added' group by 1),
         found as (
           select v.*, coalesce(t.tags, '{}') as tags, count(*) over ()::int as matching from newest v left join tagged t on t.item_id = v.item
            where ($2::text is null or v.state = $2) and ($3::text is null or v.domain = $3) and ($4::text is null or v.kind = $4) and ($5::text is null or v.level = $5) and ($6::boolean is null or v.gate = $6)
              and ($7::text is null or $7 = any (t.tags)) and ($8::text is null or strpos(lower(v.code), lower($8)) > 0) order by v.code limit ${mostListed}),
         used as (select w.item_id, sum(d.forms)::int as forms, max(d.last) as last from (${drawn} group by 1) d join item_version w on w.id = d.id group by 1)
       select v.item as id, v.code, ${attributes}, v.tags, v.matching, coalesce(u.forms, 0) as forms, u.last as "lastUsedAt" from found v left join used u on u.item_id = v.item order by v.code`,
      [bank, state ?? null, domain ?? null, kind ?? null, level ?? null, gate ?? null, tag ?? null, find ?? null],
    );
    return { items: rows, total: rows[0]?.matching ?? 0 };
  }

  /** By what a bank can be narrowed down. */
  async choices(bank: Bank): Promise<{ readonly domains: string[]; readonly tags: string[] }> {
    const [domains, tags] = await Promise.all([
      this.db.query<{ domain: string }>('select distinct v.domain from item i join item_version v on v.item_id = i.id where i.bank = $1 order by 1', [bank]),
      this.db.query<{ tag: string }>(
        `select distinct t.tag from (select distinct on (e.item_id, e.tag) e.* from item_tag_event e join item i on i.id = e.item_id where i.bank = $1 order by e.item_id, e.tag, e.at desc, e.id desc) t where t.act = 'added' order by 1`,
        [bank],
      ),
    ]);
    return { domains: domains.map(({ domain }) => domain), tags: tags.map(({ tag }) => tag) };
  }

  /** The newest first; none of an item that is not there. */
  async versions(itemId: string): Promise<StoredVersion[]> {
    const rows = await this.db.query<StoredVersion & { sealed: Buffer | null }>(
      `select i.id as "itemId", i.code, i.bank, i.exposed, ${attributes}, v.content, v.sealed, v.digest, v.proposal_id as "proposalId", coalesce(u.forms, 0) as forms, u.last as "lastUsedAt",
         coalesce((select jsonb_agg(distinct jsonb_build_object('blueprintId', b.id, 'code', b.code, 'version', b.version)) from form f join blueprint b on b.id = f.blueprint_id where v.id = any (f.item_versions)), '[]') as exams
         from item i join item_version v on v.item_id = i.id left join (${drawn} where f.item_versions && (select array_agg(w.id) from item_version w where w.item_id = $1) group by 1) u on u.id = v.id
        where i.id = $1 order by v.version desc`,
      [itemId],
    );
    return rows.map(({ sealed, ...version }) => (sealed ? { ...version, content: this.vault.open<ItemContent>(version.versionId, 'content', sealed) } : version));
  }

  /** The newest first. */
  async keyLooks(itemId: string): Promise<KeyLook[]> {
    return this.db.query<KeyLook>(
      `select a.actor_id as "personId", v.version, a.at from audit_entry a join item_version v on v.id::text = a.subject_id where a.act = 'item.key-read' and v.item_id = $1 order by a.at desc, a.id desc limit 50`,
      [itemId],
    );
  }

  /** Versions of other items that are drawn and ask about the same case. */
  async ofCase(name: string, itemId: string | null): Promise<{ readonly code: string; readonly content: ItemContent }[]> {
    const rows = await this.db.query<{ versionId: string; code: string; content: ItemContent; sealed: Buffer | null }>(
      `select v.id as "versionId", i.code, v.content, v.sealed from item_version v join item i on i.id = v.item_id where v.state in ('live', 'pilot') and v.case_code = $1 and i.id is distinct from $2::uuid order by i.code`,
      [name, itemId],
    );
    return rows.map(({ versionId, code, content, sealed }) => ({ code, content: sealed ? this.vault.open<ItemContent>(versionId, 'content', sealed) : content }));
  }

  async itemOfVersion(versionId: string): Promise<string | null> {
    return (await this.db.row<{ itemId: string }>('select item_id as "itemId" from item_version where id = $1', [versionId]))?.itemId ?? null;
  }
}
