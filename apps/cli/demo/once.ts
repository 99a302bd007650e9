// How is a step of the demonstration's seeding made repeatable?
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';

/** A seeding that was interrupted goes on where it stopped: a step that is done is not done again. */
export const once = (step: string): IdempotencyRequest => ({ key: `demonstration-${step}`, scope: 'demonstration', route: 'seed', body: step });
