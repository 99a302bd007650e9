// How do holders and academies see and print certificates, and change them, over HTTP?
import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { holdsRole, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Member, SignedIn } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CertificateView, type Power } from './certificate-view.js';
import { CertificateViews } from './certificate-views.js';
import { CertificateFilterDto, CorrectCertificateDto, ReinstateCertificateDto, SuspendCertificateDto } from './certificates.dto.js';
import { CorrectCertificate } from './correct-certificate.js';
import { withDashes } from './core/certificate-number.js';
import { deciding, following, suspending } from './core/policy.js';
import { ListCertificates } from './list-certificates.js';
import { PrintCertificate } from './print-certificate.js';
import { ReadReceipt } from './read-receipt.js';
import { ReinstateCertificate } from './reinstate-certificate.js';
import { SurrenderCertificate } from './surrender-certificate.js';
import { SuspendCertificate } from './suspend-certificate.js';

@ApiTags('certification')
@Controller('v1')
export class CertificatesController {
  constructor(
    private readonly listCertificates: ListCertificates,
    private readonly printCertificate: PrintCertificate,
    private readonly readReceipt: ReadReceipt,
    private readonly suspendCertificate: SuspendCertificate,
    private readonly reinstateCertificate: ReinstateCertificate,
    private readonly correctCertificate: CorrectCertificate,
    private readonly surrenderCertificate: SurrenderCertificate,
    private readonly views: CertificateViews,
  ) {}

  /** One's own, newest first. */
  @SignedIn()
  @Get('me/certificates')
  @ApiOkResponse({ type: [CertificateView] })
  async own(@CurrentActor() actor: Actor, @AskedLocale() locale: Locale): Promise<CertificateView[]> {
    return this.views.of(await this.listCertificates.ofHolder(actor), locale, 'holder');
  }

  /** Gives the own certificate up, for good. 401 `sign-in-again`, 409 `certificate-not-in-force`. */
  @SignedIn()
  @Post('me/certificates/:id/surrender')
  @ApiCreatedResponse({ type: CertificateView })
  async surrender(@CurrentActor() actor: Actor, @Param('id', Uuid) certificateId: string, @AskedLocale() locale: Locale, @IdempotencyKey() request: IdempotencyRequest): Promise<CertificateView> {
    return this.views.one(await this.surrenderCertificate.run(actor, certificateId, request), locale, 'holder');
  }

  /** The academy's, newest first. */
  @Member(...following)
  @Get('academies/:academyId/certificates')
  @ApiOkResponse({ type: [CertificateView] })
  async ofAcademy(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Query() { state }: CertificateFilterDto, @AskedLocale() locale: Locale): Promise<CertificateView[]> {
    const certificates = await this.listCertificates.ofAcademy(actor, academyId, state ?? null);
    return this.views.of(certificates, locale, powerIn(actor, academyId));
  }

  /** The paper, for its holder, the academy's staff and the registrar; 503 `not-in-ledger-yet` in its first moment. */
  @SignedIn()
  @Get('certificates/:id/pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentActor() actor: Actor, @Param('id', Uuid) id: string, @AskedLocale() locale: Locale): Promise<StreamableFile> {
    const { number, bytes } = await this.printCertificate.run(actor, id, locale);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `inline; filename="dermark-${withDashes(number)}.pdf"`, length: bytes.length });
  }

  /** Proves the issue to anybody, without us, for as long as it is kept; 503 `not-in-ledger-yet` in its first moment. */
  @SignedIn()
  @Get('certificates/:id/receipt')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async receipt(@CurrentActor() actor: Actor, @Param('id', Uuid) id: string): Promise<StreamableFile> {
    const { number, text } = await this.readReceipt.run(actor, id);
    const bytes = Buffer.from(text);
    return new StreamableFile(bytes, { type: 'text/plain; charset=utf-8', disposition: `attachment; filename="dermark-${withDashes(number)}.tlog-proof"`, length: bytes.length });
  }

  /** At most for 30 days at a time. 400 `review-date-…`, 409 `certificate-not-in-force`. */
  @Member(...suspending)
  @Post('academies/:academyId/certificates/:id/suspension')
  @ApiCreatedResponse({ type: CertificateView })
  async suspend(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('id', Uuid) certificateId: string,
    @Body() { reason, until }: SuspendCertificateDto,
    @AskedLocale() locale: Locale,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<CertificateView> {
    return this.views.one(await this.suspendCertificate.run(actor, { academyId, certificateId, reason, until }, request), locale, powerIn(actor, academyId));
  }

  /**
   * Puts the name right after a new check of it, and answers the certificate that takes the place. 401 `sign-in-again`; 409 with
   * the code of an obstacle, `nothing-to-correct`, `certificate-not-in-force`; 400 `typed-name-differs`.
   */
  @Member(...deciding)
  @Post('academies/:academyId/certificates/:id/correction')
  @ApiCreatedResponse({ type: CertificateView })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('id', Uuid) certificateId: string,
    @Body() { reason, typed }: CorrectCertificateDto,
    @AskedLocale() locale: Locale,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<CertificateView> {
    return this.views.one(await this.correctCertificate.run(actor, { academyId, certificateId, reason, typed }, request), locale, powerIn(actor, academyId));
  }

  /** What the academy suspended itself. 409 `certificate-not-suspended`, `imposed-by-register`. */
  @Member(...suspending)
  @Post('academies/:academyId/certificates/:id/reinstatement')
  @ApiCreatedResponse({ type: CertificateView })
  async reinstate(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('id', Uuid) certificateId: string,
    @Body() { reason }: ReinstateCertificateDto,
    @AskedLocale() locale: Locale,
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<CertificateView> {
    return this.views.one(await this.reinstateCertificate.run(actor, { academyId, certificateId, reason }, request), locale, powerIn(actor, academyId));
  }
}

function powerIn(actor: Actor, academyId: string): Power {
  if (holdsRole(actor, academyId, deciding)) return 'certifier';
  return holdsRole(actor, academyId, suspending) ? 'academy' : 'none';
}
