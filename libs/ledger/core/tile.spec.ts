// Do tiles stand where other programs look for them?
import { readEntryBundle, writeEntryBundle } from './entry-bundle.js';
import { hasTile, parseTilePath, tileAt, tileCounts, tilePath, tileUnder, type Tile } from './tile.js';

const paths: [string, Tile][] = [
  ['tile/0/000', { level: 0, index: 0, width: 256 }],
  ['tile/0/000.p/1', { level: 0, index: 0, width: 1 }],
  ['tile/0/273.p/112', { level: 0, index: 273, width: 112 }],
  ['tile/1/999', { level: 1, index: 999, width: 256 }],
  ['tile/1/x001/000', { level: 1, index: 1000, width: 256 }],
  ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
  ['tile/0/x001/x234/067.p/8', { level: 0, index: 1_234_067, width: 8 }],
  ['tile/63/005', { level: 63, index: 5, width: 256 }],
  ['tile/entries/x023/456.p/255', { level: 'entries', index: 23_456, width: 255 }],
];

describe('the path of a tile', () => {
  it.each(paths)('%s is written and read', (path, tile) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual({ ok: true, value: tile });
  });

  it('is refused in every other spelling', () => {
    const broken = [
      '', 'tile', 'tile/0', 'tile/0/', 'tile/0/1', 'tile/0/01', 'tile/0/0001', 'tile/00/000', 'tile/64/000', 'tile/-1/000', 'tile/data/000',
      'tile/0/x000/001', 'tile/0/001/002', 'tile/0/x001', 'tile/0/x001/', 'tile/0/X001/002', 'tile/0/000.p/0', 'tile/0/000.p/01',
      'tile/0/000.p/256', 'tile/0/000.p/999', 'tile/0/000.p/', 'tile/0/000.p', 'tile/0/000/', '/tile/0/000', 'tile/0/000\n', 'tile/0/٠٠٠',
      'tile/0/x999/x999/x999/x999/x999/999',
    ];
    for (const path of broken) expect([path, parseTilePath(path)]).toEqual([path, { ok: false, fault: 'tile-path-malformed' }]);
  });
});

describe('a log of 70,000 entries', () => {
  it('has 273 full tiles and one of 112 at level 0, one full and one of 17 above, and one of a single hash on top', () => {
    expect(tileCounts(70_000)).toEqual([
      { level: 0, full: 273, partial: 112 },
      { level: 1, full: 1, partial: 17 },
      { level: 2, full: 0, partial: 1 },
    ]);
    expect(tileAt(70_000, 0, 273)).toEqual({ level: 0, index: 273, width: 112 });
    expect(tileAt(70_000, 'entries', 273)).toEqual({ level: 'entries', index: 273, width: 112 });
    expect(tileAt(70_000, 1, 1)).toEqual({ level: 1, index: 1, width: 17 });
    expect(tileAt(70_000, 2, 0)).toEqual({ level: 2, index: 0, width: 1 });
  });

  it('has no tile beyond, and no empty one', () => {
    expect([tileAt(70_000, 0, 274), tileAt(70_000, 1, 2), tileAt(70_000, 3, 0), tileAt(0, 0, 0)]).toEqual([null, null, null, null]);
    expect(tileCounts(0)).toEqual([]);
    expect(tileCounts(256)).toEqual([{ level: 0, full: 1, partial: 0 }, { level: 1, full: 0, partial: 1 }]);
    expect(hasTile(70_000, { level: 0, index: 273, width: 113 })).toBe(false);
    expect(hasTile(70_000, { level: 1, index: 1, width: 18 })).toBe(false);
    expect(hasTile(70_000, { level: 63, index: 0, width: 1 })).toBe(false);
  });

  it('keeps every narrower tile that it had when it was smaller', () => {
    for (let width = 1; width <= 112; width++) expect(hasTile(70_000, { level: 0, index: 273, width })).toBe(true);
    for (let width = 1; width <= 256; width++) expect(hasTile(70_000, { level: 0, index: 12, width })).toBe(true);
  });
});

describe('a subtree', () => {
  it('lies in one tile, over a power of two of its hashes', () => {
    expect(tileUnder({ height: 0, index: 700 })).toEqual({ level: 0, index: 2, first: 188, count: 1 });
    expect(tileUnder({ height: 7, index: 3 })).toEqual({ level: 0, index: 1, first: 128, count: 128 });
    expect(tileUnder({ height: 8, index: 3 })).toEqual({ level: 1, index: 0, first: 3, count: 1 });
    expect(tileUnder({ height: 18, index: 1 })).toEqual({ level: 2, index: 0, first: 4, count: 4 });
  });
});

describe('an entries tile', () => {
  it('holds each leaf behind its length in two bytes', () => {
    const leaves = [Uint8Array.of(7, 8), new Uint8Array(300).fill(9), Uint8Array.of(1)];
    const bundle = writeEntryBundle(leaves);
    expect([...bundle.subarray(0, 6)]).toEqual([0, 2, 7, 8, 1, 44]);
    expect(readEntryBundle(bundle)).toEqual({ ok: true, value: leaves });
    expect(readEntryBundle(new Uint8Array(0))).toEqual({ ok: true, value: [] });
  });

  it('is refused when it ends in the middle of a leaf', () => {
    const bundle = writeEntryBundle([Uint8Array.of(7, 8), Uint8Array.of(1)]);
    for (const length of [1, 2, 3, 5, 6]) expect(readEntryBundle(bundle.subarray(0, length))).toEqual({ ok: false, fault: 'bundle-truncated' });
  });
});
