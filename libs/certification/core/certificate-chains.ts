// Does every event of a certificate name the one before it?
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { faulty, sound, type Outcome } from '#libs/ledger/core/outcome.js';
import type { PublishedLeaf } from './published-leaf.js';

export type ChainFault = 'chain-broken'; // `previous` is not the newest earlier event of this certificate

/**
 * The newest event of each certificate, by leaf hash: two hashes for a certificate, however long its life. An event may
 * follow only the newest one, so no certificate can be given two histories. An entry of an unknown type is followed along
 * as well as it can be read.
 */
export class CertificateChains {
  /** From the leaf hash of the newest event to the certificate that it is about, both in base64url. */
  readonly #newest: Map<string, string>;

  constructor(newest: Iterable<readonly [leafHash: string, certificate: string]> = []) {
    this.#newest = new Map(newest);
  }

  get size(): number {
    return this.#newest.size;
  }

  /** What a next `CertificateChains` begins with. */
  newest(): Iterable<readonly [leafHash: string, certificate: string]> {
    return this.#newest;
  }

  /** Takes the next entry of the log, in its order. */
  follow({ type, certificate, previous }: PublishedLeaf, leafHash: Uint8Array): Outcome<ChainFault, null> {
    if (certificate === null) return sound(null);
    const fits = previous === null || this.#newest.get(previous) === certificate;
    if (previous !== null && fits) this.#newest.delete(previous);
    this.#newest.set(toBase64Url(leafHash), certificate);
    return fits || type === null ? sound(null) : faulty('chain-broken');
  }
}
