// How does a certifier see what to decide, and decide, over HTTP?
import { Body, Controller, Get, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { holdsRole, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, Member } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { RespondAsync } from '#libs/platform/http/prefer.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { IssuedCertificateView } from './certificate-view.js';
import { CertificateViews } from './certificate-views.js';
import { IssueCertificateDto } from './certificates.dto.js';
import { deciding, reviewing, suspending } from './core/policy.js';
import { CandidateView, DecisionView } from './decision-view.js';
import { IssueCertificate } from './issue-certificate.js';
import { ListDecisions } from './list-decisions.js';
import { ReadDecision } from './read-decision.js';

@ApiTags('certification')
@Controller('v1/academies/:academyId')
export class DecisionsController {
  constructor(
    private readonly listDecisions: ListDecisions,
    private readonly readDecision: ReadDecision,
    private readonly issueCertificate: IssueCertificate,
    private readonly views: CertificateViews,
  ) {}

  /** Everybody who waits for a decision, and what stands in the way of each. */
  @Member(...reviewing)
  @Get('decisions')
  @ApiOkResponse({ type: [CandidateView] })
  list(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string): Promise<CandidateView[]> {
    return this.listDecisions.run(actor, academyId);
  }

  /** Everything that the decision rests on. */
  @Member(...reviewing)
  @Get('decisions/:enrolmentId')
  @ApiOkResponse({ type: DecisionView })
  one(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('enrolmentId', Uuid) enrolmentId: string, @AskedLocale() locale: Locale): Promise<DecisionView> {
    return this.readDecision.run(actor, { academyId, enrolmentId, locale });
  }

  /**
   * Decides and issues. 409 `academy-not-admitted`, `evidence-incomplete`, `name-not-confirmed`, `certifier-not-impartial`,
   * `already-certified`, with all obstacles in the facts; 401 `sign-in-again`; 400 `typed-name-differs`. With
   * `Prefer: respond-async` 202, without waiting for the receipt.
   */
  @Member(...deciding)
  @Post('certificates')
  @ApiCreatedResponse({ type: IssuedCertificateView })
  @ApiAcceptedResponse({ type: IssuedCertificateView })
  async issue(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Body() body: IssueCertificateDto,
    @AskedLocale() locale: Locale,
    @IdempotencyKey() request: IdempotencyRequest,
    @RespondAsync() respondAsync: boolean,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedCertificateView> {
    const certificate = await this.issueCertificate.run(actor, { academyId, ...body }, request, { awaitsReceipt: !respondAsync });
    if (respondAsync) void reply.code(HttpStatus.ACCEPTED).header('preference-applied', 'respond-async');
    return { ...(await this.views.one(certificate, locale, holdsRole(actor, academyId, suspending) ? 'academy' : 'none')), receipt: certificate.receipt };
  }
}
