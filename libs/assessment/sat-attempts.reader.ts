// How far is each candidate of a sitting, without an answer or a result?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import type { AttemptState } from './core/attempt.js';
import { isOnBreak } from './core/attempt-time.js';

export type SatState = 'in-progress' | 'on-break' | 'handed-in' | 'void';

export interface SatAttempt {
  readonly checkInId: string;
  readonly state: SatState;
  readonly startedAt: Date;
  readonly deadline: Date | null;
  readonly endedAt: Date | null;
  readonly answered: number;
  readonly items: number;
  /** When its page was heard of; null when it was not yet. */
  readonly seenAt: Date | null;
  /** How often it was taken over by another browser. */
  readonly takeOvers: number;
}

type Row = Omit<SatAttempt, 'state'> & { readonly state: AttemptState; readonly breakUntil: Date | null };

@Injectable()
export class SatAttemptsReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Of each check-in the last attempt; none where nobody has begun. */
  async by(context: DbContext, checkInIds: readonly string[]): Promise<Map<string, SatAttempt>> {
    const now = this.clock.now();
    const rows = await this.db.transaction(context, () =>
      this.db.query<Row>(
        `select a.check_in_id as "checkInId", a.state, a.started_at as "startedAt", a.deadline, a.submitted_at as "endedAt", a.break_until as "breakUntil", c.seen_at as "seenAt",
           cardinality(f.item_versions) as items, coalesce(a.hold, 1) - 1 as "takeOvers",
           (select count(*)::int from (select distinct on (r.position) r.choice from response r where r.attempt_id = a.id order by r.position, r.revision desc) l where cardinality(l.choice) > 0) as answered
           from attempt a join form f on f.id = a.form_id left join attempt_contact c on c.attempt_id = a.id where a.check_in_id = any ($1) order by a.started_at`,
        [checkInIds],
      ),
    );
    return new Map(rows.map(({ breakUntil, state, ...row }) => [row.checkInId, { ...row, state: stateOf(state, isOnBreak({ breakUntil }, now)) }]));
  }
}

const stateOf = (state: Row['state'], pausing: boolean): SatState => (state === 'scored' || state === 'being-marked' ? 'handed-in' : state === 'void' ? 'void' : pausing ? 'on-break' : 'in-progress');
