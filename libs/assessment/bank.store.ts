// What is in the banks, in which version?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Bank, ItemState } from './core/item.js';
import { contentOf, keyOf, type ItemSource } from './core/item-source.js';
import { ItemKeyRow, ItemRow, ItemVersionRow } from './item.entity.js';

export interface BankedItem {
  readonly id: string;
  readonly code: string;
  readonly bank: Bank;
  /** Of its newest version. */
  readonly versionId: string;
  readonly version: number;
  readonly digest: Buffer;
  readonly state: ItemState;
}

/** With `sealed`, contents and key are written sealed and no other way. */
export interface AddedVersion {
  readonly id: string;
  readonly itemId: string;
  readonly version: number;
  readonly source: ItemSource;
  readonly sealed: { readonly content: Buffer; readonly key: Buffer } | null;
  readonly digest: Buffer;
  readonly at: Date;
  /** By which somebody of the register wrote it; none of what a command brings. */
  readonly proposalId?: string;
  /** It is tried before it counts. */
  readonly pilot?: boolean;
}

@Injectable()
export class BankStore {
  constructor(private readonly db: Database) {}

  /** One import at a time: two would give one version number twice. */
  async serialise(): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('assessment import', 0))");
  }

  async byCode(codes: readonly string[]): Promise<Map<string, BankedItem>> {
    const rows = await this.db.query<BankedItem>(
      `select distinct on (i.id) i.id, i.code, i.bank, v.id as "versionId", v.version, v.digest, v.state
         from item i join item_version v on v.item_id = i.id where i.code = any ($1) order by i.id, v.version desc`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  async addItems(items: readonly ItemRow[]): Promise<void> {
    await this.db.rows(ItemRow, (rows) => rows.insert([...items]));
  }

  async addVersions(added: readonly AddedVersion[]): Promise<void> {
    const versions = added.map(({ id, itemId, version, source, sealed, digest, at, proposalId = null, pilot = false }) => {
      const { domain, kind, level, gate, difficulty, vignette } = source;
      const aboutCase = { caseCode: vignette?.case ?? null, casePlace: vignette?.place ?? null, caseSize: vignette?.of ?? null };
      // not in the order of their author, who often puts the right one first
      const content = sealed ? { options: contentOf(source).options.map(({ id }) => ({ id })).sort((left, right) => (left.id < right.id ? -1 : 1)) } : contentOf(source);
      return { id, itemId, version, domain, kind, level, gate, difficulty, content, sealed: sealed?.content ?? null, ...aboutCase, digest, state: pilot ? ('pilot' as const) : ('live' as const), createdAt: at, proposalId, releaseId: null, cameAsPilot: pilot, adoptionId: null };
    });
    const keys = added.map(({ id, source, sealed }) => {
      const { correct, tolerance = null, rubric = null, rationales, lesson, claims, sources } = keyOf(source);
      const open = { itemVersionId: id, lesson, claims: [...claims], sources: [...sources] };
      return sealed ? { ...open, correct: [], tolerance: null, rubric: null, rationales: {}, sealed: sealed.key } : { ...open, correct: [...correct], tolerance, rubric, rationales, sealed: null };
    });
    await this.db.rows(ItemVersionRow, (rows) => rows.insert(versions));
    await this.db.rows(ItemKeyRow, (rows) => rows.insert(keys));
  }

  /** Drawn no more until somebody has looked at it; forms that were drawn keep it. */
  async quarantine(versionIds: readonly string[]): Promise<void> {
    await this.db.query("update item_version set state = 'quarantined' where id = any ($1)", [versionIds]);
  }

  /** Drawn again, by a proposal that was approved: as what it was. */
  async release(versionId: string, proposalId: string): Promise<void> {
    await this.db.query("update item_version set state = case when came_as_pilot and adoption_id is null then 'pilot' else 'live' end, release_id = $2 where id = $1", [versionId, proposalId]);
  }

  /** It was tried, and counts from now on. */
  async adopt(versionId: string, proposalId: string): Promise<void> {
    await this.db.query("update item_version set state = 'live', adoption_id = $2 where id = $1", [versionId, proposalId]);
  }

  async retire(versionIds: readonly string[]): Promise<void> {
    await this.db.query("update item_version set state = 'retired' where id = any ($1)", [versionIds]);
  }
}
