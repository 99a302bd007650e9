// Is there any way, over HTTP or in SQL, for the server to change or delete what was issued?
import pg from 'pg';
import { apiDocument } from '#api/openapi.js';
import { startListening, type ListeningApp } from './certifiable.js';

/** Every route that replaces or takes away something; nothing that was issued is among it. */
const routes = [
  'DELETE /v1/academies/{academyId}/editions/{editionId}',
  'DELETE /v1/academies/{academyId}/editions/{editionId}/lessons/{code}',
  'DELETE /v1/academies/{academyId}/grants/{grantId}',
  'DELETE /v1/enrolments/{id}/logbook/{entryId}',
  'DELETE /v1/lessons/{lessonId}/notes/{noteId}',
  'DELETE /v1/session',
  'DELETE /v1/sessions',
  'PATCH /v1/me',
  'PATCH /v1/register/concerns/{id}',
  'PUT /v1/academies/{academyId}/editions/{editionId}/lessons/{code}',
  // signed once: the same again is answered again, another is refused
  'PUT /v1/academies/{academyId}/marking/answers/{taskId}/mark',
  'PUT /v1/attempts/{id}/responses/{position}',
  'PUT /v1/enrolments/{id}/lessons/{lessonId}/completion',
  'PUT /v1/enrolments/{id}/logbook/{entryId}',
  'PUT /v1/enrolments/{id}/practice/plan',
  'PUT /v1/lessons/{lessonId}/notes/{noteId}',
  'PUT /v1/me/password',
  'PUT /v1/register/item-proposals/{proposalId}',
];

/** Every table of which the server may delete rows, with its reason. */
const deletes: Readonly<Record<string, string>> = {
  certificate_paper: 'a cache: what is missing is rendered again',
  edition_draft: 'a draft may be given up; once it is published, the version stands in its place',
  edition_lesson: "a lesson of a draft may go back to the programme's text",
  email_address: 'a person may give up an address',
  guess_limit: 'counts whose time is over are swept',
  inbox_letter: 'letters of a demonstration to somebody who was erased',
  item_enemy: 'who may not stand beside whom goes by the newest files; a form keeps what it was drawn from',
  ledger_intake: 'a leaf that has its place waits no more',
  lesson_note: "a reader's own notes: private, and nothing rests on them",
  logbook_entry: 'a draft that was never returned is the trainee’s own; a trigger keeps everything else',
  password: 'a person may give up the password',
  session: 'signing out',
};

/** Every column that the server may change. Facts, numbers, decisions, events and leaves are none of them. */
const updates: Readonly<Record<string, string>> = {
  academy: 'name city website applicant_name contact_email state state_changed_at',
  // a trigger lets a deadline move with an accommodation or a break alone
  attempt: 'state deadline submitted_at closed_by accommodation_id break_until hold held_by held_since',
  attempt_contact: 'seen_at',
  // a trigger lets a break end once
  attempt_break: 'ended_at',
  certificate_paper: 'document_digest bytes rendered_at',
  concern: 'state',
  edition_lesson: 'minutes content seen_base revision changed_by changed_at',
  email_address: 'is_primary verified_at',
  enrolment: 'known_as withdrawn_at',
  // a trigger lets a sitting be called off once, and changes nothing else
  exam_sitting: 'called_off_at called_off_by',
  guess_limit: 'key points expire',
  idempotency: 'resource_id',
  invitation: 'accepted_at withdrawn_at',
  issuing_batch_row: 'state certificate_id refusal settled_at tries next_try_at',
  // a trigger keeps what was handed in and what was decided
  item_proposal: 'code item_id base_version_id state revision changed_at draft digest handed_in_at decided_by decided_at pilot',
  item_version: 'state release_id adoption_id',
  ledger_head: 'size root',
  lesson_note: 'locale section place exact prefix suffix text revision updated_at',
  // of a draft or of one that came back; a trigger keeps what is countersigned
  logbook_entry:
    'revision state supervisor_id done_on surface zone session work minutes person_code needle needle_lot pigment pigment_lot did noticed differently changed_at countersigned_at',
  one_time_link: 'used_at',
  outbox_event: 'delivered_at',
  password: 'hash changed_at',
  person: 'display_name locale erased_at',
  practice_card: 'revision stability difficulty due_on last_on scheduled_days reps lapses',
  practice_plan: 'exam_on minutes_a_day changed_at',
  programme_version: 'state published_at',
  public_register:
    'state state_since review_on reason academy_name academy_city academy_country academy_state last_event_id last_event_facts last_leaf_hash salt_facts ledger_index changed_at history renewed_by earlier',
  role_grant: 'revoked_by revoked_at',
  session: 'last_seen_at',
  signing_key: 'retired_at',
  source: 'citation url access confidence note',
  // a trigger lets a photo get its sheet once
  station_photo: 'record_id',
};

interface Power {
  readonly name: string;
  readonly deletes: boolean;
  readonly truncates: boolean;
  readonly updates: string;
}

const powers = `
  select c.relname as name, has_table_privilege(c.oid, 'DELETE') as deletes, has_table_privilege(c.oid, 'TRUNCATE') as truncates,
    coalesce((select string_agg(a.attname, ' ' order by a.attnum) from pg_attribute a
               where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege(c.oid, a.attnum, 'UPDATE')), '') as updates
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1`;

describe('what was issued', () => {
  let application: ListeningApp;
  beforeAll(async () => {
    application = await startListening();
  }, 60_000);
  afterAll(() => application.close());

  it('has no route that replaces it or takes it away: only these do, and each touches something else', () => {
    const found = Object.entries(apiDocument(application.app).paths).flatMap(([path, item]) =>
      Object.keys(item).filter((method) => ['put', 'patch', 'delete'].includes(method)).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(found.sort()).toEqual(routes);
  });

  it('is out of reach of the statements that the server may run', async () => {
    const server = new pg.Client({ connectionString: application.db.appUrl });
    await server.connect();
    const { rows: tables } = await server.query<Power>(powers);
    await server.end();
    expect(tables.filter((table) => table.deletes).map(({ name }) => name)).toEqual(Object.keys(deletes));
    expect(Object.fromEntries(tables.filter((table) => table.updates !== '').map((table) => [table.name, table.updates]))).toEqual(updates);
    expect(tables.filter((table) => table.truncates)).toEqual([]);
  });
});
