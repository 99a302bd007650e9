// What does an entry of a public ledger say, as far as somebody outside can read it?
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import { faulty, sound, type Outcome } from '#libs/ledger/core/outcome.js';
import { certificateEventTypes, type CertificateEventType } from './certificate-state.js';

/** How entries hang together. Hashes and commitments as they stand in the entry: 32 bytes in base64url. */
export interface PublishedLeaf {
  /** Null for a type that a later version of Dermark may have added; then nothing but `v` and `type` is vouched for. */
  readonly type: CertificateEventType | null;
  readonly typeName: string;
  readonly certificate: string | null;
  readonly previous: string | null;
}

export type LeafFault =
  | 'leaf-not-canonical' // no JSON object, or not in the one form of RFC 8785
  | 'leaf-version-unknown' // `v` is not 1
  | 'leaf-malformed'; // no type, or not the fields that an entry of its type has

type Fields = Readonly<Record<string, unknown>>;

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
/** 32 bytes in base64url, in the one writing: the last symbol holds four bits of them, and two that are 0. */
export const isHash = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{42}[AEIMQUYcgkosw048]$/.test(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

function isStatusPlace(value: unknown): boolean {
  if (!isObject(value) || Object.keys(value).toString() !== 'index,list') return false;
  return isCount(value['index']) && typeof value['list'] === 'string' && /^[1-9]\d*$/.test(value['list']);
}

const everyLeaf = { academy: isId, certificate: isHash, day: isDay, facts: isHash, status: isStatusPlace };

/** The fields that `leafBytes` writes for a type, beside `v` and `type`. */
function fieldsOf(type: CertificateEventType): Readonly<Record<string, (value: unknown) => boolean>> {
  return { ...everyLeaf, ...(type === 'issued' ? { holder: isHash } : { previous: isHash }) };
}

/** Reads leaf data of version 1 from anywhere. An entry of an unknown type is sound: it is told, not judged. */
export function readLeaf(leaf: Uint8Array): Outcome<LeafFault, PublishedLeaf> {
  const fields = canonicalObject(leaf);
  if (!fields) return faulty('leaf-not-canonical');
  if (fields['v'] !== 1) return faulty('leaf-version-unknown');
  const typeName = fields['type'];
  if (typeof typeName !== 'string') return faulty('leaf-malformed');
  const type = certificateEventTypes.find((known) => known === typeName) ?? null;
  if (type !== null && !hasExactly(fields, fieldsOf(type))) return faulty('leaf-malformed');
  const { certificate, previous } = fields;
  return sound({ type, typeName, certificate: isHash(certificate) ? certificate : null, previous: isHash(previous) ? previous : null });
}

/** Null unless writing it again gives the same bytes: then it was canonical. */
function canonicalObject(leaf: Uint8Array): Fields | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(leaf);
    const value: unknown = JSON.parse(text);
    return isObject(value) && canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}

function hasExactly(fields: Fields, wanted: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  const names = [...Object.keys(wanted), 'type', 'v'];
  return Object.keys(fields).length === names.length && Object.entries(wanted).every(([name, isRight]) => isRight(fields[name]));
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
