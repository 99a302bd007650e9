// How are bytes written as text, and which text is no such writing?

/** RFC 4648 section 4, with padding. */
export function toBase64(bytes: Uint8Array): string {
  // In pieces: the arguments of one call live on the stack.
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return btoa(pieces.join(''));
}

/** RFC 4648 section 5, without padding. */
export const toBase64Url = (bytes: Uint8Array): string => toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/**
 * The bytes of a base64 text, or null. Only the one writing that `toBase64` gives is taken: with blanks, without
 * padding or with stray bits in the last symbol, two texts would stand for the same bytes.
 */
export function fromBase64(text: string): Uint8Array | null {
  let decoded: string;
  try {
    decoded = atob(text);
  } catch {
    return null;
  }
  if (btoa(decoded) !== text) return null;
  return Uint8Array.from(decoded, (character) => character.charCodeAt(0));
}

/** The bytes of what `toBase64Url` writes, or null. */
export function fromBase64Url(text: string): Uint8Array | null {
  if (/[+/=]/.test(text)) return null;
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/').padEnd(Math.ceil(text.length / 4) * 4, '='));
}
