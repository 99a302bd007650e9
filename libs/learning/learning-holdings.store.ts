// What does learning say about a person, and what is left of it after an erasure?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { noName } from '#libs/identity/core/tombstone.js';
import { Database } from '#libs/platform/database.js';
import { PersonalData, type DataSubject, type Erasure, type Holdings } from '#libs/platform/personal-data.js';

@Injectable()
export class LearningHoldingsStore implements Holdings, OnModuleInit {
  readonly lib = 'learning';
  readonly tables = {
    enrolment: "Emptied: a dash for the academy's name of the trainee, who has left from now on.",
    cohort: 'Kept: who made it, as an id. Its name is the name of a group.',
    cohort_instructor: 'Kept: who teaches which cohort, as ids.',
    completion: 'Kept: what was met, for a decision rests on it; ids and times.',
    taught: 'Kept: who taught whom, as ids; so it stays known who may not decide.',
    assessed: 'Kept: who assessed whom, as ids.',
    logbook_entry: 'Emptied: what was written in words. Day, kind and minutes of what was countersigned stay as evidence; drafts, and what waits or came back, are deleted.',
    logbook_event: 'Emptied: remarks of a supervisor. Who countersigned what and when stays, as ids and times.',
    practice_plan: 'Deleted: the day of the exam and minutes a day.',
    practice_card: 'Deleted: how well something is remembered.',
    practice_answer: 'Deleted: what was answered in practice; nothing rests on it.',
    exam_supervision: 'Kept: which owner decided that exams are supervised, as an id.',
    exam_sitting: 'Kept: who announced a sitting, called it off and invigilated, as ids and times.',
    exam_invigilator: 'Kept: who invigilated a sitting from when to when, and who decided so, as ids and times.',
    exam_sitting_candidate: 'Kept: who was to sit where, as ids; attempts rest on it.',
    exam_check_in: 'Kept: that a document was looked at, by whom and when; ids and times.',
    exam_sitting_note: 'Emptied: what was noted of the person at a sitting.',
    lesson_note: 'Deleted: what was marked in lessons and written beside them.',
  };

  constructor(
    private readonly db: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export({ personId }: DataSubject): Promise<Readonly<Record<string, unknown>>> {
    const rows = (sql: string) => this.db.query(sql, [personId]);
    return {
      enrolments: await rows(
        `select e.id, e.academy_id as "academyId", c.name as cohort, e.known_as as "knownAs", e.enrolled_at as "enrolledAt", e.withdrawn_at as "withdrawnAt",
           coalesce((select jsonb_agg(jsonb_build_object('requirement', d.requirement, 'completedAt', d.completed_at) order by d.completed_at, d.requirement)
                       from completion d where d.enrolment_id = e.id), '[]') as completed
           from enrolment e join cohort c on c.id = e.cohort_id where e.person_id = $1 order by e.enrolled_at, e.id`,
      ),
      enrolledByYou: await rows('select id as "enrolmentId", academy_id as "academyId", enrolled_at as "enrolledAt" from enrolment where enrolled_by = $1 order by enrolled_at, id'),
      practice: await rows(
        `select e.id as "enrolmentId", p.exam_on::text as "examOn", p.minutes_a_day as "minutesADay",
           coalesce((select jsonb_agg(jsonb_build_object('subject', c.subject, 'answers', c.revision, 'stability', c.stability, 'difficulty', c.difficulty, 'lastOn', c.last_on, 'dueOn', c.due_on,
                       'lapses', c.lapses) order by c.subject) from practice_card c where c.enrolment_id = e.id), '[]') as cards,
           coalesce((select jsonb_agg(jsonb_build_object('subject', a.subject, 'choice', a.choice, 'rating', a.rating, 'right', a.correct, 'answeredAt', a.answered_at,
                       'milliseconds', a.milliseconds) order by a.answered_at, a.id) from practice_answer a where a.enrolment_id = e.id), '[]') as answers
           from enrolment e left join practice_plan p on p.enrolment_id = e.id where e.person_id = $1 order by e.enrolled_at, e.id`,
      ),
      logbook: await rows(
        `select l.id, l.enrolment_id as "enrolmentId", l.state, l.revision, l.supersedes_id as supersedes, l.done_on::text as "doneOn", l.surface, l.zone, l.session, l.work, l.minutes,
           l.person_code as "personCode", l.needle, l.needle_lot as "needleLot", l.pigment, l.pigment_lot as "pigmentLot", l.did, l.noticed, l.differently,
           l.supervisor_id as "supervisorId", l.written_at as "writtenAt", l.countersigned_at as "countersignedAt",
           coalesce((select jsonb_agg(jsonb_build_object('type', v.type, 'byYou', v.actor_id = $1, 'remark', v.remark, 'at', v.at) order by v.at, v.revision)
                       from logbook_event v where v.entry_id = l.id), '[]') as events
           from logbook_entry l where l.person_id = $1 order by l.done_on, l.id`,
      ),
      decidedInLogbooks: await rows(
        `select entry_id as "entryId", academy_id as "academyId", type, at from logbook_event where actor_id = $1 and person_id <> $1 order by at, id`,
      ),
      notes: await rows(
        `select id, programme_code as programme, lesson_code as lesson, added_by as "addedBy", locale, section, place, exact, prefix, suffix, text, created_at as "createdAt", updated_at as "updatedAt"
           from lesson_note where person_id = $1 order by programme_code, lesson_code, added_by, place, created_at, id`,
      ),
      sittings: await rows(
        `select s.id, s.academy_id as "academyId", s.place, s.starts_at as "startsAt", s.ends_at as "endsAt", c.enrolment_id as "enrolmentId", i.checked_in_at as "checkedInAt",
           coalesce((select jsonb_agg(jsonb_build_object('note', n.note, 'at', n.written_at) order by n.written_at, n.id) from exam_sitting_note n where n.sitting_id = s.id and n.person_id = $1), '[]') as notes
           from exam_sitting_candidate c join exam_sitting s on s.id = c.sitting_id left join exam_check_in i on i.sitting_id = c.sitting_id and i.enrolment_id = c.enrolment_id
          where c.person_id = $1 order by s.starts_at, s.id`,
      ),
      atSittings: await rows(
        `select s.id, s.academy_id as "academyId", s.place, s.starts_at as "startsAt", s.announced_by = $1 as "announcedByYou", s.invigilator_id = $1 as "invigilatedByYou", s.called_off_by is not distinct from $1 as "calledOffByYou",
           (select count(*)::int from exam_check_in i where i.sitting_id = s.id and i.invigilator_id = $1) as "checkedInByYou", (select count(*)::int from exam_sitting_note n where n.sitting_id = s.id and n.written_by = $1) as "notesByYou"
           from exam_sitting s where $1 in (s.announced_by, s.invigilator_id, s.called_off_by) or exists (select from exam_sitting_note n where n.sitting_id = s.id and n.written_by = $1)
             or exists (select from exam_check_in i where i.sitting_id = s.id and i.invigilator_id = $1) order by s.starts_at, s.id`,
      ),
      invigilation: await rows(
        `select i.sitting_id as "sittingId", i.academy_id as "academyId", i.on_duty as "came", i.person_id = $1 as "aboutYou", i.decided_by = $1 as "decidedByYou", i.decided_at as "decidedAt"
           from exam_invigilator i where $1 in (i.person_id, i.decided_by) order by i.decided_at, i.sitting_id, i.number`,
      ),
      supervisionDecidedByYou: await rows('select academy_id as "academyId", required, decided_at as "decidedAt" from exam_supervision where decided_by = $1 order by decided_at'),
      cohorts: await rows(
        `select c.id, c.academy_id as "academyId", c.name, c.created_by = $1 as "madeByYou", i.added_at as "teachingSince" from cohort c
           left join cohort_instructor i on i.cohort_id = c.id and i.person_id = $1 where c.created_by = $1 or i.person_id is not null order by c.created_at, c.id`,
      ),
      taught: await rows('select academy_id as "academyId", enrolment_id as "enrolmentId", trainee_id = $1 as "taughtYou", since from taught where $1 in (trainee_id, instructor_id) order by since, enrolment_id'),
      assessed: await rows('select academy_id as "academyId", coalesce(station_record_id, hand_mark_id) as "recordId", trainee_id = $1 as "assessedYou", at from assessed where $1 in (trainee_id, assessor_id) order by at, station_record_id'),
    };
  }

  async erase({ personId, at }: Erasure): Promise<void> {
    await this.db.query('update enrolment set known_as = $2, withdrawn_at = coalesce(withdrawn_at, $3) where person_id = $1', [personId, noName, at]);
    await this.db.query('select erase_practice($1)', [personId]);
    await this.db.query('select erase_logbook($1)', [personId]);
    await this.db.query('select erase_notes($1)', [personId]);
    await this.db.query('select erase_sitting_notes($1)', [personId]);
  }
}
