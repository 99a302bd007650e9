// What does a candidate see of a text, or of photos, that people have marked, and of the rubric by which they did?
import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '#libs/kernel/locale.js';
import type { Answer, ItemKind } from './core/item.js';
import { mostOf, possibleBy, type Rubric } from './core/rubric.js';
import type { MarkedAnswer } from './hand-tasks.store.js';

export class CriterionView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ type: [String], description: 'What an answer is like that gets so many points; the first says what gets none.' }) readonly levels: string[];
}

export class MarkedCriterionView extends CriterionView {
  @ApiProperty({ type: Number, nullable: true, description: 'The mean of the marks that count; null when nobody marked it.' }) readonly points: number | null;
  @ApiProperty() readonly possible: number;
}

export class MarkedTextView {
  @ApiProperty({ type: [String], description: 'Of photos: the digests of those that were handed in.' }) readonly pictures: string[];
  @ApiProperty({ type: String, nullable: true, description: 'As it was handed in; null when nothing was written.' }) readonly text: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly points: number | null;
  @ApiProperty() readonly possible: number;
  @ApiProperty({ type: String, enum: ['two', 'third'], nullable: true, description: 'Whether two agreed, or a third decided.' }) readonly how: 'two' | 'third' | null;
  @ApiProperty({ type: [MarkedCriterionView] }) readonly criteria: MarkedCriterionView[];
  @ApiProperty({ description: 'An answer that has all points.' }) readonly model: string;
}

export const criterionView = ({ id, text, levels }: Rubric['criteria'][number], locale: Locale): CriterionView => ({ id, text: text[locale], levels: levels.map((level) => level[locale]) });

/** An answer of a person who was erased is one empty text. */
export const givenIn = (kind: ItemKind, answer: Answer): Pick<MarkedTextView, 'text' | 'pictures'> =>
  kind === 'photo' ? { text: null, pictures: answer.filter((digest) => digest !== '') } : { text: answer[0] ?? null, pictures: [] };

export const markedTextView = ({ kind, rubric, answer }: { readonly kind: ItemKind; readonly rubric: Rubric; readonly answer: Answer }, marked: MarkedAnswer | undefined, locale: Locale): MarkedTextView => ({
  ...givenIn(kind, answer),
  points: marked?.points ?? null,
  possible: possibleBy(rubric),
  how: marked?.how ?? null,
  criteria: rubric.criteria.map((criterion, at) => ({ ...criterionView(criterion, locale), points: marked?.criteria[at] ?? null, possible: mostOf(criterion) })),
  model: rubric.model[locale],
});
