// How do members look at their academy, and owners look after it, over HTTP?
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { academyRoles, type Actor } from '#libs/kernel/context.js';
import { CurrentActor, Member } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { academyView, AcademyView, auditPageView, AuditPageView, AuditQuery, InvitedView, InviteMemberDto } from './academies.dto.js';
import { InviteMember } from './invite-member.js';
import { ReadAudit } from './read-audit.js';
import { RemoveRole } from './remove-role.js';
import { SeeAcademy } from './see-academy.js';

@ApiTags('academies')
@Controller('v1/academies/:academyId')
export class AcademiesController {
  constructor(
    private readonly seeAcademy: SeeAcademy,
    private readonly inviteMember: InviteMember,
    private readonly removeRole: RemoveRole,
    private readonly readAudit: ReadAudit,
  ) {}

  @Member(...academyRoles)
  @Get()
  @ApiOkResponse({ type: AcademyView })
  async see(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string): Promise<AcademyView> {
    return academyView(await this.seeAcademy.run(actor, academyId));
  }

  /** Sends a letter with a link. 409 `already-member`, `academy-closed`. */
  @Member('owner')
  @Post('invitations')
  @ApiCreatedResponse({ type: InvitedView })
  async invite(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Body() wish: InviteMemberDto, @IdempotencyKey() request: IdempotencyRequest): Promise<InvitedView> {
    return { id: await this.inviteMember.run(actor, { academyId, ...wish }, request) };
  }

  /** 409 `last-owner` for the only one. */
  @Member('owner')
  @Delete('grants/:grantId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('grantId', Uuid) grantId: string): Promise<void> {
    await this.removeRole.run(actor, { academyId, grantId });
  }

  /** Newest first, fifty at a time. */
  @Member('owner')
  @Get('audit')
  @ApiOkResponse({ type: AuditPageView })
  async audit(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Query() { before }: AuditQuery): Promise<AuditPageView> {
    return auditPageView(await this.readAudit.run(actor, { academyId, before: before ?? null }));
  }
}
