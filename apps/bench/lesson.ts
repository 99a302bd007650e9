// How long does a slow phone need until a lesson can be read, beside the least that a page of ours needs?
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { median } from './figures.js';
import { root } from './repository.js';
import { serverEnvironment, setUpWorkbench } from './workbench.js';

const rounds = 7;
/** How many times slower than this machine. */
const slowDown = 4;
/** With the heaviest of the figures. */
const code = '2.2';

interface Visit {
  /** Until the largest thing on the first screen was drawn, in milliseconds (W3C Largest Contentful Paint). */
  readonly painted: number;
  /** Of JavaScript, each file compressed by gzip. */
  readonly kilobytes: number;
}

const largestPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

/** In a browser that has never been here; `cookies` are those of somebody who signed in. */
async function visit(browser: Browser, address: string, storageState: Awaited<ReturnType<BrowserContext['storageState']>>): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, storageState });
  try {
    const page = await context.newPage();
    const weights: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') weights.push(response.body().then((body) => gzipSync(body).length));
    });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    const painted = await page.evaluate<number>(largestPaint);
    return { painted, kilobytes: (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0) / 1000 };
  } finally {
    await context.close();
  }
}

const row = (name: string, visits: readonly Visit[]): string => {
  const painted = visits.map((each) => each.painted);
  return `${name.padEnd(28)} largest paint ${median(painted).toFixed(0)} ms (${Math.min(...painted).toFixed(0)}-${Math.max(...painted).toFixed(0)}), ${median(visits.map(({ kilobytes }) => kilobytes)).toFixed(1)} kB of JavaScript`;
};

export async function benchLesson(): Promise<void> {
  const bench = await setUpWorkbench();
  try {
    const environment: Record<string, string> = { ...serverEnvironment(bench), DEMO_SECRET: 'a secret for people who only read' };
    const command = async (...words: string[]) => (await promisify(execFile)(process.execPath, [path.join(root, 'dist/apps/cli/main.js'), ...words], { cwd: root, env: { PATH: process.env['PATH'], ...environment } })).stdout;
    await command('seed', '--demo');
    const said = await command('demonstration');
    const [, email = '', password = ''] = /^sign in trainee (\S+) (\S+)$/m.exec(said) ?? [];
    const [, sample = ''] = /^sample certificate (\S+)$/m.exec(said) ?? [];
    const { url } = await bench.start('apps/api/main.js', environment);
    const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const reader = await browser.newContext({ baseURL: url });
      const answer = await reader.request.post('/v1/session', { data: { email, password }, headers: { origin: environment['PUBLIC_URL'] ?? '' } });
      if (!answer.ok()) throw new Error(`The trainee could not sign in: ${answer.status()} ${await answer.text()}`);
      const [enrolment] = (await (await reader.request.get('/v1/me/enrolments')).json()) as { id: string }[];
      const { requirements } = (await (await reader.request.get(`/v1/enrolments/${enrolment?.id}`)).json()) as { requirements: { requirement: string; subjectId: string }[] };
      const lesson = requirements.find(({ requirement }) => requirement === `lesson:${code}`)?.subjectId;
      const state = await reader.storageState();
      const addresses = { [`lesson ${code}`]: `${url}/lessons/${lesson}?enrolment=${enrolment?.id}`, 'public check, no framework': `${url}/check/${sample}` };

      console.log(`first visits on a phone ${slowDown} times slower than this machine, ${rounds} rounds in turn, the first not counted`);
      const visits = new Map<string, Visit[]>(Object.keys(addresses).map((name) => [name, []]));
      for (let round = 0; round <= rounds; round += 1) {
        for (const [name, address] of Object.entries(addresses)) {
          const seen = await visit(browser, address, state);
          if (round > 0) visits.get(name)?.push(seen);
        }
      }
      for (const [name, seen] of visits) console.log(row(name, seen));
      const [ours = [], least = []] = [...visits.values()];
      console.log(`ratio ${median(ours.map(({ painted }, round) => painted / (least[round]?.painted ?? Number.NaN))).toFixed(2)}`);
    } finally {
      await browser.close();
    }
  } finally {
    await bench.close();
  }
}
