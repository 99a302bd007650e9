// Who gets the paper of a certificate, and with what on it?
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { asRegistrar, systemContext, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import type { CertificateDocument } from './certificate-document.js';
import { attachesCredential, holdsCheckCode } from './certificate-template.js';
import { checkUrlOf } from './certificate-view.js';
import { CertificatesStore } from './certificates.store.js';
import { codeFragment } from './core/check-code.js';
import { readFacts } from './core/facts.js';
import { partOf } from './core/policy.js';
import { detailsRemoved, notFound, notInLedgerYet } from './errors.js';
import { PapersStore } from './papers.store.js';
import { SignCredential } from './sign-credential.js';

export interface PrintedCertificate {
  readonly number: string;
  readonly bytes: Uint8Array;
}

const patienceMs = 2000;

@Injectable()
export class PrintCertificate {
  constructor(
    private readonly db: Database,
    private readonly certificates: CertificatesStore,
    private readonly programmes: ProgrammesReader,
    private readonly papers: PapersStore,
    private readonly clock: Clock,
    private readonly sequencer: Sequencer,
    private readonly signCredential: SignCredential,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The paper bears its ledger entry's number, so there is none before that is known: 503 `not-in-ledger-yet`; and its
   * credential, 503 `signing-key-…`. After that its bytes never change, one file for each language; 410 `details-removed` after
   * an erasure. To strangers there is no such certificate: 404.
   */
  async run(actor: Actor, certificateId: string, locale: Locale): Promise<PrintedCertificate> {
    const [certificate] = await this.db.transaction(systemContext, () => this.certificates.by('id', certificateId));
    const part = certificate ? partOf(actor, certificate) : null;
    if (!certificate || part === null) throw notFound();
    const { holderName } = certificate;
    if (holderName === null) throw detailsRemoved();
    if (part === 'registrar') await this.#note(actor, certificateId);
    const ledgerIndex = certificate.ledgerIndex ?? (await this.sequencer.sequenced(certificate.issuedEventId, patienceMs))?.index;
    if (ledgerIndex === undefined) throw notInLedgerYet();

    const { evidence, number, issuedAt, validFrom, validUntil, issuedLeafHash } = certificate;
    const { version, independence } = readFacts(certificate.facts);
    const programme = (await this.programmes.facts([evidence.programmeVersionId])).get(evidence.programmeVersionId);
    if (!programme) throw notFound();
    const { template } = evidence.paper;
    const signed = attachesCredential(template) ? await this.signCredential.run(certificateId) : null;
    const code = holdsCheckCode(template) ? signed?.checkCode : null;
    const document: CertificateDocument = {
      ...evidence.paper,
      locale,
      holderName,
      programmeTitle: programme.title[locale],
      programmeVersion: version,
      statement: programme.scope[locale],
      issuedAt,
      validFrom,
      validUntil,
      independence,
      number,
      ledgerIndex,
      credential: signed?.document ?? null,
      checkUrl: checkUrlOf(this.config.publicUrl, number),
      ...(code && { codeFragment: codeFragment(code) }),
      leafHash: issuedLeafHash,
    };
    return { number, bytes: await this.#paper(certificateId, document) };
  }

  /** Rendered when it is asked for the first time, and kept: a cohort opens its certificates all at once. */
  async #paper(certificateId: string, document: CertificateDocument): Promise<Uint8Array> {
    const { locale } = document;
    const documentDigest = digestOf(document);
    const kept = await this.db.transaction(systemContext, () => this.papers.find(certificateId, locale, documentDigest));
    if (kept) return kept;
    const { renderCertificatePdf } = await import('./certificate-pdf.js');
    const bytes = Buffer.from(await renderCertificatePdf(document));
    await this.db.transaction(systemContext, () => this.papers.keep({ certificateId, locale, documentDigest, bytes, renderedAt: this.clock.now() }));
    return bytes;
  }

  /** The registrar reads across academies, and each such reading leaves a row. */
  async #note(actor: Actor, certificateId: string): Promise<void> {
    await this.db.transaction(asRegistrar(actor), () =>
      this.audit.record({ act: 'register.certificate-printed', actorId: actor.personId, subject: { type: 'certificate', id: certificateId } }),
    );
  }
}

const digestOf = ({ leafHash, ...document }: CertificateDocument): Buffer =>
  createHash('sha256').update(JSON.stringify(document)).update(leafHash).digest();
