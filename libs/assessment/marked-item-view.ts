// What does somebody see of an item once it is marked, and may be told?
import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '#libs/kernel/locale.js';
import { MarkedDepthView, markedDepthView } from './depth-task-view.js';
import { LabelledView, optionsShown } from './asked-item-view.js';
import { pointsOf } from './core/answer.js';
import { isChoosing, type Answer, type ItemContent, type ItemKey, type ItemKind } from './core/item.js';
import { writtenDecimal } from './core/numeric-answer.js';
import { readPair } from './core/pairing-answer.js';

export class MarkedOptionView extends LabelledView {
  @ApiProperty() readonly correct: boolean;
  @ApiProperty() readonly chosen: boolean;
  @ApiProperty({ description: 'Why it is right, or wrong.' }) readonly rationale: string;
}

/** A place of an order, a prompt, a gap in the order of the text, or the number. */
export class MarkedPartView {
  @ApiProperty({ description: 'What was asked here: the prompt; empty where its place in the list says it.' }) readonly asked: string;
  @ApiProperty({ type: String, nullable: true, description: 'What was answered, in words; null when nothing was.' }) readonly given: string | null;
  @ApiProperty({ description: 'What is right, in words.' }) readonly right: string;
  @ApiProperty() readonly correct: boolean;
  @ApiProperty({ description: 'Why it is right.' }) readonly rationale: string;
}

export class MarkedItemView {
  @ApiProperty({ type: [MarkedOptionView], description: 'Of an item that chooses among options, in the order in which they were shown; otherwise empty.' }) readonly options: MarkedOptionView[];
  @ApiProperty({ type: [MarkedPartView], description: 'Of all other items but a setting.' }) readonly parts: MarkedPartView[];
  @ApiProperty({ type: MarkedDepthView, nullable: true, description: 'Of a setting.' }) readonly depth: MarkedDepthView | null;
}

export interface MarkedItem {
  readonly kind: ItemKind;
  readonly content: ItemContent;
  readonly order: readonly string[];
  readonly key: Pick<ItemKey, 'correct' | 'tolerance' | 'rationales'>;
  readonly answer: Answer;
}

export const markedItemView = (item: MarkedItem, locale: Locale): MarkedItemView => ({ options: markedOptions(item, locale), parts: markedParts(item, locale), depth: markedDepthView(item, locale) });

const markedOptions = ({ kind, content, order, key, answer }: MarkedItem, locale: Locale): MarkedOptionView[] =>
  isChoosing(kind)
    ? optionsShown({ kind, content }, order).map(({ id, text }) => ({
        id,
        text: text[locale],
        correct: key.correct.includes(id),
        chosen: answer.includes(id),
        rationale: key.rationales[id]?.[locale] ?? '',
      }))
    : [];

function markedParts({ kind, content, key, answer }: MarkedItem, locale: Locale): MarkedPartView[] {
  const wordsOf = (id: string | undefined): string => content.options.find((option) => option.id === id)?.text[locale] ?? '';
  const why = (id: string): string => key.rationales[id]?.[locale] ?? '';
  switch (kind) {
    case 'ordering':
      return key.correct.map((id, place) => ({ asked: '', given: answer[place] === undefined ? null : wordsOf(answer[place]), right: wordsOf(id), correct: answer[place] === id, rationale: why(id) }));
    case 'matching':
    case 'gaps': {
      const given = new Map(answer.map(readPair));
      // a translation may have its gaps in another order
      const place = (pair: string): number => content.text?.[locale].indexOf(`{{${readPair(pair)[0]}}}`) ?? 0;
      return key.correct.toSorted((left, right) => place(left) - place(right)).map(readPair).map(([part, right]) => ({
        asked: content.prompts?.find(({ id }) => id === part)?.text[locale] ?? '',
        given: given.has(part) ? wordsOf(given.get(part)) : null,
        right: wordsOf(right),
        correct: given.get(part) === right,
        rationale: why(part),
      }));
    }
    case 'numeric': {
      const [right = ''] = key.correct;
      const [given] = answer;
      const unit = content.unit?.[locale] ?? '';
      const spread = key.tolerance !== undefined && key.tolerance !== '0' ? ` ± ${writtenDecimal(key.tolerance, locale)}` : '';
      return [{ asked: '', given: given === undefined ? null : `${writtenDecimal(given, locale)} ${unit}`.trim(), right: `${writtenDecimal(right, locale)}${spread} ${unit}`.trim(), correct: pointsOf({ kind, gate: false }, key, answer) === 1, rationale: why('number') }];
    }
    default:
      return [];
  }
}
