// Does one decision give one certificate, however often and wherever the button is pressed?
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { v7 } from 'uuid';
import { send, type Answer, type Sender } from '../bench/http-client.js';
import { legalName, plantAcademy, plantSession, plantTrainees, type PlantedTrainee } from '../bench/plant-certifiable.js';
import { asSuperuser } from '../bench/workbench.js';
import type { Tally } from './tally.js';

export interface DoubleIssue {
  readonly superuserUrl: string;
  /** Server processes on the same database: each burst goes to all of them. */
  readonly urls: readonly string[];
  readonly origin: string;
  readonly bursts: number;
}

const presses = 20;
/** A decision wants a recent sign-in: the certifier signs in again after so many bursts. */
const burstsPerSession = 200;

interface Certificate {
  readonly id: string;
  readonly number: string;
  readonly ledger: unknown;
  readonly receipt: unknown;
}

/** In half of the bursts everybody repeats one request, in the other half everybody sends another one. */
export async function doubleIssue({ superuserUrl, urls, origin, bursts }: DoubleIssue, tally: Tally): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    const academy = await plantAcademy(client);
    const trainees = await plantTrainees(client, academy, bursts);
    tally.note(`double issue: ${bursts} bursts of ${presses} requests at once to ${urls.length} server${urls.length > 1 ? 's' : ''}, every other one under a single Idempotency-Key`);
    let cookie = '';
    for (const [burst, trainee] of trainees.entries()) {
      if (burst % burstsPerSession === 0) cookie = await plantSession(client, academy.staff.certifier);
      const shared = burst % 2 === 0 ? v7() : null;
      const press = (at: number, key = shared ?? v7()) => {
        const certifier: Sender = { url: urls[at % urls.length] ?? '', origin, cookie };
        return send<Certificate>(certifier, 'POST', `/v1/academies/${academy.id}/certificates`, { key, body: { enrolmentId: trainee.enrolmentId, typed: legalName } });
      };
      const answers = await Promise.all(Array.from({ length: presses }, (_, at) => press(at)));
      if (shared === null) judgeOthers(answers, tally);
      // Once more, as somebody does whose answer got lost.
      else judgeRepeats([...answers, await press(burst, shared)], tally);
    }
    await judgeRows(client, trainees, tally);
  });
}

/** Where it is, and the proof of it in the newest checkpoint, are those of the moment. */
const withoutPlace = ({ body: { ledger: _, receipt: __, ...certificate } }: Answer<Certificate>): string => JSON.stringify(certificate);

function judgeRepeats(answers: readonly Answer<Certificate>[], tally: Tally): void {
  const different = new Set(answers.map((answer) => `${answer.status} ${withoutPlace(answer)}`));
  tally.check('one key, one answer, for everybody', different.size === 1 && answers[0]?.status === 201, [...different]);
}

function judgeOthers(answers: readonly Answer<Certificate>[], tally: Tally): void {
  const refused = answers.filter(({ status, text }) => status === 409 && text.includes('"already-certified"')).length;
  const made = answers.filter(({ status }) => status === 201).length;
  tally.check('other keys: one certificate, and everybody else learns that it is there', made === 1 && refused === presses - 1, answers.map(({ status, text }) => (status === 201 ? '201' : `${status} ${text}`)));
}

/** How many rows of each kind an enrolment has; each must be 1. */
const rowsOf = `
  select e.id,
    (select count(*) from decision d where d.enrolment_id = e.id)::int as decisions,
    count(distinct c.id)::int as certificates,
    count(distinct v.id)::int as events,
    count(distinct l.seq)::int as entries,
    count(distinct p.number)::int as "register rows",
    (select count(*) from outbox_event o where o.type = 'certification.certificate-issued' and o.payload ->> 'certificateId' = min(c.id::text))::int as announcements,
    (select count(*) from audit_entry a where a.subject_id = min(c.id::text))::int as "audit rows"
  from unnest($1::uuid[]) as e (id)
    left join certificate c on c.enrolment_id = e.id left join certificate_event v on v.certificate_id = c.id
    left join ledger_entry l on l.event_id = v.id left join public_register p on p.certificate_id = c.id
  group by e.id`;

/** That each of these trainees has everything of a certificate, and has it once. */
export async function judgeRows(client: pg.Client, trainees: readonly PlantedTrainee[], tally: Tally): Promise<void> {
  await sequenced(client);
  const { rows } = await client.query<Record<string, unknown>>(rowsOf, [trainees.map(({ enrolmentId }) => enrolmentId)]);
  for (const { id, ...counts } of rows) tally.check('one row of each kind', Object.values(counts).every((count) => count === 1), { id, ...counts });
  tally.note(`saw ${rows.length} enrolments, each looked at for decisions, certificates, events, ledger entries, register rows, announcements and audit rows`);
}

/** Waits until no leaf waits any more, up to ten seconds. */
async function sequenced(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rowCount } = await client.query('select from ledger_intake limit 1');
    if (rowCount === 0) return;
    await pause(100);
  }
}
