// How does the server run as our child, and how do we know that it is up?
import { spawn } from 'node:child_process';
import net from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { endProcess } from './process-alive.mjs';
import { root } from './run.mjs';

const startPatience = 60_000;

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} log for every line the server writes
 */
export function startServer(env, log) {
  const preload = new URL('./end-with-parent.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', preload, 'dist/apps/api/main.js'], {
    // a group of its own: Ctrl-C reaches only us, and we stop the server before its database
    cwd: root, env, stdio: ['pipe', 'pipe', 'pipe'], detached: process.platform !== 'win32',
  });
  child.stdin.on('error', () => {});
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  createInterface({ input: child.stderr }).on('line', log);
  /** @type {Promise<string>} */
  const said = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = listeningUrl(line);
      if (url) resolve(url);
      else log(line);
    });
  });
  const stop = async () => {
    const isRunning = child.pid && child.exitCode === null && child.signalCode === null;
    if (isRunning) await endProcess(/** @type {number} */ (child.pid), [['SIGTERM', 4000], ['SIGKILL', 500]]);
  };
  return { exited, stop, listening: () => firstWord(said, exited) };
}

/** The address, once the server says that it listens there. @param {Promise<string>} said @param {Promise<string>} exited */
async function firstWord(said, exited) {
  const late = new AbortController();
  const patience = setTimeout(startPatience, '', { signal: late.signal }).catch(() => '');
  const url = await Promise.race([said, exited.then(() => ''), patience]);
  late.abort();
  if (!url) throw new Error('The server did not start; its last words are above.');
  return url;
}

/** @param {string} line @returns {string | undefined} */
function listeningUrl(line) {
  if (!line.startsWith('{"listening"')) return undefined;
  try {
    return JSON.parse(line).listening;
  } catch {
    return undefined;
  }
}

/**
 * Asks for the port before anything else is begun. Waits a little: a server whose parent was killed is just leaving.
 * @param {string} host @param {number} port
 */
export async function requirePort(host, port) {
  for (const until = Date.now() + 6000; ; ) {
    const fault = await tryPort(host, port);
    if (!fault) return;
    if (fault.code === 'EACCES') throw new Error(`Port ${port} may not be used by this account. Choose one above 1023: PORT=3000 npm start`);
    if (fault.code !== 'EADDRINUSE') throw fault;
    if (Date.now() > until) {
      throw new Error(`Port ${port} is already in use. Stop the program that uses it (perhaps another Dermark), or choose another port: PORT=${port === 65_535 ? port - 1 : port + 1} npm start`);
    }
    await setTimeout(250);
  }
}

/** @param {string} host @param {number} port @returns {Promise<NodeJS.ErrnoException | undefined>} */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}
