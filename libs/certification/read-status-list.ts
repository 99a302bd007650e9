// What does anybody get who asks for a status list?
import { Inject, Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { sameBytes } from '#libs/ledger/core/hash.js';
import { Clock } from '#libs/platform/clock.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { bitsAfter, bitsDigest, statusPurposes } from './core/status-bits.js';
import type { StatusListVersion } from './credential.entity.js';
import { DidsReader } from './dids.reader.js';
import { notFound, statusListNotPublishedYet } from './errors.js';
import { ProvideKey } from './provide-key.js';
import { statusListCredential } from './status-list-credential.js';
import { StatusListsStore } from './status-lists.store.js';

/** After this a list is signed anew, so that its life does not run out. */
const freshMs = 3_600_000;

interface SignedList {
  readonly versionId: string;
  readonly keyId: string;
  readonly at: Date;
  readonly document: string;
}

@Injectable()
export class ReadStatusList {
  readonly #signed = new Map<string, SignedList>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lists: StatusListsStore,
    private readonly provideKey: ProvideKey,
    private readonly dids: DidsReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The newest version that the published ledger vouches for, signed by the register. 404 `not-found` when no certificate
   * stands in such a list; 503 `status-list-not-published-yet` in its first moments, `signing-key-…`.
   */
  async run(list: string, purpose: string): Promise<string> {
    const known = statusPurposes.find((candidate) => candidate === purpose);
    if (!known || !/^[1-9]\d{0,8}$/.test(list)) throw notFound();
    const version = await this.db.transaction(systemContext, async () => {
      const published = await this.lists.published(list, known);
      if (!published && !(await this.lists.isInUse(list))) throw notFound();
      return published;
    });
    if (!version) throw statusListNotPublishedYet();
    const key = await this.provideKey.run(null);
    const at = this.clock.now();
    const kept = this.#signed.get(`${list}/${known}`);
    if (kept?.versionId === version.id && kept.keyId === key.id && at.getTime() - kept.at.getTime() < freshMs) return kept.document;
    const issuerDid = this.dids.didOf(null);
    const unsigned = statusListCredential({ publicUrl: this.config.publicUrl, issuerDid, list, purpose: known, bits: await this.#bits(version), at });
    const { signDocument } = await import('./credential-proofs.js');
    const document = JSON.stringify(await signDocument(unsigned, { did: issuerDid, publicKey: key.publicKey, seed: this.provideKey.seedOf(key) }, at));
    this.#signed.set(`${list}/${known}`, { versionId: version.id, keyId: key.id, at, document });
    return document;
  }

  /** Made again from the events, and signed only when they still give what the ledger says. */
  async #bits({ list, purpose, size, digest }: StatusListVersion): Promise<Uint8Array> {
    const bits = bitsAfter(await this.db.transaction(systemContext, () => this.lists.events(list, Number(size))), purpose);
    if (!sameBytes(bitsDigest(bits), digest)) throw new Error(`The events of status list ${list} do not give the ${purpose} bits whose digest is in the ledger.`);
    return bits;
  }
}
