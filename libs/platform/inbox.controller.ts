// Which letters would the demonstration have sent?
import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags, ApiOkResponse } from '@nestjs/swagger';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from './database.js';
import { Public } from './http/access.js';

export class InboxLetterView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly recipient: string;
  @ApiProperty() readonly subject: string;
  @ApiProperty() readonly body: string;
  @ApiProperty({ format: 'date-time' }) readonly sentAt: string;
}

/** Registered in the embedded mode only: elsewhere the route does not exist. */
@ApiTags('demonstration')
@Controller('v1/inbox')
export class InboxController {
  constructor(private readonly db: Database) {}

  @Public()
  @Get()
  @ApiOkResponse({ type: [InboxLetterView] })
  async list(): Promise<InboxLetterView[]> {
    const rows = await this.db.transaction(systemContext, () =>
      this.db.query<{ id: string; recipient: string; subject: string; body: string; sent_at: Date }>(
        'select id, recipient, subject, body, sent_at from inbox_letter order by sent_at desc limit 200',
      ),
    );
    return rows.map(({ sent_at, ...letter }) => ({ ...letter, sentAt: sent_at.toISOString() }));
  }
}
