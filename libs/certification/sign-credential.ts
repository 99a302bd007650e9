// How does a certificate become a credential, and the code on its paper, signed once?
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { endOfDay } from '#libs/kernel/calendar.js';
import { systemContext } from '#libs/kernel/context.js';
import { LedgerKey } from '#libs/ledger/ledger-key.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Clock } from '#libs/platform/clock.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { violates } from '#libs/platform/violations.js';
import { checkUrlOf } from './certificate-view.js';
import { certificateWords, printedCount } from './certificate-words.js';
import { CertificatesStore, type CertificateRecord } from './certificates.store.js';
import { codedFactsOf } from './coded-facts.js';
import { signCheckCode } from './core/check-code.js';
import { unsignedCredential } from './core/credential.js';
import { readFacts } from './core/facts.js';
import type { StatusPlace } from './core/leaf.js';
import type { Credential } from './credential.entity.js';
import { CredentialsStore } from './credentials.store.js';
import { DidsReader } from './dids.reader.js';
import { keyNotInForce, notFound, notInLedgerYet } from './errors.js';
import { ProvideKey } from './provide-key.js';

/** How long the place in the ledger is waited for. */
const patienceMs = 2000;

export interface SignedCertificate {
  /** The credential's JSON, the same bytes for ever. */
  readonly document: string;
  /** Null when the facts are too long to be scanned, and on what was signed before there were codes. */
  readonly checkCode: Buffer | null;
}

@Injectable()
export class SignCredential {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly certificates: CertificatesStore,
    private readonly credentials: CredentialsStore,
    private readonly programmes: ProgrammesReader,
    private readonly sequencer: Sequencer,
    private readonly ledgerKey: LedgerKey,
    private readonly provideKey: ProvideKey,
    private readonly dids: DidsReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Whoever comes second, job or reader, gets what the first one signed: the credential by the academy, the code by the register.
   * 404 `not-found`, also once the details were removed; 503 `not-in-ledger-yet`, `signing-key-…`.
   */
  async run(certificateId: string): Promise<SignedCertificate> {
    const [kept, [certificate], status] = await this.db.transaction(systemContext, () =>
      Promise.all([this.credentials.of(certificateId), this.certificates.by('id', certificateId), this.credentials.statusPlaceOf(certificateId)]),
    );
    if (!certificate || certificate.holderName === null || !status) throw notFound();
    if (kept) return unlessErased(kept);
    const index = certificate.ledgerIndex ?? (await this.sequencer.sequenced(certificate.issuedEventId, patienceMs))?.index;
    if (index === undefined) throw notInLedgerYet();

    const { academyId, holderId, holderName } = certificate;
    const [key, registerKey] = await Promise.all([this.provideKey.run(academyId), this.provideKey.run(null)]);
    const signedAt = this.clock.now();
    const signer = { did: this.dids.didOf(academyId), publicKey: key.publicKey, seed: this.provideKey.seedOf(key) };
    const { signDocument } = await import('./credential-proofs.js');
    const { proof, ...signed } = await signDocument(await this.#unsigned(certificate, { holderName, index, status }), signer, signedAt);
    // A list of one: so the JSON schema of Open Badges 3.0 wants it.
    const document = JSON.stringify({ ...signed, proof: [proof] });
    const digest = createHash('sha256').update(document).digest();
    const code = signCheckCode(codedFactsOf(certificate, holderName, status), this.provideKey.seedOf(registerKey));
    const checked = { checkCode: code && Buffer.from(code), checkKeyId: code && registerKey.id };
    return this.#keep({ certificateId, academyId, holderId, keyId: key.id, signedAt, digest, document, ...checked });
  }

  async #keep(credential: Credential): Promise<SignedCertificate> {
    const kept = await this.db
      .transaction(systemContext, async () => {
        await this.credentials.add(credential);
        return this.credentials.of(credential.certificateId);
      })
      .catch((error: unknown) => {
        if (violates(error, 'person_is_erased')) throw notFound();
        throw violates(error, 'signing_key_is_in_force') ? keyNotInForce('signing-key-retired') : error;
      });
    return unlessErased(kept);
  }

  async #unsigned(certificate: CertificateRecord, { holderName, index, status }: { readonly holderName: string; readonly index: number; readonly status: StatusPlace }) {
    const { evidence, language, number, academyId, issuedAt, validUntil, zone, issuedLeafHash } = certificate;
    const { programme: code, version, independence } = readFacts(certificate.facts);
    const versionId = evidence.programmeVersionId;
    const programme = (await this.programmes.facts([versionId])).get(versionId);
    if (!programme) throw notFound();
    const words = certificateWords[language];
    const { publicUrl } = this.config;
    return unsignedCredential({
      publicUrl,
      checkUrl: checkUrlOf(publicUrl, number),
      issuerDid: this.dids.didOf(academyId),
      academyName: evidence.paper.academyName,
      academyPlace: evidence.paper.academyPlace,
      holderName,
      locale: language,
      // an edition of an academy is no other achievement than the version that it is based on
      programme: { versionId: programme.edition?.basedOn ?? versionId, code, version, title: programme.title[language], statement: programme.scope[language] },
      issuedAt,
      validUntil: endOfDay(zone, validUntil),
      status,
      decision: { title: words.decision, text: words.decisions[independence] },
      ledger: { title: words.ledger, text: `${this.ledgerKey.origin}, ${words.entry} ${printedCount(index, language)}, ${issuedLeafHash.toString('hex')}`, index },
    });
  }
}

function unlessErased(kept: Pick<Credential, 'document' | 'checkCode'> | null): SignedCertificate {
  if (!kept || kept.document === null) throw notFound();
  return { document: kept.document, checkCode: kept.checkCode };
}
