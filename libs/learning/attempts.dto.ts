// What does a trainee send while sitting a quiz or the exam?
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { answerDescription } from '#libs/assessment/attempt-view.js';
import { mostSteps } from '#libs/assessment/core/depth-trace.js';
import { limits } from '#libs/assessment/core/rubric.js';
import { LocaleField, MayBeMissing } from '#libs/identity/text-fields.js';
import type { Locale } from '#libs/kernel/locale.js';

const SittingCode = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ required: false, pattern: '^\\d{6}$', description: "At a sitting: the code of the minute on the invigilator's screen." }),
    MayBeMissing(),
    Matches(/^\d{6}$/, { message: 'code is six digits' }),
  );

export class StartAttemptDto {
  @ApiProperty({ example: 'quiz:M1' })
  @Matches(/^[a-z]+(:[\w.-]{1,40})?$/, { message: 'requirement must be a code such as quiz:M1 or exam' })
  @MaxLength(50)
  readonly requirement: string;

  /** The language in which the attempt is recorded; reading it in another is free. */
  @LocaleField() readonly locale: Locale;

  @ApiProperty({ minimum: 1, required: false, description: 'For an exam: the version of the pledge that was accepted.' })
  @MayBeMissing()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly pledge?: number;

  @SittingCode() readonly code?: string;
}

export class TakeOverDto {
  @ApiProperty({ minimum: 1, description: 'The number of the browser that holds it, as it was shown.' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly hold: number;

  @SittingCode() readonly code?: string;
}

export class SaveResponseDto {
  @ApiProperty({ type: [String], description: answerDescription })
  @IsArray()
  @ArrayMaxSize(mostSteps + 1)
  @IsString({ each: true })
  // a character may be two units; how long a text may be says its item
  @MaxLength(2 * limits[1], { each: true })
  readonly choice: string[];

  @ApiProperty({ minimum: 0, description: 'The revision that this answer replaces; 0 for the first.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly revision: number;
}
