// Which items would come of a file of another program, and what of it would not come over?
import { createHash } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import type { ExchangeFormat } from './core/exchange/formats.js';
import { joinQuestions, type JoinedItem } from './core/exchange/join-questions.js';
import { refused, type Note } from './core/exchange/note.js';
import { readItemDraft } from './core/read-item-draft.js';
import { digestOf } from './digest.js';
import { ExchangeStore } from './exchange.store.js';
import { ItemVault } from './item-vault.js';

/** So many items are read before others are served. */
const batch = 20;

export interface ForeignFile {
  readonly format: ExchangeFormat;
  readonly file: Uint8Array;
  /** Of questions that do not name theirs. */
  readonly language: Locale;
  /** What codes begin with that are given to questions without one. */
  readonly prefix: string;
}

export interface ReadFile {
  readonly items: readonly JoinedItem[];
  readonly refused: readonly Note[];
  readonly fileDigest: string;
}

@Injectable()
export class ReadExchange {
  constructor(
    private readonly db: Database,
    private readonly store: ExchangeStore,
    private readonly vault: ItemVault,
  ) {}

  /** Nothing is written. In a context of the register. */
  async run(context: DbContext, { format, file, language, prefix }: ForeignFile): Promise<ReadFile> {
    const taken = await this.db.transaction(context, () => this.store.takenCodes());
    // parsers are loaded when somebody hands in a file
    const { readExchange } = await import('./exchange-files.js');
    const reading = readExchange(format, file);
    // each of these takes its time on a long file: others are served in between
    await othersTurn();
    const joined = joinQuestions(reading.found, { language, prefix, taken, seedOf: (words) => this.vault.mark(digestOf(words)).toString('hex') });
    const unfit: Note[] = [];
    const items: JoinedItem[] = [];
    for (const [at, item] of joined.items.entries()) {
      if (at % batch === 0) await othersTurn();
      const read = readItemDraft(item.draft);
      if ('draft' in read) items.push({ ...item, draft: read.draft });
      else unfit.push(...read.faults.map(({ pointer, detail }) => refused('text-unfit', item.places[0] ?? '1:1', `${pointer} ${detail}`)));
    }
    return { items, refused: [...reading.refused, ...joined.refused, ...unfit], fileDigest: createHash('sha256').update(file).digest('hex') };
  }
}
