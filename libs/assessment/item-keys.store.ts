// Where do keys live, and who reads them?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Bank, ItemKey } from './core/item.js';
import type { Rubric } from './core/rubric.js';
import { ItemVault } from './item-vault.js';

export interface StandingItem {
  readonly versionId: string;
  readonly code: string;
  readonly bank: Bank;
  readonly domain: string;
}

export interface AnsweringParagraph {
  readonly paragraph: string;
  readonly items: number;
  readonly claims: readonly string[] | null;
}

/** Every version came with its key, in one transaction. */
export function keyAmong(keys: ReadonlyMap<string, ItemKey>, versionId: string): ItemKey {
  const key = keys.get(versionId);
  if (!key) throw new Error(`Item version ${versionId} has no key.`);
  return key;
}

type KeyRow = Omit<ItemKey, 'tolerance' | 'rubric'> & { readonly id: string; readonly tolerance: string | null; readonly rubric: Rubric | null; readonly sealed: Buffer | null };

/** The only statements of the application that read `item_key`: marking, people who mark what was handed in, the review of a quiz after it was submitted, practice after the answer, the quarantine, the register's statistics, rescoring, judges of a panel once they have rated, the register's desk (the key of a version, differences, proposals and files for other programs: each look is recorded), and whoever adapts a lesson (of practice items, without what is right). */
@Injectable()
export class ItemKeysStore {
  constructor(
    private readonly db: Database,
    private readonly vault: ItemVault,
  ) {}

  async of(versionIds: readonly string[]): Promise<Map<string, ItemKey>> {
    const rows = await this.db.query<KeyRow>('select item_version_id as id, correct, tolerance, rubric, rationales, lesson, claims, sources, sealed from item_key where item_version_id = any ($1)', [versionIds]);
    return new Map(rows.map(({ id, sealed, tolerance, rubric, ...key }) => [id, sealed ? this.vault.open<ItemKey>(id, 'key', sealed) : { ...key, ...(tolerance !== null && { tolerance }), ...(rubric && { rubric }) }]));
  }

  /** Which paragraphs answer these items of the practice bank, `1.4#judging-the-result`, and the claims that the items stand on. */
  async paragraphs(codes: readonly string[]): Promise<AnsweringParagraph[]> {
    return this.db.query<AnsweringParagraph>(
      `select k.lesson as paragraph, count(distinct i.id)::int as items, array_agg(distinct claim order by claim) filter (where claim is not null) as claims
         from item i join item_version v on v.item_id = i.id join item_key k on k.item_version_id = v.id left join lateral unnest(k.claims) as claim on true
        where i.bank = 'practice' and v.state = 'live' and i.code = any ($1) and k.lesson is not null group by k.lesson order by k.lesson`,
      [codes],
    );
  }

  /** Items of either bank that are drawn, whose key rests on a claim. */
  async standingOn(claim: string): Promise<StandingItem[]> {
    return this.db.query<StandingItem>(
      `select v.id as "versionId", i.code, i.bank, v.domain from item_key k join item_version v on v.id = k.item_version_id join item i on i.id = v.item_id
        where v.state in ('live', 'pilot') and $1 = any (k.claims) order by i.code`,
      [claim],
    );
  }
}
