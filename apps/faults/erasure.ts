// When people are erased, is there no name and no address of theirs left anywhere, while all proofs hold?
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { v7 } from 'uuid';
import { ask, send, type Sender } from '../bench/http-client.js';
import { plantAcademy, plantSession, plantTrainees, type PlantedAcademy, type PlantedTrainee } from '../bench/plant-certifiable.js';
import { asSuperuser } from '../bench/workbench.js';
import { workThrough } from '../bench/work-through.js';
import type { Acknowledged } from './certifier.js';
import { judgeProofs } from './issuing.js';
import type { Tally } from './tally.js';
import { filesWith, keepNoOldLog, rowsWith, scrub } from './traces.js';

export interface ErasureOfPeople {
  readonly superuserUrl: string;
  readonly url: string;
  readonly origin: string;
  /** In which PostgreSQL and whatever else belongs to the installation write. */
  readonly folder: string;
  readonly people: number;
  /** What the server has said until now. */
  readonly said: () => string;
}

interface NamedTrainee extends PlantedTrainee {
  readonly name: string;
  readonly address: string;
}

const atOnce = 8;
const letters = (count: number): string => Array.from({ length: count }, () => String.fromCharCode(97 + randomInt(26))).join('');

/** Where a name stands as long as nobody has asked for its removal: a search that finds it nowhere would prove nothing. */
const homes = ['certificate_person', 'concern', 'email_address', 'enrolment', 'inbox_letter', 'lesson_note', 'logbook_entry', 'logbook_event', 'name_check', 'person', 'public_register', 'station_record'].map((table) => `public.${table}`);

export async function erasure({ superuserUrl, url, origin, folder, people, said }: ErasureOfPeople, tally: Tally): Promise<void> {
  tally.note(`erasure: ${people} people with an account, an enrolment, a note beside a lesson, a checked name, an entry of a logbook with a remark, a certificate that ends soon, letters and a concern that is closed`);
  // It stands in every name and every address, and nowhere else in the world.
  const marker = `Zq${letters(12)}`;
  await asSuperuser(superuserUrl, async (client) => {
    await keepNoOldLog(client);
    const academy = await plantAcademy(client);
    const trainees = await nameThem(client, await plantTrainees(client, academy, people), marker);
    const certifier: Sender = { url, origin, cookie: await plantSession(client, academy.staff.certifier) };
    const journal: Acknowledged[] = [];
    await workThrough(trainees, atOnce, async (trainee) => void journal.push(await issue(certifier, academy, trainee)));
    await reportThem(client, trainees);
    await delivered(client);
    await remindThem(client, people);
    await client.query('analyze');

    await judgeSearch(client, folder, marker, people, tally);
    const asking: { readonly person: Sender; readonly trainee: NamedTrainee }[] = [];
    for (const trainee of trainees) asking.push({ trainee, person: { url, origin, cookie: await plantSession(client, trainee.personId) } });
    await workThrough(asking, atOnce, ({ person, trainee }) => eraseThem(person, trainee, tally));
    await delivered(client);
    await scrub(client);

    for (const [table, rows] of await rowsWith(client, marker)) tally.check('no row names anybody who was erased', rows === 0, { table, rows });
    const told = await lettersToStaff(client);
    tally.check('what the staff were told of their certificates stays, without a name', told === 2, told);
    for (const [file, isThere] of filesWith(folder, marker)) tally.check('no file names anybody who was erased', !isThere, file);
    tally.check('the server has named nobody', !said().toLowerCase().includes(marker.toLowerCase()), 'its output');
    await workThrough(journal, atOnce, async ({ number }) => {
      const { status, text } = await send({ url, origin }, 'GET', `/check/${number}`);
      tally.check('the number answers as before, without a name', status === 200 && text.includes('"status":"erased"') && !text.includes(marker), { number, status });
    });
    await judgeProofs({ url, origin }, journal, tally);
  });
  tally.note(`saw every table and index, every file of PostgreSQL with its log of writes, what the server said, ${people} checks by number and ${people} receipts kept outside`);
}

/** Gives everybody a name and an address of their own, everywhere where one stands; past triggers, as they were planted. */
async function nameThem(client: pg.Client, trainees: readonly PlantedTrainee[], marker: string): Promise<NamedTrainee[]> {
  const named = trainees.map((trainee, place) => {
    const own = `${marker}${[...place.toString(36)].map((digit) => 'ghijklmnopqrstuvwxyzabcdefyyzzxxwwvv'[Number.parseInt(digit, 36)] ?? 'a').join('')}`;
    return { ...trainee, name: `Inês ${own}`, address: `${own}${place}@example.org`.toLowerCase() };
  });
  const everybody = [named.map(({ personId }) => personId), named.map(({ name }) => name), named.map(({ address }) => address)];
  const given = 'from unnest($1::uuid[], $2::text[], $3::text[]) as g (id, name, address)';
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  for (const sql of [
    `update person p set display_name = g.name ${given} where p.id = g.id and g.address <> ''`,
    `update email_address e set address = g.address, address_key = g.address ${given} where e.person_id = g.id and g.name <> ''`,
    `update enrolment e set known_as = g.name ${given} where e.person_id = g.id and g.address <> ''`,
    `update name_check n set legal_name = g.name ${given} where n.person_id = g.id and g.address <> ''`,
    `insert into lesson_note (person_id, id, programme_code, lesson_code, locale, place, text, revision, created_at, updated_at)
     select g.id, gen_random_uuid(), 'smp-technician', '1.4', 'en', 0, 'Ask ' || g.name || ', or write to ' || g.address, 1, now(), now() ${given}`,
    `update station_record s set note = g.name || ' holds the needle well; write to ' || g.address ${given} where s.person_id = g.id`,
    `insert into logbook_entry (id, enrolment_id, academy_id, person_id, revision, state, supervisor_id, done_on, surface, zone, session, work, minutes, person_code, needle, needle_lot, pigment,
       pigment_lot, did, noticed, differently, written_at, changed_at, countersigned_at)
     select gen_random_uuid(), e.id, e.academy_id, e.person_id, 4, 'countersigned', e.enrolled_by, current_date, 'client', 'crown', 1, 'density', 60, 'client 1', g.name, 'n', 'p', g.name,
       g.name || ' set the dots.', g.address, '', now(), now(), now() ${given} join enrolment e on e.person_id = g.id`,
    `insert into logbook_event (id, entry_id, academy_id, person_id, actor_id, type, revision, remark, at)
     select gen_random_uuid(), l.id, l.academy_id, l.person_id, l.supervisor_id, 'returned', 2, g.name || ', ask ' || g.address, now() ${given} join logbook_entry l on l.person_id = g.id`,
  ]) await client.query(sql, everybody);
  await client.query('commit');
  return named;
}

async function issue(certifier: Sender, academy: PlantedAcademy, trainee: NamedTrainee): Promise<Acknowledged> {
  const key = v7();
  const body = { enrolmentId: trainee.enrolmentId, typed: trainee.name };
  const press = () => ask<{ id: string; number: string; receipt: string | null }>(certifier, 'POST', `/v1/academies/${academy.id}/certificates`, { key, body });
  for (;;) {
    const { id, number, receipt } = await press();
    if (receipt !== null) return { trainee, key, id, number, receipt };
  }
}

/** What somebody wrote about each of them once, and left an address of the person's for an answer. */
async function reportThem(client: pg.Client, trainees: readonly NamedTrainee[]): Promise<void> {
  await client.query(
    `insert into concern (id, reference, certificate_number, about, account, contact, locale, received_at, state)
     select gen_random_uuid(), 'C-' || g.id, c.number, 'behaviour', g.name || ' was late.', 'by e-mail: ' || upper(g.address), 'en', now(), 'closed'
       from unnest($1::uuid[], $2::text[], $3::text[]) as g (id, name, address) join certificate c on c.holder_id = g.id`,
    [trainees.map(({ personId }) => personId), trainees.map(({ name }) => name), trainees.map(({ address }) => address)],
  );
}

/** A morning on which all their certificates end in thirty days: holders and staff have letters about it. Past triggers, and put back. */
async function remindThem(client: pg.Client, people: number): Promise<void> {
  const end = async (day: string) => {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(`update public_register p set valid_until = ${day} from certificate c where c.id = p.certificate_id`);
    await client.query('commit');
  };
  await end('current_date + 30');
  await client.query("select graphile_worker.add_job('remind-of-expiry')");
  await when(client, `select from expiry_reminder having count(*) = ${2 * people}`);
  await delivered(client);
  await end('c.valid_until');
}

/** An owner's and a certifier's, of all certificates in one. */
async function lettersToStaff(client: pg.Client): Promise<number | undefined> {
  return (await client.query<{ count: number }>("select count(*)::int as count from inbox_letter where body like '%show=expiring%'")).rows[0]?.count;
}

/** Until every letter is written. */
const delivered = (client: pg.Client): Promise<void> => when(client, 'select where not exists (select from outbox_event where delivered_at is null)');

/** Waits until the query has a row, up to five minutes: a thousand credentials are signed meanwhile. */
async function when(client: pg.Client, query: string): Promise<void> {
  for (const until = Date.now() + 300_000; Date.now() < until; await pause(100)) if ((await client.query(query)).rowCount === 1) return;
  throw new Error(`Not within five minutes: ${query}`);
}

/** Whoever searches finds everybody, wherever they stand; the planner's samples hold nobody even now. */
async function judgeSearch(client: pg.Client, folder: string, marker: string, people: number, tally: Tally): Promise<void> {
  const rows = await rowsWith(client, marker);
  for (const table of homes) tally.check('the search finds everybody who is there', (rows.get(table) ?? 0) >= people, { table, rows: rows.get(table) });
  tally.check('the planner takes no samples of names', rows.get('pg_catalog.pg_statistic') === 0, rows.get('pg_catalog.pg_statistic'));
  await client.query('checkpoint');
  tally.check('the search finds files', [...filesWith(folder, marker).values()].some(Boolean), folder);
}

async function eraseThem(person: Sender, { address }: NamedTrainee, tally: Tally): Promise<void> {
  const { status, text } = await send(person, 'POST', '/v1/me/erasure', { body: { typed: address } });
  tally.check('whoever asks is erased', status === 204, `${status} ${text}`);
}
