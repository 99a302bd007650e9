// How does an academy take home the receipts of a whole batch?
import { Injectable } from '@nestjs/common';
import { zipSync, type Zippable } from 'fflate';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Database } from '#libs/platform/database.js';
import { BatchesStore } from './batches.store.js';
import { CertificateEventsStore } from './certificate-events.store.js';
import { withDashes } from './core/certificate-number.js';
import { receiptExtra } from './core/certificate-receipt.js';
import { notFound, notInLedgerYet } from './errors.js';

/** A file's time says nothing here, and the same receipts make the same bytes. */
const mtime = '1980-01-01T00:00:00';

@Injectable()
export class CollectReceipts {
  constructor(
    private readonly db: Database,
    private readonly batches: BatchesStore,
    private readonly events: CertificateEventsStore,
    private readonly ledger: LedgerReader,
  ) {}

  /**
   * A ZIP of one `.tlog-proof` for each certificate that the batch gave, all in one checkpoint. 503 `not-in-ledger-yet`
   * while one of them has no place. Without those whose details were removed. 404 to strangers.
   */
  async run(actor: Actor, academyId: string, batchId: string): Promise<Uint8Array> {
    const opened = await this.db.transaction(asMember(actor, academyId), async () => {
      const batch = await this.batches.byId(batchId);
      if (!batch || batch.academyId !== academyId) throw notFound();
      return this.events.openedIssuesOf(batchId);
    });
    const head = await this.ledger.head();
    const files: Zippable = {};
    for (const { index, ...leaf } of opened) {
      if (index === null || index >= head.size) throw notInLedgerYet();
      files[`dermark-${withDashes(leaf.number.value)}.tlog-proof`] = Buffer.from(await this.ledger.receipt(index, receiptExtra(leaf), head));
    }
    return zipSync(files, { mtime });
  }
}
