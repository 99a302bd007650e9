// What is sent and shown about answers that people mark?
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min } from 'class-validator';
import { VignetteView } from './asked-item-view.js';
import { mostCriteria } from './core/rubric.js';
import { CriterionView } from './marked-text-view.js';
import { KappaView } from './station-agreement.dto.js';

export class SignMarkDto {
  @ApiProperty({ type: [Number], description: 'Whole points by criterion, in the order of the rubric.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostCriteria)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(10, { each: true })
  readonly points: number[];
}

export class QueuedItemView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty() readonly stem: string;
  @ApiProperty({ description: 'Answers that wait for a mark of whoever asks.' }) readonly waiting: number;
  @ApiProperty({ format: 'date-time' }) readonly oldest: string;
  @ApiProperty({ description: 'Marked by whoever asks, and not settled yet.' }) readonly signed: number;
}

export class MarkingQueueView {
  @ApiProperty({ type: [QueuedItemView], description: 'The one that waits longest first.' }) readonly items: QueuedItemView[];
}

export class TaskView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ type: String, nullable: true, description: 'As it was handed in; null where photos are the answer.' }) readonly text: string | null;
  @ApiProperty({ type: [String], description: 'Digests of the photos, in their order.' }) readonly pictures: string[];
  @ApiProperty({ enum: ['en', 'pt-PT'], description: 'In which the exam was sat.' }) readonly locale: string;
}

export class MarkingSheetView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty({ type: VignetteView, nullable: true }) readonly vignette: VignetteView | null;
  @ApiProperty() readonly stem: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of photos: what must be seen.' }) readonly seen: string | null;
  @ApiProperty({ description: 'An answer that has all points.' }) readonly model: string;
  @ApiProperty() readonly possible: number;
  @ApiProperty({ description: 'By so many points two may differ without a third.' }) readonly tolerance: number;
  @ApiProperty({ type: [CriterionView] }) readonly criteria: CriterionView[];
  @ApiProperty({ type: [TaskView], description: 'Those that wait for a mark of whoever asks, of the oldest day first; no name, no time of day, and nothing else of who wrote them. A hundred at most.' }) readonly tasks: TaskView[];
  @ApiProperty({ description: 'Others wait beyond these.' }) readonly more: boolean;
}

export class ItemMarkingView {
  @ApiProperty({ example: 'P-1-91' }) readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ description: 'Answers that wait.' }) readonly waiting: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly oldest: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Hours from handing in to the last mark, in the middle of all that were marked.' }) readonly usualHours: number | null;
  @ApiProperty({ description: 'Answers that have their marks.' }) readonly answers: number;
  @ApiProperty({ description: 'Of these, how many got the same points from the first two.' }) readonly alike: number;
  @ApiProperty({ description: 'Of these, how many a third decided.' }) readonly decided: number;
  @ApiProperty({ description: 'Answers below which no kappa is told.' }) readonly needed: number;
  @ApiProperty({ type: KappaView, nullable: true, description: "Cohen's kappa on the points, weighted by squared distance; null without enough answers." }) readonly points: KappaView | null;
}

export class MarkingFiguresView {
  @ApiProperty({ type: [ItemMarkingView] }) readonly items: ItemMarkingView[];
}
