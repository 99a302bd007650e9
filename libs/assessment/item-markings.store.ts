// Which items are marked otherwise than by their keys alone, since when?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Answer } from './core/item.js';
import type { ItemMarking } from './core/rescoring.js';
import { ItemVault } from './item-vault.js';
import { ItemMarkingRow } from './rescoring.entity.js';

const lock = "hashtextextended('assessment marking', 0)";

@Injectable()
export class ItemMarkingsStore {
  constructor(
    private readonly db: Database,
    private readonly vault: ItemVault,
  ) {}

  /**
   * In the order in which they came. Until the transaction ends no other comes about: whoever marks an attempt knows every decision, or the decision knows the attempt.
   */
  async held(versionIds: readonly string[]): Promise<ItemMarking[]> {
    const [, markings] = await Promise.all([this.db.query(`select pg_advisory_xact_lock_shared(${lock})`), this.of(versionIds)]);
    return markings;
  }

  /** Waits until every attempt that is being marked is marked; those to come wait until the transaction ends. */
  async exclude(): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(${lock})`);
  }

  async of(versionIds: readonly string[]): Promise<ItemMarking[]> {
    const rows = await this.db.query<Omit<ItemMarking, 'accepted'> & { readonly accepted: Buffer | null }>(
      'select rescoring_id as "rescoringId", item_version_id as "versionId", treatment, cause, accepted from item_marking where item_version_id = any ($1) order by since, rescoring_id',
      [versionIds],
    );
    return rows.map((row) => ({ ...row, accepted: this.openAccepted(row.rescoringId, row.accepted) }));
  }

  async add({ rescoringId, versionId, treatment, cause }: ItemMarking, accepted: Buffer | null, since: Date): Promise<void> {
    await this.db.rows(ItemMarkingRow, (rows) => rows.insert({ rescoringId, itemVersionId: versionId, treatment, cause, accepted, since }));
  }

  sealAccepted(rescoringId: string, accepted: Answer | null): Buffer | null {
    return accepted && this.vault.seal(rescoringId, 'accepted', { accepted });
  }

  openAccepted(rescoringId: string, sealed: Buffer | null): Answer | null {
    return sealed && this.vault.open<{ accepted: Answer }>(rescoringId, 'accepted', sealed).accepted;
  }
}
