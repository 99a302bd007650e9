// What does whoever leads a panel see of it, and what does a judge see?
import { Injectable } from '@nestjs/common';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asPerson, asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { BlueprintsStore, type BlueprintInForce } from './blueprints.store.js';
import { standardDeviation } from './core/moments.js';
import type { ItemKey } from './core/item.js';
import { mayJudge, readsExamStatistics } from './core/policy.js';
import { resultOf, roundOf, type StandardResult } from './core/standard.js';
import { blueprintUnknown, panelUnknown } from './errors.js';
import { FormsStore, type ItemInForm } from './forms.store.js';
import { ItemKeysStore, keyAmong } from './item-keys.store.js';
import { StandardPanelsStore, type Judge, type Panel, type Rating, type Remark } from './standard-panels.store.js';
import { StandardsStore, type ExamStandard } from './standards.store.js';

/** How the judges rated an item in a round that is over; nobody's name stands at a number. */
export interface Distribution {
  /** In percent, from the lowest. */
  readonly shares: readonly number[];
  readonly spread: number;
}

export interface LedPanel {
  readonly panel: Panel;
  readonly exam: BlueprintInForce;
  readonly judges: readonly (Judge & { readonly name: string })[];
  /** By position, of the last round that is over. */
  readonly items: readonly { readonly code: string; readonly domain: string; readonly gate: boolean; readonly distribution: Distribution | null }[];
  readonly result: StandardResult | null;
  /** Whether the one who asks may move the cut: neither leads the panel nor judges in it. */
  readonly mayAdjust: boolean;
}

export interface SheetItem extends ItemInForm {
  readonly first: number | null;
  readonly second: number | null;
  /** Once the judge has rated it. */
  readonly key: ItemKey | null;
  /** Of the first round, once it is over and handed in. */
  readonly distribution: Distribution | null;
  readonly remarks: readonly Remark[];
}

export interface Sheet {
  readonly panel: Panel;
  readonly exam: BlueprintInForce;
  readonly round: 1 | 2 | null;
  readonly handedIn: readonly number[];
  readonly items: readonly SheetItem[];
}

@Injectable()
export class ReadPanel {
  constructor(
    private readonly db: Database,
    private readonly panels: StandardPanelsStore,
    private readonly standards: StandardsStore,
    private readonly blueprints: BlueprintsStore,
    private readonly forms: FormsStore,
    private readonly keys: ItemKeysStore,
    private readonly people: PeopleReader,
    private readonly audit: Audit,
  ) {}

  /** 404 `blueprint-unknown`, also to whoever is no registrar. */
  async ofExam(actor: Actor, blueprintId: string): Promise<{ readonly exam: BlueprintInForce; readonly standards: readonly ExamStandard[]; readonly panels: readonly Panel[] }> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const exam = readsExamStatistics(actor) ? await this.blueprints.inForce(blueprintId) : null;
      if (!exam) throw blueprintUnknown();
      return { exam, standards: await this.standards.ofExams(blueprintId), panels: await this.panels.of(blueprintId) };
    });
  }

  /** 404 `not-found`, also to whoever is no registrar. No words of items. */
  async led(actor: Actor, panelId: string): Promise<LedPanel> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const panel = readsExamStatistics(actor) ? await this.panels.byId(panelId) : null;
      if (!panel) throw panelUnknown();
      const exam = (await this.blueprints.inForce(panel.blueprintId))!;
      const judges = await this.panels.judges(panelId);
      const names = await this.people.byIds(judges.map(({ judgeId }) => judgeId));
      const isDone = panel.state === 'rated' || panel.state === 'frozen';
      const distributions = distributionsOf(panel.state === 'first' ? [] : this.#counted(await this.panels.ratings(panelId, isDone ? 2 : 1), judges, isDone ? 2 : 1), panel.itemVersions.length);
      const shown = await this.forms.shownAs(panel.itemVersions, panel.optionOrders);
      const codes = await this.forms.codeOf(panel.itemVersions);
      return {
        panel, exam,
        judges: judges.map((judge) => ({ ...judge, name: names.get(judge.judgeId)?.name ?? '' })),
        items: shown.map(({ versionId, domain, gate }, position) => ({ code: codes.get(versionId) ?? '', domain, gate, distribution: distributions[position] ?? null })),
        result: isDone ? await this.result(panelId) : null,
        mayAdjust: panel.ledBy !== actor.personId && !judges.some(({ judgeId }) => judgeId === actor.personId),
      };
    });
  }

  /** Of the judges who handed in both rounds. Inside a transaction of the register. */
  async result(panelId: string): Promise<StandardResult | null> {
    const judges = (await this.panels.judges(panelId)).filter(({ handedIn }) => handedIn.includes(2));
    const [first, second] = await Promise.all([this.panels.ratings(panelId, 1), this.panels.ratings(panelId, 2)]);
    const table = (ratings: readonly Rating[]) => judges.map(({ judgeId }) => ratings.filter((rating) => rating.judgeId === judgeId).map(({ share }) => share));
    return resultOf(table(first), table(second));
  }

  /** A judge's own sheet, with the words of its items; the look is audited. 404 `not-found` to whoever is no judge of the panel. */
  async sheet(actor: Actor, panelId: string): Promise<Sheet> {
    return this.db.transaction(asPerson(actor), async () => {
      const panel = mayJudge(actor) ? await this.panels.byId(panelId) : null;
      const judge = panel && (await this.panels.judges(panelId)).find(({ judgeId }) => judgeId === actor.personId);
      if (!panel || !judge || panel.state === 'dropped') throw panelUnknown();
      await this.audit.record({ act: 'standard-panel.sheet-read', actorId: actor.personId, subject: { type: 'standard-panel', id: panelId }, detail: {} });
      const [first, second, remarks] = await Promise.all([this.panels.ratings(panelId, 1), this.panels.ratings(panelId, 2), this.panels.remarks(panelId)]);
      const own = (ratings: readonly Rating[]) => new Map(ratings.filter(({ judgeId }) => judgeId === actor.personId).map(({ position, share }) => [position, share]));
      const [mine, again] = [own(first), own(second)];
      const isTold = panel.state !== 'first' && judge.handedIn.includes(1);
      const distributions = distributionsOf(isTold ? first : [], panel.itemVersions.length);
      const items = await this.forms.shownAs(panel.itemVersions, panel.optionOrders);
      const keys = await this.keys.of(items.filter(({ position }) => mine.has(position)).map(({ versionId }) => versionId));
      return {
        panel, exam: (await this.blueprints.inForce(panel.blueprintId))!, round: roundOf(panel.state), handedIn: judge.handedIn,
        items: items.map((item) => ({
          ...item,
          first: mine.get(item.position) ?? null,
          second: again.get(item.position) ?? null,
          key: mine.has(item.position) ? keyAmong(keys, item.versionId) : null,
          distribution: distributions[item.position] ?? null,
          remarks: isTold ? remarks.filter(({ position }) => position === item.position) : [],
        })),
      };
    });
  }

  #counted(ratings: readonly Rating[], judges: readonly Judge[], round: 1 | 2): Rating[] {
    const handedIn = new Set(judges.filter((judge) => judge.handedIn.includes(round)).map(({ judgeId }) => judgeId));
    return ratings.filter(({ judgeId }) => handedIn.has(judgeId));
  }
}

const distributionsOf = (ratings: readonly Rating[], length: number): (Distribution | null)[] =>
  Array.from({ length }, (_, position) => {
    const shares = ratings.filter((rating) => rating.position === position).map(({ share }) => share).sort((left, right) => left - right);
    return shares.length === 0 ? null : { shares, spread: standardDeviation(shares) ?? 0 };
  });
