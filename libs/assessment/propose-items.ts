// How does somebody of the register begin what another will decide on: new items, changes, retirements, releases?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { newId } from '#libs/platform/ids.js';
import { BankStore } from './bank.store.js';
import type { ItemDraft } from './core/item-draft.js';
import { keepsItemBank } from './core/policy.js';
import { draftUnfit, itemCodeTaken, itemNotInBank, itemNotPilot, itemNotQuarantined, itemNotRetirable, itemOfRepository } from './errors.js';
import { ItemProposalsStore } from './item-proposals.store.js';
import { ItemRemarksStore } from './item-remarks.store.js';
import { ProposalDesk } from './proposal-desk.js';

/** So many proposals are written by one statement. */
const batch = 50;

export type ProposedItem = { readonly comment?: string | undefined } & (
  | { readonly kind: 'new'; readonly draft: ItemDraft }
  /** Without a draft it begins with what the newest version says. */
  | { readonly kind: 'change'; readonly itemId: string; readonly draft?: ItemDraft }
  /** They have nothing to be written, and wait for review at once. */
  | { readonly kind: 'retirement' | 'release' | 'adoption'; readonly itemId: string; readonly comment: string }
  /** `enemy`: the other item's code. */
  | { readonly kind: 'enmity' | 'reconciliation'; readonly itemId: string; readonly enemy: string; readonly comment: string }
);

@Injectable()
export class ProposeItems {
  constructor(
    private readonly db: Database,
    private readonly bank: BankStore,
    private readonly proposals: ItemProposalsStore,
    private readonly remarks: ItemRemarksStore,
    private readonly desk: ProposalDesk,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** One, once however often it is asked for. Errors as below. */
  async one(actor: Actor, proposed: ProposedItem, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asRegistrar(actor), () => this.idempotency.once(request, async () => (await this.run(actor, [proposed]))[0]!));
  }

  /**
   * All of them or none; answers their ids in that order. New items and changes are drafts that their author hands in. 404 `not-found`; 409 `item-code-taken` (also by an open proposal, or
   * by another of the list), `proposal-open`, `item-of-repository`, `item-not-retirable`, `item-not-quarantined`, `item-not-pilot`, `enemies-already`, `enemies-not`; 400 `enemy-unfit`.
   */
  async run(actor: Actor, proposed: readonly ProposedItem[]): Promise<string[]> {
    return this.db.transaction(asRegistrar(actor), async () => {
      if (!keepsItemBank(actor)) throw itemNotInBank();
      await this.bank.serialise();
      const codes = proposed.flatMap((each) => (each.kind === 'new' ? [each.draft.id] : []));
      const known = await this.bank.byCode(codes);
      const twice = codes.filter((code, at) => known.has(code) || codes.indexOf(code) < at);
      if (twice.length > 0) throw itemCodeTaken(twice.join(', '));
      if (codes.includes('')) throw draftUnfit([{ pointer: '/draft/id', code: 'draft-unfit', detail: 'An item has a code from the start.' }]);
      const startedAt = this.clock.now();
      const begun = await inTurn(proposed, async (each) => {
        const { comment, ...rest } = await this.#begun(each);
        return { comment, row: { id: newId(), kind: each.kind, authorId: actor.personId, startedAt, handedInAt: rest.state === 'draft' ? null : startedAt, ...rest } };
      });
      // sealing and writing a thousand at once would let nobody else be served meanwhile
      for (let from = 0; from < begun.length; from += batch) await this.proposals.add(begun.slice(from, from + batch).map(({ row }) => row));
      for (const { row, comment } of begun) {
        if (comment) await this.remarks.comment({ itemId: row.itemId, proposalId: row.id, authorId: actor.personId, text: comment, writtenAt: startedAt });
        await this.audit.record({ act: 'item.proposed', actorId: actor.personId, subject: { type: 'item-proposal', id: row.id }, detail: { kind: row.kind } });
      }
      return begun.map(({ row }) => row.id);
    });
  }

  async #begun(proposed: ProposedItem) {
    const { kind, comment } = proposed;
    if (kind === 'new') return { comment, code: proposed.draft.id, itemId: null, baseVersionId: null, enemy: null, state: 'draft' as const, draft: proposed.draft };
    const [newest] = await this.desk.versions(proposed.itemId);
    const { itemId, code, versionId: baseVersionId } = newest;
    if (kind === 'change') {
      if (newest.exposed) throw itemOfRepository(code);
      const [stored] = proposed.draft ? [proposed.draft] : await this.desk.drafts([newest]);
      return { comment, code, itemId, baseVersionId, enemy: null, state: 'draft' as const, draft: { ...stored!, id: code } };
    }
    if (kind === 'retirement' && newest.state === 'retired') throw itemNotRetirable(code);
    if (kind === 'release' && newest.state !== 'quarantined') throw itemNotQuarantined(code);
    if (kind === 'adoption' && newest.state !== 'pilot') throw itemNotPilot(code);
    const enemy = kind === 'enmity' || kind === 'reconciliation' ? proposed.enemy : null;
    if (enemy !== null) await this.desk.demandPair({ kind: kind as 'enmity' | 'reconciliation', code, enemy });
    return { comment, code, itemId, baseVersionId, enemy, state: 'in-review' as const, draft: null };
  }
}

/** One after the other: they share a connection, and the first that fails says why. */
async function inTurn<From, To>(all: readonly From[], step: (each: From) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (const each of all) done.push(await step(each));
  return done;
}
