// Which rules of the exam does a trainee read before starting it?
import { ApiProperty } from '@nestjs/swagger';
import { GateRuleView } from '#libs/assessment/attempt-view.js';
import type { BlueprintRules } from '#libs/assessment/core/blueprint.js';

export class ExamDomainView {
  @ApiProperty({ example: 'M4' }) readonly domain: string;
  @ApiProperty({ description: "The learning module's title." }) readonly title: string;
  @ApiProperty() readonly items: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Points that this domain needs whatever the total; null when none.' }) readonly least: number | null;
}

export class ExamRulesView {
  @ApiProperty({ example: 28 }) readonly items: number;
  @ApiProperty({ description: 'So many more at most are tried in it and do not count; nothing tells them from the others.' }) readonly pilots: number;
  @ApiProperty({ example: 23 }) readonly passPoints: number;
  @ApiProperty({ type: GateRuleView }) readonly gates: GateRuleView;
  @ApiProperty({ example: 60 }) readonly minutes: number;
  @ApiProperty({ example: 24 }) readonly coolDownHours: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Null: any number.' }) readonly maxAttempts: number | null;
  @ApiProperty({ type: [ExamDomainView] }) readonly domains: ExamDomainView[];
}

/** `titles` by domain. */
export const examRulesView = (rules: BlueprintRules, titles: ReadonlyMap<string, string>): ExamRulesView => ({
  items: rules.items,
  pilots: rules.pilot ?? 0,
  passPoints: rules.passPoints,
  gates: { total: rules.gates.total, needed: rules.gates.needed },
  minutes: rules.minutes,
  coolDownHours: rules.coolDownHours,
  maxAttempts: null,
  domains: Object.entries(rules.domains)
    .sort(([left], [right]) => left.localeCompare(right, 'en', { numeric: true }))
    .map(([domain, { items, least }]) => ({ domain, title: titles.get(domain) ?? domain, items, least: least ?? null })),
});
