// How many checks a second does the server answer, beside the least that could?
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { numberFrom, withDashes } from '#libs/certification/core/certificate-number.js';
import { heading, row, type Figures } from './figures.js';
import { plantRegister } from './plant-register.js';
import { asSuperuser, serverEnvironment, setUpWorkbench } from './workbench.js';

const rounds = 3;
const secondsPerRun = 5;
const certificates = 10_000;
/** The baseline answers the same JSON to both: whatever a page costs more is ours to bear. */
const forms = { JSON: 'application/json', HTML: 'text/html' };

async function load(url: string, accept: string, numbers: readonly string[], connections: number): Promise<Figures> {
  const result = await autocannon({
    url,
    connections,
    duration: secondsPerRun,
    headers: { accept },
    requests: numbers.map((number) => ({ method: 'GET', path: `/check/${number}` })),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were not 200, ${result.errors} failed.`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** Resolves when the sequencer has given every planted leaf its place: the check alone is measured. */
async function settled(superuserUrl: string): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    for (const until = Date.now() + 120_000; ; await pause(100)) {
      const { rows } = await client.query<{ waiting: boolean }>('select exists (select from ledger_intake) or exists (select from public_register where ledger_index is null) as waiting');
      if (rows[0]?.waiting === false) return;
      if (Date.now() > until) throw new Error('The planted certificates have no place in the ledger after two minutes.');
    }
  });
}

export async function benchCheck(): Promise<void> {
  const bench = await setUpWorkbench();
  try {
    const numbers = Array.from({ length: certificates }, () => numberFrom(randomBytes(13)));
    await asSuperuser(bench.superuserUrl, (client) => plantRegister(client, numbers));
    const asked = numbers.slice(0, 500).map(withDashes);
    const { url: ours } = await bench.start('apps/api/main.js', { ...serverEnvironment(bench), RUN_WORKER: 'false' });
    const { url: bare } = await bench.start('apps/bench/bare-lookup.js', { DATABASE_PUBLIC_URL: bench.publicUrl });
    await settled(bench.superuserUrl);
    for (const [form, accept] of Object.entries(forms)) {
      console.log(`check as ${form}, ${asked.length} of ${certificates} certificates, ${rounds} rounds of ${secondsPerRun} s, in turn`);
      console.log(heading('Dermark', 'bare Fastify + pg, prepared'));
      for (const connections of [1, 8, 32]) {
        const measured: Figures[] = [];
        const baseline: Figures[] = [];
        await load(ours, accept, asked, connections);
        await load(bare, accept, asked, connections);
        for (let round = 0; round < rounds; round += 1) {
          measured.push(await load(ours, accept, asked, connections));
          baseline.push(await load(bare, accept, asked, connections));
        }
        console.log(row(String(connections), measured, baseline));
      }
    }
  } finally {
    await bench.close();
  }
}
