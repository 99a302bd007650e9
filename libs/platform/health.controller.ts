// Is the process alive, and for which work is it ready?
import { Controller, Get, HttpStatus, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Database } from './database.js';
import { Public } from './http/access.js';
import { kindsOfWork, Readiness, type Work } from './readiness.js';

class ReadinessQuery {
  @ApiPropertyOptional({ enum: kindsOfWork, description: 'The status is 503 unless this can be done; without it, unless anything can.' })
  @IsOptional()
  @IsIn(kindsOfWork, { message: `for is one of ${kindsOfWork.join(', ')}` })
  readonly for?: Work;
}

class WorkView {
  @ApiProperty() readonly ready: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'A code: what is in the way.' }) readonly hindrance: string | null;
}

class ReadinessView {
  @ApiProperty({ enum: ['ready', 'limited', 'not-ready'] }) readonly status: 'ready' | 'limited' | 'not-ready';
  @ApiProperty({ type: WorkView, description: 'Answering checks of certificates.' }) readonly check: WorkView;
  @ApiProperty({ type: WorkView, description: 'Issuing and changing certificates.' }) readonly issuing: WorkView;
}

@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(
    private readonly db: Database,
    private readonly readiness: Readiness,
  ) {}

  /** The process answers; says nothing about what it depends on. */
  @Public()
  @Get('healthz')
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', enum: ['ok'] } } } })
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** What it can do at the moment. A balancer asks for `check`, whoever waits to issue asks for `issuing`. */
  @Public()
  @Get('readyz')
  @ApiOkResponse({ type: ReadinessView })
  @ApiServiceUnavailableResponse({ type: ReadinessView })
  async ready(@Query() { for: asked }: ReadinessQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const hindrances = this.readiness.now(await this.#databaseAnswers());
    const { check, issuing } = hindrances;
    const ready = kindsOfWork.filter((work) => hindrances[work] === null).length;
    const status = ready === kindsOfWork.length ? 'ready' : ready > 0 ? 'limited' : 'not-ready';
    const serves = asked ? hindrances[asked] === null : ready > 0;
    if (!serves) void reply.code(HttpStatus.SERVICE_UNAVAILABLE).header('retry-after', '2');
    return { status, check: viewOf(check), issuing: viewOf(issuing) };
  }

  async #databaseAnswers(): Promise<boolean> {
    try {
      await this.db.alone('select 1');
      return true;
    } catch {
      return false;
    }
  }
}

const viewOf = (hindrance: string | null): WorkView => ({ ready: hindrance === null, hindrance });
