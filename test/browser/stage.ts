// How does a browser test get a running server with the demonstration on it, and people in browsers?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { createTestDatabase } from '../database.js';

const root = path.resolve(import.meta.dirname, '../..');

export const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;
export type Width = keyof typeof widths;

export interface Stage {
  readonly url: string;
  readonly sample: string;
  /** E-mail and password by role. */
  readonly signIns: Readonly<Record<string, { readonly email: string; readonly password: string }>>;
  /** A browser of its own: nobody's cookies are in it. */
  visit(width: Width, locale: 'en' | 'pt-PT'): Promise<BrowserContext>;
  /** The same, signed in as the demonstration's person of that role. */
  as(role: string, width: Width, locale: 'en' | 'pt-PT'): Promise<BrowserContext>;
  restartServer(): Promise<void>;
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

export async function openStage(): Promise<Stage> {
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
    DEMO_SECRET: 'a secret for the people of browser tests',
    LEDGER_SEED: Buffer.alloc(32, 9).toString('base64'),
    LEDGER_ORIGIN: 'browser.dermark.example/ledger',
  };
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'dist/apps/cli/main.js'), 'seed', '--demo', '--print'], { cwd: root, env: environment });
  const signIns = Object.fromEntries([...stdout.matchAll(/^sign in (\w+) (\S+) (\S+)$/gm)].map(([, role, email, password]) => [role, { email: email ?? '', password: password ?? '' }]));
  const sample = /^sample certificate (\S+)$/m.exec(stdout)?.[1] ?? '';

  let server = startServer(environment);
  await server.listening;
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const visit = (width: Width, locale: 'en' | 'pt-PT') =>
    browser.newContext({ baseURL: url, viewport: widths[width], locale, reducedMotion: 'reduce', timezoneId: 'Europe/Lisbon' });

  return {
    url,
    sample,
    signIns,
    visit,
    as: async (role, width, locale) => {
      const context = await visit(width, locale);
      const answer = await context.request.post('/v1/session', { data: signIns[role], headers: { origin: url } });
      if (!answer.ok()) throw new Error(`${role} could not sign in: ${answer.status()} ${await answer.text()}`);
      await context.request.patch('/v1/me', { data: { locale }, headers: { origin: url } });
      return context;
    },
    restartServer: async () => {
      await server.stop('SIGKILL');
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
