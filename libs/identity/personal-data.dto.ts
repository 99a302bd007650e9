// What is sent and shown when somebody has their details removed?
import { ApiProperty } from '@nestjs/swagger';
import type { Hindrance } from '#libs/platform/personal-data.js';
import { EmailAddressField, SingleLine } from './text-fields.js';

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
}
