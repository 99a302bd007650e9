// How is the agreement of assessors told over HTTP?
import { ApiProperty } from '@nestjs/swagger';
import type { Agreement } from './core/agreement.js';
import type { StationAgreement } from './core/station-agreement.js';

export class KappaView {
  @ApiProperty({ description: 'Share, 0 to 1, judged alike.' }) readonly observed: number;
  @ApiProperty({ type: Number, nullable: true, description: "Cohen's kappa; null when both always judged one and the same way." }) readonly kappa: number | null;
  @ApiProperty({ type: Number, nullable: true, description: '95 %; null at full agreement.' }) readonly lower: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly upper: number | null;
}

export class AgreementView {
  @ApiProperty({ description: 'How often two assessors have watched.' }) readonly takings: number;
  @ApiProperty({ description: 'Takings below which no figure is told.' }) readonly needed: number;
  @ApiProperty({ description: 'Takings that both judged alike: passed, or not passed.' }) readonly alike: number;
  @ApiProperty({ type: KappaView, nullable: true, description: 'Null without enough takings.' }) readonly result: KappaView | null;
  @ApiProperty({ description: 'Steps that both judged, over all takings.' }) readonly stepsJudged: number;
  @ApiProperty() readonly stepsAlike: number;
  @ApiProperty({ type: KappaView, nullable: true, description: 'On each step, seen or not; null without enough takings.' }) readonly steps: KappaView | null;
}

export class AgreementOnStationView {
  @ApiProperty({ example: 'ST-1' }) readonly code: string;
  @ApiProperty() readonly title: string;
  @ApiProperty({ type: AgreementView }) readonly agreement: AgreementView;
}

export class AgreementOfPeopleView {
  @ApiProperty({ type: [String], minItems: 2, maxItems: 2 }) readonly assessorNames: string[];
  @ApiProperty({ type: AgreementView }) readonly agreement: AgreementView;
}

export class StationAgreementsView {
  @ApiProperty({ type: [AgreementOnStationView], description: 'By code; stations that two have watched.' }) readonly stations: AgreementOnStationView[];
  @ApiProperty({ type: [AgreementOfPeopleView], description: 'Those who watched together most often first.' }) readonly people: AgreementOfPeopleView[];
}

export const kappaView = (found: Agreement | null): KappaView | null => found && { observed: found.observed, kappa: found.kappa, lower: found.interval?.lower ?? null, upper: found.interval?.upper ?? null };

export const agreementView = ({ result, steps, ...counts }: StationAgreement): AgreementView => ({ ...counts, result: kappaView(result), steps: kappaView(steps) });
