// Are these bytes a text at all, of a size that can be looked through?
import { refuse } from './note.js';

/** Some thousand items with all their words. */
export const mostBytes = 4 * 1024 * 1024;
const longestLine = 100_000;

/** How many of the first bytes are UTF-8: the place of the first that is not. */
function readable(bytes: Uint8Array): string {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
}

const endOf = (text: string): string => {
  const lines = text.split(/\r\n|\n|\r/);
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
};

/** With lines that end in one way, and without a byte order mark. Throws `Refused`: `too-large`, `encoding`, `text-unfit`. */
export function textOf(bytes: Uint8Array, file = ''): string {
  const at = (place: string): string => (file ? `${file}:${place}` : place);
  if (bytes.length > mostBytes) refuse('too-large', at('1:1'), `${bytes.length} > ${mostBytes}`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) refuse('encoding', at('1:1'), 'UTF-16');
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuse('encoding', at(endOf(readable(bytes))), 'UTF-8');
  }
  // eslint-disable-next-line no-control-regex
  const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.exec(text);
  if (unfit) refuse('text-unfit', at(endOf(text.slice(0, unfit.index))), `U+${unfit[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  const lines = text.split(/\r\n|\n|\r/);
  const long = lines.findIndex((line) => line.length > longestLine);
  if (long !== -1) refuse('too-large', at(`${long + 1}:${longestLine}`), `${lines[long]!.length} > ${longestLine}`);
  return lines.join('\n');
}
