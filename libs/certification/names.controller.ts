// How is a legal name checked and confirmed over HTTP?
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NoFields } from '#libs/identity/no-fields.js';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Member, SignedIn } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CheckName } from './check-name.js';
import { ConfirmName } from './confirm-name.js';
import { naming } from './core/policy.js';
import { CertificationView, CheckNameDto, NameCheckedView, NameCheckView } from './names.dto.js';
import { ReadCertification } from './read-certification.js';

@ApiTags('certification')
@Controller('v1')
export class NamesController {
  constructor(
    private readonly checkName: CheckName,
    private readonly confirmName: ConfirmName,
    private readonly readCertification: ReadCertification,
  ) {}

  /** The name's newest check and the certificate, to the trainee and the academy's staff. */
  @SignedIn()
  @Get('enrolments/:id/certification')
  @ApiOkResponse({ type: CertificationView })
  certification(@CurrentActor() actor: Actor, @Param('id', Uuid) id: string): Promise<CertificationView> {
    return this.readCertification.run(actor, id);
  }

  /** A member compared the name with a document. 403 `own-name`, 409 `already-certified`, `enrolment-withdrawn`. */
  @Member(...naming)
  @Post('academies/:academyId/enrolments/:enrolmentId/name-checks')
  @ApiCreatedResponse({ type: NameCheckedView })
  async check(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('enrolmentId', Uuid) enrolmentId: string,
    @Body() body: CheckNameDto,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<NameCheckedView> {
    return { id: await this.checkName.run(actor, { academyId, enrolmentId, ...body }, request) };
  }

  /** By the trainee alone; idempotent. 409 `name-check-outdated`. */
  @SignedIn()
  @Post('name-checks/:id/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: NameCheckView })
  async confirm(@Body(NoFields) _: unknown, @CurrentActor() actor: Actor, @Param('id', Uuid) id: string): Promise<NameCheckView> {
    return this.readCertification.view(await this.confirmName.run(actor, id));
  }
}
