// How does a browser test get a running server with people on it, and browsers for them?
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { demonstrationPassword, trainees } from '../../apps/cli/demo/demonstration-people.js';
import { createTestDatabase } from '../database.js';

const root = path.resolve(import.meta.dirname, '../..');

export const widths = { phone: { width: 390, height: 844 }, tablet: { width: 820, height: 1180 }, desktop: { width: 1280, height: 900 } } as const;
export type Width = keyof typeof widths;
export type Locale = 'en' | 'pt-PT';

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** A step on a page that takes longer than this has failed. */
const patience = 25_000;

/** Has the demonstration in it, or nothing but the programme and a registrar who has no password yet. */
export type Furnishing = 'demonstration' | 'empty';

export interface Stage {
  readonly url: string;
  /** A number to check; '' on an empty stage. */
  readonly sample: string;
  /** By role, and the demonstration's further trainees by their point of the way. */
  readonly signIns: Readonly<Record<string, SignIn>>;
  /** Where the registrar of an empty stage chooses a password. */
  readonly registrarLink: string;
  /** A browser of its own: nobody's cookies are in it. */
  visit(width: Width, locale?: Locale, options?: BrowserContextOptions): Promise<BrowserContext>;
  /** The same, signed in as the demonstration's person of that name. */
  as(role: string, width: Width, locale?: Locale): Promise<BrowserContext>;
  /** Makes the account of that person one like any other: those of the demonstration are everybody's, and some things cannot be done with them. */
  makeOwn(role: string): Promise<void>;
  /** The quiz and the practice of this module have these items and no others; those of all other modules have none. */
  askOnly(module: number, codes: readonly string[]): Promise<void>;
  /** Past every rule of the application, for what a test needs to be there and nobody could bring about. */
  plant<T>(work: (superuser: pg.Client) => Promise<T>): Promise<T>;
  /** As a power cut would: nothing is finished, nothing is said. */
  killServer(): Promise<void>;
  /** At the same address, on the same database. */
  reviveServer(): Promise<void>;
  close(): Promise<void>;
}

/** Chosen before the server starts: its own address is part of its configuration. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function startServer(environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [path.join(root, 'dist/apps/api/main.js')], { cwd: root, env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
  const listening = new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"listening"')) resolve();
    });
  });
  const stop = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { listening, stop };
}

async function command(environment: NodeJS.ProcessEnv, ...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'dist/apps/cli/main.js'), ...words], { cwd: root, env: environment });
  return stdout;
}

const demoSecret = 'a secret for the people of browser tests';

async function furnish(environment: NodeJS.ProcessEnv, furnishing: Furnishing): Promise<Pick<Stage, 'sample' | 'signIns' | 'registrarLink'>> {
  if (furnishing === 'empty') {
    await command(environment, 'seed');
    const said = await command(environment, 'registrar', 'create', '--email', 'registrar@example.org', '--name', 'Rosa Registo');
    return { sample: '', signIns: {}, registrarLink: /https?:\S+/.exec(said)?.[0] ?? '' };
  }
  const said = await command(environment, 'seed', '--demo').then(() => command(environment, 'demonstration'));
  const printed = [...said.matchAll(/^sign in (\w+) (\S+) (\S+)$/gm)].map(([, role, email, password]) => [role, { email: email ?? '', password: password ?? '' }]);
  const further = Object.entries(trainees).map(([name, { email }]) => [name, { email, password: demonstrationPassword(demoSecret, email) }]);
  return { sample: /^sample certificate (\S+)$/m.exec(said)?.[1] ?? '', signIns: Object.fromEntries([...printed, ...further]) as Record<string, SignIn>, registrarLink: '' };
}

export async function openStage(furnishing: Furnishing = 'demonstration'): Promise<Stage> {
  const db = await createTestDatabase();
  const url = `http://127.0.0.1:${await freePort()}`;
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    DERMARK_MODE: 'embedded',
    DATABASE_URL: db.appUrl,
    DATABASE_PUBLIC_URL: db.publicUrl,
    PORT: new URL(url).port,
    PUBLIC_URL: url,
    SESSION_SECRET: 'a secret for browser tests, long enough to be one',
    DEMO_SECRET: demoSecret,
    LEDGER_SEED: Buffer.alloc(32, 9).toString('base64'),
    CREDENTIAL_KEY_SECRET: Buffer.alloc(32, 10).toString('base64'),
    LEDGER_ORIGIN: 'browser.dermark.example/ledger',
    LEDGER_ANCHOR: db.anchorFolder,
  };
  const furnished = await furnish(environment, furnishing);
  let server = startServer(environment);
  await server.listening;
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const visit: Stage['visit'] = async (width, locale = 'en', options = {}) => {
    const context = await browser.newContext({ baseURL: url, viewport: widths[width], hasTouch: width !== 'desktop', locale, reducedMotion: 'reduce', timezoneId: 'Europe/Lisbon', ...options });
    context.setDefaultTimeout(patience);
    return context;
  };

  const plant: Stage['plant'] = async (work) => {
    const superuser = new pg.Client({ connectionString: db.superuserUrl });
    await superuser.connect();
    return work(superuser).finally(() => superuser.end());
  };

  return {
    url,
    ...furnished,
    visit,
    as: async (role, width, locale = 'en') => {
      const context = await visit(width, locale);
      const answer = await context.request.post('/v1/session', { data: furnished.signIns[role], headers: { origin: url } });
      if (!answer.ok()) throw new Error(`${role} could not sign in: ${answer.status()} ${await answer.text()}`);
      await context.request.patch('/v1/me', { data: { locale }, headers: { origin: url } });
      return context;
    },
    makeOwn: async (role) => {
      await plant((superuser) => superuser.query('update person set demonstration = false where id = (select person_id from email_address where address = $1)', [furnished.signIns[role]?.email]));
    },
    askOnly: async (module, codes) => {
      await plant(async (superuser) => {
        // what is published never changes, but for a test
        await superuser.query('set session_replication_role = replica');
        await superuser.query("update learning_module set content = jsonb_set(content, '{quizItems}', case when number = $1 then $2::jsonb else '[]' end)", [module, JSON.stringify(codes)]);
      });
    },
    plant,
    killServer: () => server.stop('SIGKILL'),
    reviveServer: async () => {
      server = startServer(environment);
      await server.listening;
    },
    close: async () => {
      await browser.close();
      await server.stop('SIGTERM');
      await db.drop();
    },
  };
}

/** Keeps a picture where SCREENSHOTS names a folder; tests do not depend on it. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
