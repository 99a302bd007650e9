// What does a candidate see of a text that people have marked, and of the rubric by which they did?
import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '#libs/kernel/locale.js';
import type { Answer } from './core/item.js';
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
  @ApiProperty({ type: String, nullable: true, description: 'As it was handed in; null when nothing was written.' }) readonly text: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly points: number | null;
  @ApiProperty() readonly possible: number;
  @ApiProperty({ type: String, enum: ['two', 'third'], nullable: true, description: 'Whether two agreed, or a third decided.' }) readonly how: 'two' | 'third' | null;
  @ApiProperty({ type: [MarkedCriterionView] }) readonly criteria: MarkedCriterionView[];
  @ApiProperty({ description: 'An answer that has all points.' }) readonly model: string;
}

export const criterionView = ({ id, text, levels }: Rubric['criteria'][number], locale: Locale): CriterionView => ({ id, text: text[locale], levels: levels.map((level) => level[locale]) });

export const markedTextView = (rubric: Rubric, [text]: Answer, marked: MarkedAnswer | undefined, locale: Locale): MarkedTextView => ({
  text: text ?? null,
  points: marked?.points ?? null,
  possible: possibleBy(rubric),
  how: marked?.how ?? null,
  criteria: rubric.criteria.map((criterion, at) => ({ ...criterionView(criterion, locale), points: marked?.criteria[at] ?? null, possible: mostOf(criterion) })),
  model: rubric.model[locale],
});
