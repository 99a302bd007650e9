// What does somebody see of a quiz that has been submitted?
import { ApiProperty } from '@nestjs/swagger';
import { pictureIds, type PictureId } from '#libs/anatomy/hotspot-pictures.js';
import type { Locale } from '#libs/kernel/locale.js';
import { VignetteView, vignetteView } from './asked-item-view.js';
import { pointsOf } from './core/answer.js';
import { isMarkedByHand, itemKinds, type ItemKey, type ItemKind } from './core/item.js';
import type { ItemInForm } from './forms.store.js';
import { keyAmong } from './item-keys.store.js';
import type { MarkedAnswer } from './hand-tasks.store.js';
import { MarkedItemView, markedItemView } from './marked-item-view.js';
import { MarkedTextView, markedTextView } from './marked-text-view.js';
import type { StoredResponse } from './responses.store.js';

export class LessonLinkView {
  @ApiProperty({ example: '1.4' }) readonly code: string;
  @ApiProperty({ type: String, nullable: true, example: 'judging-the-result', description: 'Heading of the lesson.' }) readonly anchor: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Filled by whoever knows the lessons.' }) readonly lessonId: string | null;
}

export class ReviewedItemView extends MarkedItemView {
  @ApiProperty() readonly position: number;
  @ApiProperty({ type: VignetteView, nullable: true, description: 'The case that it was asked about.' }) readonly vignette: VignetteView | null;
  @ApiProperty() readonly stem: string;
  @ApiProperty({ enum: itemKinds }) readonly kind: ItemKind;
  @ApiProperty({ type: String, nullable: true, description: 'Of gaps.' }) readonly text: string | null;
  @ApiProperty({ type: String, enum: pictureIds, nullable: true, description: 'Of a place.' }) readonly picture: PictureId | null;
  @ApiProperty({ description: '0 to 1' }) readonly points: number;
  @ApiProperty({ type: MarkedTextView, nullable: true, description: 'Of a text.' }) readonly written: MarkedTextView | null;
  @ApiProperty({ type: LessonLinkView, nullable: true }) readonly lesson: LessonLinkView | null;
}

export class AttemptReviewView {
  @ApiProperty({ type: [ReviewedItemView] }) readonly items: ReviewedItemView[];
}

/** The engine knows lessons by their code only: `lessonId` is null here. */
function lessonLink(reference: string | null): LessonLinkView | null {
  if (reference === null) return null;
  const [code = '', anchor] = reference.split('#');
  return { code, anchor: anchor ?? null, lessonId: null };
}

export const attemptReviewView = (
  items: readonly ItemInForm[],
  keys: ReadonlyMap<string, ItemKey>,
  { responses, byHand }: { readonly responses: ReadonlyMap<number, StoredResponse>; readonly byHand: ReadonlyMap<number, MarkedAnswer> },
  locale: Locale,
): AttemptReviewView => ({
  items: items.map(({ position, versionId, kind, gate, content, optionOrder }) => {
    const key = keyAmong(keys, versionId);
    const answer = responses.get(position)?.choice ?? [];
    const marked = byHand.get(position);
    return {
      position,
      vignette: vignetteView(content, locale),
      stem: content.stem[locale],
      kind,
      text: content.text?.[locale] ?? null,
      picture: content.picture ?? null,
      ...markedItemView({ kind, content, order: optionOrder, key, answer }, locale),
      points: Math.round((isMarkedByHand(kind) ? (marked ? marked.points / marked.possible : 0) : pointsOf({ kind, gate }, key, answer)) * 100) / 100,
      written: key.rubric ? markedTextView({ kind, rubric: key.rubric, answer }, marked, locale) : null,
      lesson: lessonLink(key.lesson),
    };
  }),
});
