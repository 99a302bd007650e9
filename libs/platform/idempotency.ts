// Has this very request been carried out before?
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/errors.js';
import { Database } from './database.js';
import { newId } from './ids.js';

/** What a caller says to make a creating request safe to repeat. */
export interface IdempotencyRequest {
  /** The caller's `Idempotency-Key` header: 16 to 128 visible characters. */
  readonly key: string;
  /** Whose keys these are: a person's id, or a name such as `public`. */
  readonly scope: string;
  /** Method and route, so that one key cannot name two different acts. */
  readonly route: string;
  /** The request's body. Only its digest is kept. */
  readonly body: unknown;
}

const digestOf = ({ route, body }: IdempotencyRequest): Buffer => createHash('sha256').update(route).update('\0').update(JSON.stringify(body ?? null)).digest();
const keyReused = () => new DomainError('conflict', 'idempotency-key-reused', 'This Idempotency-Key belongs to a different request. Use a new one.');

@Injectable()
export class Idempotency {
  constructor(private readonly db: Database) {}

  /**
   * Runs `effect` unless a request with the same key has committed already; answers the id of what was made, then or
   * now. The effect may make it under the new `id` that it is given, or answer another. Must be called inside the
   * transaction of the effect: a second request with the same key waits on the first one's row, and so sees either all
   * of it or nothing.
   */
  once(request: IdempotencyRequest, effect: (id: string) => Promise<string>): Promise<string> {
    return this.onceFrom(request, async () => undefined, effect);
  }

  /** As `once`, with an effect that rests on what `read` finds: that is asked for along with the key, whether or not it is new. */
  async onceFrom<Found>(request: IdempotencyRequest, read: () => Promise<Found>, effect: (id: string, found: Found) => Promise<string>): Promise<string> {
    const digest = digestOf(request);
    const id = newId();
    const [[fresh], found] = await Promise.all([
      this.db.query('insert into idempotency (scope, key, request_digest, resource_id) values ($1, $2, $3, $4) on conflict do nothing returning key', [request.scope, request.key, digest, id]),
      read(),
    ]);
    if (fresh) {
      const resourceId = await effect(id, found);
      if (resourceId !== id) this.db.send('update idempotency set resource_id = $3 where scope = $1 and key = $2', [request.scope, request.key, resourceId]);
      return resourceId;
    }
    const earlier = await this.earlier(request);
    if (earlier === null) throw keyReused();
    return earlier;
  }

  /** What the same request has made already; null when it has not committed. For work that is not worth doing twice: `once` alone decides. */
  async earlier(request: IdempotencyRequest): Promise<string | null> {
    const row = await this.db.row<{ request_digest: Buffer; resource_id: string }>('select request_digest, resource_id from idempotency where scope = $1 and key = $2', [request.scope, request.key]);
    if (row && !row.request_digest.equals(digestOf(request))) throw keyReused();
    return row?.resource_id ?? null;
  }
}
