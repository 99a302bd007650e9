// What does the public log look like to a program that knows docs/verify-it-yourself.md, the RFCs and C2SP, and no code of ours?
import { createHash, createPublicKey, verify } from 'node:crypto';

/** Thrown by everything here that refuses. */
export class Refused extends Error {}

const demand: (truth: boolean, what: string) => asserts truth = (truth, what) => {
  if (!truth) throw new Refused(what);
};

// Bytes and texts

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
export const digest = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** Base64 in the one writing that gives these bytes. */
export function decoded(text: string, alphabet: 'base64' | 'base64url' = 'base64'): Buffer {
  const bytes = Buffer.from(text, alphabet);
  demand(bytes.toString(alphabet) === text, `"${text}" is not ${alphabet}`);
  return bytes;
}

export const hashOf32 = (bytes: Buffer): Buffer => {
  demand(bytes.length === 32, 'a hash has 32 bytes');
  return bytes;
};

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** RFC 8785 for values without fractions: which is all that a leaf holds. */
export function jcs(value: Json): string {
  if (typeof value === 'string') return `"${Array.from(value, escaped).join('')}"`;
  if (typeof value === 'number') {
    demand(Number.isSafeInteger(value), 'a number in a leaf is whole');
    return `${value}`;
  }
  if (value === null || typeof value === 'boolean') return `${value}`;
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(jcs).join()}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${jcs(key)}:${jcs(member)}`).join()}}`;
}

const short = new Map([['"', '\\"'], ['\\', '\\\\'], ['\b', '\\b'], ['\f', '\\f'], ['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t']]);

function escaped(symbol: string): string {
  const code = symbol.codePointAt(0) ?? 0;
  demand(code < 0xd800 || code > 0xdfff, 'half of a surrogate pair');
  return short.get(symbol) ?? (code < 0x20 ? `\\u${code.toString(16).padStart(4, '0')}` : symbol);
}

// The tree: RFC 9162 section 2.1, as functions of lists

type Hashes = readonly Buffer[];

export const leafHash = (entry: Uint8Array): Buffer => digest(Buffer.of(0), entry);
const nodeHash = (left: Buffer, right: Buffer): Buffer => digest(Buffer.of(1), left, right);

/** "Let k be the largest power of two smaller than n." */
const k = (n: number, candidate = 1): number => (candidate * 2 < n ? k(n, candidate * 2) : candidate);

/** MTH(D_n), over leaf hashes. */
export function mth(d: Hashes): Buffer {
  const [only] = d;
  if (!only) return digest();
  return d.length === 1 ? only : nodeHash(mth(d.slice(0, k(d.length))), mth(d.slice(k(d.length))));
}

/** PATH(m, D_n). */
export function path(m: number, d: Hashes): Hashes {
  if (d.length === 1) return [];
  const [left, right] = [d.slice(0, k(d.length)), d.slice(k(d.length))];
  return m < left.length ? [...path(m, left), mth(right)] : [...path(m - left.length, right), mth(left)];
}

/** SUBPROOF(m, D_n, b); PROOF(m, D_n) is SUBPROOF(m, D_n, true). */
export function subproof(m: number, d: Hashes, b = true): Hashes {
  if (m === d.length) return b ? [] : [mth(d)];
  const [left, right] = [d.slice(0, k(d.length)), d.slice(k(d.length))];
  return m <= left.length ? [...subproof(m, left, b), mth(right)] : [...subproof(m - left.length, right, false), mth(left)];
}

/** The MTH(D_n) for which `proof` is PATH(m, D_n) when `leaf` stands at m: the definition read backwards. */
export function rootFromPath(m: number, n: number, leaf: Buffer, proof: Hashes): Buffer {
  demand(Number.isSafeInteger(m) && m >= 0 && m < n, 'no such leaf');
  const last = proof.at(-1);
  if (n === 1 || !last) {
    demand(n === 1 && !last, 'length of an inclusion proof');
    return leaf;
  }
  const below = proof.slice(0, -1);
  return m < k(n) ? nodeHash(rootFromPath(m, k(n), leaf, below), last) : nodeHash(last, rootFromPath(m - k(n), n - k(n), leaf, below));
}

/** MTH(D[0:m]) and MTH(D_n) for which `proof` is SUBPROOF(m, D_n, b); `known` is the first of them where the proof leaves it out. */
export function rootsFromSubproof(m: number, n: number, known: Buffer, proof: Hashes, b = true): readonly [Buffer, Buffer] {
  demand(m > 0 && m <= n, 'sizes of a consistency proof');
  const last = proof.at(-1);
  if (m === n) {
    demand(proof.length === (b ? 0 : 1), 'length of a consistency proof');
    return [last ?? known, last ?? known];
  }
  demand(last !== undefined, 'length of a consistency proof');
  const below = proof.slice(0, -1);
  if (m <= k(n)) {
    const [before, after] = rootsFromSubproof(m, k(n), known, below, b);
    return [before, nodeHash(after, last)];
  }
  const [before, after] = rootsFromSubproof(m - k(n), n - k(n), known, below, false);
  return [nodeHash(last, before), nodeHash(last, after)];
}

// Signed notes, checkpoints, cosignatures

export interface Key {
  readonly name: string;
  readonly id: string;
  readonly algorithm: number;
  readonly raw: Buffer;
}

export function keyFrom(vkey: string): Key {
  const [name = '', id = '', ...rest] = vkey.split('+');
  const material = decoded(rest.join('+'));
  const [algorithm = 0, raw] = [material[0], material.subarray(1)];
  demand((algorithm === 1 || algorithm === 4) && raw.length === 32, 'a key of a kind that is not spoken of');
  demand(digest(utf8(name), Buffer.of(0x0a), material).toString('hex', 0, 4) === id, 'the ID of a key');
  return { name, id, algorithm, raw };
}

const ed25519 = ({ raw }: Key, message: Buffer, signature: Buffer): boolean =>
  signature.length === 64 && verify(null, message, createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') } }), signature);

function holds(key: Key, text: string, blob: Buffer): boolean {
  if (key.algorithm === 1) return ed25519(key, utf8(text), blob);
  if (blob.length !== 72) return false;
  const time = blob.readBigUInt64BE();
  return time > 0n && time < 2n ** 63n && ed25519(key, utf8(`cosignature/v1\ntime ${time}\n${text}`), blob.subarray(8));
}

export interface Head {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly text: string;
}

/** A checkpoint that every one of `keys` signed; the first is the log's. */
export function checkpointFrom(note: string, ...keys: readonly [Key, ...Key[]]): Head {
  const [, text = '', under = ''] = /^([^]*\n)\n((?:\u2014 [^\n]*\n)+)$/u.exec(note) ?? [];
  const lines = under.split('\n').slice(0, -1).map((line) => /^\u2014 ([^\s+]+) (\S+)$/u.exec(line));
  demand(lines.length > 0 && lines.every((line) => line !== null), 'signature lines');
  const signatures = lines.map((line) => ({ name: line?.[1], bytes: decoded(line?.[2] ?? '') }));
  for (const key of keys) {
    const own = signatures.filter(({ name, bytes }) => name === key.name && bytes.toString('hex', 0, 4) === key.id);
    demand(own.length > 0 && own.every(({ bytes }) => holds(key, text, bytes.subarray(4))), `the signature of ${key.name}`);
  }
  const [, origin = '', digits = '', root = ''] = /^([^\n]+)\n(0|[1-9]\d*)\n([^\n]+)\n(?:[^\n]+\n)*$/.exec(text) ?? [];
  demand(origin === keys[0].name, 'the name of the log');
  return { origin, size: Number(digits), root: hashOf32(decoded(root)), text };
}

// Tiles

export function tilePath(level: number | 'entries', n: number, width: number): string {
  const grouped = (rest: number): string => (rest < 1000 ? three(rest) : `${grouped(Math.floor(rest / 1000))}/${three(rest % 1000)}`);
  const three = (group: number) => String(group).padStart(3, '0');
  const groups = grouped(n).split('/');
  const named = groups.map((group, at) => (at + 1 < groups.length ? `x${group}` : group));
  return ['tile', level, ...named].join('/') + (width < 256 ? `.p/${width}` : '');
}

/** The hashes of a tile: each the root above 256^level leaves. */
export function tileOf(d: Hashes, level: number, n: number): Buffer {
  const step = 256 ** level;
  const starts = Array.from({ length: 256 }, (_, at) => (n * 256 + at) * step).filter((start) => start + step <= d.length);
  return Buffer.concat(starts.map((start) => mth(d.slice(start, start + step))));
}

export function entriesIn(bundle: Buffer): readonly Buffer[] {
  const entries: Buffer[] = [];
  let rest = bundle;
  while (rest.length > 0) {
    demand(rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(), 'a bundle that ends too early');
    const end = 2 + rest.readUInt16BE();
    entries.push(rest.subarray(2, end));
    rest = rest.subarray(end);
  }
  return entries;
}

export const bundleOf = (entries: readonly Buffer[]): Buffer => Buffer.concat(entries.flatMap((entry) => [Buffer.of(entry.length >> 8, entry.length % 256), entry]));

export const hashesIn = (tile: Buffer): Hashes => Array.from({ length: Math.ceil(tile.length / 32) }, (_, at) => hashOf32(tile.subarray(32 * at, 32 * at + 32)));

// Certificates

export interface Opening {
  readonly value: string;
  readonly salt: string;
}

export const commitment = (label: string, salt: string, text: string): string =>
  digest(utf8('dermark/'), utf8(label), utf8('/v1'), Buffer.of(0), hashOf32(decoded(salt, 'base64url')), utf8(text)).toString('base64url');

export interface Event {
  readonly type: string;
  readonly academy: string;
  readonly day: string;
  readonly certificate: Opening;
  readonly facts: { readonly value: Readonly<Record<string, string | readonly string[]>>; readonly salt: string };
  readonly holder?: Opening;
  readonly status: { readonly list: string; readonly index: number };
  readonly previous?: string;
}

/** The entry that the log must hold for an event. */
export function entryOf({ type, academy, day, certificate, facts, holder, status, previous }: Event): string {
  return jcs({
    v: 1,
    type,
    academy,
    day,
    status: { index: status.index, list: status.list },
    certificate: commitment('certificate', certificate.salt, certificate.value),
    facts: commitment('facts', facts.salt, jcs(facts.value)),
    ...(holder ? { holder: commitment('holder', holder.salt, jcs({ legalName: holder.value })) } : {}),
    ...(previous === undefined ? {} : { previous }),
  });
}

/** A JSON object. */
export function objectIn<T extends object>(text: string): T {
  try {
    const value = JSON.parse(text) as T | null;
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch {
    // refused below
  }
  throw new Refused('a JSON object');
}

const opened = (label: string, told: Opening | undefined, text = told?.value): string => {
  demand(typeof told?.value === 'string' && typeof told.salt === 'string' && typeof text === 'string', 'a text and its salt');
  return commitment(label, told.salt, text);
};

interface Extra extends Readonly<Partial<Record<'number' | 'facts' | 'holder', Opening>>> {
  readonly v: number;
  readonly event: unknown;
  readonly leaf: string;
}

/** A receipt end to end, under a log's key and those of the witnesses that are asked for. */
export function receiptHolds(receipt: string, ...keys: readonly [Key, ...Key[]]) {
  const [, extra = '', digits = '', proof = '', note = ''] = /^c2sp\.org\/tlog-proof@v1\nextra (\S+)\nindex (0|[1-9]\d*)\n((?:\S+\n)*)\n([^]*)$/.exec(receipt) ?? [];
  demand(note !== '', 'the form of a receipt');
  const head = checkpointFrom(note, ...keys);
  const told = objectIn<Extra>(decoded(extra).toString('utf8'));
  const leaf = objectIn<{ readonly [key: string]: Json }>(told.leaf);
  demand(typeof told.event === 'string' && told.v === 1 && leaf['v'] === 1 && leaf['type'] === 'issued', 'id, version and type');
  demand(Object.keys(leaf).sort().join() === 'academy,certificate,day,facts,holder,status,type,v', 'the fields of an issue');
  demand(jcs(leaf) === told.leaf, 'a leaf in the form of RFC 8785');
  const { number, facts, holder } = told;
  demand(opened('certificate', number) === leaf['certificate'], 'the number');
  demand(opened('facts', facts) === leaf['facts'] && objectIn(facts?.value ?? '') !== null, 'the facts');
  demand(opened('holder', holder, jcs({ legalName: holder?.value ?? '' })) === leaf['holder'], 'the holder');
  const hashes = proof.split('\n').slice(0, -1).map((line) => hashOf32(decoded(line)));
  const root = rootFromPath(Number(digits), head.size, leafHash(utf8(told.leaf)), hashes);
  demand(root.equals(head.root), 'the inclusion proof');
  return { number: number?.value, name: holder?.value, index: Number(digits), head };
}

// Certificate numbers: polynomials over GF(2), as bits of a number

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** a·b modulo x^5 + x^2 + 1, by long multiplication and long division. */
function times(a: number, b: number): number {
  const product = [0, 1, 2, 3, 4].reduce((sum, bit) => sum ^ ((b >> bit) & 1 ? a << bit : 0), 0);
  return [8, 7, 6, 5].reduce((rest, bit) => ((rest >> bit) & 1 ? rest ^ (0b100101 << (bit - 5)) : rest), product);
}

const powerOfX = (exponent: number): number => (exponent === 0 ? 1 : times(2, powerOfX(exponent - 1)));

export function isNumber(typed: string): boolean {
  const values = Array.from(typed.replaceAll('-', ''), (symbol) => symbols.indexOf(symbol));
  if (values.length !== 15 || values.includes(-1)) return false;
  const plain = values.reduce((sum, value) => sum ^ value, 0);
  return plain === 0 && values.reduce((sum, value, at) => sum ^ times(value, powerOfX(14 - at)), 0) === 0;
}

/** The one number that begins with these 13 symbols, found by trying every pair of check symbols. */
export function numberBeginning(random: Uint8Array): string {
  const stem = Array.from(random, (byte) => symbols[byte % 32]).join('');
  const found = [...symbols].flatMap((a) => [...symbols].map((b) => stem + a + b)).filter(isNumber);
  demand(found.length === 1, 'exactly one pair of check symbols');
  return found[0] ?? '';
}
