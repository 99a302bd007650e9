// What does somebody send who reports a concern?
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { readNumber } from '#libs/certification/core/certificate-number.js';
import { concernLimits, concernSubjects, tidied, type ConcernSubject } from '#libs/conduct/core/concern.js';

const { account, contact } = concernLimits;

/** Tidied; blank is the same as not there. What is no text is left for the checks to refuse. */
const tidy = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? tidied(value) || undefined : value);

/** A number in whichever way it was typed becomes its fifteen symbols; what is none stays, and is refused. */
function asNumber({ value }: { value: unknown }): unknown {
  const typed = tidy({ value });
  const reading = typeof typed === 'string' ? readNumber(typed) : null;
  return reading?.kind === 'ok' ? reading.number : typed;
}

export class ConcernReportDto {
  @ApiPropertyOptional({ example: '12345-6789A-BCDMN', description: 'Case, spaces and dashes do not matter; the check symbols must fit.' })
  @IsOptional()
  @Transform(asNumber)
  @Matches(/^[0-9A-HJKMNP-TV-Z]{15}$/, { message: 'number must be a certificate number whose check symbols fit' })
  readonly number?: string;

  @ApiProperty({ enum: concernSubjects })
  @IsIn(concernSubjects)
  readonly about: ConcernSubject;

  // Counted by code points, as the database counts.
  @ApiProperty({ minLength: account.least, maxLength: account.most })
  @Transform(tidy)
  @Matches(new RegExp(`^[^]{${account.least},${account.most}}$`, 'u'), { message: `account must have ${account.least} to ${account.most} characters` })
  readonly account: string;

  @ApiPropertyOptional({ maxLength: contact.most })
  @IsOptional()
  @Transform(tidy)
  @Matches(new RegExp(`^[^]{1,${contact.most}}$`, 'u'), { message: `contact must have at most ${contact.most} characters` })
  readonly contact?: string;
}

export class ConcernReceipt {
  @ApiProperty({ example: 'C-7Q4M-X2D9' }) readonly reference: string;
}
