// Which facts does the square code on a paper hold, so that a phone without a network can tell that the register signed them?
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Day } from '#libs/kernel/calendar.js';
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import { faulty, sound, type Outcome } from '#libs/ledger/core/outcome.js';
import { readNumber } from './certificate-number.js';
import { statusListLength, type StatusPlace } from './leaf.js';

/** What stands on the paper, and where its status does. */
export interface CodedFacts {
  /** Without dashes. */
  readonly number: string;
  /** The legal name. */
  readonly name: string;
  readonly scope: string;
  readonly programme: string;
  readonly version: string;
  /** The academy's name on the day of the issue. */
  readonly academy: string;
  readonly validFrom: Day;
  readonly validUntil: Day;
  readonly status: StatusPlace;
}

/** A key of the register as it is published. */
export interface CheckKey {
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** From then on it signs nothing. */
  readonly until: Date;
}

export type CodeFault =
  | 'code-malformed' // part of it is missing, or it is no code of ours
  | 'code-newer' // of a version that this program does not know
  | 'key-unknown' // of none of the keys that were given: newer than they are, or nobody's
  | 'key-over' // the certificate begins after the end of the key that signed it
  | 'signature-wrong';

const version = 1;
const newest = 15;
const signatureLength = 64;
/** In bytes. With an address of 100 characters that is version 20 of a QR code (ISO/IEC 18004) at level M: 97 modules a side. */
export const longestCode = 512;
const mostDigits = 1233;
const dayMs = 86_400_000;

/** What is signed: a text of its own kind, which no credential and no checkpoint can be. */
const signedBytes = (payload: Uint8Array): Uint8Array => concatBytes(utf8ToBytes('dermark/check-code/v1\0'), payload);

/** The first 8 symbols of the key in base64url: finds the key, proves nothing. */
const keyId = (publicKey: Uint8Array): string => toBase64Url(publicKey).slice(0, 8);

/**
 * 0x01 ‖ payload ‖ Ed25519 signature (RFC 8032), where the payload is an array of the facts, in this order, and the key's id: RFC 8785
 * JSON. Null when that is longer than `longestCode`: nobody could scan it.
 */
export function signCheckCode({ number, name, scope, programme, version: edition, academy, validFrom, validUntil, status }: CodedFacts, seed: Uint8Array): Uint8Array | null {
  const id = keyId(ed25519.getPublicKey(seed));
  const payload = utf8ToBytes(canonicalJson([number, name, scope, programme, edition, academy, validFrom, validUntil, status.list, status.index, id]));
  const code = concatBytes(Uint8Array.of(version), payload, ed25519.sign(signedBytes(payload), seed));
  return code.length <= longestCode ? code : null;
}

/**
 * The code behind an address, `#c=` and its bytes as one decimal number: a QR code holds three digits in ten bits, so that nothing is
 * lost (base64url would lose a quarter), and a fragment is never sent to a server (RFC 3986, section 3.5).
 */
export const codeFragment = (code: Uint8Array): string => `#c=${BigInt(`0x${bytesToHex(code)}`)}`;

/** Whether an address has something where a code stands. */
export const holdsCode = (fragment: string): boolean => fragment.startsWith('#c=');

/** The facts in a fragment, if one of `keys` signed them. What may have become of the certificate since it does not say. */
export function openCheckCode(fragment: string, keys: readonly CheckKey[]): Outcome<CodeFault, CodedFacts> {
  const [, digits = ''] = /^#c=([1-9]\d*)$/.exec(fragment) ?? [];
  if (digits === '' || digits.length > mostDigits) return faulty('code-malformed');
  const hex = BigInt(digits).toString(16);
  const code = hexToBytes(hex.length % 2 === 0 ? hex : `0${hex}`);
  if (code[0] !== version) return faulty(code[0]! > version && code[0]! <= newest ? 'code-newer' : 'code-malformed');
  const payload = code.subarray(1, -signatureLength);
  const told = readPayload(payload);
  if (!told || code.length > longestCode) return faulty('code-malformed');
  const key = keys.find(({ publicKey }) => keyId(publicKey) === told.keyId);
  if (!key) return faulty('key-unknown');
  if (!ed25519.verify(code.subarray(-signatureLength), signedBytes(payload), key.publicKey, { zip215: false })) return faulty('signature-wrong');
  // Days are the academy's, which may be a day ahead.
  return Date.parse(told.facts.validFrom) - dayMs < key.until.getTime() ? sound(told.facts) : faulty('key-over');
}

function readPayload(payload: Uint8Array): { readonly facts: CodedFacts; readonly keyId: string } | null {
  const told = parsed(payload);
  if (!Array.isArray(told) || told.length !== 11) return null;
  const index: unknown = told[9];
  const texts = told.filter((value) => typeof value === 'string');
  if (texts.length !== 10 || typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= statusListLength) return null;
  const [number, name, scope, programme, edition, academy, validFrom, validUntil, list, keyId] = texts as [string, string, string, string, string, string, string, string, string, string];
  const reading = readNumber(number);
  const isSound = reading.kind === 'ok' && reading.number === number && isDay(validFrom) && isDay(validUntil) && /^[1-9]\d{0,8}$/.test(list);
  return isSound ? { facts: { number, name, scope, programme, version: edition, academy, validFrom, validUntil, status: { list, index } }, keyId } : null;
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function parsed(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    return null;
  }
}
