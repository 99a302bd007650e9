// What is there to mark for whoever asks, and what was signed?
import { Injectable } from '@nestjs/common';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import type { Answer } from './core/item.js';
import type { CriterionPoints } from './core/rubric.js';
import type { TwoMarks } from './core/marking-agreement.js';
import { HandMarkRow } from './hand-marking.entity.js';

export interface QueuedItem {
  readonly versionId: string;
  readonly waiting: number;
  readonly oldest: Date;
  /** By whoever asks. */
  readonly signed: number;
}

export interface TaskToMark {
  readonly id: string;
  readonly answer: Answer;
  readonly locale: Locale;
}

export interface SettledWait {
  readonly versionId: string;
  /** Seconds from handing in to the last mark. */
  readonly seconds: number;
}

/** Somebody's own answers are the only ones of which an origin is in sight. */
const notOwn = 'not exists (select from hand_task_origin o where o.task_id = t.id)';
const unsettled = 'not exists (select from hand_outcome u where u.task_id = t.id)';
const mine = 'exists (select from hand_mark m where m.task_id = t.id and m.marker_id = $2)';

/** Call them in a transaction of a person, with no academy in sight: the database shows answers nowhere else, and no attempt beside them. */
@Injectable()
export class HandMarksStore {
  constructor(private readonly db: Database) {}

  /** Those that wait longest first. */
  async queue(academyId: string, markerId: string): Promise<QueuedItem[]> {
    return this.db.query<QueuedItem>(
      `select t.item_version_id as "versionId", count(*) filter (where not ${mine})::int as waiting, date_trunc('day', min(t.opened_at) filter (where not ${mine}), 'UTC') as oldest, count(*) filter (where ${mine})::int as signed
         from hand_task t where t.academy_id = $1 and ${notOwn} and ${unsettled} group by t.item_version_id having count(*) filter (where not ${mine}) > 0 order by oldest`,
      [academyId, markerId],
    );
  }

  async tasks(academyId: string, markerId: string, versionId: string, limit: number): Promise<TaskToMark[]> {
    return this.db.query<TaskToMark>(
      `select t.id, t.answer, t.locale from hand_task t
        where t.academy_id = $1 and t.item_version_id = $3 and ${notOwn} and ${unsettled} and not ${mine} order by date_trunc('day', t.opened_at), t.id limit $4`,
      [academyId, markerId, versionId, limit],
    );
  }

  /** `own`: the answer is of whoever asks. */
  async task(taskId: string): Promise<{ readonly academyId: string; readonly versionId: string; readonly own: boolean } | null> {
    return this.db.row(`select t.academy_id as "academyId", t.item_version_id as "versionId", not (${notOwn}) as own from hand_task t where t.id = $1`, [taskId]);
  }

  /** Whoever presses twice waits for the first. */
  async serialise(taskId: string, markerId: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/mark/' || $1 || $2, 0))", [taskId, markerId]);
  }

  async own(taskId: string, markerId: string): Promise<CriterionPoints | null> {
    return (await this.db.row<{ points: number[] }>('select points from hand_mark where task_id = $1 and marker_id = $2', [taskId, markerId]))?.points ?? null;
  }

  async sign(mark: HandMarkRow): Promise<void> {
    await this.db.rows(HandMarkRow, (rows) => rows.insert(mark));
  }

  async isSettled(taskId: string): Promise<boolean> {
    return (await this.db.row<{ settled: boolean }>('select exists (select from hand_outcome where task_id = $1) as settled', [taskId]))?.settled === true;
  }

  /** The first two marks of each answer that is settled, in the academy's or the register's sight. */
  async pairs(): Promise<TwoMarks[]> {
    return this.db.query<TwoMarks>(
      `select u.item_version_id as "versionId", u.possible, u.how = 'third' as "wasDecided", m.totals[1:2] as totals, m.markers[1:2] as "markerIds"
         from hand_outcome u cross join lateral (select array_agg(k.total order by k.signed_at, k.id) as totals, array_agg(k.marker_id order by k.signed_at, k.id) as markers from hand_mark k where k.task_id = u.task_id) m
        where u.how <> 'void' order by u.settled_at`,
    );
  }

  async waits(): Promise<SettledWait[]> {
    return this.db.query<SettledWait>(`select item_version_id as "versionId", extract(epoch from settled_at - opened_at)::float8 as seconds from hand_outcome where how <> 'void'`);
  }

  async waiting(): Promise<{ readonly versionId: string; readonly waiting: number; readonly oldest: Date }[]> {
    return this.db.query('select item_version_id as "versionId", waiting, oldest from hand_tasks_waiting()');
  }

  /** Seconds; null when too few were marked to say. */
  async usually(academyId: string): Promise<number | null> {
    return (await this.db.row<{ seconds: number | null }>('select marking_usually_takes($1) as seconds', [academyId]))?.seconds ?? null;
  }
}
