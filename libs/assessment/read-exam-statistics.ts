// How did an exam and its items do, of whoever sat it for the first time?
import { createHash } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { examDataset, type ExamBlueprint, type ExamData } from './core/exam-data.js';
import { examFigures, type ExamFigures } from './core/exam-figures.js';
import { itemFigures, type ItemFigures } from './core/item-figures.js';
import { pilotFigures, type PilotFigures } from './core/pilot-figures.js';
import { awaitsReview } from './core/item-review.js';
import type { ItemContent } from './core/item.js';
import { readsExamStatistics } from './core/policy.js';
import { itemNotExamined } from './errors.js';
import { GatherExamData } from './gather-exam-data.js';
import type { ItemReviewRow } from './item-review.entity.js';
import { ItemReviewsStore } from './item-reviews.store.js';
import { SittingsStore, type SatExam } from './sittings.store.js';

export interface ReviewedFigures extends ItemFigures {
  readonly awaits: boolean;
  readonly reviewedAt: Date | null;
}

export interface ExamStatistics {
  readonly exam: ExamBlueprint;
  readonly figures: ExamFigures;
  /** By code and version. */
  readonly items: readonly ReviewedFigures[];
  /** Of what is tried now, by code and version. */
  readonly pilots: readonly PilotFigures[];
  /** SHA-256 of the data set, in hexadecimal. */
  readonly datasetHash: string;
}

export interface ExaminedItemStatistics {
  readonly exam: ExamBlueprint;
  readonly figures: ReviewedFigures;
  readonly content: ItemContent;
  /** The newest first. */
  readonly reviews: readonly ItemReviewRow[];
  /** Of reviewers, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** Each reading leaves an audit row: it reaches across academies, and into the bank. */
@Injectable()
export class ReadExamStatistics {
  constructor(
    private readonly db: Database,
    private readonly gather: GatherExamData,
    private readonly sittings: SittingsStore,
    private readonly reviews: ItemReviewsStore,
    private readonly people: PeopleReader,
    private readonly audit: Audit,
  ) {}

  /** Which exams there are. Says nothing of items or people, and is not audited. */
  async exams(actor: Actor): Promise<SatExam[]> {
    return readsExamStatistics(actor) ? this.db.transaction(asRegistrar(actor), () => this.sittings.exams()) : [];
  }

  /** 404 `blueprint-unknown`. `act`: what the audit calls it. */
  async run(actor: Actor, blueprintId: string, act: 'read' | 'reported' = 'read'): Promise<ExamStatistics> {
    const [data, reviewed] = await this.db.transaction(asRegistrar(actor), async () => {
      const gathered = await this.gather.run(actor, blueprintId);
      await this.#note(actor, act, blueprintId);
      return [gathered, await this.reviews.last(blueprintId)] as const;
    });
    const items: ReviewedFigures[] = [];
    for (const [column, { versionId }] of data.items.entries()) {
      const figures = itemFigures(data, column);
      items.push({ ...figures, ...standing(figures, reviewed.get(versionId)) });
      // somebody may be saving an answer
      await othersTurn();
    }
    const figures = examFigures(data);
    const hash = createHash('sha256');
    for await (const piece of inTurn(data)) hash.update(piece);
    const pilots = pilotFigures(data).filter(({ item }) => item.state === 'pilot');
    return { exam: data.blueprint, figures, items, pilots, datasetHash: hash.digest('hex') };
  }

  /** 404 `blueprint-unknown`, `item-not-examined`. */
  async item(actor: Actor, { blueprintId, versionId }: { readonly blueprintId: string; readonly versionId: string }): Promise<ExaminedItemStatistics> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const data = await this.gather.run(actor, blueprintId);
      const column = data.items.findIndex((item) => item.versionId === versionId);
      // tried, and never counted yet
      const figures = column === -1 ? pilotFigures(data).find(({ item }) => item.versionId === versionId) : itemFigures(data, column);
      const content = figures && (await this.sittings.content(versionId));
      if (!content) throw itemNotExamined();
      await this.#note(actor, 'item-read', blueprintId, { item: versionId });
      const reviews = await this.reviews.of(blueprintId, versionId);
      const people = await this.people.byIds(reviews.map(({ reviewerId }) => reviewerId));
      const names = new Map([...people].map(([id, { name }]) => [id, name]));
      return { exam: data.blueprint, figures: { ...figures, ...standing(figures, reviews[0]) }, content, reviews, names };
    });
  }

  /** The bytes whose SHA-256 is the data set's hash. */
  async dataset(actor: Actor, blueprintId: string): Promise<{ readonly exam: ExamBlueprint; readonly text: string }> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const data = await this.gather.run(actor, blueprintId);
      await this.#note(actor, 'dataset-read', blueprintId);
      const pieces: string[] = [];
      for await (const piece of inTurn(data)) pieces.push(piece);
      return { exam: data.blueprint, text: pieces.join('') };
    });
  }

  #note(actor: Actor, act: string, blueprintId: string, detail: Readonly<Record<string, string>> = {}): Promise<void> {
    return this.audit.record({ act: `exam-statistics.${act}`, actorId: actor.personId, subject: { type: 'blueprint', id: blueprintId }, detail });
  }
}

/** The data set in pieces, others having their turn between: somebody may be saving an answer. */
async function* inTurn(data: ExamData): AsyncGenerator<string> {
  for (const piece of examDataset(data)) {
    await othersTurn();
    yield piece;
  }
}

const standing = ({ item, flags }: ItemFigures, review: Pick<ItemReviewRow, 'flags' | 'reviewedAt'> | undefined) => ({
  awaits: awaitsReview(item.state, flags, review?.flags ?? null),
  reviewedAt: review?.reviewedAt ?? null,
});
