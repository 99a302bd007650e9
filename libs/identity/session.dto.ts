// What does a sign-in consist of?
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { longestPassword } from './core/password-policy.js';
import { SingleLine } from './text-fields.js';

/** Any line of text is taken for an address: one that is none is refused like one that is unknown. */
export class SignInDto {
  @SingleLine({ max: 254 }) readonly email: string;
  @ApiProperty({ minLength: 1, maxLength: longestPassword }) @IsString() @Length(1, longestPassword) readonly password: string;
}
