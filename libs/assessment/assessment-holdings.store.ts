// What do attempts and stations say about a person, and what is left of it after an erasure?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { PersonalData, type DataSubject, type Erasure, type Hindrance, type Holdings } from '#libs/platform/personal-data.js';
import { ItemVault } from './item-vault.js';

@Injectable()
export class AssessmentHoldingsStore implements Holdings, OnModuleInit {
  readonly lib = 'assessment';
  readonly tables = {
    accommodation: 'Deleted: without a reason from the start. Those under which an exam was sat are kept, for its deadline rests on them.',
    attempt_break: 'Kept: times.',
    refused_response: 'Kept: that an answer came too late, without the answer.',
    attempt: 'Kept: what a decision rests on must not change; an id and times. An open quiz is void.',
    attempt_hold: 'Kept: when which sign-in held an exam, as ids and times.',
    attempt_pledge: 'Kept: which words were accepted before an exam, and when.',
    attempt_contact: 'Kept: when the page of an exam was last heard of.',
    response: 'Kept: options that were chosen, as letters. Emptied: what was written in own words.',
    hand_task: 'Emptied: what was written. That people marked it stays.',
    hand_task_origin: 'Kept: whose answer it was, as ids.',
    hand_mark: 'Kept: who gave how many points, for a result rests on it; numbers.',
    hand_outcome: 'Kept: what the marks came to; numbers.',
    answer_photo: 'Deleted: photos that were an answer. Digests in the journal are emptied with them.',
    attempt_result: 'Kept: points, and which decision about an item they rest on.',
    attempt_seal: 'Emptied: transcript and salt, so that what the ledger says opens to nothing. That a result was sealed, and when, stays.',
    appeal: 'Emptied: the reason. That a result was asked about, and when, stays.',
    attempt_replay: 'Kept: who looked at an attempt, and when.',
    appeal_decision: 'Emptied: the reasons. Who decided what, and when, stays.',
    station_record: 'Emptied: the note of whoever assessed the person. Steps and result stay, for a decision rests on them.',
    station_pair: 'Kept: that two sheets were signed and what they came to, as ids and times.',
    station_photo: 'Emptied: image and salt, so that what the ledger says opens to nothing. That there was one, for which sheet, stays.',
    station_ruling: 'Emptied: the reasons of whoever ruled between two assessors. Who ruled, and how, stays, for a decision rests on it.',
    item_review: 'Kept: who looked at an exam item, and why it was kept or taken out, must stay known; the note is about the item.',
    rescoring: 'Kept: who proposed how a faulty item is marked, and why, must stay known; the reason is about the item.',
    rescoring_end: 'Kept: who confirmed or withdrew it.',
    item_proposal: 'Kept: who wrote which exam item, and who approved it, must stay known.',
    item_proposal_event: 'Kept: who did which step when.',
    item_comment: 'Kept: what was said about an item, sealed, and by whom; it is about the item.',
    item_tag_event: 'Kept: who tagged an item.',
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
    private readonly vault: ItemVault,
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
           coalesce((select jsonb_agg(jsonb_build_object('position', l.position, 'refusedAt', l.refused_at) order by l.position) from refused_response l where l.attempt_id = a.id), '[]') as "tooLate",
           coalesce((select jsonb_agg(jsonb_build_object('number', h.number, 'since', h.since) order by h.number) from attempt_hold h where h.attempt_id = a.id), '[]') as browsers,
           (select jsonb_build_object('version', p.version, 'locale', p.locale, 'acceptedAt', p.accepted_at) from attempt_pledge p where p.attempt_id = a.id) as pledge,
           (select c.seen_at from attempt_contact c where c.attempt_id = a.id) as "lastSeenAt"
           from attempt a left join standing_result r on r.attempt_id = a.id where a.person_id = $1 order by a.started_at, a.id`,
        [personId],
      ),
      answerPhotos: await this.db.query(
        `select f.attempt_id as "attemptId", f.digest, f.width, f.height, encode(f.image, 'base64') as jpeg, f.kept_at as "keptAt" from answer_photo f where f.person_id = $1 order by f.kept_at, f.digest`,
        [personId],
      ),
      seals: await this.db.query(
        `select s.attempt_id as "attemptId", s.revision, s.transcript, encode(s.salt, 'base64') as salt, s.commitment, s.sealed_at as "sealedAt" from attempt_seal s where s.person_id = $1 order by s.sealed_at, s.id`,
        [personId],
      ),
      // who looked is of the register: of oneself as a candidate the times, of oneself as a registrar one's own looks and decisions
      appeals: await this.db.query(
        `select case when p.person_id = $1 then p.attempt_id end as "attemptId", p.person_id = $1 as "aboutYou", case when p.person_id = $1 then p.reason end as reason, p.asked_at as "askedAt", d.outcome, d.reasons, d.decided_at as "decidedAt",
           coalesce((select jsonb_agg(w.seen_at order by w.seen_at) from attempt_replay w where w.appeal_id = p.id and $1 in (p.person_id, w.viewer_id)), '[]') as "seenAt"
           from appeal p left join appeal_decision d on d.appeal_id = p.id and $1 in (p.person_id, d.person_id)
          where $1 in (p.person_id, d.person_id) or exists (select from attempt_replay w where w.appeal_id = p.id and w.viewer_id = $1) order by p.asked_at, p.id`,
        [personId],
      ),
      // of oneself, what the marks came to once there is a result; of others, that one marked
      handMarks: await this.db.query(
        `select own.attempt_id as "attemptId", own.position, case when told.id is not null then u.points::float8 end as points, u.possible, m.points as "pointsYouGave", m.signed_at as "signedAt", case when own.task_id is null or told.id is not null then u.settled_at end as "settledAt"
           from hand_task t left join hand_outcome u on u.task_id = t.id left join hand_task_origin own on own.task_id = t.id and own.person_id = $1 left join hand_mark m on m.task_id = t.id and m.marker_id = $1
           left join attempt told on told.id = own.attempt_id and told.state = 'scored'
          where own.task_id is not null or m.id is not null order by t.opened_at, t.id`,
        [personId],
      ),
      accommodations: await this.db.query(
        `select c.id, c.academy_id as "academyId", c.sequence, c.act, c.time_factor as "timeFactor", c.break_minutes as "breakMinutes", c.large_print as "largePrint", c.expires_at as "expiresAt",
           c.decided_at as "decidedAt" from accommodation c where c.person_id = $1 order by c.decided_at, c.id`,
        [personId],
      ),
      stations: await this.db.query(
        `select s.code as station, r.academy_id as "academyId", own.observed, own.critical, own.note, own.passed, own.rating, r.signed_at as "signedAt", own.observed_at as "observedAt", own.id is not null as "assessedYou"
           from station_record r join station s on s.id = r.station_id left join station_record own on own.id = r.id and own.person_id = $1
          where $1 = r.assessor_id or $1 = r.person_id and (r.assessors = 1 or exists (select from station_pair p where p.taking_id = r.taking_id)) order by r.signed_at, r.id`,
        [personId],
      ),
      // of oneself, whole, also while its sheet is not signed; of others, that one took it. One beside a sheet that waits for its second is told of with that sheet
      photos: await this.db.query(
        `select p.id, s.code as station, p.academy_id as "academyId", p.width, p.height, encode(own.image, 'base64') as jpeg, encode(own.salt, 'base64') as salt, p.commitment, p.uploaded_at as "uploadedAt", own.id is not null as "aboutYou"
           from station_photo p join station s on s.id = p.station_id left join station_photo own on own.id = p.id and own.person_id = $1
          where p.assessor_id = $1 or p.person_id = $1 and not exists (select from station_record r where r.id = p.record_id and r.assessors = 2 and not exists (select from station_pair q where q.taking_id = r.taking_id))
          order by p.uploaded_at, p.id`,
        [personId],
      ),
      rulings: await this.db.query(
        `select s.code as station, u.academy_id as "academyId", own.passed, own.reason, u.ruled_at as "ruledAt", own.id is not null as "aboutYou"
           from station_ruling u join station_pair p on p.taking_id = u.taking_id join station s on s.id = p.station_id left join station_ruling own on own.id = u.id and own.person_id = $1
          where $1 in (u.person_id, u.ruler_id) order by u.ruled_at, u.id`,
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
      itemProposals: await this.db.query(
        `select p.kind, p.state, p.author_id = $1 as "written", p.decided_by is not distinct from $1 as "approved", p.started_at as "startedAt",
           coalesce((select jsonb_agg(jsonb_build_object('act', e.act, 'at', e.at) order by e.sequence) from item_proposal_event e where e.proposal_id = p.id and e.person_id = $1), '[]') as acts
           from item_proposal p where exists (select from item_proposal_event e where e.proposal_id = p.id and e.person_id = $1) order by p.started_at, p.id`,
        [personId],
      ),
      itemComments: await this.#comments(personId),
      itemTags: await this.db.query('select tag, act, at from item_tag_event where person_id = $1 order by at, id', [personId]),
      rescorings: await this.db.query(
        `select r.treatment, r.cause, r.reason, r.proposed_at as "proposedAt", r.proposed_by = $1 as "proposed", e.act, e.at as "endedAt"
           from rescoring r left join rescoring_end e on e.rescoring_id = r.id where r.proposed_by = $1 or e.person_id = $1 order by r.proposed_at, r.id`,
        [personId],
      ),
      itemReviews: await this.db.query('select outcome, note, reviewed_at as "reviewedAt" from item_review where reviewer_id = $1 order by reviewed_at, id', [personId]),
    };
  }

  async #comments(personId: string) {
    const rows = await this.db.query<{ id: string; sealed: Buffer; writtenAt: Date }>('select id, sealed, written_at as "writtenAt" from item_comment where author_id = $1 order by written_at, id', [personId]);
    return rows.map(({ id, sealed, writtenAt }) => ({ ...this.vault.open<{ text: string }>(id, 'comment', sealed), writtenAt }));
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
    await this.db.query("update attempt set state = 'void' where person_id = $1 and state in ('in-progress', 'being-marked')", [personId]);
    await this.db.query('select erase_written_answers($1)', [personId]);
    await this.db.query('select erase_station_notes($1)', [personId]);
    await this.db.query('select erase_attempt_seals($1)', [personId]);
    await this.db.query('select erase_accommodations($1)', [personId]);
  }
}
