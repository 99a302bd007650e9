// Which tiles does a log of a size have, and at which paths (c2sp.org/tlog-tiles)?
import { faulty, sound, type Outcome } from './outcome.js';
import type { Subtree } from './subtree.js';

/** A tile spans this many rows of the tree … */
export const tileHeight = 8;
/** … and so holds this many hashes; an entries tile holds this many entries. */
export const tileWidth = 2 ** tileHeight;

export interface Tile {
  /** 0 holds leaf hashes; the hashes of each level are the roots of the full tiles of the level below. */
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 to 256; 256 is a full tile. */
  readonly width: number;
}

export type TilePathFault = 'tile-path-malformed';

/** How many hashes (or entries) a level has when the log has `size` entries. */
export const widthOfLevel = (level: Tile['level'], size: number): number => (level === 'entries' ? size : Math.floor(size / tileWidth ** level));

/** Is every hash of the tile part of a log of `size` entries? A partial tile stays so after the full one exists. */
export const hasTile = (size: number, { level, index, width }: Tile): boolean => index * tileWidth + width <= widthOfLevel(level, size);

/** The tile at a place as a log of `size` entries has it: full, partial, or null. */
export function tileAt(size: number, level: Tile['level'], index: number): Tile | null {
  const width = Math.min(tileWidth, widthOfLevel(level, size) - index * tileWidth);
  return width > 0 ? { level, index, width } : null;
}

/** How many full tiles each level of a log has, and how wide the partial one beside them is. */
export function tileCounts(size: number): { readonly level: number; readonly full: number; readonly partial: number }[] {
  const counts = [];
  for (let level = 0; widthOfLevel(level, size) > 0; level++) {
    const width = widthOfLevel(level, size);
    counts.push({ level, full: Math.floor(width / tileWidth), partial: width % tileWidth });
  }
  return counts;
}

/** Which hashes of which tile lie under a complete subtree: `count` of them, a power of two. */
export function tileUnder({ height, index }: Subtree): { readonly level: number; readonly index: number; readonly first: number; readonly count: number } {
  const count = 2 ** (height % tileHeight);
  const first = index * count;
  return { level: Math.floor(height / tileHeight), index: Math.floor(first / tileWidth), first: first % tileWidth, count };
}

/** `tile/<L>/<N>[.p/<W>]`, N in groups of three digits: 1234067 is `x001/x234/067`. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${name}${width < tileWidth ? `.p/${width}` : ''}`;
}

const tileLine = /^tile\/(entries|[1-5]?\d|6[0-3])\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Only the one path that `tilePath` gives each tile is taken: `tile/0/x000/001` and `.p/256` name nothing. */
export function parseTilePath(path: string): Outcome<TilePathFault, Tile> {
  const [, level = '', groups = '', width] = tileLine.exec(path) ?? [];
  const tile: Tile = {
    level: level === 'entries' ? 'entries' : Number(level),
    index: Number(groups.replace(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  };
  return groups !== '' && tilePath(tile) === path ? sound(tile) : faulty('tile-path-malformed');
}
