// Which rescorings are there, and what would one do now?
import { Injectable } from '@nestjs/common';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { keepsItemBank } from './core/policy.js';
import { rescoringUnknown } from './errors.js';
import { ReckonRescoring, type ReckonedRescoring, type RescoredItem } from './reckon-rescoring.js';
import { RescoringsStore, type Rescoring } from './rescorings.store.js';

export interface RescoringGround {
  readonly item: RescoredItem;
  /** Of the rescoring that waits; null when none does. */
  readonly openId: string | null;
}

export interface RescoringPage {
  readonly rescoring: Rescoring;
  readonly item: RescoredItem;
  /** As it is now; null once it has ended. */
  readonly reckoned: ReckonedRescoring | null;
  readonly names: ReadonlyMap<string, string>;
}

/** Looks at an item with its key, or at candidates by name, leave an audit row. */
@Injectable()
export class ReadRescorings {
  constructor(
    private readonly db: Database,
    private readonly rescorings: RescoringsStore,
    private readonly reckon: ReckonRescoring,
    private readonly people: PeopleReader,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor): Promise<{ readonly rescorings: readonly Rescoring[]; readonly names: ReadonlyMap<string, string> }> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const rescorings = keepsItemBank(actor) ? await this.rescorings.all() : [];
      return { rescorings, names: await this.names(rescorings.flatMap(({ proposedBy, end }) => [proposedBy, ...(end ? [end.personId] : [])])) };
    });
  }

  /** 404 `item-not-examined`. */
  async ground(actor: Actor, versionId: string): Promise<RescoringGround> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const item = await this.reckon.item(actor, versionId);
      await this.audit.record({ act: 'item.key-read', actorId: actor.personId, subject: { type: 'item-version', id: versionId } });
      return { item, openId: await this.rescorings.openOf(versionId) };
    });
  }

  /** 404. */
  async one(actor: Actor, id: string): Promise<RescoringPage> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const rescoring = keepsItemBank(actor) ? await this.rescorings.byId(id) : null;
      if (!rescoring) throw rescoringUnknown();
      const { itemVersionId: versionId, treatment, cause, accepted, proposedBy, end } = rescoring;
      const item = await this.reckon.item(actor, versionId);
      const reckoned = end ? null : await this.reckon.run({ rescoringId: id, versionId, treatment, cause, accepted });
      await this.audit.record({ act: 'rescoring.read', actorId: actor.personId, subject: { type: 'item-version', id: versionId }, detail: { rescoring: id } });
      const candidates = reckoned?.attempts.map(({ attempt }) => attempt.personId) ?? [];
      return { rescoring, item, reckoned, names: await this.names([proposedBy, ...(end ? [end.personId] : []), ...candidates]) };
    });
  }

  /** By id; call it in a transaction of the register. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map([...(await this.people.byIds(ids))].map(([id, { name }]) => [id, name]));
  }

  /** Of the candidates of a preview. */
  async candidates(actor: Actor, { attempts }: ReckonedRescoring): Promise<ReadonlyMap<string, string>> {
    return this.db.transaction(asRegistrar(actor), () => this.names(attempts.map(({ attempt }) => attempt.personId)));
  }
}
