// How many certificates a second are issued over HTTP, beside the least that could write them?
import pg from 'pg';
import { issueBare, prepareBareIssue, withLeafIn, type BareIssue } from './bare-issue.js';
import { BareLog } from './bare-log.js';
import { heading, row, type Figures } from './figures.js';
import { ask, type Sender } from './http-client.js';
import { legalName, plantAcademy, plantSession, plantTrainees, type PlantedTrainee } from './plant-certifiable.js';
import { runProgram } from './program.js';
import { asSuperuser, serverEnvironment, setUpWorkbench } from './workbench.js';
import { workThrough } from './work-through.js';

const rounds = 5;
/** Certificates in each round, by the number of clients. The first round of each is not counted. */
const loads = [
  { clients: 1, certificates: 100 },
  { clients: 8, certificates: 300 },
  { clients: 32, certificates: 400 },
] as const;
/** As many connections as the server has. */
const connections = 16;

async function issue(certifier: Sender, academyId: string, { enrolmentId }: PlantedTrainee): Promise<void> {
  const { ledger } = await ask<{ ledger: unknown }>(certifier, 'POST', `/v1/academies/${academyId}/certificates`, { body: { enrolmentId, typed: legalName } });
  if (ledger === null) throw new Error(`The certificate of ${enrolmentId} was answered without its place in the ledger.`);
}

interface Sides {
  readonly ours: (trainee: PlantedTrainee) => Promise<void>;
  /** What the clock of the other side does not count, and what it does. */
  readonly prepare: (trainee: PlantedTrainee) => BareIssue;
  readonly bare: (prepared: BareIssue) => Promise<void>;
  /** Waits for a bare log as well. */
  readonly logged: (prepared: BareIssue) => Promise<void>;
}

async function compare(trainees: readonly PlantedTrainee[], { ours, prepare, bare, logged }: Sides): Promise<void> {
  let taken = 0;
  for (const { clients, certificates } of loads) {
    const measured: Figures[] = [];
    const baseline: Figures[] = [];
    const least: Figures[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const next = trainees.slice(taken, (taken += certificates));
      const figures = await workThrough(next, clients, ours);
      const figuresOfBare = await workThrough(next.map(prepare), clients, bare);
      const figuresOfLogged = await workThrough(next.map(prepare), clients, logged);
      if (round === 0) continue;
      measured.push(figures);
      baseline.push(figuresOfBare);
      least.push(figuresOfLogged);
    }
    console.log(row(String(clients), measured, baseline));
    console.log(row(`${clients} bare log`, least, baseline));
  }
}

export async function benchIssue(): Promise<void> {
  const bench = await setUpWorkbench();
  const pools: pg.Pool[] = [];
  try {
    const environment: Record<string, string> = { ...serverEnvironment(bench), RUN_WORKER: 'false' };
    await runProgram('apps/cli/main.js', ['seed'], environment);
    const wanted = loads.reduce((sum, { certificates }) => sum + certificates * (rounds + 1), 0);
    const { academy, trainees, cookie } = await asSuperuser(bench.superuserUrl, async (client) => {
      const academy = await plantAcademy(client);
      return { academy, trainees: await plantTrainees(client, academy, wanted), cookie: await plantSession(client, academy.staff.certifier) };
    });
    // Of their own, so that no sequencer works on the leaves that they write.
    const [bareUrls, loggedUrls] = [await bench.copy('bare'), await bench.copy('logged')];
    const pool = (connectionString: string): pg.Pool => {
      const opened = new pg.Pool({ connectionString, max: connections });
      pools.push(opened);
      return opened;
    };
    const [bare, logged] = [pool(bareUrls.appUrl), pool(loggedUrls.appUrl)];
    const bareLog = await BareLog.open(pool(loggedUrls.superuserUrl), `${bench.anchorFolder}-bare`);
    const { url } = await bench.start('apps/api/main.js', environment);
    const certifier: Sender = { url, cookie, origin: environment['PUBLIC_URL'] ?? '' };

    console.log(`issuing with its place in the ledger, ${rounds} rounds in turn; jobs wait; ${loads.map(({ clients, certificates }) => `${certificates} certificates by ${clients}`).join(', ')}`);
    console.log(heading('Dermark, or bare transaction and log', `bare transaction, prepared, ${connections} connections`));
    await compare(trainees, {
      ours: (trainee) => issue(certifier, academy.id, trainee),
      prepare: (trainee) => prepareBareIssue(academy, trainee),
      bare: (prepared) => issueBare(bare, prepared),
      logged: (prepared) => bareLog.append(prepared.leaf, (statement) => issueBare(logged, withLeafIn(prepared, statement))),
    });
  } finally {
    for (const pool of pools) await pool.end();
    await bench.close();
  }
}
