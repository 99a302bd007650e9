// How do items of another program come into the bank, as proposals and never at once?
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { JoinedItem } from '#libs/assessment/core/exchange/join-questions.js';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import type { Note } from '#libs/assessment/core/exchange/note.js';
import { keepsItemBank } from '#libs/assessment/core/policy.js';
import { digestOf } from '#libs/assessment/digest.js';
import { exchangeEmpty, exchangeReportChanged, itemNotInBank } from '#libs/assessment/errors.js';
import { HandInProposal } from '#libs/assessment/hand-in-proposal.js';
import { ProposeItems } from '#libs/assessment/propose-items.js';
import { ReadExchange, type ForeignFile } from '#libs/assessment/read-exchange.js';
import { asRegistrar, systemContext, type Actor, type DbContext } from '#libs/kernel/context.js';
import type { Fault } from '#libs/kernel/errors.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { lintLikeness } from './core/lint-items.js';
import { OwnItemChecks } from './own-item-checks.js';

export interface ReportedItem extends JoinedItem {
  /** What must be mended before somebody else looks at it. */
  readonly faults: readonly Fault[];
}

export interface ExchangeReport {
  /** SHA-256 of the file, what was asked, and all that is told of it. */
  readonly digest: string;
  readonly items: readonly ReportedItem[];
  readonly refused: readonly Note[];
}

@Injectable()
export class ImportExchangedItems {
  constructor(
    private readonly db: Database,
    private readonly readExchange: ReadExchange,
    private readonly checks: OwnItemChecks,
    private readonly propose: ProposeItems,
    private readonly handIn: HandInProposal,
    private readonly audit: Audit,
  ) {}

  /** Nothing is written. 404 to whoever is not of the register; 409 `no-programme`. */
  async report(actor: Actor, given: ForeignFile): Promise<ExchangeReport> {
    if (!keepsItemBank(actor)) throw itemNotInBank();
    return this.#report(asRegistrar(actor), given);
  }

  /** As `report`, for the operator. */
  async dryRun(given: ForeignFile): Promise<ExchangeReport> {
    return this.#report(systemContext, given);
  }

  /**
   * All that the accepted report has, or nothing. Items without faults wait for somebody else to look at them; the others are drafts of whoever brought them. Asked again, the codes are
   * taken and the report is another. 409 `exchange-report-changed`, `item-code-taken`, `no-programme`; 400 `exchange-empty`.
   */
  async run(actor: Actor, given: ForeignFile, accepted: string): Promise<{ readonly inReview: number; readonly drafts: number }> {
    if (!keepsItemBank(actor)) throw itemNotInBank();
    return this.db.transaction(asRegistrar(actor), async () => {
      const { digest, items } = await this.#report(asRegistrar(actor), given);
      if (digest !== accepted) throw exchangeReportChanged();
      if (items.length === 0) throw exchangeEmpty();
      const ids = await this.propose.run(actor, items.map(({ draft }) => ({ kind: 'new', draft })));
      const ground = await this.checks.ground();
      let inReview = 0;
      for (const [at, { faults }] of items.entries()) {
        if (faults.length > 0) continue;
        await this.handIn.run(actor, { proposalId: ids[at]!, revision: 1 }, (draft, about) => this.checks.source(draft, about, ground));
        inReview += 1;
      }
      await this.audit.record({ act: 'items.imported', actorId: actor.personId, subject: { type: 'item-exchange', id: digest }, detail: { format: given.format, items: items.length } });
      return { inReview, drafts: items.length - inReview };
    });
  }

  async #report(context: DbContext, given: ForeignFile): Promise<ExchangeReport> {
    return this.db.transaction(context, async () => {
      const { items: read, refused, fileDigest } = await this.readExchange.run(context, given);
      const ground = await this.checks.ground();
      const items: ReportedItem[] = [];
      const whole = new Map<string, { readonly source: ItemSource; readonly faults: Fault[] }>();
      for (const item of read) {
        // a thousand long items are looked at while others are served
        await setImmediate();
        const faults: Fault[] = [];
        const [source] = await this.checks.read([item.draft], ground, (detail, pointer = '', code = 'item-unfit') => void faults.push({ pointer, code, detail }));
        items.push({ ...item, faults });
        if (source && faults.length === 0) whole.set(source.code, { source, faults });
      }
      // what two items of a file share shows only when they are seen together; a fault begins with the code of its item
      lintLikeness([...whole.values()].map(({ source }) => source), (detail, pointer = '', code = 'item-unfit') => void whole.get(detail.split(':', 1)[0]!)?.faults.push({ pointer, code, detail }));
      const { format, language, prefix } = given;
      return { digest: digestOf({ fileDigest, format, language, prefix, items, refused }).toString('hex'), items, refused };
    });
  }
}
