// Which files are in a ZIP that a stranger hands in, without more of it being unpacked than was agreed?
import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { mostBytes } from './core/exchange/file-text.js';
import { Refused, refuse } from './core/exchange/note.js';

/** A thousand items, their pictures and schemas. */
export const mostEntries = 3000;
/** Of all files together, unpacked. */
export const mostUnpacked = 32 * 1024 * 1024;
/** XML packs well, and never so well. */
const mostRatio = 250;
/** How much of a packed file is unpacked between two looks at what came of it: deflate makes a thousand bytes of one at most. */
const piece = 512;

const [endOfList, listEntry, localHeader] = [0x06054b50, 0x02014b50, 0x04034b50];
const encrypted = 0x2041;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

export interface ZipFiles {
  readonly names: readonly string[];
  /** Throws `Refused` when it is not what the list of the package says. */
  readonly read: (name: string) => Uint8Array;
  /** All that was ever unpacked. */
  readonly unpacked: () => number;
}

export const isZip = (file: Uint8Array): boolean => file[0] === 0x50 && file[1] === 0x4b;

/**
 * PKWARE's APPNOTE 6.3, of which only what any program writes: no disks, no ZIP64, nothing encrypted, no method but stored and deflated. The list at the end is held against the files
 * themselves before anything is unpacked: none may overlap or lie beside the other, so that no byte is unpacked twice. Throws `Refused`: `too-large` and `package-…`.
 */
export function readZip(file: Uint8Array): ZipFiles {
  if (file.length > mostBytes) refuse('too-large', '0', `${file.length} > ${mostBytes}`);
  const entries = entriesOf(file, new DataView(file.buffer, file.byteOffset, file.byteLength));
  let unpacked = 0;
  const count = (more: number): void => {
    unpacked += more;
  };
  // a manifest may name one file as often as it likes
  const whole = new Map<string, Uint8Array>();
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: [...byName.keys()],
    read: (name) => {
      const bytes = whole.get(name) ?? unpack(file, byName.get(name) ?? refuse('package-incomplete', name), count);
      whole.set(name, bytes);
      return bytes;
    },
    unpacked: () => unpacked,
  };
}

function entriesOf(file: Uint8Array, view: DataView): Entry[] {
  const end = endOf(view);
  const [disks, many, size, start] = [view.getUint32(end + 4, true), view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (many === 0xffff || size === 0xffffffff || start === 0xffffffff) refuse('package-sealed', '0', 'ZIP64');
  if (many > mostEntries) refuse('too-large', '0', `${many} > ${mostEntries}`);
  if (disks !== 0 || view.getUint16(end + 8, true) !== many || start + size !== end) refuse('package-torn', '0', 'list of contents');
  const entries: Entry[] = [];
  const taken: [from: number, to: number, name: string][] = [];
  let at = start;
  for (let number = 1; number <= many; number += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== listEntry) refuse('package-torn', String(number), 'list of contents');
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const next = at + 46 + lengths[0] + lengths[1] + lengths[2];
    if (next > end) refuse('package-torn', String(number), 'list of contents');
    const name = nameOf(file.subarray(at + 46, at + 46 + lengths[0]), view.getUint16(at + 8, true), number);
    demandFile(view, at, name);
    const { entry, from, to } = entryAt(file, view, at, name, start);
    taken.push([from, to, name]);
    if (!name.endsWith('/')) entries.push(entry);
    at = next;
  }
  if (at !== end) refuse('package-torn', '0', 'list of contents');
  demandApart(taken);
  const spelt = new Set<string>();
  for (const [, , name] of taken) {
    const same = name.normalize('NFC').toLowerCase();
    if (spelt.has(same)) refuse('package-path', name, name);
    spelt.add(same);
  }
  const whole = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (whole > mostUnpacked) refuse('too-large', '0', `${whole} > ${mostUnpacked}`);
  return entries;
}

/** The last place that can be the end of the list; what stands behind it is its remark. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) if (view.getUint32(at, true) === endOfList && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  return refuse('package-torn', '0', 'list of contents');
}

/** Nothing that leads out of the package, on no system; and no name that two systems read differently. */
function nameOf(bytes: Uint8Array, flags: number, number: number): string {
  const isAscii = bytes.every((one) => one < 0x80);
  let name = '';
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('package-path', String(number), 'UTF-8');
  }
  if (!isAscii && (flags & 0x800) === 0) refuse('package-path', String(number), name);
  const segments = name.replace(/\/$/, '').split('/');
  const isFit = name.length <= 240 && !/[\\:\p{C}]/u.test(name) && segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return isFit ? name : refuse('package-path', String(number), name);
}

function demandFile(view: DataView, at: number, name: string): void {
  const [madeBy, flags, method] = [view.getUint8(at + 5), view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if ((flags & encrypted) !== 0) refuse('package-sealed', name, 'encrypted');
  if (method !== 0 && method !== 8) refuse('package-sealed', name, `method ${method}`);
  if ([20, 24, 42].some((offset) => view.getUint32(at + offset, true) === 0xffffffff)) refuse('package-sealed', name, 'ZIP64');
  // of Unix, links and devices are told by the upper half
  const sort = (view.getUint32(at + 38, true) >>> 16) & 0xf000;
  if (madeBy === 3 && ![0, 0x4000, 0x8000].includes(sort)) refuse('package-nested', name, 'link');
  if (/\.(?:zip|jar|7z|rar|tar|t?gz|tgz|bz2|xz)$/i.test(name)) refuse('package-nested', name, name);
}

/** What the list says, when the file itself says the same. */
function entryAt(file: Uint8Array, view: DataView, at: number, name: string, end: number): { readonly entry: Entry; readonly from: number; readonly to: number } {
  const [crc, packed, size, from] = [16, 20, 24, 42].map((offset) => view.getUint32(at + offset, true)) as [number, number, number, number];
  const torn = (about: string): never => refuse('package-torn', name, about);
  if (from + 30 > end || view.getUint32(from, true) !== localHeader) return torn('header');
  const [nameLength, extraLength] = [view.getUint16(from + 26, true), view.getUint16(from + 28, true)];
  const start = from + 30 + nameLength + extraLength;
  const to = start + packed;
  if (to > end) return torn('size');
  const flags = view.getUint16(at + 8, true);
  const sameName = new TextDecoder().decode(file.subarray(from + 30, from + 30 + nameLength)) === name;
  if (!sameName || view.getUint16(from + 6, true) !== flags || view.getUint16(from + 8, true) !== view.getUint16(at + 10, true)) return torn('header');
  // with bit 3 the sizes follow the file, and are looked at when it has been unpacked
  const isLater = (flags & 8) !== 0;
  if (!isLater && [14, 18, 22].some((offset, place) => view.getUint32(from + offset, true) !== [crc, packed, size][place])) return torn('size');
  if (size > mostBytes) refuse('too-large', name, `${size} > ${mostBytes}`);
  if (size > packed * mostRatio + 1024) refuse('too-large', name, `${size} / ${packed}`);
  return { entry: { name, method: view.getUint16(at + 10, true), crc, packed, size, start }, from, to };
}

/** Files that share their bytes make much of little. */
function demandApart(taken: readonly (readonly [from: number, to: number, name: string])[]): void {
  let last = 0;
  for (const [from, to, name] of taken.toSorted(([left], [other]) => left - other)) {
    if (from < last) refuse('package-torn', name, 'overlap');
    last = to;
  }
}

/** Piece by piece, and no further than the list says: whoever lied about a size finds out here. */
function unpack(file: Uint8Array, { name, method, crc, packed, size, start }: Entry, count: (more: number) => void): Uint8Array {
  const given = file.subarray(start, start + packed);
  const torn = (about: string): never => refuse('package-torn', name, about);
  const out = new Uint8Array(size);
  let many = 0;
  const take = (some: Uint8Array): void => {
    count(some.length);
    if (many + some.length > size) torn('size');
    out.set(some, many);
    many += some.length;
  };
  if (method === 0) take(given);
  else {
    const inflate = new Inflate(take);
    try {
      for (let at = 0; at < given.length; at += piece) inflate.push(given.subarray(at, at + piece), at + piece >= given.length);
    } catch (error) {
      if (error instanceof Refused) throw error;
      torn('deflate');
    }
  }
  if (many !== size || crc32(out) !== crc) torn(many === size ? 'CRC-32' : 'size');
  return out;
}
