// Which items are being written for the bank, and which wait for somebody else to look at them?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { violates } from '#libs/platform/violations.js';
import type { ItemDraft } from './core/item-draft.js';
import type { ProposalKind, ProposalState } from './core/item-proposal.js';
import { itemCodeTaken, ownProposal, proposalOpen } from './errors.js';
import { ItemProposalEventRow, ItemProposalRow } from './item-proposal.entity.js';
import { ItemVault } from './item-vault.js';

export interface ProposalHead {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly code: string;
  readonly itemId: string | null;
  readonly baseVersionId: string | null;
  /** Of a pair: the code of the other item. */
  readonly enemy: string | null;
  /** Whether it is tried before it counts. */
  readonly pilot: boolean;
  readonly authorId: string;
  readonly startedAt: Date;
  readonly state: ProposalState;
  /** Grows with every change and every step. */
  readonly revision: number;
  readonly changedAt: Date;
  readonly handedInAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

export interface Proposal extends ProposalHead {
  /** Null when it only retires or releases. */
  readonly draft: ItemDraft | null;
  readonly digest: Buffer | null;
}

/** What changes with a step; what is left out stays. */
export interface ProposalStep {
  readonly state: ProposalState;
  readonly act: ItemProposalEventRow['act'];
  readonly personId: string;
  readonly at: Date;
  readonly digest?: Buffer;
  /** Of what is handed in. */
  readonly pilot?: boolean;
  /** Of a new item that is approved. */
  readonly itemId?: string;
}

export interface ProposalEvent {
  readonly act: ItemProposalEventRow['act'];
  readonly personId: string;
  readonly at: Date;
}

const columns =
  'p.id, p.kind, p.code, p.item_id as "itemId", p.base_version_id as "baseVersionId", p.enemy, p.pilot, p.author_id as "authorId", p.started_at as "startedAt", p.state, p.revision, p.changed_at as "changedAt", p.handed_in_at as "handedInAt", p.decided_by as "decidedBy", p.decided_at as "decidedAt"';

@Injectable()
export class ItemProposalsStore {
  constructor(
    private readonly db: Database,
    private readonly vault: ItemVault,
  ) {}

  /** 409 `item-code-taken`, `proposal-open`: the database knows, whoever comes at the same moment. */
  async add(proposals: readonly (Omit<ProposalHead, 'revision' | 'pilot' | 'decidedBy' | 'decidedAt' | 'changedAt'> & { readonly draft: ItemDraft | null })[]): Promise<void> {
    const rows = proposals.map(({ draft, ...head }) => ({
      ...head, revision: 1, changedAt: head.startedAt, draft: draft && this.vault.seal(head.id, 'draft', draft), digest: null, pilot: false, decidedBy: null, decidedAt: null,
    })); // prettier-ignore
    const codes = proposals.map(({ code }) => code).join(', ');
    await this.db.rows(ItemProposalRow, (table) => table.insert(rows)).catch((error: unknown) => {
      if (violates(error, 'item_proposal_code_once')) throw itemCodeTaken(codes);
      throw violates(error, 'item_proposal_one_open') || violates(error, 'item_proposal_one_open_pair') ? proposalOpen(codes) : error;
    });
    const started = proposals.map(({ id, authorId, startedAt }) => ({ proposalId: id, sequence: 1, act: 'started' as const, personId: authorId, at: startedAt }));
    const handedIn = proposals.filter(({ state }) => state === 'in-review').map(({ id, authorId, startedAt }) => ({ proposalId: id, sequence: 2, act: 'handed-in' as const, personId: authorId, at: startedAt }));
    await this.db.rows(ItemProposalEventRow, (table) => table.insert([...started, ...handedIn]));
  }

  /** Whoever moves or writes it waits until the transaction ends. */
  async locked(id: string): Promise<Proposal | null> {
    return this.#opened(await this.db.row<ProposalHead & Pick<ItemProposalRow, 'draft' | 'digest'>>(`select ${columns}, p.draft, p.digest from item_proposal p where p.id = $1 for update`, [id]));
  }

  async byId(id: string): Promise<Proposal | null> {
    return this.#opened(await this.db.row<ProposalHead & Pick<ItemProposalRow, 'draft' | 'digest'>>(`select ${columns}, p.draft, p.digest from item_proposal p where p.id = $1`, [id]));
  }

  /** What waits first came first; of what was decided the newest hundred, newest first. */
  async list(state: ProposalState): Promise<ProposalHead[]> {
    const order = state === 'draft' || state === 'in-review' ? 'p.changed_at, p.id' : 'p.changed_at desc, p.id desc limit 100';
    return this.db.query<ProposalHead>(`select ${columns} from item_proposal p where p.state = $1 order by ${order}`, [state]);
  }

  /** The newest first; of a pair also from the other item. */
  async ofItem(itemId: string): Promise<ProposalHead[]> {
    return this.db.query<ProposalHead>(`select ${columns} from item_proposal p where p.item_id = $1 or p.enemy = (select i.code from item i where i.id = $1) order by p.started_at desc, p.id desc`, [itemId]);
  }

  async events(id: string): Promise<ProposalEvent[]> {
    return this.db.query<ProposalEvent>('select act, person_id as "personId", at from item_proposal_event where proposal_id = $1 order by sequence', [id]);
  }

  async write(id: string, { code, baseVersionId, draft, at }: { readonly code: string; readonly baseVersionId: string | null; readonly draft: ItemDraft; readonly at: Date }): Promise<void> {
    await this.db
      .query('update item_proposal set code = $2, base_version_id = $3, draft = $4, changed_at = $5, revision = revision + 1 where id = $1', [id, code, baseVersionId, this.vault.seal(id, 'draft', draft), at])
      .catch((error: unknown) => {
        throw violates(error, 'item_proposal_code_once') ? itemCodeTaken(code) : error;
      });
  }

  /** 403 `own-proposal` when its author approves it. */
  async step(id: string, { state, act, personId, at, digest, pilot, itemId }: ProposalStep): Promise<void> {
    const [decidedBy, decidedAt] = state === 'approved' ? [personId, at] : [null, null];
    await this.db
      .query(
        `update item_proposal set state = $2, revision = revision + 1, changed_at = $3, digest = coalesce($4, digest), handed_in_at = case when $5 = 'handed-in' then $3 else handed_in_at end,
           item_id = coalesce($6, item_id), decided_by = $7, decided_at = $8, pilot = coalesce($9, pilot) where id = $1`,
        [id, state, at, digest ?? null, act, itemId ?? null, decidedBy, decidedAt, pilot ?? null],
      )
      .catch((error: unknown) => {
        throw violates(error, 'nobody_approves_his_own_item') ? ownProposal() : error;
      });
    await this.db.query('insert into item_proposal_event (proposal_id, sequence, act, person_id, at) select $1, max(sequence) + 1, $2, $3, $4 from item_proposal_event where proposal_id = $1', [id, act, personId, at]);
  }

  #opened(row: (ProposalHead & Pick<ItemProposalRow, 'draft' | 'digest'>) | null): Proposal | null {
    return row && { ...row, draft: row.draft && this.vault.open<ItemDraft>(row.id, 'draft', row.draft) };
  }
}
