// What does the code on a paper look like to a program that knows docs/verify-it-yourself.md, and no code of ours?
import { createPublicKey, verify } from 'node:crypto';
import { jcs, Refused, type Json } from './second-implementation.js';

const demand: (truth: boolean, what: string) => asserts truth = (truth, what) => {
  if (!truth) throw new Refused(what);
};

export interface RegisterKey {
  readonly raw: Buffer;
  readonly until: string;
}

const utf8 = (text: string): Buffer => Buffer.from(text);
const message = (payload: Buffer): Buffer => Buffer.concat([utf8('dermark/check-code/v1\0'), payload]);
const idOf = (raw: Buffer): string => raw.toString('base64url').slice(0, 8);

/** The facts in the fragment of an address, if the register signed them. */
export function codeHolds(fragment: string, keys: readonly RegisterKey[]): readonly Json[] {
  const [, digits] = /^#c=([1-9][0-9]*)$/.exec(fragment) ?? [];
  demand(digits !== undefined, 'the form of a fragment');
  const hex = BigInt(digits).toString(16);
  const code = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  demand(code[0] === 1 && code.length > 65 && code.length <= 512, 'version and length');
  const [payload, signature] = [code.subarray(1, -64), code.subarray(-64)];
  const facts = listIn(payload.toString('utf8'));
  demand(jcs(facts) === payload.toString('utf8') && facts.length === 11, 'a list of eleven, in the form of RFC 8785');
  const key = keys.find(({ raw }) => idOf(raw) === facts.at(-1));
  demand(key !== undefined, 'a key of the register');
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: key.raw.toString('base64url') } });
  demand(verify(null, message(payload), publicKey, signature), 'the signature');
  demand(Date.parse(String(facts[6])) < Date.parse(key.until) + 86_400_000, 'the life of the key');
  return facts.slice(0, -1);
}

function listIn(text: string): readonly Json[] {
  try {
    const value = JSON.parse(text) as Json;
    if (Array.isArray(value)) return value as readonly Json[];
  } catch {
    // refused below
  }
  throw new Refused('a JSON list');
}

/** The code of these facts, as a signer would make it. */
export function codeOf(facts: readonly Json[], raw: Buffer, sign: (message: Buffer) => Buffer) {
  const payload = jcs([...facts, idOf(raw)]);
  const code = Buffer.concat([Buffer.of(1), Buffer.from(payload), sign(message(Buffer.from(payload)))]).toString('hex');
  return { payload, code, fragment: `#c=${BigInt(`0x${code}`)}` };
}
