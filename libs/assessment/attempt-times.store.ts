// How much time does a candidate have, in one short question that many may ask at once?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { timeFactorOf } from './accommodation.entity.js';
import type { Conditions } from './core/accommodation.js';
import type { AttemptState } from './core/attempt.js';

export interface AttemptTime extends Conditions {
  readonly state: AttemptState;
  readonly deadline: Date | null;
  readonly breakUntil: Date | null;
  /** Milliseconds of breaks, an open one whole. */
  readonly broken: number;
  readonly hold: number | null;
  readonly heldBy: string | null;
  /** At a sitting. */
  readonly supervised: boolean;
  readonly seenAt: Date | null;
}

/** An invigilator wants to know who is there; a line every quarter of a minute says it. */
export const isWorthNoting = ({ supervised, state, seenAt }: AttemptTime, now: Date): boolean =>
  supervised && state === 'in-progress' && (seenAt === null || now.getTime() - seenAt.getTime() >= 15_000);

@Injectable()
export class AttemptTimesStore {
  constructor(private readonly db: Database) {}

  /** Null when it is not this person's. Large print is as it is granted now: it belongs to quizzes, too, which have no deadline. */
  async of(attemptId: string, personId: string | null, now: Date): Promise<AttemptTime | null> {
    const row = await this.db.row<Omit<AttemptTime, 'timeFactor'> & { readonly timeFactor: string }>(
      `select a.state, a.deadline, a.break_until as "breakUntil", coalesce(c.time_factor, 1) as "timeFactor", coalesce(c.break_minutes, 0) as "breakMinutes",
         coalesce((select l.large_print from accommodation l where l.id = accommodation_at(a.academy_id, a.person_id, $3)), false) as "largePrint",
         coalesce((select sum(extract(epoch from coalesce(b.ended_at, b.ends_by) - b.begun_at) * 1000) from attempt_break b where b.attempt_id = a.id), 0)::float8 as broken,
         a.hold, a.held_by as "heldBy", a.check_in_id is not null as supervised, (select s.seen_at from attempt_contact s where s.attempt_id = a.id) as "seenAt"
         from attempt a left join accommodation c on c.id = a.accommodation_id where a.id = $1 and a.person_id = $2`,
      [attemptId, personId, now],
    );
    return row && { ...row, timeFactor: timeFactorOf(row.timeFactor) };
  }

  /** That its page was heard of. */
  async note(attemptId: string, at: Date): Promise<void> {
    await this.db.query(
      // asked in the same breath: it may have been handed in since it was read
      `insert into attempt_contact (attempt_id, seen_at) select a.id, $2::timestamptz from attempt a where a.id = $1 and a.state = 'in-progress'
         on conflict (attempt_id) do update set seen_at = excluded.seen_at where attempt_contact.seen_at < excluded.seen_at`,
      [attemptId, at],
    );
  }
}
