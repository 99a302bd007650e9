// From what was a form drawn?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Drawable } from './core/assembly.js';
import { digestOf } from './digest.js';

/** Insert-only: one row for as long as the bank stays as it is. */
@Injectable()
export class DrawingPoolsStore {
  /** Of lists that lie there: many forms are drawn from one and the same. */
  readonly #kept = new WeakMap<readonly Drawable[], Buffer>();

  constructor(private readonly db: Database) {}

  /** The digest under which it lies. */
  async keep(unordered: readonly Drawable[]): Promise<Buffer> {
    const kept = this.#kept.get(unordered);
    if (kept) return kept;
    const items = [...unordered].sort((left, right) => (left.code < right.code ? -1 : 1));
    const digest = digestOf(items);
    const known = await this.db.row('select 1 as known from drawing_pool where digest = $1', [digest]);
    if (!known) await this.db.query('insert into drawing_pool (digest, items) values ($1, $2) on conflict do nothing', [digest, JSON.stringify(items)]);
    this.db.afterCommit(() => this.#kept.set(unordered, digest));
    return digest;
  }

  async items(digest: Buffer): Promise<readonly Drawable[]> {
    return (await this.db.row<{ items: readonly Drawable[] }>('select items from drawing_pool where digest = $1', [digest]))?.items ?? [];
  }
}
