// What does the registrar do with certificates over HTTP?
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CertificateView } from './certificate-view.js';
import { CertificateViews } from './certificate-views.js';
import { CertificateQueryDto, ExceptionRecordedView, ImposeConditionsDto, RecordExceptionDto, RegisterSuspensionDto, ReinstateCertificateDto, StrikeOffCertificateDto } from './certificates.dto.js';
import { ImposeConditions } from './impose-conditions.js';
import { ListCertificates } from './list-certificates.js';
import { RecordException } from './record-exception.js';
import { ReinstateCertificate } from './reinstate-certificate.js';
import { StrikeOffCertificate } from './strike-off-certificate.js';
import { SuspendCertificate } from './suspend-certificate.js';

@ApiTags('certification')
@Controller('v1/register')
export class RegisterCertificatesController {
  constructor(
    private readonly listCertificates: ListCertificates,
    private readonly suspendCertificate: SuspendCertificate,
    private readonly reinstateCertificate: ReinstateCertificate,
    private readonly imposeConditions: ImposeConditions,
    private readonly strikeOffCertificate: StrikeOffCertificate,
    private readonly recordException: RecordException,
    private readonly views: CertificateViews,
  ) {}

  /** By exact number, or the newest; each look is audited. */
  @Registrar()
  @Get('certificates')
  @ApiOkResponse({ type: [CertificateView] })
  async list(@CurrentActor() actor: Actor, @Query() { query }: CertificateQueryDto, @AskedLocale() locale: Locale): Promise<CertificateView[]> {
    return this.views.of(await this.listCertificates.ofRegister(actor, query ?? null), locale, 'register');
  }

  /** As long as it must be. 409 `certificate-not-in-force`. */
  @Registrar()
  @Post('certificates/:id/suspension')
  @ApiCreatedResponse({ type: CertificateView })
  async suspend(
    @CurrentActor() actor: Actor,
    @Param('id', Uuid) certificateId: string,
    @Body() { reason, until }: RegisterSuspensionDto,
    @AskedLocale() locale: Locale,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<CertificateView> {
    return this.views.one(await this.suspendCertificate.run(actor, { academyId: null, certificateId, reason, until }, request), locale, 'register');
  }

  /** Instead of a suspension, too, which ends with it. 400 `review-date-passed`, 409 `certificate-not-in-force`. */
  @Registrar()
  @Post('certificates/:id/conditions')
  @ApiCreatedResponse({ type: CertificateView })
  async impose(
    @CurrentActor() actor: Actor,
    @Param('id', Uuid) certificateId: string,
    @Body() { conditions, until }: ImposeConditionsDto,
    @AskedLocale() locale: Locale,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<CertificateView> {
    return this.views.one(await this.imposeConditions.run(actor, { certificateId, conditions, until }, request), locale, 'register');
  }

  /** For good. 401 `sign-in-again`, 400 `typed-number-differs`, 409 `certificate-ended`. */
  @Registrar()
  @Post('certificates/:id/striking-off')
  @ApiCreatedResponse({ type: CertificateView })
  async strikeOff(
    @CurrentActor() actor: Actor,
    @Param('id', Uuid) certificateId: string,
    @Body() { reason, typed }: StrikeOffCertificateDto,
    @AskedLocale() locale: Locale,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<CertificateView> {
    return this.views.one(await this.strikeOffCertificate.run(actor, { certificateId, reason, typed }, request), locale, 'register');
  }

  /** A suspension, whoever imposed it, or conditions. 409 `certificate-not-suspended`. */
  @Registrar()
  @Post('certificates/:id/reinstatement')
  @ApiCreatedResponse({ type: CertificateView })
  async reinstate(
    @CurrentActor() actor: Actor,
    @Param('id', Uuid) certificateId: string,
    @Body() { reason }: ReinstateCertificateDto,
    @AskedLocale() locale: Locale,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<CertificateView> {
    return this.views.one(await this.reinstateCertificate.run(actor, { academyId: null, certificateId, reason }, request), locale, 'register');
  }

  /** Beforehand or not at all. 409 `trainee-not-enrolled`, `certifier-not-granted`, `exception-recorded-already`. */
  @Registrar()
  @Post('independence-exceptions')
  @ApiCreatedResponse({ type: ExceptionRecordedView })
  async except(@CurrentActor() actor: Actor, @Body() body: RecordExceptionDto, @IdempotencyKey() request: IdempotencyRequest): Promise<ExceptionRecordedView> {
    return { id: await this.recordException.run(actor, body, request) };
  }
}
