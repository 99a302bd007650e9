// When did a candidate's clock stand still?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { AttemptBreakRow } from './accommodation.entity.js';
import type { Break } from './core/attempt-time.js';

@Injectable()
export class BreaksStore {
  constructor(private readonly db: Database) {}

  of(attemptId: string): Promise<Break[]> {
    return this.db.rows(AttemptBreakRow, (rows) => rows.find({ where: { attemptId }, order: { number: 'ASC' } }));
  }

  add(attemptId: string, { number, begunAt, endsBy }: Omit<Break, 'endedAt'>): Promise<unknown> {
    return this.db.rows(AttemptBreakRow, (rows) => rows.insert({ attemptId, number, begunAt, endsBy, endedAt: null }));
  }

  async end(attemptId: string, number: number, at: Date): Promise<void> {
    await this.db.query('update attempt_break set ended_at = $3 where attempt_id = $1 and number = $2', [attemptId, number, at]);
  }
}
