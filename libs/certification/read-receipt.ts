// Who gets the receipt of a certificate: the proof of its issue that holds without us?
import { Injectable } from '@nestjs/common';
import { asRegistrar, systemContext, type Actor } from '#libs/kernel/context.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { CertificateEventsStore } from './certificate-events.store.js';
import { CertificatesStore } from './certificates.store.js';
import { receiptExtra } from './core/certificate-receipt.js';
import { partOf } from './core/policy.js';
import { detailsRemoved, notFound, notInLedgerYet } from './errors.js';

export interface CertificateReceipt {
  readonly number: string;
  /** c2sp.org/tlog-proof, with what opens the leaf as its extra data. */
  readonly text: string;
}

const patienceMs = 2000;

@Injectable()
export class ReadReceipt {
  constructor(
    private readonly db: Database,
    private readonly certificates: CertificatesStore,
    private readonly events: CertificateEventsStore,
    private readonly sequencer: Sequencer,
    private readonly ledger: LedgerReader,
    private readonly audit: Audit,
  ) {}

  /**
   * In the newest checkpoint, so that two receipts of one certificate may differ: both hold. 503 `not-in-ledger-yet` in
   * its first moment; 410 `details-removed` after an erasure. To strangers there is no such certificate: 404.
   */
  async run(actor: Actor, certificateId: string): Promise<CertificateReceipt> {
    const [[certificate], opened] = await this.db.transaction(systemContext, () =>
      Promise.all([this.certificates.by('id', certificateId), this.events.openedIssue(certificateId)]),
    );
    const part = certificate ? partOf(actor, certificate) : null;
    if (!certificate || part === null) throw notFound();
    if (!opened) throw detailsRemoved();
    if (part === 'registrar') await this.#note(actor, certificateId);
    const index = certificate.ledgerIndex ?? (await this.sequencer.sequenced(opened.event, patienceMs))?.index;
    if (index === undefined) throw notInLedgerYet();
    return { number: certificate.number, text: await this.ledger.receipt(index, receiptExtra(opened)) };
  }

  /** The registrar reads across academies, and each such reading leaves a row. */
  async #note(actor: Actor, certificateId: string): Promise<void> {
    await this.db.transaction(asRegistrar(actor), () =>
      this.audit.record({ act: 'register.receipt-read', actorId: actor.personId, subject: { type: 'certificate', id: certificateId } }),
    );
  }
}
