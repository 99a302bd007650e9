// How does a list of bits become a document that others can read?
import { gunzipSync, gzipSync } from 'node:zlib';
import { statusListUrl } from './core/credential.js';
import { emptyBits, type StatusPurpose } from './core/status-bits.js';

/** How long a list may be taken for the newest, in milliseconds. */
const ttl = 300_000;
/** After that nobody may rely on it: whoever is given an old list, to hide a suspension, knows it by the end of its life. */
const lifeMs = 86_400_000;

export interface StatusListFacts {
  readonly publicUrl: string;
  readonly issuerDid: string;
  readonly list: string;
  readonly purpose: StatusPurpose;
  readonly bits: Uint8Array;
  readonly at: Date;
}

const seconds = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, 'Z');

/** Unsigned: a BitstringStatusListCredential (W3C Bitstring Status List v1.0), the bits gzipped, in base64url behind `u`. */
export function statusListCredential({ publicUrl, issuerDid, list, purpose, bits, at }: StatusListFacts) {
  const id = statusListUrl(publicUrl, list, purpose);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerDid,
    validFrom: seconds(at),
    validUntil: seconds(new Date(at.getTime() + lifeMs)),
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: purpose, encodedList: `u${gzipSync(bits).toString('base64url')}`, ttl },
  };
}

/** The bits of a list from anywhere; null when they are not what is published. Never more memory than a list takes. */
export function bitsOf(encodedList: string): Uint8Array | null {
  if (!/^u[\w-]+$/.test(encodedList)) return null;
  try {
    const { length } = emptyBits();
    const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'), { maxOutputLength: length });
    return bits.length === length ? bits : null;
  } catch {
    return null;
  }
}
