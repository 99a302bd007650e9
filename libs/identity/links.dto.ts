// What does a link from a letter show, and what does it take?
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { academyRoles, type Role } from '#libs/kernel/context.js';
import { longestPassword } from './core/password-policy.js';
import type { LinkPurpose } from './core/link.js';
import type { OpenLink } from './links.reader.js';
import { MayBeMissing, SingleLine } from './text-fields.js';

export class LinkView {
  @ApiProperty({ enum: ['invitation', 'password-reset'] }) readonly purpose: LinkPurpose;
  @ApiProperty({ format: 'email' }) readonly email: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ description: 'Using the link takes a new password.' }) readonly needsPassword: boolean;
  @ApiProperty({ description: 'The account has a password: sign in to it first, then use the link.' }) readonly needsSignIn: boolean;
  @ApiProperty({ required: false }) readonly academyName?: string;
  @ApiProperty({ enum: [...academyRoles, 'registrar'], required: false }) readonly role?: Role;
}

export function linkView({ link, person, about }: OpenLink, readerId: string | null): LinkView {
  const needsPassword = link.purpose === 'password-reset' || !person.hasPassword;
  return {
    purpose: link.purpose,
    email: person.email,
    name: person.name,
    needsPassword,
    needsSignIn: !needsPassword && readerId !== person.id,
    ...(about?.academyName && { academyName: about.academyName }),
    ...(about && { role: about.role }),
  };
}

export class UseLinkDto {
  @ApiProperty({ minLength: 1, maxLength: longestPassword, required: false, description: 'Required where the link asks for a password. At least 15 characters.' })
  @MayBeMissing()
  @IsString()
  @Length(1, longestPassword)
  readonly password?: string;
  @SingleLine({ max: 120, optional: true }) readonly name?: string;
}
