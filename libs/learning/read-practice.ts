// What does a trainee practise today, and what comes first?
import { Injectable } from '@nestjs/common';
import { PracticeItemsReader } from '#libs/assessment/practice-items.reader.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { forecastOf } from './core/practice-forecast.js';
import { paceOf } from './core/practice-pace.js';
import type { QueuedCard } from './core/practice-queue.js';
import { todayOf, usualPlan } from './core/practice-today.js';
import { OptionOrder } from './option-order.js';
import { itemCardView, practiceView, termCardView, type CardView, type PracticeView } from './practice-view.js';
import { PracticeDeck, type DeckCard } from './practice-deck.js';
import { PracticeStore } from './practice.store.js';

export interface PracticeToRead {
  readonly enrolmentId: string;
  /** Whether to go on beyond today's share. */
  readonly more: boolean;
  readonly locale: Locale;
}

@Injectable()
export class ReadPractice {
  constructor(
    private readonly db: Database,
    private readonly deck: PracticeDeck,
    private readonly practice: PracticeStore,
    private readonly items: PracticeItemsReader,
    private readonly order: OptionOrder,
  ) {}

  async run(actor: Actor, { enrolmentId, more, locale }: PracticeToRead): Promise<PracticeView> {
    const context = asPerson(actor);
    return this.db.transaction(context, async () => {
      const { cards, today } = await this.deck.of(context, enrolmentId);
      const [chosen, practised, measured, first] = await Promise.all([
        this.practice.plan(enrolmentId),
        this.practice.on(enrolmentId, today),
        this.practice.measured(enrolmentId),
        this.practice.firstSights(enrolmentId),
      ]);
      const plan = chosen ?? usualPlan;
      const pace = paceOf(measured, first);
      const state = todayOf({ cards, today, plan, pace, practised });
      const forecast = forecastOf({ cards, today, pace, spentSeconds: Math.round(practised.milliseconds / 1000) }, plan);
      const next = more ? state.nextBeyond : state.next;
      return practiceView({ today, plan, isChosen: chosen !== null, state, forecast, card: next && (await this.#card(enrolmentId, next, locale)) });
    });
  }

  async #card(enrolmentId: string, { card, reason }: QueuedCard<DeckCard>, locale: Locale): Promise<CardView | null> {
    const { subject, revision, source } = card;
    if ('word' in source) return termCardView({ subject, revision, reason }, source, locale);
    const item = await this.items.byCode(source.code);
    if (!item) return null;
    return itemCardView({ subject, revision, reason }, item, this.order.of({ enrolmentId, subject, revision }, item), locale);
  }
}
