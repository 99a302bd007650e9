// How does a log lie in a folder, so that any web server can serve it?
import { mkdir, open, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { longestLeaf } from './core/entry-bundle.js';
import { tileWidth } from './core/tile.js';

/** Bytes of the largest file that a log can have: a full entry bundle of the longest leaves. */
export const largestFile = tileWidth * (2 + longestLeaf);

const unfinished = '.unfinished';
const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** Files under the paths of c2sp.org/tlog-tiles, which know nothing of what is in them. */
export class LogFolder {
  constructor(private readonly root: string) {}

  /** Nothing is there, or only what an interrupted write left. */
  async isEmpty(): Promise<boolean> {
    const names = await unlessAbsent(readdir(this.root));
    return (names ?? []).every((name) => name.endsWith(unfinished));
  }

  /** The bytes of a file, or null when there is no such file. Of one that is larger than `largestFile`, one byte more than that. */
  async read(name: string): Promise<Uint8Array | null> {
    const file = await unlessAbsent(open(path.join(this.root, name)));
    if (!file) return null;
    try {
      const { size } = await file.stat();
      const bytes = new Uint8Array(Math.min(size, largestFile + 1));
      let length = 0;
      for (let read = -1; read !== 0 && length < bytes.length; length += read) read = (await file.read(bytes, length)).bytesRead;
      return bytes.subarray(0, length);
    } catch (error) {
      // opening a folder goes well, reading it does not
      if (isAbsence(error)) return null;
      throw error;
    } finally {
      await file.close();
    }
  }

  /** Whole or not at all, also when the power fails: whoever reads sees the old file or the new one. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const place = path.join(this.root, name);
    await mkdir(path.dirname(place), { recursive: true });
    const file = await open(`${place}${unfinished}`, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${place}${unfinished}`, place);
  }
}

const isAbsence = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && absent.has(String(error.code));

const unlessAbsent = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (isAbsence(error)) return null;
    throw error;
  });
