// What does a trainee send while practising?
import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { answerDescription } from '#libs/assessment/attempt-view.js';
import { mostSteps } from '#libs/assessment/core/depth-trace.js';
import { MayBeMissing } from '#libs/identity/text-fields.js';
import type { Day } from '#libs/kernel/calendar.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { fewestMinutes, mostMinutes } from './core/practice-forecast.js';
import { ratings, type Rating } from './core/recall.js';

export class PracticePlanDto {
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2027-03-14', description: 'Null as long as there is no date.' })
  @ValidateIf((_, value) => value !== null)
  @Matches(/^20\d\d-\d\d-\d\d$/, { message: 'examOn is a day of this century, YYYY-MM-DD, or null' })
  @IsISO8601({ strict: true }, { message: 'examOn is a day of the calendar, or null' })
  readonly examOn: Day | null;

  @ApiProperty({ minimum: fewestMinutes, maximum: mostMinutes })
  @IsInt()
  @Min(fewestMinutes)
  @Max(mostMinutes)
  readonly minutesADay: number;
}

export class PracticeAnswerDto {
  @ApiProperty({ example: 'item:P-2-07' })
  @IsString()
  @MaxLength(200)
  readonly subject: string;

  @ApiProperty({ minimum: 0, description: 'Of the card as it was shown.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly revision: number;

  @ApiProperty({ type: String, format: 'uuid', required: false, description: 'Of an item: its `version` as it was shown. Against another one nothing is marked: 409 `practice-stale`.' })
  @MayBeMissing()
  @IsUUID()
  readonly version?: string;

  @ApiProperty({ type: [String], required: false, description: `Of an item. ${answerDescription}` })
  @MayBeMissing()
  @IsArray()
  @ArrayMaxSize(mostSteps + 1)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  readonly choice?: string[];

  @ApiProperty({ required: false, description: 'Of an item: right or not, it was a guess; it comes again sooner.' })
  @MayBeMissing()
  @IsBoolean()
  readonly guessed?: boolean;

  @ApiProperty({ enum: ratings, required: false, description: 'Of a word, by the trainee.' })
  @MayBeMissing()
  @IsIn(ratings, { message: `rating is one of ${ratings.join(', ')}` })
  readonly rating?: Rating;

  @ApiProperty({ minimum: 0, description: 'Milliseconds since the card before. Measures the pace of the plan, never the answer.' })
  @IsInt()
  @Min(0)
  @Max(86_400_000)
  readonly ms: number;
}

export class PracticeQuery {
  /** Read and described by `AskedLocale`; named here because unknown fields are refused. */
  @ApiHideProperty()
  @MayBeMissing()
  @IsIn(locales, { message: `locale is one of ${locales.join(', ')}` })
  readonly locale?: Locale;

  @ApiProperty({ enum: ['true', 'false'], required: false, description: "Go on beyond today's share." })
  @MayBeMissing()
  @IsIn(['true', 'false'], { message: 'more is true or false' })
  readonly more?: 'true' | 'false';
}
