// How does a certifier's decision become a certificate, exactly once?
import { Injectable } from '@nestjs/common';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CertificateEventsStore } from './certificate-events.store.js';
import { CertificatesStore, type CertificateRecord } from './certificates.store.js';
import { receiptExtra, type OpenedLeaf } from './core/certificate-receipt.js';
import { repeatsName } from './core/legal-name.js';
import { EnterCertificate, refusalOf } from './enter-certificate.js';
import { notFound, typedNameDiffers } from './errors.js';
import type { CheckedName } from './names.store.js';

export interface CertificateToIssue {
  readonly academyId: string;
  readonly enrolmentId: string;
  /** The legal name, typed again by the certifier: a pause to think. */
  readonly typed: string;
}

export interface IssuedCertificate extends CertificateRecord {
  /** Null while the ledger has not given it a place: it was not waited for, or took too long. */
  readonly receipt: string | null;
}

export interface IssueOptions {
  /** Without it the answer comes as soon as the certificate is kept, which is what makes it valid. */
  readonly awaitsReceipt: boolean;
}

type Answer = readonly [readonly CertificateRecord[], OpenedLeaf | null];

/** How long an answer waits for its place in the ledger. Later it is there all the same. */
const patienceMs = 2000;

@Injectable()
export class IssueCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly enterCertificate: EnterCertificate,
    private readonly certificates: CertificatesStore,
    private readonly events: CertificateEventsStore,
    private readonly sequencer: Sequencer,
    private readonly ledger: LedgerReader,
  ) {}

  /**
   * 401 `sign-in-again`; 409 with the code of the first obstacle; 400 `typed-name-differs`. The same Idempotency-Key
   * answers the same certificate for ever.
   */
  async run(actor: Actor, wish: CertificateToIssue, request: IdempotencyRequest, { awaitsReceipt }: IssueOptions = { awaitsReceipt: true }): Promise<IssuedCertificate> {
    demandRecentSignIn(actor, this.clock.now());
    const { academyId, enrolmentId, typed } = wish;
    const decision = { academyId, enrolmentId, certifierId: actor.personId };
    const demandName = ({ legalName }: CheckedName): void => {
      if (!repeatsName(typed, legalName)) throw typedNameDiffers();
    };
    const [[certificate], opened] = await this.db
      .transaction(asMember(actor, academyId), async () => {
        let answer: Answer | undefined;
        const id = await this.idempotency.onceFrom(
          request,
          () => this.enterCertificate.gather(decision),
          async (fresh, gathered) => {
            // The answer is read behind what it tells of, without waiting in between.
            const [{ isUnderConditions }, told] = await Promise.all([this.enterCertificate.enter({ ...decision, id: fresh, demandName }, gathered), this.#answer(fresh)]);
            answer = isUnderConditions ? await this.#answer(fresh) : told;
            return fresh;
          },
        );
        return answer ?? this.#answer(id);
      })
      .catch((error: unknown) => {
        throw refusalOf(error);
      });
    // Committed. What follows only looks for the place in the ledger, and proves it.
    if (!certificate) throw notFound();
    const place = certificate.ledgerIndex === null && awaitsReceipt ? await this.sequencer.sequenced(certificate.issuedEventId, patienceMs) : null;
    const ledgerIndex = certificate.ledgerIndex ?? place?.index ?? null;
    const receipt = ledgerIndex === null || !opened ? null : await this.ledger.receipt(ledgerIndex, receiptExtra(opened), place?.checkpoint);
    return { ...certificate, ledgerIndex, receipt };
  }

  /** As it stands in the open transaction, and what opens the leaf of its issue. */
  #answer(id: string): Promise<Answer> {
    return Promise.all([this.certificates.by('id', id), this.events.openedIssue(id)]);
  }
}
