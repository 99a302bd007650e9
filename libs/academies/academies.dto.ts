// How do members see their academy, and what do owners send?
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { EmailAddressField, LocaleField, MayBeMissing, SingleLine } from '#libs/identity/text-fields.js';
import { academyRoles, type Role } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import type { Page } from '#libs/kernel/page.js';
import { academyStates, type AcademyState } from './core/academy-state.js';
import { invitationEnd, invitedRoles, type InvitedRole } from './core/invitation.js';
import type { AuditLine } from './read-audit.js';
import type { AcademySeen } from './see-academy.js';

export class HeldRoleView {
  @ApiProperty({ format: 'uuid' }) readonly grantId: string;
  @ApiProperty({ enum: academyRoles }) readonly role: Role;
}

export class MemberView {
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: [HeldRoleView] }) readonly roles: readonly HeldRoleView[];
}

export class InvitationView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ format: 'email' }) readonly email: string;
  @ApiProperty({ enum: invitedRoles }) readonly role: InvitedRole;
  @ApiProperty({ format: 'date-time' }) readonly invitedAt: string;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly acceptedAt: string | null;
}

export class AcademyView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly city: string;
  @ApiProperty() readonly country: string;
  @ApiProperty({ enum: academyStates }) readonly state: AcademyState;
  @ApiProperty({ type: [MemberView] }) readonly members: readonly MemberView[];
  @ApiProperty({ type: [InvitationView], description: 'Empty for all but owners.' }) readonly invitations: readonly InvitationView[];
}

export const academyView = ({ academy: { id, name, city, country, state }, members, invitations }: AcademySeen): AcademyView => ({
  id,
  name,
  city,
  country,
  state,
  members,
  invitations: invitations.map((invitation) => ({
    id: invitation.linkId,
    name: invitation.name,
    email: invitation.email,
    role: invitation.role,
    invitedAt: invitation.invitedAt.toISOString(),
    expiresAt: invitationEnd(invitation.invitedAt).toISOString(),
    acceptedAt: invitation.acceptedAt?.toISOString() ?? null,
  })),
});

export class InviteMemberDto {
  @EmailAddressField() readonly email: string;
  @SingleLine({ max: 120 }) readonly name: string;
  @ApiProperty({ enum: invitedRoles }) @IsIn(invitedRoles) readonly role: InvitedRole;
  @LocaleField() readonly locale: Locale;
}

export class InvitedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

export class AuditQuery {
  @ApiProperty({ format: 'uuid', required: false, description: 'The `next` of the page before.' }) @MayBeMissing() @IsUUID() readonly before?: string;
}

export class AuditLineView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ example: 'role.granted' }) readonly act: string;
  @ApiProperty({ type: String, nullable: true }) readonly actorName: string | null;
  @ApiProperty() readonly subjectType: string;
  @ApiProperty() readonly subjectId: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly detail: Readonly<Record<string, unknown>>;
}

export class AuditPageView {
  @ApiProperty({ type: [AuditLineView] }) readonly items: readonly AuditLineView[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly next: string | null;
}

export const auditPageView = ({ items, next }: Page<AuditLine>): AuditPageView => ({
  items: items.map(({ id, at, act, actorName, subjectType, subjectId, detail }) => ({ id, at: at.toISOString(), act, actorName, subjectType, subjectId, detail })),
  next,
});
