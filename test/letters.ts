// Which letters has the application written, and to which link do they lead?
import type { INestApplicationContext } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';

export interface SentLetter {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
}

/** Hands every event that waits to its handlers, as the worker would; letters are written by them. */
export async function deliverEvents(app: INestApplicationContext): Promise<number> {
  const db = app.get(Database);
  const waiting = await db.transaction(systemContext, () => db.query<{ id: string }>('select id from outbox_event where delivered_at is null order by id'));
  for (const { id } of waiting) await app.get(EventHandlers).deliver(id);
  return waiting.length;
}

/** All letters to an address, newest first, after what waits has been delivered. */
export async function lettersTo(app: INestApplicationContext, address: string): Promise<SentLetter[]> {
  await deliverEvents(app);
  const db = app.get(Database);
  return db.transaction(systemContext, () => db.query<SentLetter>('select id, subject, body from inbox_letter where recipient = $1 order by sent_at desc, id desc', [address]));
}

/** The token in the newest letter to an address that has a link. */
export async function tokenSentTo(app: INestApplicationContext, address: string): Promise<string> {
  for (const { body } of await lettersTo(app, address)) {
    const token = /\/links\/([\w.-]+)/.exec(body)?.[1];
    if (token) return token;
  }
  throw new Error(`No letter to ${address} has a link.`);
}
