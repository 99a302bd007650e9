// Is the process alive, and is it ready for work?
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { publicContext } from '#libs/kernel/context.js';
import { DomainError } from '#libs/kernel/errors.js';
import { Database } from './database.js';
import { Public } from './http/access.js';

@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(private readonly db: Database) {}

  /** The process answers; says nothing about what it depends on. */
  @Public()
  @Get('healthz')
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', enum: ['ok'] } } } })
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers too; 503 `not-ready` when it does not. */
  @Public()
  @Get('readyz')
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', enum: ['ready'] } } } })
  async ready(): Promise<{ status: 'ready' }> {
    try {
      await this.db.transaction(publicContext, () => this.db.query('select 1'));
    } catch {
      throw new DomainError('unavailable', 'not-ready', 'The database does not answer.', { retryAfterSeconds: 2 });
    }
    return { status: 'ready' };
  }
}
