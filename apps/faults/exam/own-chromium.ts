// How is a browser run that can be killed like any program, and found again with all that it had on its disk?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type BrowserContext } from 'playwright-core';

const patienceMs = 30_000;

export interface OwnChromium {
  readonly context: BrowserContext;
  /** SIGKILL for all its processes at once, as when a battery is empty. */
  kill(): Promise<void>;
}

/** On the profile in `folder`, whoever used it before and however that ended. */
export async function startChromium(folder: string): Promise<OwnChromium> {
  const portFile = path.join(folder, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--user-data-dir=${folder}`, '--remote-debugging-port=0', 'about:blank'],
    // in a group of its own, which can be killed as one
    { detached: true, stdio: 'ignore' },
  );
  const exited = once(child, 'exit');
  const killAll = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', killAll);
  const kill = async () => {
    killAll();
    await exited;
    process.off('exit', killAll);
  };
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('Chromium came up without a window.');
    context.setDefaultTimeout(patienceMs);
    return { context, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** The first line says where it can be spoken to. */
async function portIn(file: string): Promise<string> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(50)) {
    const [port = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port) return port;
  }
  throw new Error('Chromium did not say where it can be spoken to.');
}
