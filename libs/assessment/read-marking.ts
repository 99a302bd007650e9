// What is there to mark, by which rubric, and how does marking go?
import { Injectable } from '@nestjs/common';
import { asMember, asPerson, asRegistrar, type Actor, type DbContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { vignetteView } from './asked-item-view.js';
import { markingAgreement } from './core/marking-agreement.js';
import { possibleBy } from './core/rubric.js';
import { taskUnknown } from './errors.js';
import { FormsStore } from './forms.store.js';
import { HandMarksStore } from './hand-marks.store.js';
import { ItemKeysStore } from './item-keys.store.js';
import type { ItemMarkingView, MarkingFiguresView, MarkingQueueView, MarkingSheetView } from './marking.dto.js';
import { criterionView, givenIn } from './marked-text-view.js';
import { SittingsStore } from './sittings.store.js';
import { kappaView } from './station-agreement.dto.js';

/** So many answers of one item in one go: more is not read in a sitting. */
const mostTasks = 100;
const hour = 3600;

@Injectable()
export class ReadMarking {
  constructor(
    private readonly db: Database,
    private readonly marks: HandMarksStore,
    private readonly forms: FormsStore,
    private readonly keys: ItemKeysStore,
    private readonly sittings: SittingsStore,
    private readonly audit: Audit,
  ) {}

  /** As a person: the database shows answers where no academy is in sight. */
  queue(actor: Actor, academyId: string, locale: Locale): Promise<MarkingQueueView> {
    return this.db.transaction(asPerson(actor), async () => {
      const queued = await this.marks.queue(academyId, actor.personId);
      const items = await this.forms.shownAs(queued.map(({ versionId }) => versionId), []);
      return { items: queued.map(({ versionId, waiting, oldest, signed }, at) => ({ versionId, stem: items[at]!.content.stem[locale], waiting, oldest: oldest.toISOString(), signed })) };
    });
  }

  /** 404 when nothing of it waits for whoever asks: nobody reads a rubric of the secure bank without an answer to mark by it. */
  sheet(actor: Actor, { academyId, versionId, locale }: { readonly academyId: string; readonly versionId: string; readonly locale: Locale }): Promise<MarkingSheetView> {
    return this.db.transaction(asPerson(actor), async () => {
      const waiting = await this.marks.tasks(academyId, actor.personId, versionId, mostTasks + 1);
      const tasks = waiting.slice(0, mostTasks);
      const rubric = tasks.length > 0 ? (await this.keys.of([versionId])).get(versionId)?.rubric : undefined;
      if (!rubric) throw taskUnknown();
      const [item] = await this.forms.shownAs([versionId], []);
      return {
        versionId,
        vignette: vignetteView(item!.content, locale),
        stem: item!.content.stem[locale],
        seen: item!.content.photo?.seen[locale] ?? null,
        model: rubric.model[locale],
        possible: possibleBy(rubric),
        tolerance: rubric.tolerance,
        criteria: rubric.criteria.map((criterion) => criterionView(criterion, locale)),
        tasks: tasks.map(({ answer, ...task }) => ({ ...task, ...givenIn(item!.kind, answer) })),
        more: waiting.length > tasks.length,
      };
    });
  }

  ofAcademy(actor: Actor, academyId: string): Promise<MarkingFiguresView> {
    return this.#figures(asMember(actor, academyId));
  }

  /** Across academies; each reading is audited. */
  ofRegister(actor: Actor): Promise<MarkingFiguresView> {
    return this.db.transaction(asRegistrar(actor), async () => {
      await this.audit.record({ act: 'marking-figures.read', actorId: actor.personId, subject: { type: 'register', id: 'marking' } });
      return this.#figures(asRegistrar(actor));
    });
  }

  #figures(context: DbContext): Promise<MarkingFiguresView> {
    return this.db.transaction(context, async () => {
      const [pairs, waits, waiting] = [await this.marks.pairs(), await this.marks.waits(), await this.marks.waiting()];
      const items = await this.sittings.items([...new Set([...pairs, ...waiting].map(({ versionId }) => versionId))]);
      const rows = items.map(({ versionId, code, version }): ItemMarkingView => {
        const { points, ...counts } = markingAgreement(pairs.filter((pair) => pair.versionId === versionId));
        const open = waiting.find((each) => each.versionId === versionId);
        const seconds = waits.filter((wait) => wait.versionId === versionId).map((wait) => wait.seconds).sort((left, right) => left - right);
        const middle = seconds[Math.floor(seconds.length / 2)];
        return { code, version, waiting: open?.waiting ?? 0, oldest: open?.oldest.toISOString() ?? null, usualHours: middle === undefined ? null : Math.round(middle / hour), ...counts, points: kappaView(points) };
      });
      return { items: rows.sort((left, right) => (left.code < right.code ? -1 : left.code > right.code ? 1 : left.version - right.version)) };
    });
  }
}
