// What does a reader send to keep a note?
import { applyDecorators } from '@nestjs/common';
import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsString, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { LocaleField, MayBeMissing } from '#libs/identity/text-fields.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { farthestPlace, longestNote, tidyNote } from './core/note.js';
import { longestContext, longestQuote } from './core/text-quote.js';

const MayBeNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/** Letter for letter: what is quoted must be found again. */
const Quoted = (min: number, max: number): PropertyDecorator =>
  applyDecorators(ApiProperty({ minLength: min, maxLength: max }), Matches(new RegExp(`^[^\\u0000\\p{Cs}]{${min},${max}}$`, 'u'), { message: `$property is ${min} to ${max} characters of the text` }));

export class QuoteDto {
  @Quoted(1, longestQuote)
  readonly exact: string;

  @Quoted(0, longestContext)
  readonly prefix: string;

  @Quoted(0, longestContext)
  readonly suffix: string;
}

export class NoteDto {
  @ApiProperty({ minimum: 0, description: 'Of the note as it was shown; 0 for a new one.' })
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  readonly revision: number;

  @LocaleField()
  readonly locale: Locale;

  @ApiProperty({ type: String, nullable: true, example: 'judging-the-result', description: 'Id of the heading under which it stands; null before the first one.' })
  @MayBeNull()
  @Matches(/^[a-z0-9-]{1,100}$/, { message: 'section is the id of a heading, or null' })
  readonly section: string | null;

  @ApiProperty({ minimum: 0, maximum: farthestPlace, description: "Where in the lesson's text the passage begins, or the section." })
  @IsInt()
  @Min(0)
  @Max(farthestPlace)
  readonly place: number;

  @ApiProperty({ type: QuoteDto, nullable: true, description: 'Null for a note on the section.' })
  @MayBeNull()
  @IsObject({ message: 'quote is a passage with what stands around it, or null' })
  @ValidateNested()
  @Type(() => QuoteDto)
  readonly quote: QuoteDto | null;

  @ApiProperty({ type: String, nullable: true, maxLength: longestNote, description: 'Null for a mark alone.' })
  @Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' ? tidyNote(value) : value))
  @MayBeNull()
  @IsString({ message: 'text is a text, or null' })
  @Matches(new RegExp(`^[^]{1,${longestNote}}$`, 'u'), { message: `text is at most ${longestNote} characters` })
  readonly text: string | null;
}

export class NoteRevisionQuery {
  @ApiProperty({ minimum: 1, description: 'Of the note as it was shown.' })
  @Type(() => Number)
  @IsInt({ message: 'revision is a whole number' })
  @Min(1)
  @Max(2_000_000_000)
  readonly revision: number;
}

export class NotesQuery {
  /** Read and described by `AskedLocale`; named here because unknown fields are refused. */
  @ApiHideProperty()
  @MayBeMissing()
  @IsIn(locales, { message: `locale is one of ${locales.join(', ')}` })
  readonly locale?: Locale;
}
