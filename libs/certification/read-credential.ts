// Who gets the credential of a certificate?
import { Injectable } from '@nestjs/common';
import { asRegistrar, systemContext, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { CertificatesStore } from './certificates.store.js';
import { partOf } from './core/policy.js';
import { notFound } from './errors.js';
import { SignCredential } from './sign-credential.js';

export interface ReadableCredential {
  readonly number: string;
  /** JSON with its proof. */
  readonly document: string;
}

@Injectable()
export class ReadCredential {
  constructor(
    private readonly db: Database,
    private readonly certificates: CertificatesStore,
    private readonly signCredential: SignCredential,
    private readonly audit: Audit,
  ) {}

  /**
   * Signed now if no job was here before. 503 `not-in-ledger-yet` in its first moment, `signing-key-…`. To strangers,
   * and after an erasure, there is no such certificate: 404.
   */
  async run(actor: Actor, certificateId: string): Promise<ReadableCredential> {
    const [certificate] = await this.db.transaction(systemContext, () => this.certificates.by('id', certificateId));
    const part = certificate ? partOf(actor, certificate) : null;
    if (!certificate || part === null) throw notFound();
    if (part === 'registrar') await this.#note(actor, certificateId);
    const { document } = await this.signCredential.run(certificateId);
    return { number: certificate.number, document };
  }

  /** The registrar reads across academies, and each such reading leaves a row. */
  async #note(actor: Actor, certificateId: string): Promise<void> {
    await this.db.transaction(asRegistrar(actor), () =>
      this.audit.record({ act: 'register.credential-read', actorId: actor.personId, subject: { type: 'certificate', id: certificateId } }),
    );
  }
}
