// What does a folder outside the database remember of the log, so that a database that went back in time is found out?
import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { openCheckpoint } from './core/checkpoint.js';
import type { TreeHead } from './core/tree.js';
import { anchorMalformed } from './errors.js';
import { LedgerKey } from './ledger-key.js';

export interface Anchored extends TreeHead {
  /** How often the anchor has moved; names the file. */
  readonly version: number;
}

const prefix = 'checkpoint.';

/**
 * Each move is a new file, `checkpoint.<version>`, with the signed checkpoint in it. It comes into being whole and on the
 * disk, or not at all, and of several processes that move from the same version exactly one succeeds: that is what a hard
 * link does on every file system that has them.
 */
@Injectable()
export class AnchorFolder {
  readonly #folder: string;
  /** What was found right last: a version's text never changes, so it need not be read and checked with every flush. */
  #known: Anchored | null = null;

  constructor(
    @Inject(CONFIG) { ledgerAnchor }: Config,
    private readonly key: LedgerKey,
  ) {
    this.#folder = ledgerAnchor;
  }

  /** The newest; null while there is none. Refuses with `ledger-anchor-malformed` what this log did not sign. */
  async read(): Promise<Anchored | null> {
    for (;;) {
      const version = Math.max(...(await this.#versions()), 0);
      if (version === 0) return null;
      if (version === this.#known?.version) return this.#known;
      const note = await fs.readFile(this.#file(version), 'utf8').catch(nullWhen('ENOENT'));
      // Two newer ones may have come since we looked.
      if (note === null) continue;
      const opened = openCheckpoint(note, this.key.signer.key);
      if (!opened.ok) throw anchorMalformed(this.#file(version), opened.fault);
      const { size, root } = opened.value;
      return (this.#known = { version, size, root });
    }
  }

  /** Moves on from what was read to `note`, the checkpoint of `head`: false, and nothing has happened, when somebody else has moved it meanwhile. */
  async move(from: Anchored | null, { size, root }: TreeHead, note: string): Promise<boolean> {
    const version = (from?.version ?? 0) + 1;
    const draft = path.join(this.#folder, `draft.${randomUUID()}`);
    await fs.writeFile(draft, note, { flag: 'wx', flush: true });
    const isFirst = await fs.link(draft, this.#file(version)).then(() => true, nullWhen('EEXIST'));
    const [versions] = await Promise.all([this.#versions(), isFirst && syncFolder(this.#folder), fs.unlink(draft)]);
    if (!isFirst) return false;
    // Whoever slept while others moved twice may have made a version anew that was cleared away.
    if (Math.max(...versions) > version) {
      await this.#remove(version);
      return false;
    }
    // The one before stays: somebody may be about to read it.
    await Promise.all(versions.filter((old) => old < version - 1).map((old) => this.#remove(old)));
    this.#known = { version, size, root };
    return true;
  }

  #file(version: number): string {
    return path.join(this.#folder, `${prefix}${version}`);
  }

  async #remove(version: number): Promise<void> {
    await fs.unlink(this.#file(version)).catch(nullWhen('ENOENT'));
  }

  async #versions(): Promise<number[]> {
    const names = await fs.readdir(this.#folder).catch(nullWhen('ENOENT'));
    if (!names) await fs.mkdir(this.#folder, { recursive: true });
    return (names ?? []).filter((name) => /^checkpoint\.[1-9]\d*$/.test(name)).map((name) => Number(name.slice(prefix.length)));
  }
}

const nullWhen =
  (code: string) =>
  (error: NodeJS.ErrnoException): null => {
    if (error.code === code) return null;
    throw error;
  };

/** A new name is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
