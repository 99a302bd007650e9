// What does somebody see of an item who is to answer it?
import { ApiProperty } from '@nestjs/swagger';
import { pictureIds, type PictureId } from '#libs/anatomy/hotspot-pictures.js';
import type { Locale } from '#libs/kernel/locale.js';
import { pointPolicies, policyOf, type PointPolicy } from './core/answer.js';
import { itemKinds, keepsOrder, type ItemContent, type ItemKind, type Labelled } from './core/item.js';
import { DepthTaskView, depthTaskView } from './depth-task-view.js';

export class LabelledView {
  @ApiProperty({ example: 'a' }) readonly id: string;
  @ApiProperty() readonly text: string;
}

export class GapView {
  @ApiProperty({ example: 'g1' }) readonly id: string;
  @ApiProperty({ type: [String], description: 'Ids of its options.' }) readonly options: string[];
}

export class VignetteView {
  @ApiProperty({ description: 'From 1.' }) readonly place: number;
  @ApiProperty({ description: 'How many questions follow one another about the case.' }) readonly of: number;
  @ApiProperty() readonly text: string;
}

export class WrittenView {
  @ApiProperty({ description: 'Characters at most.' }) readonly limit: number;
  @ApiProperty({ description: 'The most that the rubric gives; the item counts 1 point, of which an answer gets its share.' }) readonly points: number;
  @ApiProperty({ description: 'Two markers may differ by so many points without a third.' }) readonly tolerance: number;
}

export class PhotographedView {
  @ApiProperty({ description: 'Photos at most.' }) readonly pictures: number;
  @ApiProperty({ description: 'What must be seen.' }) readonly seen: string;
  @ApiProperty({ description: 'The most that the rubric gives.' }) readonly points: number;
  @ApiProperty({ description: 'Two markers may differ by so many points without a third.' }) readonly tolerance: number;
}

export class AskedItemView {
  @ApiProperty({ enum: itemKinds, description: '`multiple`: every option that applies. `hotspot`: the one place of a picture. `depth`: a setting of the simulator.' }) readonly kind: ItemKind;
  @ApiProperty({ type: VignetteView, nullable: true, description: 'The case that it is asked about.' }) readonly vignette: VignetteView | null;
  @ApiProperty() readonly stem: string;
  @ApiProperty({ enum: pointPolicies, description: '`wrong-choices-cost`: +1 for a right choice, -1 for a wrong one, not below 0. `order-by-pairs`: pairs in their order less pairs that are turned. `each-part`: a share for each part. `each-goal`: each goal of the task has its share. `two-markers`: two people mark it, blind; their mean where they are near enough, otherwise what a third gives.' })
  readonly policy: PointPolicy;
  @ApiProperty({ type: [LabelledView], description: 'In an order of this showing. Empty for a number and a setting.' }) readonly options: LabelledView[];
  @ApiProperty({ type: [LabelledView], description: 'Of matching: what is given an option each. Otherwise empty.' }) readonly prompts: LabelledView[];
  @ApiProperty({ type: String, nullable: true, description: 'Of gaps: `{{g1}}` is where gap g1 is.' }) readonly text: string | null;
  @ApiProperty({ type: [GapView] }) readonly gaps: GapView[];
  @ApiProperty({ type: String, enum: pictureIds, nullable: true, description: 'Of a place: the drawing. Its regions have the ids of the options, and are numbered in their order.' }) readonly picture: PictureId | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of a number.' }) readonly unit: string | null;
  @ApiProperty({ type: DepthTaskView, nullable: true, description: 'Of a setting.' }) readonly task: DepthTaskView | null;
  @ApiProperty({ type: () => WrittenView, nullable: true, description: 'Of a text.' }) readonly written: WrittenView | null;
  @ApiProperty({ type: () => PhotographedView, nullable: true, description: 'Of photos.' }) readonly photo: PhotographedView | null;
}

interface Asked {
  readonly kind: ItemKind;
  readonly gate: boolean;
  readonly content: ItemContent;
}

const labelledView = ({ id, text }: Labelled, locale: Locale): LabelledView => ({ id, text: text[locale] });

export const vignetteView = ({ vignette }: Pick<ItemContent, 'vignette'>, locale: Locale): VignetteView | null => (vignette ? { place: vignette.place, of: vignette.of, text: vignette.text[locale] } : null);

/** The options as they are shown. */
export function optionsShown({ kind, content }: Pick<Asked, 'kind' | 'content'>, order: readonly string[]): Labelled[] {
  const ids = keepsOrder(kind) ? content.options.map(({ id }) => id) : order;
  return ids.flatMap((id) => content.options.filter((option) => option.id === id));
}

/** Names each field that leaves the house: what is added to an item does not reach a candidate by itself. */
export function askedItemView(item: Asked, order: readonly string[], locale: Locale): AskedItemView {
  const { stem, prompts = [], text, gaps = [], picture = null, unit, task, written, photo } = item.content;
  return {
    kind: item.kind,
    vignette: vignetteView(item.content, locale),
    stem: stem[locale],
    policy: policyOf(item),
    options: optionsShown(item, order).map((option) => labelledView(option, locale)),
    prompts: prompts.map((prompt) => labelledView(prompt, locale)),
    text: text?.[locale] ?? null,
    gaps: gaps.map(({ id, options }) => ({ id, options: order.filter((option) => options.includes(option)) })),
    picture,
    unit: unit?.[locale] ?? null,
    task: task ? depthTaskView(task) : null,
    written: written ? { limit: written.limit, points: written.points, tolerance: written.tolerance } : null,
    photo: photo ? { pictures: photo.pictures, seen: photo.seen[locale], points: photo.points, tolerance: photo.tolerance } : null,
  };
}
