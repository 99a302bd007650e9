// How do files become one package, the same bytes whenever and wherever it is made?
import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file's time says nothing here. */
const mtime = '1980-01-01T00:00:00';

/** In the order that is given: a manifest stands first. */
export const writeZip = (files: ReadonlyMap<string, string>): Uint8Array => zipSync(Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)])) satisfies Zippable, { mtime, level: 6 });
