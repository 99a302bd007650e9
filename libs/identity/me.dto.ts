// In which form does somebody see themselves, and what may they change?
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { academyRoles, type AcademyRole } from '#libs/kernel/context.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { longestPassword } from './core/password-policy.js';
import type { Myself } from './me.reader.js';
import { LocaleField, SingleLine } from './text-fields.js';

const academyStates = ['applied', 'admitted', 'suspended', 'closed'] as const;

export class MembershipView {
  @ApiProperty({ format: 'uuid' }) readonly academyId: string;
  @ApiProperty() readonly academyName: string;
  @ApiProperty({ enum: academyStates }) readonly academyState: string;
  @ApiProperty({ enum: academyRoles }) readonly role: AcademyRole;
}

export class MeView {
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ format: 'email' }) readonly email: string;
  @ApiProperty({ enum: locales }) readonly locale: Locale;
  @ApiProperty({ description: 'An account of the demonstration: its password cannot be changed.' }) readonly demonstration: boolean;
  @ApiProperty() readonly registrar: boolean;
  @ApiProperty({ type: [MembershipView] }) readonly memberships: readonly MembershipView[];
  @ApiProperty({ format: 'date-time' }) readonly signedInAt: string;
}

export const meView = ({ person, registrar, memberships, signedInAt }: Myself): MeView => ({
  personId: person.id,
  name: person.name,
  email: person.email,
  locale: person.locale,
  demonstration: person.demonstration,
  registrar,
  memberships,
  signedInAt: signedInAt.toISOString(),
});

export class ChangeMeDto {
  @SingleLine({ max: 120, optional: true }) readonly name?: string;
  @LocaleField({ optional: true }) readonly locale?: Locale;
}

export class ChangePasswordDto {
  @ApiProperty({ minLength: 1, maxLength: longestPassword }) @IsString() @Length(1, longestPassword) readonly current: string;
  @ApiProperty({ minLength: 1, maxLength: longestPassword, description: 'At least 15 characters.' }) @IsString() @Length(1, longestPassword) readonly password: string;
}
