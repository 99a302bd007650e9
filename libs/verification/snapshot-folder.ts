// Where does the published snapshot of the register lie, and how is it read and replaced without anybody seeing half of it?
import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { DerivedSecrets } from '#libs/platform/derived-secrets.js';
import type { ReadEntry } from './core/remembered-entries.js';
import { linesOfShard, shardLine, shardWith, type SealedLine } from './core/shard.js';
import { placeOf, seal, unseal } from './sealed-entry.js';

/** What the file `head` says: it alone makes a snapshot the one that is read. */
export interface SnapshotHead {
  readonly version: 2;
  /** The process that keeps it fresh. */
  readonly writer: string;
  /** The folder beside it that holds the lines. */
  readonly folder: string;
  /** Everything committed before is in it; milliseconds since 1970. */
  readonly at: number;
  readonly origin: string;
  /** How many entries the ledger had. */
  readonly size: number;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** What we call our folders, the files in them, and drafts: the folder may be somebody else's too, and nothing else is ever removed. */
const ours = { folder: new RegExp(`^(?:gone\\.)?${uuid}$`), shard: new RegExp(`^[0-9a-f]{2}(?:\\.${uuid})?$`), draftOfHead: new RegExp(`^head\\.${uuid}$`) };

@Injectable()
export class SnapshotFolder {
  readonly #root: string | null;
  readonly #secret: string;

  constructor(@Inject(CONFIG) { checkSnapshot }: Config, secrets: DerivedSecrets) {
    this.#root = checkSnapshot;
    this.#secret = secrets.of('check-snapshot', 'salt');
  }

  get isGiven(): boolean {
    return this.#root !== null;
  }

  /** Null when there is none, or none that can be read. */
  async head(): Promise<SnapshotHead | null> {
    try {
      const head = JSON.parse(await fs.readFile(this.#path('head'), 'utf8')) as SnapshotHead;
      return head.version === 2 ? head : null;
    } catch {
      return null;
    }
  }

  /** The line as it was when the snapshot was taken. */
  async find(number: string): Promise<{ readonly line: ReadEntry; readonly head: SnapshotHead } | null> {
    const place = placeOf(number, this.#secret);
    // Twice: the folder may be replaced between the two readings.
    for (let more = 2; more > 0; more--) {
      const head = this.isGiven ? await this.head() : null;
      if (!head) return null;
      const shard = await fs.readFile(this.#shard(head.folder, place.id)).catch(() => null);
      if (!shard) continue;
      for (const { id, sealed } of linesOfShard(shard)) {
        if (!place.id.equals(id)) continue;
        const line = unseal(number, Buffer.from(sealed), place);
        return line && { line, head };
      }
      return null;
    }
    return null;
  }

  async create(folder: string): Promise<void> {
    await fs.mkdir(this.#path(folder), { recursive: true, mode: 0o700 });
  }

  /** Adds lines to a folder that nobody reads yet; none may be in it. It must be there: what was tidied away meanwhile is not whole any more. */
  async add(folder: string, lines: readonly ReadEntry[]): Promise<void> {
    for (const [shard, sealed] of this.#sealed(folder, lines)) await fs.appendFile(shard, Buffer.concat(sealed.map(shardLine)));
    await this.touch(folder);
  }

  /** So that others do not take it for abandoned. False when it is gone. */
  async touch(folder: string): Promise<boolean> {
    const now = new Date();
    return fs.utimes(this.#path(folder), now, now).then(() => true, () => false);
  }

  /** Puts lines into a folder that is read, in the place of what it had of them. */
  async replace(folder: string, lines: readonly ReadEntry[]): Promise<void> {
    for (const [shard, sealed] of this.#sealed(folder, lines)) {
      const before = await fs.readFile(shard).catch(() => new Uint8Array(0));
      await this.#write(shard, Buffer.concat(shardWith(before, sealed)));
    }
  }

  /** Its folder is there, with every line. */
  async publish(head: SnapshotHead): Promise<void> {
    await this.#write(this.#path('head'), JSON.stringify(head));
  }

  /** Removes what we made beside `keep` and nobody has touched for a minute: others may be about to publish theirs. */
  async tidy(keep: string): Promise<void> {
    const before = Date.now() - 60_000;
    for (const file of await fs.readdir(this.#path(''), { withFileTypes: true })) {
      const { name } = file;
      const isOurs = file.isDirectory() ? ours.folder.test(name) && name !== keep : file.isFile() && ours.draftOfHead.test(name);
      const stat = isOurs ? await fs.stat(this.#path(name)).catch(() => null) : null;
      if (stat && stat.mtimeMs < before) await (file.isDirectory() ? this.remove(name) : fs.rm(this.#path(name), { force: true }));
    }
  }

  /** Moved aside first: whoever still writes into it fails at once, and publishes no half of it. With anything in it that is not ours it stays as it is. */
  async remove(folder: string): Promise<void> {
    const files = await fs.readdir(this.#path(folder), { withFileTypes: true }).catch(() => null);
    if (!files?.every((file) => file.isFile() && ours.shard.test(file.name))) return;
    const aside = `gone.${folder.replace('gone.', '')}`;
    await fs.rename(this.#path(folder), this.#path(aside));
    for (const { name } of files) await fs.rm(this.#path(aside, name), { force: true });
    await fs.rmdir(this.#path(aside)).catch(() => undefined);
  }

  #sealed(folder: string, lines: readonly ReadEntry[]): Map<string, SealedLine[]> {
    const found = new Map<string, SealedLine[]>();
    for (const line of lines) {
      const place = placeOf(line.number, this.#secret);
      const shard = this.#shard(folder, place.id);
      found.set(shard, [...(found.get(shard) ?? []), { id: place.id, sealed: seal(line, place) }]);
    }
    return found;
  }

  /** The whole file or none of it, whoever reads or dies meanwhile. */
  async #write(file: string, content: string | Buffer): Promise<void> {
    const draft = `${file}.${randomUUID()}`;
    await fs.writeFile(draft, content, { mode: 0o600 });
    await fs.rename(draft, file);
  }

  #shard = (folder: string, id: Uint8Array): string => this.#path(folder, (id[0] ?? 0).toString(16).padStart(2, '0'));

  #path = (...names: readonly string[]): string => path.join(this.#root ?? '', ...names);
}
