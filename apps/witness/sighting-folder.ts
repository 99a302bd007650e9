// Where does the witness keep what it saw last, so that no crash makes it forget?
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '#libs/ledger/core/outcome.js';
import { nameOf, type Sighting, type SightingFault } from './core/sighting.js';
import { lockFolder, type FolderLock } from './folder-lock.js';

/** Why the folder cannot be used, in words for the operator. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

type Reader = (note: string) => Outcome<SightingFault, Sighting>;

const sightingFile = /^[0-9a-f]{64}$/;
const draftFile = /^[0-9a-f]{64}\.new$/;

/** A file for each log: its newest cosigned checkpoint, under the SHA-256 of its origin. */
export class SightingFolder {
  private constructor(
    private readonly folder: string,
    private readonly sightings: Map<string, Sighting>,
    private readonly lock: FolderLock,
  ) {}

  /** Throws `FolderError` when another process works there, or when a file is not what a witness with this key kept. */
  static async open(folder: string, read: Reader): Promise<SightingFolder> {
    const lock = await lockFolder(folder);
    if (!lock) throw new FolderError(`Another process keeps its state in ${folder}. Two witnesses in one folder would forget what the other saw.`);
    try {
      return new SightingFolder(folder, await readAll(folder, read), lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  find(name: string): Sighting | null {
    return this.sightings.get(name) ?? null;
  }

  /** Resolves when the disk has it. Whenever the power fails, the file holds this sighting or the one before, whole. One at a time for each log. */
  async keep(sighting: Sighting): Promise<void> {
    const name = nameOf(sighting.origin);
    const kept = this.find(name);
    if (kept?.note === sighting.note) return;
    const file = path.join(this.folder, name);
    // Not ours alone any more, or put back from a copy: signing on would sign over what somebody else saw.
    if ((await contentOf(file)) !== (kept?.note ?? null)) throw new FolderError(`${file} is not as this process left it. Start the witness again.`);

    const draft = `${file}.new`;
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(sighting.note);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    await syncFolder(this.folder);
    this.sightings.set(name, sighting);
  }

  close(): Promise<void> {
    return this.lock.release();
  }
}

async function readAll(folder: string, read: Reader): Promise<Map<string, Sighting>> {
  const sightings = new Map<string, Sighting>();
  const damaged: string[] = [];
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    // A draft was never renamed, so nobody was told of it.
    if (draftFile.test(name)) await rm(file);
    if (!sightingFile.test(name)) continue;
    const sighting = read(await readFile(file, 'utf8'));
    if (sighting.ok && nameOf(sighting.value.origin) === name) sightings.set(name, sighting.value);
    else damaged.push(`  - ${file}: ${sighting.ok ? 'is about another log' : sighting.fault}`);
  }
  if (damaged.length === 0) return sightings;
  throw new FolderError(`This is not what a witness with this key, and these keys of logs, has kept:\n${damaged.join('\n')}\nA witness never begins a log again: it could sign two histories.`);
}

async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A new name is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
