// Where is it kept what a trainee practises, and what does the journal say?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import { Database } from '#libs/platform/database.js';
import type { Outcomes } from './core/practice-card.js';
import type { Plan } from './core/practice-forecast.js';
import { longestAnswer, type FirstSights, type Measured } from './core/practice-pace.js';
import type { Memory } from './core/recall.js';
import { PracticeAnswerRow, type PracticeCardRow } from './practice.entity.js';

export interface StoredCard {
  readonly subject: string;
  readonly revision: number;
  readonly memory: Memory;
  readonly lastRight: boolean;
  readonly outcomes: Outcomes;
}

/** What was practised on one day. */
export interface Practised {
  readonly answers: number;
  readonly milliseconds: number;
}

@Injectable()
export class PracticeStore {
  constructor(private readonly db: Database) {}

  /** Makes answers of one enrolment wait for each other until the transaction ends. */
  async lock(enrolmentId: string): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('dermark/practice/' || $1, 0))", [enrolmentId]);
  }

  plan(enrolmentId: string): Promise<Plan | null> {
    return this.db.row('select exam_on::text as "examOn", minutes_a_day as "minutesADay" from practice_plan where enrolment_id = $1', [enrolmentId]);
  }

  async keepPlan(enrolmentId: string, personId: string, { examOn, minutesADay }: Plan, at: Date): Promise<void> {
    await this.db.query(
      `insert into practice_plan (enrolment_id, person_id, exam_on, minutes_a_day, changed_at) values ($1, $2, $3, $4, $5)
       on conflict (enrolment_id) do update set exam_on = excluded.exam_on, minutes_a_day = excluded.minutes_a_day, changed_at = excluded.changed_at`,
      [enrolmentId, personId, examOn, minutesADay, at],
    );
  }

  // days as text: the driver would make a moment in the server's zone of a calendar day
  async cards(enrolmentId: string): Promise<StoredCard[]> {
    const rows = await this.db.query<Memory & Outcomes & Omit<StoredCard, 'memory' | 'outcomes'>>(
      `select c.subject, c.revision, c.stability, c.difficulty, c.due_on::text as "dueOn", c.last_on::text as "lastOn", c.scheduled_days as "scheduledDays", c.reps, c.lapses,
         a."wrongOn"::text, a."rightOn"::text, a."lastRight"
         from practice_card c
         join (select subject, max(answered_on) filter (where not correct) as "wrongOn", max(answered_on) filter (where correct) as "rightOn",
                 (array_agg(correct order by revision desc))[1] as "lastRight"
                 from practice_answer where enrolment_id = $1 group by subject) a on a.subject = c.subject
        where c.enrolment_id = $1`,
      [enrolmentId],
    );
    return rows.map(({ subject, revision, lastRight, wrongOn, rightOn, ...memory }) => ({ subject, revision, lastRight, outcomes: { wrongOn, rightOn }, memory }));
  }

  async keepCard(card: PracticeCardRow): Promise<void> {
    const { stability, difficulty, dueOn, lastOn, scheduledDays, reps, lapses } = card;
    await this.db.query(
      `insert into practice_card (enrolment_id, subject, person_id, revision, stability, difficulty, due_on, last_on, scheduled_days, reps, lapses)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (enrolment_id, subject) do update set revision = excluded.revision, stability = excluded.stability, difficulty = excluded.difficulty,
         due_on = excluded.due_on, last_on = excluded.last_on, scheduled_days = excluded.scheduled_days, reps = excluded.reps, lapses = excluded.lapses`,
      [card.enrolmentId, card.subject, card.personId, card.revision, stability, difficulty, dueOn, lastOn, scheduledDays, reps, lapses],
    );
  }

  /** Its unique constraint refuses a second answer under one revision, should ever two get past the lock. */
  async addAnswer(answer: PracticeAnswerRow): Promise<void> {
    await this.db.rows(PracticeAnswerRow, (rows) => rows.insert(answer));
  }

  answer(answerId: string): Promise<PracticeAnswerRow | null> {
    return this.db.row(
      `select id, enrolment_id as "enrolmentId", person_id as "personId", subject, revision, item_version_id as "itemVersionId", choice, rating, correct,
         answered_on::text as "answeredOn", answered_at as "answeredAt", milliseconds from practice_answer where id = $1`,
      [answerId],
    );
  }

  async dueOn(enrolmentId: string, subject: string): Promise<Day | null> {
    const row = await this.db.row<{ dueOn: Day }>('select due_on::text as "dueOn" from practice_card where enrolment_id = $1 and subject = $2', [enrolmentId, subject]);
    return row?.dueOn ?? null;
  }

  async on(enrolmentId: string, day: Day): Promise<Practised> {
    const row = await this.db.row<Practised>(
      'select count(*)::int as answers, coalesce(sum(milliseconds), 0)::int as milliseconds from practice_answer where enrolment_id = $1 and answered_on = $2',
      [enrolmentId, day],
    );
    return row ?? { answers: 0, milliseconds: 0 };
  }

  /** Of the newest answers of each kind. */
  measured(enrolmentId: string): Promise<Measured[]> {
    return this.db.query(
      `select kind, count(*)::int as answers, sum(milliseconds)::int as milliseconds from (
         select split_part(subject, ':', 1) as kind, milliseconds, row_number() over (partition by split_part(subject, ':', 1) order by answered_at desc) as place
           from practice_answer where enrolment_id = $1 and milliseconds < $2) newest where place <= 100 group by kind`,
      [enrolmentId, longestAnswer],
    );
  }

  async firstSights(enrolmentId: string): Promise<FirstSights> {
    const row = await this.db.row<FirstSights>(
      'select count(*)::int as seen, (count(*) filter (where correct))::int as "right" from practice_answer where enrolment_id = $1 and revision = 1',
      [enrolmentId],
    );
    return row ?? { seen: 0, right: 0 };
  }
}
