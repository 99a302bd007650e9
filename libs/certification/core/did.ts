// Under which permanent name does somebody sign, and where are the keys of that name found?
import { hexToBytes } from '@noble/hashes/utils.js';
import type { CheckKey } from './check-code.js';

/** A key as it is published: Multikey (W3C Controlled Identifiers v1.0). */
export interface PublishedKey {
  /** `z6Mk…`: base58btc of 0xed01 and the 32 bytes. */
  readonly publicKeyMultibase: string;
  /** From then on it signs nothing: it is retired, or at its end. */
  readonly expires: string;
}

export interface DidDocument {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly verificationMethod: readonly (PublishedKey & { readonly id: string; readonly type: 'Multikey'; readonly controller: string })[];
  readonly assertionMethod: readonly string[];
}

/** did:web of an address and the path below it: `http://127.0.0.1:3000`, `academies`, `7` give `did:web:127.0.0.1%3A3000:academies:7`. */
function didWeb(publicUrl: string, ...path: readonly string[]): string {
  const { host, pathname } = new URL(publicUrl);
  return ['did', 'web', encodeURIComponent(host), ...pathname.split('/').filter(Boolean), ...path].join(':');
}

/** Its document is at `/academies/<id>/did.json`. */
export const academyDid = (publicUrl: string, academyId: string): string => didWeb(publicUrl, 'academies', academyId);

/** Of the installation itself, which signs the status lists. Its document is at `/register/did.json`. */
export const registerDid = (publicUrl: string): string => didWeb(publicUrl, 'register');

export const verificationMethodOf = (did: string, publicKeyMultibase: string): string => `${did}#${publicKeyMultibase}`;

/**
 * Retired keys stay listed, with their end: what they signed before it still holds. They bear `expires` and not
 * `revoked`, which many verifiers take as "never was good".
 */
export function didDocument(did: string, keys: readonly PublishedKey[]): DidDocument {
  const methods = keys.map(({ publicKeyMultibase, expires }) => ({
    id: verificationMethodOf(did, publicKeyMultibase),
    type: 'Multikey' as const,
    controller: did,
    publicKeyMultibase,
    expires,
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The 32 bytes of an Ed25519 key in a Multikey, or null: `z` and 0xed01 ‖ key in base58btc, which has no leading zeros here. */
export function publicKeyIn(multibase: string): Uint8Array | null {
  if (!/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/.test(multibase)) return null;
  const value = Array.from(multibase.slice(1)).reduce((sum, symbol) => sum * 58n + BigInt(base58.indexOf(symbol)), 0n);
  const hex = value.toString(16);
  return hex.length === 68 && hex.startsWith('ed01') ? hexToBytes(hex.slice(4)) : null;
}

/** The register's keys, out of its document: those that sign the codes on papers. A key of another kind is none of them. */
export const checkKeysIn = ({ verificationMethod }: Pick<DidDocument, 'verificationMethod'>): CheckKey[] =>
  verificationMethod.flatMap(({ publicKeyMultibase, expires }) => {
    const publicKey = publicKeyIn(publicKeyMultibase);
    return publicKey ? [{ publicKey, until: new Date(expires) }] : [];
  });
