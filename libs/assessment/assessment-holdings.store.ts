// What do attempts and stations say about a person, and what is left of it after an erasure?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { PersonalData, type DataSubject, type Erasure, type Hindrance, type Holdings } from '#libs/platform/personal-data.js';

@Injectable()
export class AssessmentHoldingsStore implements Holdings, OnModuleInit {
  readonly lib = 'assessment';
  readonly tables = {
    accommodation: 'Deleted: without a reason from the start. Those under which an exam was sat are kept, for its deadline rests on them.',
    attempt_break: 'Kept: times.',
    refused_response: 'Kept: that an answer came too late, without the answer.',
    attempt: 'Kept: what a decision rests on must not change; an id and times. An open quiz is void.',
    response: 'Kept: options that were chosen, as letters.',
    attempt_result: 'Kept: points.',
    station_record: 'Emptied: the note of whoever assessed the person. Steps and result stay, for a decision rests on them.',
    item_review: 'Kept: who looked at an exam item, and why it was kept or taken out, must stay known; the note is about the item.',
    standard: 'Kept: who froze a pass mark must stay known.',
    standard_panel: 'Kept: who led a panel must stay known.',
    standard_judge: 'Kept: who judged must stay known, for a pass mark rests on it; an id and a time. Nothing of it is told to the public but a number.',
    standard_step: 'Kept: who took a panel on, and when.',
    standard_rating: 'Kept: the pass mark is reckoned from them; numbers.',
    standard_hand_in: 'Kept: times.',
    standard_remark: 'Kept: what was said about an item before a pass mark was set; shown to judges without a name.',
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
           a.closed_by as "closedBy", a.accommodation_id as "accommodation", r.points, r.possible, r.passed, r.domains,
           coalesce((select jsonb_agg(jsonb_build_object('position', s.position, 'revision', s.revision, 'choice', s.choice, 'answeredAt', s.answered_at, 'late', s.late) order by s.position, s.revision)
                       from response s where s.attempt_id = a.id), '[]') as answers,
           coalesce((select jsonb_agg(jsonb_build_object('begunAt', b.begun_at, 'endedAt', coalesce(b.ended_at, b.ends_by)) order by b.number) from attempt_break b where b.attempt_id = a.id), '[]') as breaks,
           coalesce((select jsonb_agg(jsonb_build_object('position', l.position, 'refusedAt', l.refused_at) order by l.position) from refused_response l where l.attempt_id = a.id), '[]') as "tooLate"
           from attempt a left join attempt_result r on r.attempt_id = a.id where a.person_id = $1 order by a.started_at, a.id`,
        [personId],
      ),
      accommodations: await this.db.query(
        `select c.id, c.academy_id as "academyId", c.sequence, c.act, c.time_factor as "timeFactor", c.break_minutes as "breakMinutes", c.large_print as "largePrint", c.expires_at as "expiresAt",
           c.decided_at as "decidedAt" from accommodation c where c.person_id = $1 order by c.decided_at, c.id`,
        [personId],
      ),
      stations: await this.db.query(
        `select s.code as station, r.academy_id as "academyId", own.observed, own.critical, own.note, own.passed, r.signed_at as "signedAt", own.id is not null as "assessedYou"
           from station_record r join station s on s.id = r.station_id left join station_record own on own.id = r.id and own.person_id = $1
          where $1 in (r.person_id, r.assessor_id) order by r.signed_at, r.id`,
        [personId],
      ),
      // of the items no more than their places on the sheet
      judging: await this.db.query(
        `select p.name as panel, j.invited_at as "invitedAt",
           coalesce((select jsonb_agg(jsonb_build_object('round', r.round, 'position', r.position, 'share', r.share, 'ratedAt', r.rated_at) order by r.round, r.position, r.revision)
                       from standard_rating r where r.panel_id = j.panel_id and r.judge_id = $1), '[]') as ratings,
           coalesce((select jsonb_agg(jsonb_build_object('position', r.position, 'text', r.text, 'saidAt', r.said_at) order by r.said_at) from standard_remark r where r.panel_id = j.panel_id and r.judge_id = $1), '[]') as remarks
           from standard_judge j join standard_panel p on p.id = j.panel_id where j.judge_id = $1 order by j.invited_at`,
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
    await this.db.query('select erase_accommodations($1)', [personId]);
  }
}
