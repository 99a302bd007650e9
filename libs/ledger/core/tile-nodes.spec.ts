// Is each node of a tile the root over the hashes that lie under it?
import { joinHashes, leafHash, perfectRoot } from './hash.js';
import { nodeAt, nodesLength, nodesOf } from './tile-nodes.js';
import { tileWidth } from './tile.js';

describe('the nodes of a full tile', () => {
  const hashes = Array.from({ length: tileWidth }, (_, at) => leafHash(Uint8Array.of(at)));
  const nodes = nodesOf(joinHashes(hashes));

  it('are the roots over every stretch of one to 256 of its hashes', () => {
    for (let count = 1; count <= tileWidth; count *= 2) {
      for (let first = 0; first < tileWidth; first += count) expect(nodeAt(nodes, first, count)).toEqual(perfectRoot(hashes.slice(first, first + count)));
    }
  });

  it('begin with the hashes themselves and end with the root', () => {
    expect(nodes).toHaveLength(nodesLength);
    expect(nodes.subarray(0, tileWidth * 32)).toEqual(joinHashes(hashes));
    expect(nodes.subarray(-32)).toEqual(perfectRoot(hashes));
  });
});
