// How do many sealed lines lie in one file?

export const idLength = 32;

export interface SealedLine {
  /** 32 bytes. */
  readonly id: Uint8Array;
  readonly sealed: Uint8Array;
}

/** One line: its id, its length in four bytes, and itself. */
export function shardLine({ id, sealed }: SealedLine): Uint8Array {
  const bytes = new Uint8Array(idLength + 4 + sealed.length);
  bytes.set(id);
  new DataView(bytes.buffer).setUint32(idLength, sealed.length);
  bytes.set(sealed, idLength + 4);
  return bytes;
}

/** The lines of a file; what is cut off at its end is left out. */
export function* linesOfShard(shard: Uint8Array): Generator<SealedLine> {
  const view = new DataView(shard.buffer, shard.byteOffset, shard.byteLength);
  for (let at = 0; at + idLength + 4 <= shard.length; ) {
    const start = at + idLength + 4;
    const end = start + view.getUint32(at + idLength);
    if (end > shard.length) return;
    yield { id: shard.subarray(at, at + idLength), sealed: shard.subarray(start, end) };
    at = end;
  }
}

/** The file with some of its lines replaced or added. */
export function shardWith(shard: Uint8Array, changed: readonly SealedLine[]): Uint8Array[] {
  const isChanged = new Set(changed.map(({ id }) => String(id)));
  const kept = [...linesOfShard(shard)].filter(({ id }) => !isChanged.has(String(id)));
  return [...kept, ...changed].map(shardLine);
}
