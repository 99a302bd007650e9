// Can an exam item of the register's own stand, by the claims that are published?
import { Injectable } from '@nestjs/common';
import { BankedCodesReader } from '#libs/assessment/banked-codes.reader.js';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import { itemFaulty } from '#libs/assessment/errors.js';
import type { Fault } from '#libs/kernel/errors.js';
import { checkEnemies, checkOwnItems } from './core/check-banks.js';
import type { Claim } from './core/claim.js';
import { readItem } from './core/read-item.js';
import type { Report } from './core/shape.js';
import { noProgramme } from './errors.js';
import { ProgrammesStore } from './programmes.store.js';

/** What the items of the register's own stand on: the newest published version of the programme. */
export interface ItemGround {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly domains: readonly string[];
}

/** Call it in a transaction. */
@Injectable()
export class OwnItemChecks {
  constructor(
    private readonly programmes: ProgrammesStore,
    private readonly banked: BankedCodesReader,
  ) {}

  /** 409 `no-programme`. */
  async ground(): Promise<ItemGround> {
    const [newest] = await this.programmes.published(null);
    if (!newest) throw noProgramme();
    const published = await this.programmes.claims(newest.versionId, null);
    const claims = new Map(published.map(({ retiredAt, reason, ...claim }): [string, Claim] => [claim.id, { ...claim, retired: retiredAt && { on: retiredAt.toISOString().slice(0, 10), reason: reason ?? '' } }]));
    return { claims, domains: (await this.programmes.modules(newest.versionId)).map(({ domain }) => domain) };
  }

  /** All that is wrong is told to `report`. */
  async read(given: readonly unknown[], ground: ItemGround, report: Report): Promise<ItemSource[]> {
    const items = given.map((item): ItemSource => readItem(item, ground.claims, report));
    checkOwnItems(items, ground, report);
    checkEnemies(items, await this.banked.among(items.flatMap(({ enemies = [] }) => enemies)), report);
    return items;
  }

  /** `ground`: of whoever checks many, so that it is read once. 400 `item-faulty`. */
  async source(draft: ItemDraft, about: { readonly isOwn: boolean }, ground?: ItemGround): Promise<ItemSource> {
    const { source, faults } = await this.#checked(draft, about, ground ?? (await this.ground()));
    if (faults.length > 0) throw itemFaulty(faults);
    return source;
  }

  /** Of an item of the repository it is only asked whether its claims still hold: everything else was checked where it is written. */
  async #checked(draft: ItemDraft, { isOwn }: { readonly isOwn: boolean }, ground: ItemGround): Promise<{ readonly source: ItemSource; readonly faults: readonly Fault[] }> {
    const faults: Fault[] = [];
    const [source] = await this.read([draft], ground, (detail, pointer = '', code = 'item-unfit') => {
      if (isOwn || pointer.startsWith('/claims')) faults.push({ pointer, code, detail });
    });
    return { source: source!, faults };
  }
}
