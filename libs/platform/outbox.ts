// How does an event get from the transaction in which it happened to those who act on it?
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { newId } from './ids.js';

export interface OutgoingEvent {
  readonly type: string;
  /** Ids and codes only: the outbox outlives an erasure. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Stores events, and one job to deliver each, in the transaction that made them true. */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async publish(event: OutgoingEvent): Promise<void> {
    const id = newId();
    await this.db.query(
      `with event as (insert into outbox_event (id, type, payload, occurred_at) values ($1, $2, $3, $4) returning id::text)
       select graphile_worker.add_job('deliver-event', json_build_object('id', id), max_attempts := 25, job_key := id) from event`,
      [id, event.type, JSON.stringify(event.payload), this.clock.now()],
    );
  }
}
