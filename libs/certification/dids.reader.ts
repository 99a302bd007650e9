// Which keys does an academy, or the register, sign with, as anybody may know?
import { Inject, Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { academyDid, didDocument, registerDid, type DidDocument } from './core/did.js';
import { endOf } from './core/signing-key.js';
import { notFound } from './errors.js';
import { SigningKeysStore } from './signing-keys.store.js';

@Injectable()
export class DidsReader {
  constructor(
    private readonly db: Database,
    private readonly keys: SigningKeysStore,
    private readonly academies: AcademiesReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The name that it signs under; a null academy means the register. */
  didOf(academyId: string | null): string {
    return academyId === null ? registerDid(this.config.publicUrl) : academyDid(this.config.publicUrl, academyId);
  }

  /** Every key that ever signed for it. 404 `not-found` when there is no such academy; one that has signed nothing yet has no keys. */
  async documentOf(academyId: string | null): Promise<DidDocument> {
    if (academyId !== null && !(await this.academies.byId(academyId))) throw notFound();
    const keys = await this.db.transaction(systemContext, () => this.keys.of(academyId));
    const { multibaseOf } = await import('./credential-proofs.js');
    const published = keys.map(async (key) => ({ publicKeyMultibase: await multibaseOf(key.publicKey), expires: endOf(key).toISOString() }));
    return didDocument(this.didOf(academyId), await Promise.all(published));
  }
}
