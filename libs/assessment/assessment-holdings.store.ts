// What do attempts and stations say about a person, and what is left of it after an erasure?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { PersonalData, type DataSubject, type Erasure, type Hindrance, type Holdings } from '#libs/platform/personal-data.js';

@Injectable()
export class AssessmentHoldingsStore implements Holdings, OnModuleInit {
  readonly lib = 'assessment';
  readonly tables = {
    attempt: 'Kept: what a decision rests on must not change; an id and times. An open quiz is void.',
    response: 'Kept: options that were chosen, as letters.',
    attempt_result: 'Kept: points.',
    station_record: 'Emptied: the note of whoever assessed the person. Steps and result stay, for a decision rests on them.',
    item_review: 'Kept: who looked at an exam item, and why it was kept or taken out, must stay known; the note is about the item.',
  };

  constructor(
    private readonly db: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  /**
   * One's own answers. What was asked in an exam, and what would have been right, is the register's and stays there; what an assessor saw
   * is for whom it was seen of.
   */
  async export({ personId }: DataSubject): Promise<Readonly<Record<string, unknown>>> {
    return {
      attempts: await this.db.query(
        `select a.id, a.purpose, a.academy_id as "academyId", a.number, a.state, a.locale, a.started_at as "startedAt", a.deadline, a.submitted_at as "submittedAt",
           a.closed_by as "closedBy", r.points, r.possible, r.passed, r.domains,
           coalesce((select jsonb_agg(jsonb_build_object('position', s.position, 'revision', s.revision, 'choice', s.choice, 'answeredAt', s.answered_at) order by s.position, s.revision)
                       from response s where s.attempt_id = a.id), '[]') as answers
           from attempt a left join attempt_result r on r.attempt_id = a.id where a.person_id = $1 order by a.started_at, a.id`,
        [personId],
      ),
      stations: await this.db.query(
        `select s.code as station, r.academy_id as "academyId", own.observed, own.critical, own.note, own.passed, r.signed_at as "signedAt", own.id is not null as "assessedYou"
           from station_record r join station s on s.id = r.station_id left join station_record own on own.id = r.id and own.person_id = $1
          where $1 in (r.person_id, r.assessor_id) order by r.signed_at, r.id`,
        [personId],
      ),
      // of an item of the exam no more than that it was looked at
      itemReviews: await this.db.query('select outcome, note, reviewed_at as "reviewedAt" from item_review where reviewer_id = $1 order by reviewed_at, id', [personId]),
    };
  }

  /** What is being sat can still be handed in, and the clock ends it soon. */
  async hindrances(personId: string): Promise<Hindrance[]> {
    return this.db.query(
      `select 'exam-in-progress' as code, null as about from attempt a join form f on f.id = a.form_id
        where a.person_id = $1 and a.state = 'in-progress' and f.kind = 'exam' limit 1`,
      [personId],
    );
  }

  async erase({ personId }: Erasure): Promise<void> {
    await this.db.query("update attempt set state = 'void' where person_id = $1 and state = 'in-progress'", [personId]);
    await this.db.query('select erase_station_notes($1)', [personId]);
  }
}
