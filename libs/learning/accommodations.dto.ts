// What does somebody send to decide on an accommodation?
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsISO8601, Matches, Max, Min, ValidateIf } from 'class-validator';
import { mostBreakMinutes, timeFactors, type TimeFactor } from '#libs/assessment/core/accommodation.js';
import type { Day } from '#libs/kernel/calendar.js';

export class WithdrawAccommodationDto {
  @ApiProperty({ minimum: 0, description: 'How many steps the history had when it was shown.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly revision: number;
}

export class GrantAccommodationDto extends WithdrawAccommodationDto {
  @ApiProperty({ enum: timeFactors, type: Number })
  @IsIn(timeFactors, { message: `timeFactor is one of ${timeFactors.join(', ')}` })
  readonly timeFactor: TimeFactor;

  @ApiProperty({ minimum: 0, maximum: mostBreakMinutes })
  @IsInt()
  @Min(0)
  @Max(mostBreakMinutes)
  readonly breakMinutes: number;

  @ApiProperty()
  @IsBoolean()
  readonly largePrint: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day on which an exam may begin under it, today or later; null when it stays.' })
  @ValidateIf((_, value) => value !== null)
  @Matches(/^20\d\d-\d\d-\d\d$/, { message: 'until is a day of this century, YYYY-MM-DD, or null' })
  @IsISO8601({ strict: true }, { message: 'until is a day of the calendar, or null' })
  readonly until: Day | null;
}
