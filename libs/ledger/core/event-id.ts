// Which id does an entry get that nothing but its leaf gives one to?
import { leafHash } from './hash.js';

/**
 * A UUIDv8 (RFC 9562) made from the leaf itself: whoever has kept the leaf, as every copy of the log does, finds the same id,
 * and can append it again without its being there twice.
 */
export function eventIdOf(leaf: Uint8Array): string {
  const bytes = leafHash(leaf).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
