// What does somebody see of an accommodation?
import { ApiProperty } from '@nestjs/swagger';
import type { Accommodation } from '#libs/assessment/accommodations.reader.js';
import { mostBreakMinutes, timeFactors, usualConditions, type AccommodationAct, type TimeFactor } from '#libs/assessment/core/accommodation.js';
import { dayIn, type Day } from '#libs/kernel/calendar.js';

export class ConditionsView {
  @ApiProperty({ enum: timeFactors, type: Number, description: "So many times the rule's minutes." }) readonly timeFactor: TimeFactor;
  @ApiProperty({ maximum: mostBreakMinutes, description: 'For so long the clock of one exam may stand still, in all.' }) readonly breakMinutes: number;
  @ApiProperty({ description: 'The screen begins with large print.' }) readonly largePrint: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day on which an exam may begin under it; null when it stays.' }) readonly until: Day | null;
}

export class AccommodationStepView extends ConditionsView {
  @ApiProperty({ enum: ['granted', 'changed', 'withdrawn'] }) readonly act: AccommodationAct;
  @ApiProperty() readonly decidedBy: string;
  @ApiProperty({ format: 'date-time' }) readonly decidedAt: string;
}

export class AccommodationView {
  @ApiProperty({ type: ConditionsView, nullable: true, description: 'What holds now.' }) readonly inForce: ConditionsView | null;
  @ApiProperty({ type: [AccommodationStepView], description: 'The newest first. There is no reason in it: that would tell of somebody’s health.' }) readonly history: AccommodationStepView[];
  @ApiProperty({ description: 'How many steps there are; whoever decides names it.' }) readonly revision: number;
  @ApiProperty({ description: 'Whether the reader may decide on it; nobody does so about himself or herself.' }) readonly decides: boolean;
}

interface Surroundings {
  readonly zone: string;
  readonly nameOf: (personId: string) => string;
  readonly decides: boolean;
}

export const conditionsView = (accommodation: Accommodation | null, zone: string): ConditionsView => {
  const { timeFactor, breakMinutes, largePrint } = accommodation ?? usualConditions;
  // it expires with the first second after its last day
  const until = accommodation?.expiresAt ? dayIn(zone, new Date(accommodation.expiresAt.getTime() - 1000)) : null;
  return { timeFactor, breakMinutes, largePrint, until };
};

export const accommodationView = (steps: readonly Accommodation[], inForce: Accommodation | null, { zone, nameOf, decides }: Surroundings): AccommodationView => ({
  inForce: inForce && conditionsView(inForce, zone),
  history: steps.toReversed().map((step) => ({ ...conditionsView(step, zone), act: step.act, decidedBy: nameOf(step.decidedBy), decidedAt: step.decidedAt.toISOString() })),
  revision: steps.length,
  decides,
});
