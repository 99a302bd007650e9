// How long does it take to certify a thousand trainees in one go, until each has a receipt?
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { issueBare, prepareBareIssue } from './bare-issue.js';
import { median } from './figures.js';
import { ask, type Sender } from './http-client.js';
import { plantAcademy, plantSession, plantTrainees, type PlantedAcademy, type PlantedTrainee } from './plant-certifiable.js';
import { runProgram } from './program.js';
import { asSuperuser, serverEnvironment, setUpWorkbench } from './workbench.js';
import { workThrough } from './work-through.js';

const rounds = 3;
const certificates = 1000;
/** As many as work through a batch. */
const lanes = 4;
const modes = ['each', 'together'] as const;
type Mode = (typeof modes)[number];

interface Progress {
  readonly refused: number;
  readonly inLedger: number;
}

/** Seconds from pressing the button until the ledger has everything, with the letters of the worker beside it. */
async function inOneGo(certifier: Sender, academyId: string, trainees: readonly PlantedTrainee[], mode: Mode): Promise<number> {
  const batches = `/v1/academies/${academyId}/certificate-batches`;
  // Planted checks of a name have the id of their enrolment.
  const enrolments = trainees.map(({ enrolmentId }) => ({ enrolmentId, nameCheckId: enrolmentId }));
  const began = performance.now();
  const { id } = await ask<{ id: string }>(certifier, 'POST', batches, { body: { enrolments, mode, typedCount: trainees.length } });
  for (;;) {
    const { refused, inLedger } = await ask<Progress>(certifier, 'GET', `${batches}/${id}?after=${trainees.length}`);
    if (refused > 0) throw new Error(`${refused} of a batch were refused.`);
    if (inLedger === trainees.length) return (performance.now() - began) / 1000;
    await pause(50);
  }
}

/** The same rows by the least that could write them. */
async function bare(pool: pg.Pool, academy: PlantedAcademy, trainees: readonly PlantedTrainee[]): Promise<number> {
  const { perSecond } = await workThrough(trainees.map((trainee) => prepareBareIssue(academy, trainee)), lanes, (prepared) => issueBare(pool, prepared));
  return trainees.length / perSecond;
}

/** What is left to do for the worker, mostly letters, must not be in the next measurement. */
async function calm(superuserUrl: string): Promise<void> {
  const jobs = () => asSuperuser(superuserUrl, (client) => client.query("select from graphile_worker.jobs where task_identifier = 'deliver-event' limit 1"));
  while ((await jobs()).rowCount !== 0) await pause(250);
}

export async function benchBulk(): Promise<void> {
  const bench = await setUpWorkbench();
  let pool: pg.Pool | undefined;
  try {
    const environment = serverEnvironment(bench);
    await runProgram('apps/cli/main.js', ['seed'], environment);
    const { academy, trainees, cookie } = await asSuperuser(bench.superuserUrl, async (client) => {
      const academy = await plantAcademy(client);
      return { academy, trainees: await plantTrainees(client, academy, certificates * (rounds * modes.length + 1)), cookie: await plantSession(client, academy.staff.certifier) };
    });
    // Of its own, so that no sequencer works on the leaves that it writes.
    const { appUrl } = await bench.copy('bare');
    const bareOnes = (pool = new pg.Pool({ connectionString: appUrl, max: lanes }));
    const { url } = await bench.start('apps/api/main.js', environment);
    const certifier: Sender = { url, cookie, origin: environment['PUBLIC_URL'] ?? '' };
    const next = () => trainees.splice(0, certificates);

    console.log(`${certificates} certificates in one go, until every receipt can be fetched; letters are written beside it; ${rounds} rounds in turn with bare transactions on ${lanes} connections`);
    await inOneGo(certifier, academy.id, next(), 'each');
    for (const mode of modes) {
      const [ours, baseline]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        await calm(bench.superuserUrl);
        const cohort = next();
        ours.push(await inOneGo(certifier, academy.id, cohort, mode));
        await calm(bench.superuserUrl);
        baseline.push(await bare(bareOnes, academy, cohort));
      }
      console.log(row(mode, ours, baseline));
    }
  } finally {
    await pool?.end();
    await bench.close();
  }
}

function row(mode: Mode, ours: readonly number[], baseline: readonly number[]): string {
  const said = (seconds: readonly number[]) => `${median(seconds).toFixed(1)} s (${Math.min(...seconds).toFixed(1)}-${Math.max(...seconds).toFixed(1)}), ${(certificates / median(seconds)).toFixed(0)}/s`;
  const ratios = ours.map((seconds, round) => (baseline[round] ?? Number.NaN) / seconds);
  return `${mode.padEnd(10)} ${said(ours).padEnd(32)} bare ${said(baseline).padEnd(32)} ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)})`;
}
