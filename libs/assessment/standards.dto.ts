// What goes over HTTP about standards, the panels that set them, and how they are told to everybody?
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import { EmailAddressField, Paragraphs, SingleLine } from '#libs/identity/text-fields.js';
import { AskedItemView } from './asked-item-view.js';
import { panelStates, type PanelState, type PanelStep, type StandardMethod } from './core/standard.js';
import { MarkedItemView } from './marked-item-view.js';

const panelSteps = ['discussion', 'second', 'rated', 'dropped'] as const satisfies readonly PanelStep[];
/** In percent. */
export const shares = Array.from({ length: 21 }, (_, at) => 5 * at);

export class OpenPanelDto {
  @SingleLine({ min: 3, max: 120 }) readonly name: string;
}

export class InviteJudgeDto {
  @EmailAddressField() readonly email: string;
}

export class StepPanelDto {
  @ApiProperty({ enum: panelSteps }) @IsIn(panelSteps) readonly step: PanelStep;
}

export class RateItemDto {
  @ApiProperty({ description: 'On the sheet, from 0.' }) @IsInt() @Min(0) @Max(999) readonly position: number;
  @ApiProperty({ enum: shares, description: 'Of a hundred candidates who are only just competent: how many get it right. Where parts give points: the points they get on average, in percent.' })
  @IsIn(shares)
  readonly share: number;
}

export class RemarkDto {
  @ApiProperty({ description: 'On the sheet, from 0.' }) @IsInt() @Min(0) @Max(999) readonly position: number;
  @Paragraphs({ min: 3, max: 1000 }) readonly text: string;
}

export class FreezeStandardDto {
  @ApiProperty({ description: 'Points by which the cut is moved, to the hundredth: at most one standard error.' }) @IsNumber({ maxDecimalPlaces: 2 }) @Min(-100) @Max(100) readonly adjustment: number;
  @Paragraphs({ min: 10, max: 1000, optional: true }) readonly reason?: string;
}

export class LeastView {
  @ApiProperty({ example: 'M4' }) readonly domain: string;
  @ApiProperty() readonly points: number;
}

/** In points of a form. */
export class PanelResultView {
  @ApiProperty({ description: 'Who rated in both rounds.' }) readonly judges: number;
  @ApiProperty({ description: 'Mean of the judges’ sums, not rounded.' }) readonly cut: number;
  @ApiProperty({ description: 'Not rounded either: both are what a pass mark is reckoned from.' }) readonly standardError: number;
  @ApiProperty({ description: 'Standard deviation of the judges’ sums.' }) readonly spread: number;
  @ApiProperty() readonly lowest: number;
  @ApiProperty() readonly highest: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Intraclass correlation ICC(A,1), of one judge; null when all items were rated alike.' }) readonly agreementOfOne: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'ICC(A,k), of the mean of all.' }) readonly agreementOfAll: number | null;
  @ApiProperty({ description: 'Before the discussion.' }) readonly firstCut: number;
}

export class StandardView {
  @ApiProperty({ enum: ['authors', 'angoff'], description: '`authors`: provisional, no panel has met.' }) readonly method: StandardMethod;
  @ApiProperty() readonly number: number;
  @ApiProperty() readonly passPoints: number;
  @ApiProperty({ description: 'Points of a form.' }) readonly items: number;
  @ApiProperty({ description: 'So many more at most are tried in it and do not count.' }) readonly pilots: number;
  @ApiProperty() readonly gatesTotal: number;
  @ApiProperty() readonly gatesNeeded: number;
  @ApiProperty({ type: [LeastView], description: 'Critical domains, and the points that each needs whatever the total.' }) readonly least: LeastView[];
  @ApiProperty({ type: PanelResultView, nullable: true }) readonly result: PanelResultView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly openedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly ratedAt: string | null;
  @ApiProperty({ description: 'Points by which somebody else moved the cut.' }) readonly adjustment: number;
  @ApiProperty({ type: String, nullable: true }) readonly reason: string | null;
  @ApiProperty({ format: 'date-time' }) readonly frozenAt: string;
}

export class PassMarkView {
  @ApiProperty({ example: 'smp-theory' }) readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ type: StandardView, description: 'In force.' }) readonly standard: StandardView;
  @ApiProperty({ type: [StandardView], description: 'Those of this version before it, the newest first.' }) readonly earlier: StandardView[];
}

export class PanelHeadView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: panelStates }) readonly state: PanelState;
  @ApiProperty({ format: 'date-time' }) readonly openedAt: string;
}

export class ExamStandardsView {
  @ApiProperty({ format: 'uuid' }) readonly blueprintId: string;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ type: [StandardView], description: 'The one in force first.' }) readonly standards: StandardView[];
  @ApiProperty({ type: [PanelHeadView] }) readonly panels: PanelHeadView[];
}

export class SharesView {
  @ApiProperty({ type: [Number], description: 'In percent, from the lowest; nobody’s name stands at one.' }) readonly shares: number[];
  @ApiProperty({ description: 'Standard deviation, in percent.' }) readonly spread: number;
}

export class PanelJudgeView {
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: [Number], description: 'Rounds.' }) readonly handedIn: number[];
}

export class RatedItemView {
  @ApiProperty() readonly position: number;
  @ApiProperty({ example: 'S-4-12' }) readonly code: string;
  @ApiProperty({ example: 'M4' }) readonly domain: string;
  @ApiProperty() readonly gate: boolean;
  @ApiProperty({ type: SharesView, nullable: true, description: 'Of the last round that is over.' }) readonly distribution: SharesView | null;
}

export class LedPanelView extends PanelHeadView {
  @ApiProperty({ format: 'uuid' }) readonly blueprintId: string;
  @ApiProperty({ example: 'smp-theory 1' }) readonly exam: string;
  @ApiProperty({ type: [PanelJudgeView] }) readonly judges: PanelJudgeView[];
  @ApiProperty({ type: [RatedItemView] }) readonly items: RatedItemView[];
  @ApiProperty({ type: PanelResultView, nullable: true }) readonly result: PanelResultView | null;
  @ApiProperty({ enum: panelSteps, isArray: true }) readonly next: PanelStep[];
  @ApiProperty({ description: 'Whether you may move the cut: neither did you lead the panel nor judge in it.' }) readonly mayAdjust: boolean;
  @ApiProperty({ description: 'How many judges a standard needs.' }) readonly leastJudges: number;
}

export class RemarkView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly text: string;
  @ApiProperty() readonly own: boolean;
}

export class SheetItemView extends AskedItemView {
  @ApiProperty() readonly position: number;
  @ApiProperty({ example: 'M4' }) readonly domain: string;
  @ApiProperty() readonly gate: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'Your rating in the first round.' }) readonly first: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly second: number | null;
  @ApiProperty({ type: MarkedItemView, nullable: true, description: 'What is right and why, once you have rated it.' }) readonly marked: MarkedItemView | null;
  @ApiProperty({ type: SharesView, nullable: true, description: 'How all rated it in the first round, once that is over and you handed it in.' }) readonly distribution: SharesView | null;
  @ApiProperty({ type: [RemarkView], description: 'Without names.' }) readonly remarks: RemarkView[];
}

export class SheetView extends PanelHeadView {
  @ApiProperty({ example: 'smp-theory 1' }) readonly exam: string;
  @ApiProperty({ type: Number, nullable: true, description: 'The round that is rated now.' }) readonly round: number | null;
  @ApiProperty({ type: [Number], description: 'Rounds that you handed in.' }) readonly handedIn: number[];
  @ApiProperty({ enum: ['en', 'pt-PT'] }) readonly locale: string;
  @ApiProperty({ type: [SheetItemView], description: 'After the first round those first that were rated most differently.' }) readonly items: SheetItemView[];
}
