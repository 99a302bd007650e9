// What does somebody see of a quiz that has been submitted?
import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '#libs/kernel/locale.js';
import type { ItemKey, ItemKind } from './core/item.js';
import { scoreItem } from './core/scoring.js';
import type { ItemInForm } from './forms.store.js';
import type { StoredResponse } from './responses.store.js';

export class ReviewedOptionView {
  @ApiProperty({ example: 'a' }) readonly id: string;
  @ApiProperty() readonly text: string;
  @ApiProperty() readonly correct: boolean;
  @ApiProperty() readonly chosen: boolean;
  @ApiProperty({ description: 'Why it is right, or wrong.' }) readonly rationale: string;
}

export class LessonLinkView {
  @ApiProperty({ example: '1.4' }) readonly code: string;
  @ApiProperty({ type: String, nullable: true, example: 'judging-the-result', description: 'Heading of the lesson.' }) readonly anchor: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Filled by whoever knows the lessons.' }) readonly lessonId: string | null;
}

export class ReviewedItemView {
  @ApiProperty() readonly position: number;
  @ApiProperty() readonly stem: string;
  @ApiProperty({ enum: ['single', 'multiple'] }) readonly kind: ItemKind;
  @ApiProperty({ type: [ReviewedOptionView] }) readonly options: ReviewedOptionView[];
  @ApiProperty({ description: '0 to 1' }) readonly points: number;
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
  responses: ReadonlyMap<number, StoredResponse>,
  locale: Locale,
): AttemptReviewView => ({
  items: items.map(({ position, versionId, kind, gate, content, optionOrder }) => {
    const key = keys.get(versionId);
    if (!key) throw new Error(`Item version ${versionId} has no key.`);
    const choice = responses.get(position)?.choice ?? [];
    return {
      position,
      stem: content.stem[locale],
      kind,
      options: optionOrder.map((id) => ({
        id,
        text: content.options.find((option) => option.id === id)?.text[locale] ?? '',
        correct: key.correct.includes(id),
        chosen: choice.includes(id),
        rationale: key.rationales[id]?.[locale] ?? '',
      })),
      points: Math.round(scoreItem({ kind, gate, correct: key.correct, choice }) * 100) / 100,
      lesson: lessonLink(key.lesson),
    };
  }),
});
