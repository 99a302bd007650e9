// How does a trainee answer a card, so that it counts once?
import { Injectable } from '@nestjs/common';
import { PracticeItemsReader } from '#libs/assessment/practice-items.reader.js';
import { asPerson, type Actor, type DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { longestAnswer } from './core/practice-pace.js';
import { remembered, type Rating } from './core/recall.js';
import { notFound, practiceAnswerUnfit, practiceStale } from './errors.js';
import { PracticeDeck, type DeckCard } from './practice-deck.js';
import { PracticeStore } from './practice.store.js';

export interface PracticeAnswer {
  readonly enrolmentId: string;
  readonly subject: string;
  /** Of the card, as it was shown. */
  readonly revision: number;
  /** Of the item's text that was shown; without it the answer is taken for one to the text of now. */
  readonly version?: string;
  /** Options of an item; none for "I do not know". */
  readonly choice?: readonly string[];
  readonly guessed?: boolean;
  /** Of a word, by the trainee. */
  readonly rating?: Rating;
  readonly ms: number;
}

interface Marked {
  readonly rating: Rating;
  readonly itemVersionId: string | null;
  readonly choice: string[] | null;
}

@Injectable()
export class AnswerPractice {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly deck: PracticeDeck,
    private readonly practice: PracticeStore,
    private readonly items: PracticeItemsReader,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the answer. 409 `practice-stale` with the card as it is now, when it was answered since, or asks something else by now. */
  async run(actor: Actor, answer: PracticeAnswer, request: IdempotencyRequest): Promise<string> {
    const context = asPerson(actor);
    return this.db.transaction(context, () => this.idempotency.once(request, (id) => this.#answer(context, id, actor.personId, answer)));
  }

  async #answer(context: DbContext, id: string, personId: string, answer: PracticeAnswer): Promise<string> {
    const { enrolmentId, subject, ms } = answer;
    await this.practice.lock(enrolmentId);
    const { cards, today } = await this.deck.of(context, enrolmentId);
    const card = cards.find((candidate) => candidate.subject === subject && candidate.open);
    if (!card) throw notFound();
    if (card.revision !== answer.revision) throw staleness(card);
    const { rating, itemVersionId, choice } = await this.#marked(card, answer);
    const memory = remembered(card.memory, rating, today);
    const revision = card.revision + 1;
    await this.practice.keepCard({ enrolmentId, subject, personId, revision, ...memory });
    await this.practice.addAnswer({
      id, enrolmentId, personId, subject, revision, itemVersionId, choice, rating, correct: rating !== 'again',
      answeredOn: today, answeredAt: this.clock.now(), milliseconds: Math.min(ms, longestAnswer),
    }); // prettier-ignore
    return id;
  }

  async #marked(card: DeckCard, { choice, guessed = false, rating, version }: PracticeAnswer): Promise<Marked> {
    const { source } = card;
    if ('word' in source) {
      if (rating === undefined || choice !== undefined || guessed) throw practiceAnswerUnfit('/rating', 'A word is rated by whoever was asked: again, hard, good or easy.');
      return { rating, itemVersionId: null, choice: null };
    }
    if (choice === undefined || rating !== undefined) throw practiceAnswerUnfit('/choice', 'An item is answered by a choice of its options.');
    const item = await this.items.byCode(source.code);
    if (!item) throw notFound();
    if (version !== undefined && version !== item.versionId) throw staleness(card);
    const { right, answer } = await this.items.mark(item, choice);
    return { rating: right ? (guessed ? 'hard' : 'good') : 'again', itemVersionId: item.versionId, choice: answer };
  }
}

const staleness = ({ subject, revision, lastRight, memory }: DeckCard) => practiceStale({ subject, revision, right: lastRight, dueOn: memory?.dueOn ?? null });
