// What does a trainee see of today's practice, before an answer?
import { ApiProperty } from '@nestjs/swagger';
import { AskedItemView, askedItemView } from '#libs/assessment/asked-item-view.js';
import type { PracticeItem } from '#libs/assessment/practice-items.reader.js';
import type { PracticeLesson, PracticeWord } from '#libs/curriculum/practice-material.reader.js';
import type { Day } from '#libs/kernel/calendar.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CountView } from './cohorts.dto.js';
import { cardKinds, type CardKind, type PracticeCard } from './core/practice-card.js';
import type { Forecast, Plan } from './core/practice-forecast.js';
import { reasons, type Reason } from './core/practice-queue.js';
import type { Today } from './core/practice-today.js';

class PracticeTermView {
  @ApiProperty() readonly word: string;
  @ApiProperty({ description: 'For after thinking: the trainee judges alone.' }) readonly meaning: string;
  @ApiProperty({ format: 'uuid' }) readonly lessonId: string;
  @ApiProperty({ example: '1.4' }) readonly lessonCode: string;
  @ApiProperty() readonly lessonTitle: string;
}

export class CardView {
  @ApiProperty({ example: 'item:P-2-07' }) readonly subject: string;
  @ApiProperty({ enum: cardKinds }) readonly kind: CardKind;
  @ApiProperty({ description: 'What an answer must name; 0 for a card that was never answered.' }) readonly revision: number;
  @ApiProperty({ enum: reasons, description: '`redo`: wrong on an earlier day. `again`: wrong today.' }) readonly reason: Reason;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Of an item: which text of it this is. An answer names it, so that it is not marked as one to another text.' }) readonly version: string | null;
  @ApiProperty({ type: AskedItemView, nullable: true, description: 'Its options in another order each time the card comes.' }) readonly item: AskedItemView | null;
  @ApiProperty({ type: PracticeTermView, nullable: true }) readonly term: PracticeTermView | null;
}

class PracticeCountsView {
  @ApiProperty({ description: 'Wrong on an earlier day, in a quiz or in practice: asked first.' }) readonly redo: number;
  @ApiProperty() readonly dueItems: number;
  @ApiProperty() readonly dueTerms: number;
  @ApiProperty() readonly newItems: number;
  @ApiProperty() readonly newTerms: number;
  @ApiProperty({ description: 'Wrong today, and not right since.' }) readonly again: number;
  @ApiProperty({ description: 'All that is to be right on a later day than it was wrong.' }) readonly redoQueue: number;
}

class PracticePlanView {
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly examOn: Day | null;
  @ApiProperty({ minimum: 5, maximum: 120 }) readonly minutesADay: number;
  @ApiProperty({ description: 'False as long as the trainee has not said anything.' }) readonly isChosen: boolean;
}

class PracticeForecastView {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When every card of the programme will have been seen, and be recalled with at least 0.9; null within a year.' }) readonly readyOn: Day | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Enough by the day of the exam, when the minutes planned are not; null when none are.' }) readonly minutesNeeded: number | null;
}

class PracticeReadinessView {
  @ApiProperty({ description: 'Of the whole programme, also of lessons that are not read yet.' }) readonly cards: number;
  @ApiProperty() readonly seen: number;
  @ApiProperty({ description: 'Recalled today with at least 0.9.' }) readonly firm: number;
}

export class PracticeView {
  @ApiProperty({ type: String, format: 'date', description: "In the academy's zone." }) readonly today: Day;
  @ApiProperty({ type: PracticeCountsView }) readonly counts: PracticeCountsView;
  @ApiProperty({ type: CountView, description: "Cards of today's minutes." }) readonly share: CountView;
  @ApiProperty() readonly minutesLeft: number;
  @ApiProperty({ type: PracticePlanView }) readonly plan: PracticePlanView;
  @ApiProperty({ type: PracticeForecastView }) readonly forecast: PracticeForecastView;
  @ApiProperty({ type: PracticeReadinessView }) readonly readiness: PracticeReadinessView;
  @ApiProperty({ type: CardView, nullable: true, description: "Null when today's share is done, or with `more` when nothing is left." }) readonly card: CardView | null;
  @ApiProperty({ description: 'Whether there is something beyond the share, or within it.' }) readonly hasMore: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When something is due again.' }) readonly nextOn: Day | null;
}

export interface PracticeOfToday {
  readonly today: Day;
  readonly plan: Plan;
  readonly isChosen: boolean;
  readonly state: Today<PracticeCard>;
  readonly forecast: Forecast;
  readonly card: CardView | null;
}

export const practiceView = ({ today, plan, isChosen, state, forecast, card }: PracticeOfToday): PracticeView => ({
  today,
  counts: { ...state.counts },
  share: { ...state.share },
  minutesLeft: Math.ceil(state.secondsLeft / 60),
  plan: { examOn: plan.examOn, minutesADay: plan.minutesADay, isChosen },
  forecast: { readyOn: forecast.readyOn, minutesNeeded: forecast.minutesNeeded },
  readiness: { ...state.readiness },
  card,
  hasMore: state.nextBeyond !== null,
  nextOn: state.nextOn,
});

type CardHead = Pick<CardView, 'subject' | 'revision' | 'reason'>;

export const itemCardView = (head: CardHead, item: PracticeItem, order: readonly string[], locale: Locale): CardView => ({
  ...head,
  kind: 'item',
  version: item.versionId,
  item: askedItemView(item, order, locale),
  term: null,
});

export const termCardView = (head: CardHead, { word, lesson }: { readonly word: PracticeWord; readonly lesson: PracticeLesson }, locale: Locale): CardView => {
  const { term, meaning } = word.term[locale];
  return { ...head, kind: 'term', version: null, item: null, term: { word: term, meaning, lessonId: lesson.id, lessonCode: lesson.code, lessonTitle: lesson.title[locale] } };
};
