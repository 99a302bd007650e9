// How does somebody of the register take items to another program, knowing what does not go along?
import { Injectable } from '@nestjs/common';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import type { ExchangeFormat } from './core/exchange/formats.js';
import type { Bank } from './core/item.js';
import { keepsItemBank } from './core/policy.js';
import { itemNotInBank } from './errors.js';
import type { WrittenFile } from './exchange-files.js';
import { ExchangeStore } from './exchange.store.js';
import { ProposalDesk } from './proposal-desk.js';

export interface WantedExport {
  readonly bank: Bank;
  readonly format: ExchangeFormat;
  /** Null for all that the format can name. */
  readonly language: Locale | null;
}

@Injectable()
export class ExportItems {
  constructor(
    private readonly db: Database,
    private readonly store: ExchangeStore,
    private readonly desk: ProposalDesk,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Every item of the bank that is drawn, with its key: each of these looks is recorded. 404 to whoever is not of the register; 401 `sign-in-again`: a page that was left open is not to give away the bank. */
  async run(actor: Actor, wanted: WantedExport): Promise<WrittenFile> {
    if (!keepsItemBank(actor)) throw itemNotInBank();
    demandRecentSignIn(actor, this.clock.now());
    return this.db.transaction(asRegistrar(actor), async () => {
      const { versionIds, written } = await this.#live(wanted);
      for (const id of versionIds) await this.audit.record({ act: 'item.key-read', actorId: actor.personId, subject: { type: 'item-version', id }, detail: { bank: wanted.bank, format: wanted.format } });
      return written;
    });
  }

  /** What would be lost; without words and keys, so that no look is recorded. */
  async losses(actor: Actor, wanted: WantedExport): Promise<WrittenFile['items']> {
    if (!keepsItemBank(actor)) throw itemNotInBank();
    return this.db.transaction(asRegistrar(actor), async () => (await this.#live(wanted)).written.items);
  }

  async #live({ bank, format, language }: WantedExport): Promise<{ readonly versionIds: readonly string[]; readonly written: WrittenFile }> {
    const items = await this.store.liveItems(bank);
    const { writeExchange } = await import('./exchange-files.js');
    return { versionIds: items.map(({ versionId }) => versionId), written: writeExchange(format, await this.desk.drafts(items), language) };
  }
}
