// Has each row of a batch one certificate or one refusal, when whoever works through it is killed again and again?
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Sender } from '../bench/http-client.js';
import { plantAcademy, plantSession, plantTrainees, type PlantedTrainee } from '../bench/plant-certifiable.js';
import type { RunningProgram } from '../bench/program.js';
import { asSuperuser } from '../bench/workbench.js';
import { judgeRows } from './double-issue.js';
import type { Tally } from './tally.js';

export interface BulkKilled {
  readonly superuserUrl: string;
  /** Always with the same secrets, as an operator starts it again. */
  readonly startServer: () => Promise<RunningProgram>;
  readonly origin: string;
  readonly kills: number;
}

const rowsPerBatch = 100;
/** Those who have left the programme. */
const hinderedPerBatch = 5;
const killsPerBatch = 2;
/** In turn. */
const kinds = [
  { mode: 'each', hindered: hinderedPerBatch },
  { mode: 'together', hindered: 0 },
  { mode: 'together', hindered: hinderedPerBatch },
] as const;
const [soonest, latest] = [20, 700];
const patienceMs = 120_000;

interface Batch {
  readonly waiting: number;
  readonly issued: number;
  readonly refused: number;
  readonly next: number | null;
  readonly rows: readonly { readonly place: number; readonly enrolmentId: string; readonly state: string; readonly refusal: string | null; readonly certificate: { readonly id: string; readonly number: string } | null }[];
}

export async function bulkKilled({ superuserUrl, startServer, origin, kills }: BulkKilled, tally: Tally): Promise<void> {
  tally.note(`bulk: ${kills} × kill -9 of the server while it works through batches of ${rowsPerBatch}: each by itself, all or none, all or none of which some are hindered`);
  let server = await startServer();
  let settled = 0;
  for (let done = 0, batch = 0; done < kills; done += killsPerBatch, batch += 1) {
    const kind = kinds[batch % kinds.length] ?? kinds[0];
    const { academy, trainees, hindered, cookie } = await asSuperuser(superuserUrl, async (client) => {
      const academy = await plantAcademy(client);
      const trainees = await plantTrainees(client, academy, rowsPerBatch);
      const hindered = trainees.slice(rowsPerBatch - kind.hindered).map(({ enrolmentId }) => enrolmentId);
      await client.query('update enrolment set withdrawn_at = now() where id = any ($1)', [hindered]);
      return { academy, trainees, hindered, cookie: await plantSession(client, academy.staff.certifier) };
    });
    const certifier = (): Sender => ({ url: server.url, origin, cookie });
    const path = `/v1/academies/${academy.id}/certificate-batches`;
    const enrolments = trainees.map(({ enrolmentId }) => ({ enrolmentId, nameCheckId: enrolmentId }));
    const { id } = await ask<{ id: string }>(certifier(), 'POST', path, { body: { enrolments, mode: kind.mode, typedCount: rowsPerBatch } });
    for (let kill = done; kill < Math.min(done + killsPerBatch, kills); kill += 1) {
      await pause(randomInt(soonest, latest));
      await server.kill();
      server = await startServer();
    }
    const result = await finished(certifier, `${path}/${id}`);
    const isCertified = ({ enrolmentId }: PlantedTrainee) => !hindered.includes(enrolmentId) && (kind.mode === 'each' || hindered.length === 0);
    judgeBatch(result, trainees, { isCertified, isHindered: ({ enrolmentId }) => hindered.includes(enrolmentId) }, tally);
    await asSuperuser(superuserUrl, async (client) => {
      await judgeRows(client, trainees.filter(isCertified), tally);
      const { rowCount } = await client.query('select from decision where enrolment_id = any ($1)', [trainees.filter((trainee) => !isCertified(trainee)).map(({ enrolmentId }) => enrolmentId)]);
      tally.check('whoever was refused has no decision', rowCount === 0, rowCount);
    });
    settled += result.length;
  }
  await server.stop();
  tally.note(`saw ${settled} rows settled`);
}

/** Every row, once nothing waits any more. */
async function finished(certifier: () => Sender, path: string): Promise<Batch['rows']> {
  for (const until = Date.now() + patienceMs; ; await pause(100)) {
    const { waiting } = await ask<Batch>(certifier(), 'GET', `${path}?after=${rowsPerBatch}`);
    if (waiting === 0) break;
    if (Date.now() > until) throw new Error(`${waiting} rows still wait after ${patienceMs / 1000} s.`);
  }
  const rows: Batch['rows'][number][] = [];
  for (let after: number | null = -1; after !== null; ) {
    const page: Batch = await ask<Batch>(certifier(), 'GET', after === -1 ? path : `${path}?after=${after}`);
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

interface Expected {
  readonly isCertified: (trainee: PlantedTrainee) => boolean;
  readonly isHindered: (trainee: PlantedTrainee) => boolean;
}

function judgeBatch(rows: Batch['rows'], trainees: readonly PlantedTrainee[], { isCertified, isHindered }: Expected, tally: Tally): void {
  tally.check('no row is lost', rows.length === trainees.length, rows.length);
  const numbers = new Set<string>();
  for (const { place, enrolmentId, state, refusal, certificate } of rows) {
    const trainee = trainees[place];
    tally.check('each row is about whom it was about', enrolmentId === trainee?.enrolmentId, { place, enrolmentId });
    if (!trainee) continue;
    const why = isHindered(trainee) ? 'enrolment-withdrawn' : 'others-refused';
    if (isCertified(trainee)) tally.check('each row has one certificate of its own', state === 'issued' && certificate !== null && !numbers.has(certificate.number), { place, state, refusal });
    else tally.check('each row that is refused has no certificate, and says why', state === 'refused' && refusal === why && certificate === null, { place, state, refusal });
    if (certificate) numbers.add(certificate.number);
  }
}
