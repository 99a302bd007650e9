// What do the register's own entries say to a program that knows docs/verify-it-yourself.md and no code of ours?
import { decoded, digest, hashOf32, jcs, objectIn, type Event } from './second-implementation.js';

export interface NewKey {
  /** Left out for the register's own. */
  readonly academy?: string;
  readonly day: string;
  readonly key: string;
  readonly from: string;
  readonly until: string;
}

export const keyEntry = ({ academy, day, key, from, until }: NewKey): string => {
  hashOf32(decoded(key, 'base64url'));
  return jcs({ v: 1, type: 'key', ...(academy === undefined ? {} : { academy }), day, key, from, until });
};

export interface StatusList {
  readonly list: string;
  readonly purpose: string;
  readonly size: number;
}

/** What each type of entry makes of the bit at its place; the others touch none. */
const turns: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  suspension: { suspended: true, reinstated: false, conditions: false },
  revocation: { 'struck-off': true, surrendered: true, superseded: true },
};

/** The places at which a list has a 1 after the first `size` entries, in their order. */
export function placesSet({ list, purpose, size }: StatusList, entries: readonly string[]): readonly number[] {
  const set = new Set<number>();
  for (const entry of entries.slice(0, size)) {
    const { type, status } = objectIn<{ type: string; status?: Event['status'] }>(entry);
    const turn = status?.list === list ? turns[purpose]?.[type] : undefined;
    if (status && turn === true) set.add(status.index);
    if (status && turn === false) set.delete(status.index);
  }
  return [...set].sort((one, other) => one - other);
}

/** The entry that the log must hold for a list that was made on a day, with the digest of its 131,072 bits. */
export function listEntry(made: StatusList, day: string, entries: readonly string[]): string {
  const bits = Buffer.alloc(131_072 / 8);
  for (const place of placesSet(made, entries)) bits.writeUInt8(bits.readUInt8(Math.floor(place / 8)) | (128 >> place % 8), Math.floor(place / 8));
  return jcs({ v: 1, type: 'status-list', day, list: made.list, purpose: made.purpose, size: made.size, digest: digest(bits).toString('base64url') });
}
