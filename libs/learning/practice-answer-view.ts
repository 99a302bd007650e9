// What does a trainee see of a card after the answer?
import { ApiProperty } from '@nestjs/swagger';
import { MarkedItemView, markedItemView } from '#libs/assessment/marked-item-view.js';
import type { AnsweredItem } from '#libs/assessment/practice-items.reader.js';
import type { PracticeLesson } from '#libs/curriculum/practice-material.reader.js';
import type { Day } from '#libs/kernel/calendar.js';
import type { Locale, Localised } from '#libs/kernel/locale.js';
import { cardKinds, type CardKind } from './core/practice-card.js';
import { ratings, type Rating } from './core/recall.js';
import type { PracticeAnswerRow } from './practice.entity.js';

export class WhyView {
  @ApiProperty({ format: 'uuid' }) readonly lessonId: string;
  @ApiProperty({ example: '2.5' }) readonly code: string;
  @ApiProperty() readonly title: string;
  @ApiProperty({ type: String, nullable: true, example: 'too-shallow', description: 'Id of the heading.' }) readonly anchor: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the heading says.' }) readonly heading: string | null;
}

export class AnsweredCardView extends MarkedItemView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: 'item:P-2-07' }) readonly subject: string;
  @ApiProperty({ enum: cardKinds }) readonly kind: CardKind;
  @ApiProperty({ description: 'Of the card from now on.' }) readonly revision: number;
  @ApiProperty() readonly right: boolean;
  @ApiProperty({ enum: ratings }) readonly rating: Rating;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day on which it comes again; what was wrong comes once more today, too.' }) readonly dueOn: Day | null;
  @ApiProperty({ type: WhyView, nullable: true, description: 'Where it is taught.' }) readonly why: WhyView | null;
}

/** Where the answer is taught. */
export interface Why {
  readonly lesson: PracticeLesson;
  readonly anchor: string | null;
  readonly heading: Localised | null;
}

export interface AnsweredCard {
  readonly answer: PracticeAnswerRow;
  readonly dueOn: Day | null;
  readonly item: (AnsweredItem & { readonly order: readonly string[] }) | null;
  readonly why: Why | null;
}

export const answeredCardView = ({ answer, dueOn, item, why }: AnsweredCard, locale: Locale): AnsweredCardView => ({
  id: answer.id,
  subject: answer.subject,
  kind: item ? 'item' : 'term',
  revision: answer.revision,
  right: answer.correct,
  rating: answer.rating,
  dueOn,
  ...(item ? markedItemView({ kind: item.item.kind, content: item.item.content, order: item.order, key: item.key, answer: answer.choice ?? [] }, locale) : { options: [], parts: [], depth: null }),
  why: why && { lessonId: why.lesson.id, code: why.lesson.code, title: why.lesson.title[locale], anchor: why.anchor, heading: why.heading?.[locale] ?? null },
});
