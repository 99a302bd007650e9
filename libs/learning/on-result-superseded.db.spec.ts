// Does whoever gets a better result learn it by mail, in his or her language, as one letter however often it is sent?
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { v7 } from 'uuid';
import { resultSuperseded } from '#libs/assessment/events.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Outbox } from '#libs/platform/outbox.js';
import { startTestApp, type TestApp } from '../../test/app.js';

let application: TestApp;
let superuser: pg.Client;
let server: SMTPServer;
const arrived: { readonly to: string; readonly source: string }[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        arrived.push({ to: session.envelope.rcptTo[0]?.address ?? '', source: Buffer.concat(chunks).toString('utf8').replaceAll('=\r\n', '') });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  application = await startTestApp({ smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mailFrom: 'Dermark <register@dermark.example>' });
  superuser = new pg.Client({ connectionString: application.db.superuserUrl });
  await superuser.connect();
  // no rule of the database stands in the way of what lies there already
  await superuser.query('set session_replication_role = replica');
});
afterAll(async () => {
  await superuser.end();
  await application.close();
  await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(() => void (arrived.length = 0));

/** A failed attempt that was marked again and is passed since; with an address unless the person was erased. */
async function markedAgain(locale: 'en' | 'pt-PT', address: string | null): Promise<string> {
  const [person, form, attempt, rescoring] = [v7(), v7(), v7(), v7()];
  await superuser.query("insert into person (id, display_name, locale, created_at) values ($1, 'Ines', $2, now())", [person, locale]);
  if (address) await superuser.query('insert into email_address (id, person_id, address, address_key, is_primary, verified_at) values ($1, $2, $3, $3, true, now())', [v7(), person, address]);
  const rule = JSON.stringify({ kind: 'exam', items: 4, passPoints: 3, gates: { total: 0, needed: 0 }, minutes: 60, coolDownHours: 24 });
  await superuser.query("insert into form (id, kind, item_versions, option_orders, pass_rule, created_at) values ($1, 'exam', array[$2::uuid], '[]', $3, now())", [form, v7(), rule]);
  await superuser.query(
    `insert into attempt (id, form_id, purpose, subject_id, person_id, academy_id, number, state, locale, started_at, submitted_at, closed_by) values ($1, $2, 'exam', $3, $4, $5, 1, 'scored', 'en', now(), now(), 'candidate')`,
    [attempt, form, v7(), person, v7()],
  );
  await superuser.query("insert into item_marking values ($1, $2, 'everybody', 'unclear', null, now())", [rescoring, v7()]);
  const result = "insert into attempt_result (attempt_id, points, possible, domains, gates_right, gates_total, passed, scored_at, revision, rescoring_id) values ($1, $2, 4, '[]', 0, 0, $3, now(), $4, $5)";
  await superuser.query(result, [attempt, 2, false, 1, null]);
  await superuser.query(result, [attempt, 3, true, 2, rescoring]);
  return attempt;
}

async function deliver(attemptId: string, times = 1): Promise<void> {
  const db = application.app.get(Database);
  await db.transaction(systemContext, () => application.app.get(Outbox).publish({ type: resultSuperseded, payload: { attemptId, revision: 2 } }));
  const waiting = await db.transaction(systemContext, () => db.query<{ id: string }>("select id from outbox_event where type = $1 and payload ->> 'attemptId' = $2", [resultSuperseded, attemptId]));
  for (const { id } of waiting) for (let time = 0; time < times; time += 1) await application.app.get(EventHandlers).deliver(id);
}

const messageId = (source: string): string | undefined => /^message-id: (\S+)/im.exec(source)?.[1];

it('arrives at the address of the candidate, with a link to the result', async () => {
  const attemptId = await markedAgain('en', 'ines@example.org');
  await deliver(attemptId);
  expect(arrived.map(({ to }) => to)).toEqual(['ines@example.org']);
  expect(arrived[0]?.source).toContain('You have passed your exam');
  expect(arrived[0]?.source).toContain('3 of 4 points; it was 2 of 4');
  expect(arrived[0]?.source).toContain(`/attempts/${attemptId}`);
});

it('speaks the language of the person, not of the attempt', async () => {
  await deliver(await markedAgain('pt-PT', 'rui@example.org'));
  expect(arrived[0]?.source).toContain('Passou no exame');
});

it('is the same letter when it is sent twice', async () => {
  await deliver(await markedAgain('en', 'ana@example.org'), 2);
  expect(arrived).toHaveLength(2);
  expect(messageId(arrived[0]?.source ?? '')).toBeDefined();
  expect(messageId(arrived[0]?.source ?? '')).toBe(messageId(arrived[1]?.source ?? ''));
});

it('is not written to somebody who was erased', async () => {
  await deliver(await markedAgain('en', null));
  expect(arrived).toEqual([]);
});
