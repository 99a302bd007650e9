// What does a trainee send while sitting a quiz or the exam?
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { answerDescription } from '#libs/assessment/attempt-view.js';
import { LocaleField } from '#libs/identity/text-fields.js';
import type { Locale } from '#libs/kernel/locale.js';

export class StartAttemptDto {
  @ApiProperty({ example: 'quiz:M1' })
  @Matches(/^[a-z]+(:[\w.-]{1,40})?$/, { message: 'requirement must be a code such as quiz:M1 or exam' })
  @MaxLength(50)
  readonly requirement: string;

  /** The language in which the attempt is recorded; reading it in another is free. */
  @LocaleField() readonly locale: Locale;
}

export class SaveResponseDto {
  @ApiProperty({ type: [String], description: answerDescription })
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  readonly choice: string[];

  @ApiProperty({ minimum: 0, description: 'The revision that this answer replaces; 0 for the first.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly revision: number;
}
