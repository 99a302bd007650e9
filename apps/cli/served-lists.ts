// Are the status lists that are served the ones that the log vouches for?
import { didDocument, type DidDocument } from '#libs/certification/core/did.js';
import type { ListName, LoggedList } from '#libs/certification/core/status-fold.js';
import { bitsDigest } from '#libs/certification/core/status-bits.js';
import { multibaseOf, proofFault } from '#libs/certification/credential-proofs.js';
import { bitsOf } from '#libs/certification/status-list-credential.js';
import { fromBase64Url, toBase64Url } from '#libs/ledger/core/base64.js';
import type { Finding } from '#libs/ledger/core/monitor.js';
import type { AuditState } from './audit-state.js';
import { Failure } from './failure.js';
import { PublishedLog } from './published-log.js';

export type ServedListFault =
  | 'status-list-missing'
  | 'status-list-malformed' // no list of that name, or not as many bits as it must have
  | 'status-list-unproven' // expired, altered, or not signed with a key that the log knows as the register's
  | 'status-list-differs'; // other bits than the log vouches for, or old ones

type ServedList = { readonly fault: ServedListFault } | { readonly digest: string };

interface Wish {
  readonly base: string;
  readonly status?: string | undefined;
  readonly patience?: number;
}

/** Null when no lists are to be compared. Exit code 2 for an address that is none. */
export function addressOfLists({ base, status, patience }: Wish): PublishedLog | null {
  const beside = /^https?:/i.test(base) ? new URL('../status', base.endsWith('/') ? base : `${base}/`).href : null;
  const address = status ?? beside;
  const lists = address === null ? null : PublishedLog.at(address, patience);
  if (address !== null && !lists) throw new Failure('The status lists are at an http, https or file address, or in a folder.', 2);
  return lists;
}

/**
 * Every list that the log knows. One that was read may be newer than the log as it was read: then the log is read once
 * more, by `again`, and must know it. An older one than the log's is never right. `areServed`: unless every one of them is missing.
 */
export async function faultsOfLists(lists: PublishedLog, audited: AuditState, again: (from: AuditState) => Promise<AuditState | null>) {
  const known = new Map([...audited.statuses.logged].flatMap(([name, logged]) => logged.slice(-1).map((newest) => [name, newest] as const)));
  const keys = await Promise.all(audited.statuses.memory.keys.map(async (key) => multibaseOf(fromBase64Url(key) ?? new Uint8Array())));
  const served = new Map<ListName, ServedList>();
  for (const name of known.keys()) served.set(name, await readList(lists, name, keys));
  const fits = (name: ListName, of: AuditState) => isVouchedFor(served.get(name), of.statuses.logged.get(name) ?? [], known.get(name));
  const state = [...known.keys()].every((name) => fits(name, audited)) ? audited : await again(audited);
  const faults: Finding<ServedListFault>[] = [];
  for (const [name, list] of served) {
    if ('fault' in list) faults.push({ code: list.fault, at: `status/${name}` });
    else if (state && !fits(name, state)) faults.push({ code: 'status-list-differs', at: `status/${name}` });
  }
  const areServed = faults.length === 0 || served.size > faults.filter(({ code }) => code === 'status-list-missing').length;
  return { state, faults, areServed };
}

/** By the newest entry that was known when the list was read, or by a later one. */
const isVouchedFor = (list: ServedList | undefined, logged: readonly LoggedList[], known: LoggedList | undefined): boolean =>
  list !== undefined && 'digest' in list && logged.some(({ entry, digest }) => entry >= (known?.entry ?? 0) && digest === list.digest);

async function readList(lists: PublishedLog, name: ListName, keys: readonly string[]): Promise<ServedList> {
  const bytes = await lists.read(name);
  if (!bytes) return { fault: 'status-list-missing' };
  const document = objectIn(bytes);
  const { issuer, id } = document ?? {};
  const { statusPurpose, encodedList } = (document?.['credentialSubject'] ?? {}) as Record<string, unknown>;
  const bits = typeof encodedList === 'string' ? bitsOf(encodedList) : null;
  if (!document || !bits || typeof issuer !== 'string' || typeof id !== 'string' || !id.endsWith(`/status/${name}`) || !name.endsWith(`/${String(statusPurpose)}`)) return { fault: 'status-list-malformed' };
  const trusted: DidDocument = didDocument(issuer, keys.map((publicKeyMultibase) => ({ publicKeyMultibase, expires: '' })));
  return (await proofFault(document, [trusted], new Date())) === null ? { digest: toBase64Url(bitsDigest(bits)) } : { fault: 'status-list-unproven' };
}

function objectIn(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
