// Who gets the receipt of an exam: the proof of what was answered, and what came of it, that holds without us?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Database } from '#libs/platform/database.js';
import { AttemptSealsStore } from './attempt-seals.store.js';
import { attemptReceiptExtra } from './core/attempt-receipt.js';
import { attemptUnknown, sealEmptied, sealNotEntered } from './errors.js';

const patienceMs = 2000;

@Injectable()
export class ReadAttemptReceipt {
  constructor(
    private readonly db: Database,
    private readonly seals: AttemptSealsStore,
    private readonly sequencer: Sequencer,
    private readonly ledger: LedgerReader,
  ) {}

  /** c2sp.org/tlog-proof, for who sat the exam alone: 404 to others. 503 `seal-not-entered` in its first moment, 410 `seal-emptied`. */
  async run(actor: Actor, attemptId: string, revision: number): Promise<string> {
    const seal = await this.db.transaction(asPerson(actor), () => this.seals.one(attemptId, revision));
    if (!seal || seal.personId !== actor.personId) throw attemptUnknown();
    const { id, transcript, salt } = seal;
    if (transcript === null || salt === null) throw sealEmptied();
    const index = (await this.ledger.indexOf(id)) ?? (await this.sequencer.sequenced(id, patienceMs))?.index;
    if (index === undefined) throw sealNotEntered();
    const leaf = (await this.ledger.leaves([id])).get(id);
    if (!leaf) throw sealNotEntered();
    return this.ledger.receipt(index, attemptReceiptExtra({ leaf: new TextDecoder().decode(leaf), transcript, salt }));
  }
}
