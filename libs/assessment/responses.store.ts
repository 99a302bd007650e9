// What has a candidate answered?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { ResponseRow } from './attempt.entity.js';

export interface StoredResponse {
  readonly position: number;
  readonly revision: number;
  readonly choice: readonly string[];
  readonly answeredAt: Date;
  /** It came after the deadline, within the grace. */
  readonly late: boolean;
}

/** An append-only journal: the answer that counts is the one with the highest revision. */
@Injectable()
export class ResponsesStore {
  constructor(private readonly db: Database) {}

  async latest(attemptId: string): Promise<Map<number, StoredResponse>> {
    const rows = await this.db.query<StoredResponse>(
      `select distinct on (position) position, revision, choice, answered_at as "answeredAt", late
         from response where attempt_id = $1 order by position, revision desc`,
      [attemptId],
    );
    return new Map(rows.map((row) => [row.position, row]));
  }

  /** The answers that count, of each attempt by position. */
  async latestOf(attemptIds: readonly string[]): Promise<Map<string, Map<number, readonly string[]>>> {
    const rows = await this.db.query<{ attemptId: string; position: number; choice: string[] }>(
      'select distinct on (attempt_id, position) attempt_id as "attemptId", position, choice from response where attempt_id = any ($1) order by attempt_id, position, revision desc',
      [attemptIds],
    );
    const found = new Map<string, Map<number, readonly string[]>>();
    for (const { attemptId, position, choice } of rows) found.set(attemptId, (found.get(attemptId) ?? new Map<number, readonly string[]>()).set(position, choice));
    return found;
  }

  async latestAt(attemptId: string, position: number): Promise<StoredResponse | null> {
    return this.db.row<StoredResponse>(
      `select position, revision, choice, answered_at as "answeredAt", late from response
        where attempt_id = $1 and position = $2 order by revision desc limit 1`,
      [attemptId, position],
    );
  }

  /** Its primary key refuses a second answer under one revision, should ever two saves get past the lock on the attempt. */
  add(attemptId: string, response: StoredResponse, hold: number | null): void {
    this.db.insert(ResponseRow, { attemptId, ...response, choice: [...response.choice], hold });
  }

  /** Without the answer itself; only the first one at each position. */
  async addRefused(attemptId: string, position: number, at: Date): Promise<void> {
    await this.db.query('insert into refused_response (attempt_id, position, refused_at) values ($1, $2, $3) on conflict do nothing', [attemptId, position, at]);
  }
}
