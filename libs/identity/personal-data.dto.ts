// What is sent and shown when somebody has their details removed?
import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { Hindrance } from '#libs/platform/personal-data.js';
import { EmailAddressField, MayBeMissing, SingleLine } from './text-fields.js';

export class HindranceView implements Hindrance {
  @ApiProperty({ example: 'certificate-under-order' }) readonly code: string;
  @ApiProperty({ type: String, nullable: true, description: 'A certificate number, or the name of an academy.' }) readonly about: string | null;
}

export class ErasureOutlookView {
  @ApiProperty({ type: [HindranceView], description: 'What stands in the way just now.' }) readonly hindrances: readonly HindranceView[];
}

export class EraseMeDto {
  /** The e-mail address of the account. */
  @SingleLine({ max: 254 }) readonly typed: string;
}

export class ErasePersonDto {
  @EmailAddressField() readonly email: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'Who it must be: the holder of the certificate that the request named.' })
  @MayBeMissing()
  @IsUUID(undefined, { message: 'personId is a UUID' })
  readonly personId?: string;
}
