// Does the monitor say of every kind of altered log what is wrong with it, and of an honest one nothing?
import { signCheckpoint } from './checkpoint.js';
import { writeEntryBundle } from './entry-bundle.js';
import { leafHash } from './hash.js';
import { judgeCheckpoint, Monitor } from './monitor.js';
import { noteSigner } from './note.js';
import { tileAt, tilePath, tileWidth, type Tile } from './tile.js';
import { append, emptyEdge, partialTiles, rootOf, type RightEdge, type TreeHead } from './tree.js';

const signer = noteSigner('log.example', new Uint8Array(32).fill(1));
const leavesOf = (count: number, word = 'leaf') => Array.from({ length: count }, (_, at) => new TextEncoder().encode(`${word} ${at}`));

interface Log {
  readonly head: TreeHead;
  readonly files: Map<string, Uint8Array>;
}

/** What an honest log of these leaves serves. */
function logOf(leaves: readonly Uint8Array[]): Log {
  const { edge, tiles } = append(emptyEdge, leaves.map(leafHash));
  const files = new Map([...tiles, ...partialTiles(edge)].map(({ level, index, hashes }) => [tilePath({ level, index, width: hashes.length / 32 }), hashes]));
  for (let tile = tileAt(leaves.length, 'entries', 0); tile; tile = tileAt(leaves.length, 'entries', tile.index + 1)) {
    files.set(tilePath(tile), writeEntryBundle(leaves.slice(tile.index * tileWidth, tile.index * tileWidth + tile.width)));
  }
  return { head: { size: leaves.length, root: rootOf(edge) }, files };
}

/** What a monitor finds in it, and what it remembers afterwards. */
function watch({ head, files }: Log, remembered: RightEdge = emptyEdge) {
  const monitor = new Monitor(remembered, head);
  const served = (tile: Tile) => files.get(tilePath(tile)) ?? null;
  for (let [tile] = monitor.next(1); tile; [tile] = monitor.next(1)) {
    const taken = monitor.take(served({ ...tile, level: 'entries' }), served(tile));
    if (!taken) return { found: monitor.findings.map(({ code, at }) => `${code} ${at}`), edge: null };
    for (const above of taken.above) monitor.compare(above, served({ level: above.level, index: above.index, width: tileWidth }));
  }
  for (const above of monitor.partialAbove()) monitor.compare(above, served({ level: above.level, index: above.index, width: above.hashes.length / 32 }));
  const edge = monitor.conclude();
  return { found: monitor.findings.map(({ code, at }) => `${code} ${at}`), edge };
}

const flipped = (bytes: Uint8Array, at: number) => bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
function altered(path: string, change: (bytes: Uint8Array) => Uint8Array | null): Log {
  const log = logOf(leavesOf(600));
  const bytes = change(log.files.get(path)!);
  if (bytes) log.files.set(path, bytes);
  else log.files.delete(path);
  return log;
}

describe('a monitor', () => {
  it.each([0, 1, 255, 256, 257, 600])('finds nothing in a log of %i entries, nor after it has grown', (size) => {
    const leaves = leavesOf(700);
    const first = watch(logOf(leaves.slice(0, size)));
    expect(first).toMatchObject({ found: [], edge: { size } });
    for (const then of [size, 601, 700]) expect(watch(logOf(leaves.slice(0, then)), first.edge!)).toMatchObject({ found: [], edge: { size: then } });
  });

  it('sees 65,537 entries through every level of tiles', () => {
    expect(watch(logOf(leavesOf(65_537)))).toMatchObject({ found: [], edge: { size: 65_537 } });
  });

  it('names the one tile that is altered, cut off or gone', () => {
    for (const path of ['tile/0/000', 'tile/0/002.p/88', 'tile/1/000.p/2']) {
      expect(watch(altered(path, (bytes) => flipped(bytes, 40))).found).toEqual([`tile-differs ${path}`]);
      expect(watch(altered(path, (bytes) => bytes.slice(1))).found).toEqual([`tile-malformed ${path}`]);
      expect(watch(altered(path, () => null)).found).toEqual([`tile-missing ${path}`]);
    }
  });

  it('names everything above an altered entry', () => {
    expect(watch(altered('tile/entries/000', (bytes) => flipped(bytes, 5))).found).toEqual(['tile-differs tile/0/000', 'tile-differs tile/1/000.p/2', 'root-differs checkpoint of 600']);
  });

  it('stops where entries cannot be read', () => {
    expect(watch(altered('tile/entries/001', () => null)).found).toEqual(['entries-missing tile/entries/001']);
    expect(watch(altered('tile/entries/001', (bytes) => bytes.slice(0, -1))).found).toEqual(['entries-malformed tile/entries/001']);
    expect(watch(altered('tile/entries/001', () => writeEntryBundle(leavesOf(255)))).found).toEqual(['entries-malformed tile/entries/001']);
  });

  it('takes a full tile in the place of a partial one', () => {
    const [small, large] = [logOf(leavesOf(300)), logOf(leavesOf(512))];
    small.files.set('tile/0/001.p/44', large.files.get('tile/0/001')!).set('tile/entries/001.p/44', large.files.get('tile/entries/001')!);
    expect(watch(small).found).toEqual([]);
  });

  it('sees another history, in the open tile and before it', () => {
    const { edge } = watch(logOf(leavesOf(300)));
    const early = leavesOf(700).with(7, new Uint8Array(3));
    expect(watch(logOf(early), edge!).found).toEqual(['tile-differs tile/1/000.p/2', 'history-differs checkpoint of 700']);
    const late = leavesOf(700).with(260, new Uint8Array(3));
    expect(watch(logOf(late), edge!).found).toContain('history-differs entry 260');
  });
});

describe('a checkpoint', () => {
  const root = new Uint8Array(32).fill(9);
  const note = signCheckpoint({ size: 300, root }, signer);

  it('may follow one that is smaller, or the same', () => {
    for (const remembered of [{ size: 0, root: rootOf(emptyEdge) }, { size: 299, root }, { size: 300, root }]) expect(judgeCheckpoint(note, signer.key, remembered).ok).toBe(true);
  });

  it('is refused when it is smaller, of another root, altered, or signed by another key', () => {
    expect(judgeCheckpoint(note, signer.key, { size: 301, root })).toEqual({ ok: false, fault: 'log-shrank' });
    expect(judgeCheckpoint(note, signer.key, { size: 300, root: flipped(root, 0) })).toEqual({ ok: false, fault: 'history-differs' });
    expect(judgeCheckpoint(note.replace('300', '301'), signer.key, { size: 0, root })).toEqual({ ok: false, fault: 'signature-wrong' });
    expect(judgeCheckpoint(note, noteSigner('log.example', new Uint8Array(32)).key, { size: 0, root })).toEqual({ ok: false, fault: 'signature-missing' });
  });
});
