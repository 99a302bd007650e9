// Do the logged digests of status lists follow from the logged events, for somebody who has only the log?
import { fromBase64Url } from '#libs/ledger/core/base64.js';
import { sameBytes } from '#libs/ledger/core/hash.js';
import { faulty, sound, type Outcome } from '#libs/ledger/core/outcome.js';
import type { PublishedLeaf } from './published-leaf.js';
import { bitAt, bitsDigest, emptyBits, flipBit, statusChangeOf } from './status-bits.js';

export type StatusFault =
  | 'status-digest-differs' // not what the entries before its size give
  | 'status-size-wrong'; // it rests on entries behind it, or on fewer than the list's version before

/** `1/suspension`: as the list's address ends. */
export type ListName = string;

/** A bit that an entry turned over. */
export type Flip = readonly [entry: number, list: ListName, index: number];

/** A digest that an entry gave of a list after the first `size` entries, in base64url. */
export interface LoggedList {
  readonly entry: number;
  readonly size: number;
  readonly digest: string;
}

/** What a next `StatusFold` begins with. */
export interface StatusMemory {
  readonly flips: readonly Flip[];
  readonly newest: Readonly<Record<ListName, LoggedList>>;
  /** Of the register, which signs the lists: 32 bytes in base64url each. */
  readonly keys: readonly string[];
}

/**
 * Keeps every turn of a bit, which are few beside the entries, so that a list can be made again as it was at any size:
 * a list is entered a moment after it was made, and others may have got in between.
 */
export class StatusFold {
  readonly #flips: Flip[];
  readonly #bits = new Map<ListName, Uint8Array>();
  readonly #logged = new Map<ListName, LoggedList[]>();
  readonly #keys: string[];

  constructor({ flips, newest, keys }: StatusMemory = { flips: [], newest: {}, keys: [] }) {
    this.#flips = [...flips];
    this.#keys = [...keys];
    for (const [, list, index] of flips) flipBit(this.#bitsOf(list), index);
    for (const [list, logged] of Object.entries(newest)) this.#logged.set(list, [logged]);
  }

  get memory(): StatusMemory {
    return { flips: this.#flips, newest: Object.fromEntries([...this.#logged].flatMap(([list, logged]) => logged.slice(-1).map((newest) => [list, newest]))), keys: this.#keys };
  }

  /** Every digest that entries gave of each list since this fold began, and the newest before. */
  get logged(): ReadonlyMap<ListName, readonly LoggedList[]> {
    return this.#logged;
  }

  /** Takes the next entry of the log, in its order. */
  follow(entry: number, { type, status, list, key }: PublishedLeaf): Outcome<StatusFault, null> {
    if (key && key.academyId === null) this.#keys.push(key.publicKey);
    if (list) return this.#compare(entry, `${list.list}/${list.purpose}`, list.size, list.digest);
    if (type === null || type === 'key' || type === 'status-list' || type === 'digest' || !status) return sound(null);
    const change = statusChangeOf(type);
    if (change) this.#turn(entry, `${status.list}/${change.purpose}`, status.index, change.value);
    return sound(null);
  }

  #turn(entry: number, list: ListName, index: number, value: boolean): void {
    const bits = this.#bitsOf(list);
    if (bitAt(bits, index) === value) return;
    flipBit(bits, index);
    this.#flips.push([entry, list, index]);
  }

  #compare(entry: number, list: ListName, size: number, digest: string): Outcome<StatusFault, null> {
    const logged = this.#logged.get(list) ?? [];
    const before = logged.at(-1);
    this.#logged.set(list, [...logged, { entry, size, digest }]);
    if (size > entry || (before && size < before.size)) return faulty('status-size-wrong');
    const given = fromBase64Url(digest);
    return given && sameBytes(given, bitsDigest(this.#bitsAt(list, size))) ? sound(null) : faulty('status-digest-differs');
  }

  /** The bits as the first `size` entries gave them. */
  #bitsAt(list: ListName, size: number): Uint8Array {
    const bits = this.#bitsOf(list).slice();
    for (let at = this.#flips.length - 1; at >= 0; at--) {
      const [entry, of, index] = this.#flips[at]!;
      if (entry < size) break;
      if (of === list) flipBit(bits, index);
    }
    return bits;
  }

  #bitsOf(list: ListName): Uint8Array {
    const bits = this.#bits.get(list) ?? emptyBits();
    this.#bits.set(list, bits);
    return bits;
  }
}
