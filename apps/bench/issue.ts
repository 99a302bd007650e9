// How many certificates a second are issued over HTTP, beside the least that could write them?
import pg from 'pg';
import { issueBare, prepareBareIssue, type BareIssue } from './bare-issue.js';
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
}

async function compare(trainees: readonly PlantedTrainee[], { ours, prepare, bare }: Sides): Promise<void> {
  let taken = 0;
  for (const { clients, certificates } of loads) {
    const measured: Figures[] = [];
    const baseline: Figures[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const next = trainees.slice(taken, (taken += certificates));
      const figures = await workThrough(next, clients, ours);
      const figuresOfBare = await workThrough(next.map(prepare), clients, bare);
      if (round === 0) continue;
      measured.push(figures);
      baseline.push(figuresOfBare);
    }
    console.log(row(String(clients), measured, baseline));
  }
}

export async function benchIssue(): Promise<void> {
  const bench = await setUpWorkbench();
  let pool: pg.Pool | undefined;
  try {
    const environment: Record<string, string> = { ...serverEnvironment(bench), RUN_WORKER: 'false' };
    await runProgram('apps/cli/main.js', ['seed'], environment);
    const wanted = loads.reduce((sum, { certificates }) => sum + certificates * (rounds + 1), 0);
    const { academy, trainees, cookie } = await asSuperuser(bench.superuserUrl, async (client) => {
      const academy = await plantAcademy(client);
      return { academy, trainees: await plantTrainees(client, academy, wanted), cookie: await plantSession(client, academy.staff.certifier) };
    });
    // Of its own, so that no sequencer works on the leaves that it writes.
    const { appUrl } = await bench.copy('bare');
    const bare = (pool = new pg.Pool({ connectionString: appUrl, max: connections }));
    const { url } = await bench.start('apps/api/main.js', environment);
    const certifier: Sender = { url, cookie, origin: environment['PUBLIC_URL'] ?? '' };

    console.log(`issuing with its place in the ledger, ${rounds} rounds in turn; jobs wait; ${loads.map(({ clients, certificates }) => `${certificates} certificates by ${clients}`).join(', ')}`);
    console.log(heading('Dermark', `bare transaction, prepared, ${connections} connections`));
    await compare(trainees, {
      ours: (trainee) => issue(certifier, academy.id, trainee),
      prepare: (trainee) => prepareBareIssue(academy, trainee),
      bare: (prepared) => issueBare(bare, prepared),
    });
  } finally {
    await pool?.end();
    await bench.close();
  }
}
