// Does the tree compute the roots that the world computes, in whatever pieces it grows?
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { leafHash, splitHashes } from './hash.js';
import { append, edgeFrom, emptyEdge, rootOf } from './tree.js';
import { rootByDefinition } from './tree.fixture.js';

const leavesOf = (count: number) => Array.from({ length: count }, (_, index) => leafHash(new TextEncoder().encode(`leaf ${index}`)));

/** The leaves and roots of the Certificate Transparency reference implementation. */
const reference = [
  { leaf: '', root: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' },
  { leaf: '00', root: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125' },
  { leaf: '10', root: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77' },
  { leaf: '2021', root: 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7' },
  { leaf: '3031', root: '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4' },
  { leaf: '40414243', root: '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef' },
  { leaf: '5051525354555657', root: 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c' },
  { leaf: '606162636465666768696a6b6c6d6e6f', root: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328' },
];

describe('the tree', () => {
  it('without leaves has the hash of nothing as its root', () => {
    expect(bytesToHex(rootOf(emptyEdge))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('has the published roots of the Certificate Transparency leaves at sizes 1 to 8', () => {
    let edge = emptyEdge;
    for (const { leaf, root } of reference) {
      edge = append(edge, [leafHash(hexToBytes(leaf))]).edge;
      expect(bytesToHex(rootOf(edge))).toBe(root);
    }
  });

  it('has the root of the definition at every size up to 600', () => {
    const leaves = leavesOf(600);
    let edge = emptyEdge;
    leaves.forEach((leaf, index) => {
      edge = append(edge, [leaf]).edge;
      if (index % 7 === 0 || (index + 1) % 64 < 2) expect([edge.size, rootOf(edge)]).toEqual([index + 1, rootByDefinition(leaves.slice(0, index + 1))]);
    });
  });

  it('comes out the same however the leaves are divided into batches', () => {
    const leaves = leavesOf(1500);
    const whole = append(emptyEdge, leaves);
    for (const step of [1, 3, 255, 256, 257, 1000]) {
      let edge = emptyEdge;
      const tiles = [];
      for (let at = 0; at < leaves.length; at += step) {
        const growth = append(edge, leaves.slice(at, at + step));
        edge = growth.edge;
        tiles.push(...growth.tiles);
      }
      expect(rootOf(edge)).toEqual(rootOf(whole.edge));
      expect(tiles).toEqual(whole.tiles);
    }
  });

  it('completes a tile with every 256th hash of a level, and a level above with every 65,536th leaf', () => {
    const leaves = leavesOf(65_536 + 300);
    const { edge, tiles } = append(emptyEdge, leaves);
    expect(edge.tails.map((tail) => tail.length)).toEqual([44, 1, 1]);
    const bottom = tiles.filter(({ level }) => level === 0);
    expect(bottom.map(({ index }) => index)).toEqual(Array.from({ length: 257 }, (_, index) => index));
    expect(splitHashes(bottom[256]!.hashes)).toEqual(leaves.slice(65_536, 65_536 + 256));
    const [above, ...more] = tiles.filter(({ level }) => level === 1);
    expect([above!.index, more]).toEqual([0, []]);
    expect(splitHashes(above!.hashes)[3]).toEqual(rootByDefinition(leaves.slice(3 * 256, 4 * 256)));
  });

  it('leaves the edge that it grew from as it was', () => {
    const before = append(emptyEdge, leavesOf(255)).edge;
    const copy = structuredClone(before);
    append(before, leavesOf(300));
    expect(before).toEqual(copy);
  });

  it('goes on from its open tiles alone as if it had never stopped', () => {
    const leaves = leavesOf(66_100);
    let edge = emptyEdge;
    for (const size of [0, 1, 2, 255, 256, 257, 511, 1000, 65_535, 65_536, 66_000]) {
      edge = append(edge, leaves.slice(edge.size, size)).edge;
      const reopened = edgeFrom(edge.tails);
      const next = leaves.slice(size, size + 300);
      expect([reopened.size, rootOf(reopened)]).toEqual([size, rootOf(edge)]);
      expect(rootOf(append(reopened, next).edge)).toEqual(rootOf(append(edge, next).edge));
    }
  });
});
