// Does a candidate learn by mail that an appeal has come and what was decided, in his or her language, as one letter however often it is sent?
import pg from 'pg';
import { v7 } from 'uuid';
import { appealMoved, type AppealMoved } from '#libs/assessment/events.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Outbox } from '#libs/platform/outbox.js';
import { startTestApp, type TestApp } from '../../test/app.js';

let application: TestApp;
let superuser: pg.Client;

beforeAll(async () => {
  application = await startTestApp();
  superuser = new pg.Client({ connectionString: application.db.superuserUrl });
  await superuser.connect();
  // no rule of the database stands in the way of what lies there already
  await superuser.query('set session_replication_role = replica');
});
afterAll(async () => {
  await superuser.end();
  await application.close();
});

/** An appeal that was decided; its candidate has an address unless erased. */
async function decided(locale: 'en' | 'pt-PT', address: string | null): Promise<{ appealId: string; attempt: string }> {
  const [person, attempt, appealId] = [v7(), v7(), v7()];
  await superuser.query("insert into person (id, display_name, locale, created_at) values ($1, 'Ines', $2, now())", [person, locale]);
  if (address) await superuser.query('insert into email_address (id, person_id, address, address_key, is_primary, verified_at) values ($1, $2, $3, $3, true, now())', [v7(), person, address]);
  await superuser.query("insert into attempt (id, form_id, purpose, subject_id, person_id, academy_id, number, state, locale, started_at) values ($1, $2, 'exam', $3, $4, $5, 1, 'scored', 'en', now())", [attempt, v7(), v7(), person, v7()]);
  await superuser.query("insert into appeal values ($1, $2, 1, $3, $4, 'a reason', now())", [appealId, attempt, person, v7()]);
  await superuser.query("insert into appeal_decision values ($1, $2, 'dismissed', null, 'The journal is whole.', now())", [appealId, v7()]);
  return { appealId, attempt };
}

async function deliver(moved: AppealMoved, times = 1): Promise<void> {
  const db = application.app.get(Database);
  await db.transaction(systemContext, () => application.app.get(Outbox).publish({ type: appealMoved, payload: { ...moved } }));
  const waiting = await db.transaction(systemContext, () => db.query<{ id: string }>("select id from outbox_event where type = $1 and payload ->> 'appealId' = $2", [appealMoved, moved.appealId]));
  for (const { id } of waiting) for (let time = 0; time < times; time += 1) await application.app.get(EventHandlers).deliver(id);
}
const lettersTo = async (address: string) => (await superuser.query<{ subject: string; body: string }>('select subject, body from inbox_letter where recipient = $1', [address])).rows;

it('says that it came, with a link to the result', async () => {
  const { appealId, attempt } = await decided('en', 'ines@example.org');
  await deliver({ appealId, step: 'asked' });
  const [letter] = await lettersTo('ines@example.org');
  expect(letter?.subject).toBe('You asked that your exam be looked at again');
  expect(letter?.body).toContain(`/attempts/${attempt}`);
  expect(letter?.body).not.toContain('The journal is whole.');
});

it('says what was decided and why, in the language of the person, once however often it is sent', async () => {
  const { appealId } = await decided('pt-PT', 'rui@example.org');
  await deliver({ appealId, step: 'decided' }, 2);
  const letters = await lettersTo('rui@example.org');
  expect(letters).toHaveLength(1);
  expect(letters[0]?.subject).toBe('O seu exame foi revisto: o resultado mantém-se');
  expect(letters[0]?.body).toContain('The journal is whole.');
});

it('is not written to somebody who was erased', async () => {
  const { rows: [before] } = await superuser.query<{ n: string }>('select count(*) as n from inbox_letter'); // prettier-ignore
  await deliver({ appealId: (await decided('en', null)).appealId, step: 'decided' });
  const { rows: [after] } = await superuser.query<{ n: string }>('select count(*) as n from inbox_letter'); // prettier-ignore
  expect(after).toEqual(before);
});
