// Which texts does the API take, and in which form do they come in?
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, Matches, MaxLength, ValidateIf } from 'class-validator';
import { locales } from '#libs/kernel/locale.js';

/** PostgreSQL takes no NUL; pages and letters want no control characters, and nobody may write names backwards (bidi controls). */
const refused = '\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069';

/** Not sent, as opposed to sent as null: null is refused like any other wrong value. */
export const MayBeMissing = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

const composed = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFC').trim() : value);

interface Length {
  readonly min?: number;
  readonly max: number;
  readonly optional?: boolean;
}

/** One line of text without spaces around it, counted in characters as PostgreSQL counts them. */
export const SingleLine = ({ min = 1, max, optional = false }: Length): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ minLength: min, maxLength: max, required: !optional }),
    Transform(({ value }) => (typeof value === 'string' ? String(composed(value)).replace(/ {2,}/g, ' ') : value)),
    ...(optional ? [MayBeMissing()] : []),
    Matches(new RegExp(`^[^${refused}]{${min},${max}}$`, 'u'), { message: `$property is one line of ${min} to ${max} characters` }),
  );

/** Text that may have several lines. */
export const Paragraphs = ({ min = 1, max, optional = false }: Length): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ minLength: min, maxLength: max, required: !optional }),
    Transform(({ value }) => (typeof value === 'string' ? String(composed(value)).replace(/\r\n?/g, '\n') : value)),
    ...(optional ? [MayBeMissing()] : []),
    Matches(new RegExp(`^(?:[\\n\\t]|[^${refused}]){${min},${max}}$`, 'u'), { message: `$property is a text of ${min} to ${max} characters` }),
  );

export const EmailAddressField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ format: 'email', maxLength: 254 }),
    Transform(({ value }) => composed(value)),
    IsEmail({}, { message: '$property is an e-mail address' }),
    MaxLength(254),
  );

export const LocaleField = ({ optional = false } = {}): PropertyDecorator =>
  applyDecorators(ApiProperty({ enum: locales, required: !optional }), ...(optional ? [MayBeMissing()] : []), IsIn(locales, { message: `$property is one of ${locales.join(', ')}` }));
