// What does the registrar get about an exam's figures, and send about a flagged item?
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsNumber, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Paragraphs } from '#libs/identity/text-fields.js';
import type { Locale } from '#libs/kernel/locale.js';
import type { Measure } from './core/exam-figures.js';
import { itemFlagKinds, type ItemFlag } from './core/item-flags.js';
import { reviewOutcomes, type ReviewOutcome, type SeenFlag } from './core/item-review.js';
import { functioningClasses, type FunctioningClass } from './core/differential-functioning.js';
import { itemKinds, itemStates, type ItemKind, type ItemState } from './core/item.js';

export class SeenFlagDto implements SeenFlag {
  @ApiProperty({ enum: itemFlagKinds }) @IsIn(itemFlagKinds) readonly kind: ItemFlag['kind'];
  @ApiProperty({ type: Number, nullable: true }) @IsOptional() @IsNumber() readonly value: number | null;
  @ApiProperty({ type: [String], description: 'Ids of the options that it names.' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  readonly options: readonly string[];
}

export class ReviewItemDto {
  @ApiProperty({ enum: reviewOutcomes, description: '`quarantined`: it is drawn no more.' })
  @IsIn(reviewOutcomes)
  readonly outcome: ReviewOutcome;
  @Paragraphs({ min: 3, max: 1000 }) readonly note: string;
  @ApiProperty({ type: [SeenFlagDto], description: 'The flags as they were seen: when they tell more by now it is refused, 409 `item-flags-changed`.' })
  @IsArray()
  @ArrayMaxSize(itemFlagKinds.length)
  @ValidateNested({ each: true })
  @Type(() => SeenFlagDto)
  readonly seen: readonly SeenFlagDto[];
}

export class SatExamView {
  @ApiProperty({ format: 'uuid' }) readonly blueprintId: string;
  @ApiProperty({ example: 'smp-theory' }) readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ description: 'Of a form.' }) readonly items: number;
  @ApiProperty() readonly passPoints: number;
  @ApiProperty({ description: 'First attempts that are over and count.' }) readonly candidates: number;
}

/** A figure with its 95 % interval. */
export class MeasureView {
  @ApiProperty({ type: Number, nullable: true, description: 'Null with fewer candidates than needed, and when nothing varies.' }) readonly value: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly lower: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly upper: number | null;
  @ApiProperty() readonly candidates: number;
  @ApiProperty({ description: 'Candidates below whom nothing is said.' }) readonly needed: number;
}

export const measureView = ({ value, interval, candidates, needed }: Measure): MeasureView => ({ value, lower: interval?.lower ?? null, upper: interval?.upper ?? null, candidates, needed });

export class QuartilesView {
  @ApiProperty() readonly lower: number;
  @ApiProperty() readonly median: number;
  @ApiProperty() readonly upper: number;
}

export class DistributionView {
  @ApiProperty() readonly mean: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Divisor n - 1.' }) readonly standardDeviation: number | null;
  @ApiProperty() readonly lowest: number;
  @ApiProperty() readonly highest: number;
  @ApiProperty({ type: QuartilesView }) readonly quartiles: QuartilesView;
  @ApiProperty({ type: [Number], description: 'Candidates by whole points, from 0 to all.' }) readonly counts: number[];
}

export class DecisionsView {
  @ApiProperty({ description: 'Expected share of the same decision on another form (Subkoviak, 1976), by the points alone.' }) readonly agreement: number;
  @ApiProperty({ description: 'What chance alone would give.' }) readonly chance: number;
  @ApiProperty({ type: Number, nullable: true }) readonly kappa: number | null;
}

export class ConsistencyView extends MeasureView {
  @ApiProperty({ enum: ['kr-20', 'alpha'] }) readonly coefficient: 'kr-20' | 'alpha';
}

export class ExamFiguresView {
  @ApiProperty() readonly candidates: number;
  @ApiProperty() readonly english: number;
  @ApiProperty() readonly portuguese: number;
  @ApiProperty({ description: 'Points of a form.' }) readonly possible: number;
  @ApiProperty() readonly passPoints: number;
  @ApiProperty({ type: MeasureView }) readonly passed: MeasureView;
  @ApiProperty({ description: 'Candidates below whom no distribution is shown.' }) readonly neededForScores: number;
  @ApiProperty({ type: DistributionView, nullable: true }) readonly distribution: DistributionView | null;
  @ApiProperty({ type: MeasureView, description: 'Of drawn forms: ICC(1,k).' }) readonly reliability: MeasureView;
  @ApiProperty({ type: ConsistencyView, nullable: true, description: 'Only where all had the same items.' }) readonly consistency: ConsistencyView | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of measurement, in points.' }) readonly standardError: number | null;
  @ApiProperty({ description: 'Of a candidate at the cut score, in points (Lord, 1955).' }) readonly standardErrorAtCut: number;
  @ApiProperty({ type: DecisionsView, nullable: true }) readonly decisions: DecisionsView | null;
}

export class ItemFlagView {
  @ApiProperty({ enum: itemFlagKinds }) readonly kind: ItemFlag['kind'];
  @ApiProperty({ type: Boolean, nullable: true, description: 'The whole interval lies beyond the threshold; null where there is none.' }) readonly clear: boolean | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Null of distractors.' }) readonly value: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly threshold: number | null;
  @ApiProperty({ type: [String], description: 'Ids of the options that it is about.' }) readonly options: string[];
}

export class ItemTimeView {
  @ApiProperty({ description: 'Who saved an answer.' }) readonly candidates: number;
  @ApiProperty() readonly needed: number;
  @ApiProperty({ type: QuartilesView, nullable: true, description: 'Seconds from one saved answer to the next, added up for the item that was saved.' }) readonly seconds: QuartilesView | null;
}

export class LanguagesView {
  @ApiProperty({ description: 'Candidates in English.' }) readonly english: number;
  @ApiProperty({ description: 'Candidates in Portuguese.' }) readonly portuguese: number;
  @ApiProperty({ description: 'In each of the languages.' }) readonly neededOfEach: number;
  @ApiProperty({ description: 'In both together.' }) readonly neededOfBoth: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Below 0: harder in Portuguese for candidates who know equally much (Mantel-Haenszel, ETS delta).' }) readonly delta: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly standardError: number | null;
  @ApiProperty({ enum: functioningClasses, nullable: true, type: String }) readonly class: FunctioningClass | null;
}

export class ItemFiguresView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty({ example: 'S-2-07' }) readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty() readonly domain: string;
  @ApiProperty({ enum: itemKinds }) readonly kind: ItemKind;
  @ApiProperty() readonly gate: boolean;
  @ApiProperty({ enum: itemStates }) readonly state: ItemState;
  @ApiProperty({ type: MeasureView, description: 'Mean points, 0 to 1.' }) readonly facility: MeasureView;
  @ApiProperty({ type: MeasureView, description: 'Correlation with the rest of the form.' }) readonly discrimination: MeasureView;
  @ApiProperty({ type: ItemTimeView }) readonly time: ItemTimeView;
  @ApiProperty({ type: LanguagesView }) readonly languages: LanguagesView;
  @ApiProperty({ type: [ItemFlagView] }) readonly flags: ItemFlagView[];
  @ApiProperty({ description: 'Flagged, drawn, and not looked at since.' }) readonly awaits: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly reviewedAt: string | null;
}

export class PilotFiguresView extends ItemFiguresView {
  @ApiProperty({ description: 'As many candidates had it as its discrimination asks for.' }) readonly ready: boolean;
}

export class ExamStatisticsView {
  @ApiProperty({ format: 'uuid' }) readonly blueprintId: string;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ type: ExamFiguresView }) readonly exam: ExamFiguresView;
  @ApiProperty({ type: [ItemFiguresView], description: 'Whatever waits for a review first, then what is flagged, each by its gravest flag and then by code.' }) readonly items: ItemFiguresView[];
  @ApiProperty({ type: [PilotFiguresView], description: 'What is tried and does not count: what is ready to be judged first, then by code.' }) readonly pilots: PilotFiguresView[];
  @ApiProperty({ description: 'So many of the newest first attempts count at most.' }) readonly mostCandidates: number;
  @ApiProperty({ description: 'SHA-256 of the data set.' }) readonly datasetHash: string;
}

export class OptionFiguresView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly text: string;
  @ApiProperty() readonly correct: boolean;
  @ApiProperty() readonly chosenBy: number;
  @ApiProperty({ type: MeasureView, description: 'Of the candidates who had the item.' }) readonly share: MeasureView;
  @ApiProperty({ type: Number, nullable: true, description: 'Correlation of choosing it with the rest of the form.' }) readonly discrimination: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Mean share of the rest, of those who chose it.' }) readonly meanRest: number | null;
  @ApiProperty() readonly nonFunctional: boolean;
}

export class ItemReviewView {
  @ApiProperty({ enum: reviewOutcomes }) readonly outcome: ReviewOutcome;
  @ApiProperty() readonly note: string;
  @ApiProperty({ description: 'Who looked at it.' }) readonly reviewerName: string;
  @ApiProperty({ enum: itemFlagKinds, isArray: true }) readonly flags: ItemFlag['kind'][];
  @ApiProperty() readonly candidates: number;
  @ApiProperty({ format: 'date-time' }) readonly reviewedAt: string;
}

export class ExaminedItemView extends ItemFiguresView {
  @ApiProperty({ format: 'uuid' }) readonly blueprintId: string;
  @ApiProperty({ description: 'Code of the exam.' }) readonly exam: string;
  @ApiProperty({ enum: ['en', 'pt-PT'] }) readonly locale: Locale;
  @ApiProperty() readonly stem: string;
  @ApiProperty({ description: 'Of kinds that have options to be chosen.' }) readonly choosing: boolean;
  @ApiProperty({ type: [OptionFiguresView], nullable: true, description: 'Null with too few candidates, and of other kinds.' }) readonly options: OptionFiguresView[] | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Share of candidates who answered nothing.' }) readonly omitted: number | null;
  @ApiProperty({ description: 'Candidates below whom options are not shown.' }) readonly neededForOptions: number;
  @ApiProperty({ type: [ItemReviewView], description: 'Newest first.' }) readonly reviews: ItemReviewView[];
}
