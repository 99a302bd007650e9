// What happened during an attempt, one thing after the other?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';

export const timelineActs = [
  'pledged', 'started', 'time-decided', 'taken-over', 'break-begun', 'break-ended', 'saved', 'refused', 'closed', 'scored', 'asked', 'looked-at',
] as const; // prettier-ignore
export type TimelineAct = (typeof timelineActs)[number];

export interface Happened {
  readonly at: Date;
  readonly act: TimelineAct;
  readonly position: number | null;
  readonly revision: number | null;
  readonly choice: readonly string[] | null;
  /** Of an answer: it came within the grace. */
  readonly late: boolean;
  /** Of the start: at a sitting, or not. A factor of time; a browser's number; whoever closed it. */
  readonly told: string | null;
}

/** In the order of their moments; what has one moment, in the order in which it can only have happened. */
@Injectable()
export class AttemptTimelineStore {
  constructor(private readonly db: Database) {}

  async of(attemptId: string): Promise<Happened[]> {
    return this.db.query<Happened>(
      `with sat as (select * from attempt where id = $1),
       happened (at, act, position, revision, choice, late, told) as (
         select p.accepted_at, 'pledged', null::integer, p.version, null::text[], false, null::text from attempt_pledge p where p.attempt_id = $1
         union all select a.started_at, 'started', null, null, null, false, case when a.check_in_id is not null then 'sitting' end from sat a
         union all select c.decided_at, 'time-decided', null, null, null, false, c.time_factor::text from sat a join accommodation c on c.person_id = a.person_id and c.academy_id = a.academy_id
           where c.decided_at > a.started_at and c.decided_at <= least(coalesce(a.submitted_at, 'infinity'), a.deadline)
         union all select h.since, 'taken-over', null, null, null, false, h.number::text from attempt_hold h where h.attempt_id = $1 and h.number > 1
         union all select b.begun_at, 'break-begun', null, null, null, false, null from attempt_break b where b.attempt_id = $1
         union all select coalesce(b.ended_at, b.ends_by), 'break-ended', null, null, null, false, null from attempt_break b where b.attempt_id = $1
         union all select r.answered_at, 'saved', r.position, r.revision, r.choice, r.late, null from response r where r.attempt_id = $1
         union all select r.refused_at, 'refused', r.position, null, null, false, null from refused_response r where r.attempt_id = $1
         union all select a.submitted_at, 'closed', null, null, null, false, a.closed_by from sat a where a.submitted_at is not null
         union all select s.scored_at, 'scored', null, s.revision, null, false, null from attempt_result s where s.attempt_id = $1
         union all select p.asked_at, 'asked', null, p.revision, null, false, null from appeal p where p.attempt_id = $1
         union all select w.seen_at, 'looked-at', null, null, null, false, null from attempt_replay w where w.attempt_id = $1)
       select * from happened order by at, array_position($2::text[], act), position, revision`,
      [attemptId, timelineActs],
    );
  }
}
