// What does an entry of a public ledger say, as far as somebody outside can read it?
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import { faulty, sound, type Outcome } from '#libs/ledger/core/outcome.js';
import { certificateEventTypes, type CertificateEventType } from './certificate-state.js';
import { statusListLength, type StatusPlace } from './leaf.js';
import { statusPurposes, type StatusPurpose } from './status-bits.js';

/** What the register enters of itself. */
const registerLeafTypes = ['key', 'status-list', 'digest'] as const;
type LeafType = CertificateEventType | (typeof registerLeafTypes)[number];

/** How entries hang together. Hashes and commitments as they stand in the entry: 32 bytes in base64url. */
export interface PublishedLeaf {
  /** Null for a type that a later version of Dermark may have added; then nothing but `v` and `type` is vouched for. */
  readonly type: LeafType | null;
  readonly typeName: string;
  readonly certificate: string | null;
  readonly previous: string | null;
  /** Of an event in a certificate's life. */
  readonly status: StatusPlace | null;
  /** Of a published status list. The digest is base64url. */
  readonly list: { readonly list: string; readonly purpose: StatusPurpose; readonly size: number; readonly digest: string } | null;
  /** Of a new key; no academy means the register. 32 bytes in base64url. */
  readonly key: { readonly academyId: string | null; readonly publicKey: string } | null;
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

const isList = (value: unknown): boolean => typeof value === 'string' && /^[1-9]\d*$/.test(value);
const isPurpose = (value: unknown): boolean => statusPurposes.some((purpose) => purpose === value);
const isSealedKind = (value: unknown): boolean => typeof value === 'string' && /^[a-z][a-z-]*$/.test(value);
const isMoment = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toJSON() === value;

function isStatusPlace(value: unknown): boolean {
  if (!isObject(value) || Object.keys(value).toString() !== 'index,list') return false;
  return isCount(value['index']) && Number(value['index']) < statusListLength && isList(value['list']);
}

const everyLeaf = { academy: isId, certificate: isHash, day: isDay, facts: isHash, status: isStatusPlace };

/** The fields that are written for a type, beside `v` and `type`: by `leafBytes`, `keyLeafBytes`, `statusListLeafBytes` and `digestLeafBytes`. */
function fieldsOf(type: LeafType, { academy }: Fields): Readonly<Record<string, (value: unknown) => boolean>> {
  if (type === 'status-list') return { day: isDay, list: isList, purpose: isPurpose, size: isCount, digest: isHash };
  if (type === 'digest') return { day: isDay, kind: isSealedKind, digest: isHash };
  if (type === 'key') return { day: isDay, key: isHash, from: isMoment, until: isMoment, ...(academy !== undefined && { academy: isId }) };
  return { ...everyLeaf, ...(type === 'issued' ? { holder: isHash } : { previous: isHash }) };
}

/** Reads leaf data of version 1 from anywhere. An entry of an unknown type is sound: it is told, not judged. */
export function readLeaf(leaf: Uint8Array): Outcome<LeafFault, PublishedLeaf> {
  const fields = canonicalObject(leaf);
  if (!fields) return faulty('leaf-not-canonical');
  if (fields['v'] !== 1) return faulty('leaf-version-unknown');
  const typeName = fields['type'];
  if (typeof typeName !== 'string') return faulty('leaf-malformed');
  const type = [...certificateEventTypes, ...registerLeafTypes].find((known) => known === typeName) ?? null;
  if (type !== null && !hasExactly(fields, fieldsOf(type, fields))) return faulty('leaf-malformed');
  const { certificate, previous } = fields;
  return sound({ type, typeName, certificate: isHash(certificate) ? certificate : null, previous: isHash(previous) ? previous : null, ...particularsOf(type, fields) });
}

/** Of fields that were found to be right; nothing of an unknown type. */
function particularsOf(type: LeafType | null, fields: Fields): Pick<PublishedLeaf, 'status' | 'list' | 'key'> {
  const none = { status: null, list: null, key: null };
  if (type === null || type === 'digest') return none;
  if (type === 'key') return { ...none, key: { academyId: (fields['academy'] as string | undefined) ?? null, publicKey: fields['key'] as string } };
  if (type === 'status-list') return { ...none, list: fields as unknown as NonNullable<PublishedLeaf['list']> };
  return { ...none, status: fields['status'] as StatusPlace };
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
