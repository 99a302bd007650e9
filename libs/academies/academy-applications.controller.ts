// How does an academy apply over HTTP?
import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { AppliedView, ApplyForAdmissionDto } from './academy-register.dto.js';
import { ApplyForAdmission } from './apply-for-admission.js';

@ApiTags('academies')
@Controller('v1/academy-applications')
export class AcademyApplicationsController {
  constructor(private readonly applyForAdmission: ApplyForAdmission) {}

  /** A registrar reads it and answers by letter. */
  @Public()
  @Post()
  @ApiCreatedResponse({ type: AppliedView })
  async apply(@Body() { email, website, ...application }: ApplyForAdmissionDto, @IdempotencyKey() request: IdempotencyRequest, @Req() { ip }: FastifyRequest): Promise<AppliedView> {
    const id = await this.applyForAdmission.run({ ...application, contactEmail: email, website: website ?? null }, { ip, request });
    return { id, state: 'applied' };
  }
}
