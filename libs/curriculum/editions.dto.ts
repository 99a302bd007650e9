// What does an academy send about an edition?
import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { MayBeMissing, SingleLine } from '#libs/identity/text-fields.js';
import { locales, type Locale } from '#libs/kernel/locale.js';

const longestBody = 20_000;
/** What reads Markdown line by line takes time by the square of a line. */
const shortLines = /^[^\n]{0,2000}(?:\n[^\n]{0,2000})*$/;
/** As in other texts nothing that steers a screen; blanks at the end stay, for somebody is still typing. */
const plainText = /^(?:[\n\t]|[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069])*$/u;

export class StartEditionDto {
  @SingleLine({ max: 80 }) readonly name: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'A version of the programme; without it the newest.' })
  @MayBeMissing()
  @IsUUID(undefined, { message: 'baseId is a UUID' })
  readonly baseId?: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'An edition of the academy whose lessons are taken over.' })
  @MayBeMissing()
  @IsUUID(undefined, { message: 'from is a UUID' })
  readonly from?: string;
}

export class EditionTermDto {
  @SingleLine({ min: 0, max: 80 }) readonly term: string;
  @SingleLine({ min: 0, max: 600 }) readonly meaning: string;
}

export class EditionTextDto {
  @SingleLine({ min: 0, max: 160 }) readonly title: string;

  @ApiProperty({ type: [String], maxItems: 12 })
  @IsArray()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  @Matches(plainText, { each: true, message: 'objectives are lines of text' })
  readonly objectives: string[];

  @ApiProperty({ type: [EditionTermDto], maxItems: 40 })
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => EditionTermDto)
  readonly terms: EditionTermDto[];

  @ApiProperty({ maxLength: longestBody, description: 'Markdown.' })
  @Transform(({ value }) => (typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n') : value))
  @IsString()
  @MaxLength(longestBody)
  @Matches(plainText, { message: 'body is text' })
  @Matches(shortLines, { message: 'a line of the body has 2000 characters at most' })
  readonly body: string;
}

export class EditionTextsDto {
  @ApiProperty({ type: EditionTextDto, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @ValidateNested()
  @Type(() => EditionTextDto)
  readonly en: EditionTextDto | null;

  @ApiProperty({ type: EditionTextDto, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @ValidateNested()
  @Type(() => EditionTextDto)
  readonly 'pt-PT': EditionTextDto | null;
}

export class EditionLessonDto {
  @ApiProperty({ minimum: 0, description: 'What the writer saw; 0 for a lesson of which nothing is kept yet.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  readonly revision: number;

  @ApiProperty({ minimum: 1, maximum: 240 })
  @IsInt()
  @Min(1)
  @Max(240)
  readonly minutes: number;

  @ApiProperty({ type: EditionTextsDto, description: 'Null in a language in which nothing is written.' })
  @ValidateNested()
  @Type(() => EditionTextsDto)
  readonly texts: EditionTextsDto;
}

const seenMark = /^[0-9a-f]{64}$/;
const markRule = { message: 'mark is that of the edition as it was read' };
const markProperty = { pattern: seenMark.source, description: 'Of the edition as it was read.' };

export class PublishEditionDto {
  @ApiProperty(markProperty)
  @Matches(seenMark, markRule)
  readonly mark: string;
}

export class DropEditionQuery {
  @ApiProperty(markProperty)
  @Matches(seenMark, markRule)
  readonly mark: string;

  /** As in `DropLessonQuery`. */
  @ApiHideProperty()
  @MayBeMissing()
  @IsIn(locales, { message: `locale is one of ${locales.join(', ')}` })
  readonly locale?: Locale;
}

export class DropLessonQuery {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'What the writer saw.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  readonly revision: number;

  /** Read and described by `AskedLocale`; named here because unknown fields are refused. */
  @ApiHideProperty()
  @MayBeMissing()
  @IsIn(locales, { message: `locale is one of ${locales.join(', ')}` })
  readonly locale?: Locale;
}

export class EditionCreatedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}
