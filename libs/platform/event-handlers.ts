// Who acts on which event, and how is each delivered at least once?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import type { DomainEvent } from '#libs/kernel/events.js';
import { Database } from './database.js';

export type EventHandler = (event: DomainEvent<string, Readonly<Record<string, unknown>>>) => Promise<void>;

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurred_at: Date;
}

/** Handlers register themselves when their lib starts. Each must be idempotent: an event may come twice. */
@Injectable()
export class EventHandlers {
  readonly #byType = new Map<string, EventHandler[]>();

  constructor(private readonly db: Database) {}

  on(type: string, handler: EventHandler): void {
    this.#byType.set(type, [...(this.#byType.get(type) ?? []), handler]);
  }

  /** Delivers the stored event to every handler; an error makes the whole delivery come again. */
  async deliver(eventId: string): Promise<void> {
    const row = await this.db.transaction(systemContext, () =>
      this.db.row<OutboxRow>('select id, type, payload, occurred_at from outbox_event where id = $1', [eventId]),
    );
    if (!row) return;
    for (const handler of this.#byType.get(row.type) ?? []) {
      await handler({ id: row.id, type: row.type, occurredAt: row.occurred_at, payload: row.payload });
    }
    await this.db.transaction(systemContext, () =>
      this.db.query('update outbox_event set delivered_at = coalesce(delivered_at, now()) where id = $1', [eventId]),
    );
  }
}
