// Which rows do two academies have, when each has at least one of every kind?
import type pg from 'pg';
import { v7 } from 'uuid';

export interface PlantedAcademy {
  readonly academy: string;
  readonly member: string;
  readonly trainee: string;
}

export interface TwoAcademies {
  readonly first: PlantedAcademy;
  readonly second: PlantedAcademy;
  readonly emptyAcademy: string;
  readonly stranger: string;
  /** Rows of each protected table that belong to one academy: the same number for both. */
  readonly rows: Readonly<Record<string, number>>;
  /** Rows of each protected table that belong to neither. */
  readonly extra: Readonly<Record<string, number>>;
  /** Protected tables whose rows belong to the register and to no academy. */
  readonly unacademic: Readonly<Record<string, string>>;
  /** Tables of which a trainee sees all the rows that the academy has about that trainee. */
  readonly ofTrainee: readonly string[];
  /** Statements that a member of the first academy must not get through. */
  readonly intrusions: readonly string[];
  /** What becomes of each lawful kind of writing, as a list that any change of a policy changes. */
  lawfulWrites(app: pg.Client): Promise<string[]>;
}

const bytes = "decode(repeat('00', 32), 'hex')";

/** Every kind of row of one academy, written past triggers and foreign keys: what is tested here is who sees it. */
async function plant(client: pg.Client, letter: string): Promise<PlantedAcademy> {
  const id = Object.fromEntries(
    ['academy', 'member', 'trainee', 'cohort', 'enrolment', 'attempt', 'record', 'check', 'decision', 'certificate', 'event', 'form', 'key', 'link', 'any'].map((name) => [name, v7()]),
  ) as Record<'academy' | 'member' | 'trainee' | 'cohort' | 'enrolment' | 'attempt' | 'record' | 'check' | 'decision' | 'certificate' | 'event' | 'form' | 'key' | 'link' | 'any', string>;
  const number = `${letter}00000000000000`;
  const statements = [
    ...[id.member, id.trainee].map((person) => `insert into person (id, display_name, locale, created_at) values ('${person}', 'Full Name', 'en', now())`),
    `insert into programme_version values ('${id.any}', '${id.any}', '1', 'published', '{}', '${id.any}', ${bytes}, now(), '${id.academy}', '${v7()}', 'Edition')`,
    `insert into lesson (id, programme_version_id, module_id, code, minutes, content, sources) values ('${v7()}', '${id.any}', '${v7()}', '1.A1', 10, '{}', '{}')`,
    `insert into edition_draft values ('${id.key}', '${id.academy}', '${id.any}', 'Draft', null, '${id.member}', now())`,
    `insert into edition_lesson values ('${id.key}', '${id.academy}', '1.A1', 10, '{"en":{}}', '${id.any}', 1, '${id.member}', now())`,
    `insert into academy values ('${id.academy}', 'Academy ${letter}', 'Lisbon', 'PT', null, 'Europe/Lisbon', 'A', 'a@example.org', 'en', 'admitted', now(), now())`,
    `insert into audit_entry values ('${v7()}', now(), 'planted', null, '${id.academy}', 'academy', 'x', '{}')`,
    `insert into academy_event values ('${v7()}', '${id.academy}', 'admitted', null, null, now())`,
    `insert into role_grant values ('${v7()}', '${id.member}', '${id.academy}', 'owner', null, now(), null, null)`,
    `insert into invitation values ('${id.link}', '${id.academy}', '${id.member}', 'assessor', null, now(), null, null)`,
    `insert into attempt values ('${id.attempt}', '${id.form}', 'exam', '${id.enrolment}', '${id.trainee}', '${id.academy}', 1, 'scored', 'en', now(), null, now(), 'candidate')`,
    `insert into response values ('${id.attempt}', 0, 1, '{a}', now())`,
    `insert into accommodation values ('${v7()}', '${id.academy}', '${id.trainee}', 1, 'granted', 1.5, 10, true, null, '${id.member}', now())`,
    `insert into attempt_break values ('${id.attempt}', 1, now(), now() + interval '5 minutes', null)`,
    `insert into refused_response values ('${id.attempt}', 0, now())`,
    `insert into attempt_hold values ('${id.attempt}', 1, '${id.any}', now())`,
    `insert into attempt_pledge values ('${id.attempt}', 1, ${bytes}, 'en', now())`,
    `insert into attempt_contact values ('${id.attempt}', now())`,
    `insert into exam_supervision values ('${id.academy}', 1, true, '${id.member}', now())`,
    `insert into exam_sitting values ('${id.any}', '${id.academy}', 'Room 1', false, now(), now() + interval '2 hours', '${id.member}', '${id.member}', now(), null, null)`,
    `insert into exam_invigilator values ('${id.any}', 1, '${id.academy}', '${id.member}', true, '${id.member}', now())`,
    `insert into exam_sitting_candidate values ('${id.any}', '${id.enrolment}', '${id.academy}', '${id.trainee}')`,
    `insert into exam_check_in values ('${id.check}', '${id.any}', '${id.enrolment}', '${id.academy}', '${id.trainee}', '${id.member}', now())`,
    `insert into exam_sitting_note values ('${v7()}', '${id.any}', '${id.academy}', '${id.enrolment}', '${id.trainee}', 'a note', '${id.member}', now())`,
    `insert into attempt_result values ('${id.attempt}', 28, 28, '[]', 6, 6, true, now())`,
    `insert into attempt_seal values ('${v7()}', '${id.attempt}', 1, '${id.trainee}', null, null, 'c', now())`,
    `insert into appeal values ('${id.any}', '${id.attempt}', 1, '${id.trainee}', '${id.academy}', 'a reason', now())`,
    `insert into attempt_replay values ('${v7()}', '${id.any}', '${id.attempt}', '${id.member}', now())`,
    `insert into appeal_decision values ('${id.any}', '${id.member}', 'dismissed', null, 'reasons', now())`,
    `insert into station_record values ('${id.record}', '${id.any}', '${id.enrolment}', '${id.trainee}', '${id.academy}', '${id.member}', '{}', '{}', 'a note', true, now())`,
    `insert into station_pair values ('${id.record}', '${id.any}', '${id.any}', '${id.enrolment}', '${id.trainee}', '${id.academy}', 'disputed', now())`,
    `insert into station_ruling values ('${v7()}', '${id.record}', '${id.trainee}', '${id.academy}', '${id.member}', true, 'a reason', now())`,
    `insert into station_photo values ('${v7()}', '${id.academy}', '${id.enrolment}', '${id.any}', '${id.trainee}', '${id.member}', true, 1, 1, ${bytes}, ${bytes}, 'c', now(), '${id.record}')`,
    `insert into hand_task values ('${id.record}', '${id.academy}', '${id.any}', 'en', '{a text}', 4, 1, now())`,
    `insert into hand_task_origin values ('${id.record}', '${id.attempt}', 0, '${id.trainee}', '${id.academy}')`,
    `insert into answer_photo values ('${id.attempt}', encode(sha256(${bytes}), 'hex'), '${id.trainee}', '${id.academy}', 1, 1, ${bytes}, now())`,
    `insert into hand_mark values ('${id.any}', '${id.record}', '${id.academy}', '${id.member}', '{2}', 2, now())`,
    `insert into hand_outcome values ('${id.record}', '${id.academy}', '${id.any}', 'two', 2, 4, now(), now())`,
    `insert into cohort values ('${id.cohort}', '${id.academy}', '${id.any}', 'Cohort', '2026-01-01', '${id.member}', now())`,
    `insert into enrolment values ('${id.enrolment}', '${id.academy}', '${id.cohort}', '${id.any}', '${id.trainee}', 'T', '${id.member}', now(), null, 0, '${id.any}')`,
    `insert into cohort_instructor values ('${id.cohort}', '${id.member}', '${id.academy}', now())`,
    `insert into completion values ('${id.enrolment}', 'exam', '${id.academy}', '${id.trainee}', '${id.attempt}', now())`,
    `insert into taught values ('${id.trainee}', '${id.member}', '${id.academy}', '${id.enrolment}', now())`,
    `insert into assessed values ('${id.trainee}', '${id.member}', '${id.academy}', '${id.record}', now())`,
    `insert into name_check values ('${id.check}', '${id.enrolment}', '${id.academy}', '${id.trainee}', 'Full Name', 'passport', '${id.member}', now())`,
    `insert into name_confirmation values ('${id.check}', '${id.trainee}', '${id.academy}', now())`,
    `insert into independence_exception values ('${v7()}', '${id.academy}', '${id.trainee}', '${id.member}', 'only-certifier', '${id.member}', now())`,
    `insert into decision values ('${id.decision}', '${id.enrolment}', '${id.academy}', '${id.trainee}', '${id.member}', '${id.check}', null, '{}', now())`,
    `insert into certificate values ('${id.certificate}', '${number}', '${id.decision}', '${id.enrolment}', '${id.academy}', '${id.trainee}', '{}', '2026-01-01', '2028-12-31', 'en', '0', ${letter === 'A' ? 0 : 1}, now())`,
    `insert into certificate_person values ('${id.certificate}', '${id.academy}', '${id.trainee}', 'Full Name', ${bytes}, ${bytes})`,
    `insert into certificate_event values ('${id.event}', '${id.certificate}', '${id.academy}', 0, 'issued', 'in-force', null, null, 'academy', '${id.member}', '2026-01-01', now(), '{}', ${bytes})`,
    `insert into certificate_event values ('${v7()}', '${id.certificate}', '${id.academy}', 1, 'erased', 'in-force', null, null, 'holder', '${id.trainee}', '2026-01-02', now(), '{}', ${bytes})`,
    `insert into signing_key values ('${id.key}', '${id.academy}', decode(repeat('${letter}0', 32), 'hex'), decode(repeat('00', 60), 'hex'), now() - interval '1 day', now() + interval '1 day', null)`,
    `insert into credential values ('${id.certificate}', '${id.academy}', '${id.trainee}', '${id.key}', now(), ${bytes}, '{}')`,
    `insert into certificate_event_salt values ('${id.event}', '${id.certificate}', '${id.academy}', ${bytes})`,
    `insert into expiry_reminder values ('${id.certificate}', 90, 'holder', '${id.academy}', now())`,
    `insert into issuing_batch values ('${id.any}', '${id.academy}', '${id.member}', 'each', 1, now())`,
    `insert into issuing_batch_row values ('${id.any}', 0, '${id.academy}', '${id.enrolment}', '${id.check}')`,
    `insert into practice_plan values ('${id.enrolment}', '${id.trainee}', null, 15, now())`,
    `insert into practice_card values ('${id.enrolment}', 'term:1.4:macrophage', '${id.trainee}', 1, 2.3, 2.1, '2026-01-03', '2026-01-01', 2, 1, 0)`,
    `insert into practice_answer values ('${v7()}', '${id.enrolment}', '${id.trainee}', 'term:1.4:macrophage', 1, null, null, 'good', true, '2026-01-01', now(), 9000)`,
    `insert into logbook_entry (id, enrolment_id, academy_id, person_id, revision, state, supervisor_id, done_on, surface, zone, session, work, minutes, person_code, needle, needle_lot, pigment,
       pigment_lot, did, noticed, differently, written_at, changed_at, countersigned_at) values ('${id.any}', '${id.enrolment}', '${id.academy}', '${id.trainee}', 3, 'countersigned', '${id.member}',
       '2026-01-01', 'client', 'crown', 1, 'density', 60, 'client 1', 'n', 'n1', 'p', 'p1', 'd', 'n', 'd', now(), now(), now())`,
    `insert into logbook_event values ('${v7()}', '${id.any}', '${id.academy}', '${id.trainee}', '${id.member}', 'returned', 2, 'a remark', now())`,
    `insert into lesson_note values ('${id.trainee}', '${v7()}', 'smp', '1.4', null, 'en', null, 0, 'a passage', '', '', null, 1, now(), now())`,
    `insert into certificate_paper values ('${id.certificate}', 'en', ${bytes}, '', now())`,
  ];
  for (const statement of statements) await client.query(statement);
  return { academy: id.academy, member: id.member, trainee: id.trainee };
}

/** What the register writes for its bank, and says about it. */
const ofTheBank = (person: string): readonly string[] => [
  `insert into item_proposal values ('${v7()}', 'new', 'OWN-1-01', null, null, '${person}', now(), 'draft', 1, now(), ${bytes})`,
  `insert into item_proposal_event values ('${v7()}', 1, 'started', '${person}', now())`,
  `insert into item_comment values ('${v7()}', '${v7()}', null, '${person}', ${bytes}, now())`,
  `insert into item_tag_event values ('${v7()}', '${v7()}', 'hygiene', 'added', '${person}', now())`,
  `insert into rescoring values ('${v7()}', '${v7()}', 'everybody', 'unclear', null, 'a reason', sha256('a'), 1, 1, 1, '${person}', now())`,
  `insert into rescoring_end values ('${v7()}', 'withdrawn', '${person}', now())`,
];
const bankTables = ['item_proposal', 'item_proposal_event', 'item_comment', 'item_tag_event', 'rescoring', 'rescoring_end'];
const ofPanels = ['standard_panel', 'standard_judge', 'standard_step', 'standard_rating', 'standard_hand_in', 'standard_remark'];

/** No academy reads how somebody practises, what somebody notes, or what somebody answered in an exam and asked of the register. */
const ofTraineeAlone = ['practice_plan', 'practice_card', 'practice_answer', 'lesson_note', 'attempt_seal', 'appeal', 'attempt_replay', 'appeal_decision', 'answer_photo'];

const ofTrainee = [
  'accommodation', 'attempt', 'attempt_break', 'attempt_hold', 'attempt_pledge', 'attempt_contact', 'exam_sitting_candidate', 'exam_check_in', 'exam_sitting_note', 'response', 'refused_response', 'attempt_result', 'station_record', 'station_pair', 'station_photo', 'station_ruling', 'cohort', 'enrolment', 'completion', 'name_check',
  'name_confirmation', 'decision', 'certificate', 'certificate_person', 'certificate_event', 'certificate_event_salt', 'credential',
  'logbook_entry', 'logbook_event', 'hand_task', 'hand_task_origin', 'hand_mark', 'hand_outcome',
  ...ofTraineeAlone,
];

const copied = [
  'role_grant', 'invitation', 'attempt', 'response', 'attempt_result', 'station_record', 'cohort', 'enrolment', 'cohort_instructor', 'taught', 'assessed',
  'name_check', 'independence_exception', 'decision', 'certificate', 'certificate_person', 'certificate_event', 'certificate_event_salt', 'expiry_reminder', 'academy_event',
  'issuing_batch', 'issuing_batch_row', 'signing_key', 'credential', 'logbook_entry', 'logbook_event',
];

/** Of a table with a column that is reckoned: what is written. */
const columnsOf: Readonly<Record<string, string>> = { assessed: 'trainee_id, assessor_id, academy_id, station_record_id, at, hand_mark_id' };

const newConcern = `insert into concern (id, reference, about, account, locale, received_at) values ('${v7()}', 'C-1', 'other', 'ten letters', 'en', now())`;
const newAcademy = `insert into academy (id, name, city, country, applicant_name, contact_email, locale, applied_at, state_changed_at)
  values ('${v7()}', 'New academy', 'Porto', 'PT', 'N', 'n@example.org', 'en', now(), now())`;
const newAuditRow = `insert into audit_entry (id, at, act, subject_type, subject_id) values ('${v7()}', now(), 'signed', 'x', 'y')`;

/** `client` must be a superuser. */
export async function plantTwoAcademies(client: pg.Client): Promise<TwoAcademies> {
  const [emptyAcademy, stranger] = [v7(), v7()];
  await client.query('set session_replication_role = replica');
  const first = await plant(client, 'A');
  const second = await plant(client, 'B');
  await client.query(`insert into academy values ('${emptyAcademy}', 'Empty', 'Faro', 'PT', null, 'Europe/Lisbon', 'E', 'e@example.org', 'en', 'applied', now(), now())`);
  await client.query(`insert into concern values ('${v7()}', 'C-0', 'A00000000000000', 'other', 'ten letters', null, 'en', now(), 'closed')`);
  await client.query(`insert into item_review values ('${v7()}', '${v7()}', '${v7()}', '${first.member}', 'kept', 'a note', 50, '[{}]', now())`);
  for (const statement of ofTheBank(first.member)) await client.query(statement);
  const panel = v7();
  await client.query(`insert into standard_panel values ('${panel}', '${v7()}', 'A panel', '{${v7()}}', '[["a"]]', '${first.member}', now())`);
  await client.query(`insert into standard_judge values ('${panel}', '${first.trainee}', '${first.member}', now())`);
  await client.query(`insert into standard_step values ('${panel}', 'discussion', '${first.member}', now())`);
  await client.query(`insert into standard_rating values ('${panel}', '${first.trainee}', 1, 0, 1, 50, now())`);
  await client.query(`insert into standard_hand_in values ('${panel}', '${first.trainee}', 1, now())`);
  await client.query(`insert into standard_remark values ('${v7()}', '${panel}', '${first.trainee}', 0, 'a remark', now())`);
  await client.query('set session_replication_role = origin');

  const rows: Record<string, number> = { academy: 1, response: 1, attempt_break: 1, attempt_hold: 1, attempt_pledge: 1, attempt_contact: 1, refused_response: 1, attempt_result: 1, lesson: 1, ...Object.fromEntries(ofTraineeAlone.map((name) => [name, 1])) };
  const extra: Record<string, number> = { academy: 1 };
  const { rows: tables } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'academy_id' and table_name <> 'public_register'",
  );
  for (const { name } of tables) {
    const { rows: counted } = await client.query<{ own: string; all: string }>(`select count(*) filter (where academy_id = '${first.academy}') as own, count(*) as all from ${name}`);
    rows[name] = Number(counted[0]?.own);
    extra[name] = Number(counted[0]?.all) - 2 * (rows[name] ?? 0);
  }

  return {
    first,
    second,
    emptyAcademy,
    stranger,
    rows,
    extra,
    unacademic: {
      ...Object.fromEntries(ofTraineeAlone.map((name) => [name, 'only the trainee reads it'])),
      hand_task: 'whoever marks sees it where no academy is in sight', hand_task_origin: 'only the candidate and the register know whose answer it is',
      ...Object.fromEntries(bankTables.map((name) => [name, 'only the register writes its bank'])),
      concern: 'only the registrar reads concerns', item_review: 'only the register knows which items are weak', certificate_paper: 'the server reads it, once it knows who asks', signing_key: 'only the server itself signs',
      ...Object.fromEntries(ofPanels.map((name) => [name, 'only the register and its judges know of a panel'])),
    },
    ofTrainee,
    intrusions: [
      `insert into cohort values ('${v7()}', '${second.academy}', '${v7()}', 'Intruder', '2026-01-01', '${first.member}', now())`,
      `insert into role_grant values ('${v7()}', '${first.member}', '${second.academy}', 'owner', null, now(), null, null)`,
      `insert into role_grant values ('${v7()}', '${first.member}', null, 'registrar', null, now(), null, null)`,
      `insert into station_record values ('${v7()}', '${v7()}', '${v7()}', '${first.trainee}', '${second.academy}', '${first.member}', '{}', '{}', '', true, now())`,
      `insert into station_pair values ('${v7()}', '${v7()}', '${v7()}', '${v7()}', '${first.trainee}', '${first.academy}', 'passed', now())`,
      `insert into independence_exception values ('${v7()}', '${first.academy}', '${first.trainee}', '${first.member}', 'only-certifier', '${first.member}', now())`,
      `insert into expiry_reminder values ('${v7()}', 90, 'academy', '${first.academy}', now())`,
      `insert into academy_event values ('${v7()}', '${first.academy}', 'admitted', null, null, now())`,
      `insert into certificate_person values ('${v7()}', '${second.academy}', '${first.trainee}', 'Full Name', ${bytes}, ${bytes})`,
      `insert into issuing_batch values ('${v7()}', '${second.academy}', '${first.member}', 'each', 1, now())`,
      `insert into issuing_batch_row values ('${v7()}', 0, '${second.academy}', '${v7()}', '${v7()}')`,
      `insert into edition_draft values ('${v7()}', '${second.academy}', '${v7()}', 'Intruder', null, '${first.member}', now())`,
      `insert into edition_lesson values ('${v7()}', '${second.academy}', '1.A1', 10, '{"en":{}}', '${v7()}', 1, '${first.member}', now())`,
      `insert into item_review values ('${v7()}', '${v7()}', '${v7()}', '${first.member}', 'kept', 'a note', 50, '[{}]', now())`,
      ...ofTheBank(first.member),
      `insert into standard_panel values ('${v7()}', '${v7()}', 'Intruder', '{${v7()}}', '[["a"]]', '${first.member}', now())`,
      `insert into standard_judge values ('${v7()}', '${first.member}', '${first.member}', now())`,
      `insert into standard_step values ('${v7()}', 'dropped', '${first.member}', now())`,
      `insert into standard_rating values ('${v7()}', '${first.trainee}', 1, 0, 1, 50, now())`,
      `insert into standard_hand_in values ('${v7()}', '${first.trainee}', 1, now())`,
      `insert into programme_version values ('${v7()}', '${v7()}', '1', 'draft', '{}', '${v7()}', ${bytes}, null, '${second.academy}', '${v7()}', 'Intruder')`,
      `insert into programme_version values ('${v7()}', '${v7()}', '2', 'draft', '{}', '${v7()}', ${bytes}, null)`,
    ],
    lawfulWrites: async (app) => {
      const academy = { person: '', academy: first.academy, register: 'off' };
      const person = { person: first.trainee, academy: '', register: 'off' };
      const register = { person: '', academy: '', register: 'on' };
      const nobody = { person: '', academy: '', register: 'off' };
      const writes: readonly { readonly context: object; readonly sql: string; readonly before?: string }[] = [
        ...copied.flatMap((table) => [academy, register].map((context) => ({ context, sql: `insert into ${table} select ${columnsOf[table] ?? '*'} from ${table} limit 1` }))),
        ...ofTraineeAlone.map((table) => ({ context: person, sql: `insert into ${table} select * from ${table} limit 1` })),
        { context: register, sql: `select erase_logbook('${first.trainee}')`, before: `update person set display_name = '—', erased_at = now() where id = '${first.trainee}'` },
        { context: register, sql: `select erase_notes('${first.trainee}')`, before: `update person set display_name = '—', erased_at = now() where id = '${first.trainee}'` },
        { context: register, sql: `select erase_practice('${first.trainee}')`, before: `update person set display_name = '—', erased_at = now() where id = '${first.trainee}'` },
        { context: person, sql: 'insert into name_confirmation select * from name_confirmation limit 1' },
        {
          context: { person: first.member, academy: first.academy, register: 'off' },
          sql: `insert into accommodation values ('${emptyAcademy}', '${first.academy}', '${first.trainee}', 2, 'changed', 2, 0, false, null, '${first.member}', now())`,
        },
        { context: nobody, sql: newAuditRow },
        { context: nobody, sql: newAcademy },
        { context: nobody, sql: newConcern },
        ...[
          `select from erase_name_checks('${first.trainee}') emptied where emptied > 0`,
          `select from erase_station_notes('${first.trainee}') emptied where emptied > 0`,
          `select from erase_accommodations('${first.trainee}') deleted where deleted > 0`,
          `select from erase_concerns('${first.trainee}', '{}') emptied where emptied > 0`,
          `select erase_certificate(id) from certificate where holder_id = '${first.trainee}'`,
        ].map((sql) => ({ context: register, before: `update person set display_name = '—', erased_at = now() where id = '${first.trainee}'`, sql })),
        // who sees an attempt and does not sit it is refused (42501)
        ...['attempt_pledge', 'attempt_contact'].map((table) => ({ context: register, sql: `insert into ${table} select * from ${table} limit 1` })),
        { context: academy, sql: 'update enrolment set known_as = known_as' },
        { context: academy, sql: 'update issuing_batch_row set refusal = refusal' },
        { context: register, sql: 'update academy set city = city' },
        { context: register, sql: 'update concern set state = state' },
        { context: register, sql: 'insert into item_review select * from item_review limit 1' },
        ...bankTables.map((table) => ({ context: register, sql: `insert into ${table} select * from ${table} limit 1` })),
        { context: register, sql: 'select from credential, erase_credential(certificate_id) emptied where emptied > 0' },
      ];
      const outcomes: string[] = [];
      for (const { context, sql, before } of writes) {
        await app.query('begin');
        await app.query("select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', $3, true)", Object.values(context));
        if (before) await app.query(before);
        // A copied row passes its policy and then meets its own unique index (23505); without the policy it is refused (42501).
        outcomes.push(await app.query(sql).then(({ rowCount }) => `${sql}: ${rowCount}`, (error: { code: string }) => `${sql}: ${error.code}`));
        await app.query('rollback');
      }
      return outcomes;
    },
  };
}
