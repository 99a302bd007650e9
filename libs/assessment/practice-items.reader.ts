// What may other libs ask about items that are practised?
import { Injectable } from '@nestjs/common';
import { publicContext, type DbContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { answerFault, faultyPlace, pointsOf } from './core/answer.js';
import type { Answer, ItemKey } from './core/item.js';
import { storedAnswer } from './core/stored-answer.js';
import { answerRefused } from './errors.js';
import { ItemKeysStore, keyAmong, type AnsweringParagraph } from './item-keys.store.js';
import { PracticeItemsStore, type PracticeItem } from './practice-items.store.js';

export type { PracticeItem };

export interface QuizOutcome {
  readonly code: string;
  readonly right: boolean;
  readonly at: Date;
}

/** An item that was answered, with all that may be told then. */
export interface AnsweredItem {
  readonly item: PracticeItem;
  readonly key: Pick<ItemKey, 'correct' | 'tolerance' | 'rationales' | 'lesson'>;
}

/** The practice bank alone: an item of the secure bank is not there, whatever its code. */
@Injectable()
export class PracticeItemsReader {
  constructor(
    private readonly db: Database,
    private readonly items: PracticeItemsStore,
    private readonly keys: ItemKeysStore,
  ) {}

  async live(codes: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(await this.db.transaction(publicContext, () => this.items.live(codes)));
  }

  /** What is shown before the answer: nothing in it depends on the key. Null when it is not live in the practice bank. */
  async byCode(code: string): Promise<PracticeItem | null> {
    return this.db.transaction(publicContext, () => this.items.byCode(code));
  }

  /** Whether it is right, all of it, and how it is stored. 400 `choice-unknown`, `choice-too-many`, `order-incomplete`, `number-unfit`, `step-unfit`, `trace-long`. */
  async mark(item: PracticeItem, choice: Answer): Promise<{ readonly right: boolean; readonly answer: string[] }> {
    const fault = answerFault(item.kind, item.content, choice);
    if (fault) throw answerRefused(fault, faultyPlace(item.content, fault, choice));
    const answer = storedAnswer(item.kind, choice);
    const keys = await this.db.transaction(publicContext, () => this.keys.of([item.versionId]));
    return { right: pointsOf(item, keyAmong(keys, item.versionId), answer) === 1, answer };
  }

  /** Where the lessons answer these items: for whoever changes a lesson, and must keep the paragraph. */
  async paragraphs(codes: readonly string[]): Promise<AnsweringParagraph[]> {
    return this.db.transaction(publicContext, () => this.keys.paragraphs(codes));
  }

  /** For whoever knows that it was answered. */
  async answered(versionId: string): Promise<AnsweredItem | null> {
    return this.db.transaction(publicContext, async () => {
      const item = await this.items.version(versionId);
      const key = item && (await this.keys.of([versionId])).get(versionId);
      return item && key ? { item, key } : null;
    });
  }

  /** Of quizzes that the subject handed in, oldest first. */
  async quizOutcomes(context: DbContext, subjectId: string): Promise<QuizOutcome[]> {
    return this.db.transaction(context, async () => {
      const answers = await this.items.quizAnswers(subjectId);
      if (answers.length === 0) return [];
      const keys = await this.keys.of([...new Set(answers.map(({ versionId }) => versionId))]);
      return answers.map(({ code, versionId, kind, gate, choice, submittedAt }) => ({
        code,
        right: pointsOf({ kind, gate }, keyAmong(keys, versionId), choice) === 1,
        at: submittedAt,
      }));
    });
  }
}
